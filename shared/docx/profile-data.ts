/**
 * The language Word profiles are written in: the JSON `word-*.json` of a template folder. Lengths are twips
 * (1/20 pt) and type sizes half-points, as WordprocessingML has them, unless a comment says otherwise.
 */
import { z } from 'zod'

const MAX_TWIPS = 31680
const twips = z.number().int().min(0).max(MAX_TWIPS)
const size = z.number().int().min(2).max(400)
const words = z.string().min(1).max(100)
const fontName = z.string().min(1).max(31)

/** Ids under which the writer asks for a style; Word's built-in ones keep their built-in names. */
export const STYLE_IDS = [
  'Normal',
  'Title',
  'Heading1',
  'Heading2',
  'Heading3',
  'Heading4',
  'ReportBody',
  'ReportItem',
  'ReportImage',
  'ReportSeparator',
  'ReportTableHead',
  'ReportTableLabel',
  'ReportTableFigure',
  'ReportTableNote',
  'ReportSignature',
  'ReportDate',
  'Footer',
] as const

const styleId = z.enum(STYLE_IDS)

const styleData = z.strictObject({
  name: words,
  basedOn: styleId.optional(),
  next: styleId.optional(),
  /** Key in `fonts`. */
  font: words,
  size,
  bold: z.boolean().default(false),
  /** Added to each character. */
  spacing: z.number().int().min(-100).max(100),
  alignment: z.enum(['left', 'center', 'right', 'both']),
  /** `auto`: 240ths of a line. */
  line: z.strictObject({ value: z.number().int().min(1).max(MAX_TWIPS), rule: z.enum(['exact', 'atLeast', 'auto']) }),
  before: twips.default(0),
  after: twips.default(0),
  indent: z
    .strictObject({
      /** Hundredths of a character, and the same length for programs that do not count characters. */
      firstLineChars: z.number().int().min(0).max(1000),
      firstLine: twips,
      /** Slightly below zero: at exactly full lines LibreOffice 7.4 loses a comma that hangs over the edge. */
      right: z.number().int().min(-20).max(MAX_TWIPS).default(0),
    })
    .optional(),
  keepNext: z.boolean().default(false),
  keepLines: z.boolean().default(false),
  widowControl: z.boolean().optional(),
  snapToGrid: z.boolean().default(true),
  /** Word's automatic distance between Han characters and digits or Latin letters. */
  autoSpace: z.boolean().default(true),
  outlineLevel: z.number().int().min(0).max(8).optional(),
})

/** Left and right margin of the cells that match everything named; the last rule that fits wins. */
const marginRule = z.strictObject({
  role: z.enum(['caption', 'header', 'label', 'group']).optional(),
  /** Grid column from 0. */
  column: z.number().int().min(0).optional(),
  /** Id of the column a header cell names. */
  names: words.optional(),
  side: twips,
})

const formLayout = z.strictObject({
  grid: z.array(z.number().int().min(1).max(MAX_TWIPS)).min(1).max(63),
  margin: twips,
  margins: z.array(marginRule),
})

export const wordProfileData = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: words,
  page: z.strictObject({
    width: twips,
    height: twips,
    top: twips,
    right: twips,
    bottom: twips,
    left: twips,
    /** Distance of header and footer from the edge of the paper. */
    header: twips,
    footer: twips,
    /** Pitch of the line grid; `null`: no grid. */
    linePitch: z.number().int().min(1).max(MAX_TWIPS).nullable(),
  }),
  fonts: z.record(words, z.strictObject({ eastAsia: fontName, latin: fontName })),
  fontTable: z.array(
    z.strictObject({
      name: fontName,
      alternatives: z.array(fontName),
      charset: z.string().regex(/^[0-9A-F]{2}$/),
      /** Chinese characters the font can show; `latin` for one that has none. */
      characters: z.enum(['gb2312', 'gbk', 'latin']).default('gbk'),
      family: z.enum(['auto', 'decorative', 'modern', 'roman', 'script', 'swiss']),
      pitch: z.enum(['default', 'fixed', 'variable']),
    }),
  ),
  defaultTabStop: twips,
  styles: z.record(styleId, styleData),
  title: z.strictObject({
    /** Han characters that fit on a line; digits count half. */
    charactersPerLine: z.number().min(1).max(100),
    breakAfter: z.array(words),
    breakBefore: z.array(words),
    /** Words in which no line ends. */
    keepWhole: z.array(words),
    /** Words that end like a place but are none. */
    neverAfter: z.array(words),
  }),
  signature: z.strictObject({
    /** `placed`: the narrower of 署名 and date by the wider (GB/T 9704—2012 7.3.5); `right`: both at the right edge. */
    layout: z.enum(['placed', 'right']).default('placed'),
    /** Width of a Han character. */
    em: twips,
    right: twips,
    before: twips,
    sealRight: twips,
  }),
  pageNumber: z.strictObject({
    /** `outer`: odd pages right, even pages left. */
    layout: z.enum(['outer', 'center']),
    indent: twips,
    before: z.string().max(20),
    after: z.string().max(20),
  }),
  tables: z.strictObject({
    styleName: words,
    /** Widest ordinary table. */
    width: twips,
    rowHeight: twips,
    cellTop: twips,
    cellBottom: twips,
    /** Type size below which a long number is not made smaller. */
    smallest: size,
    proseMargin: twips,
    forms: z.record(words, formLayout),
  }),
  /** What a person may choose instead of what the profile says; empty lists offer nothing. */
  choices: z.strictObject({
    fonts: z.strictObject({
      title: z.array(fontName),
      body: z.array(fontName),
      chapter: z.array(fontName),
      section: z.array(fontName),
      table: z.array(fontName),
    }),
    /** Distance of lines. */
    lineDistances: z.array(z.number().int().min(240).max(1000)),
    /** Type sizes of the tables. */
    tableSizes: z.array(size),
    /** Whether digits can stand in the Chinese font, the page number outside, the title lower, headings in the text. */
    chineseDigits: z.boolean(),
    singleSided: z.boolean(),
    titleOnThirdLine: z.boolean(),
    runInHeadings: z.boolean(),
    boldThirdLevel: z.boolean(),
    seal: z.boolean(),
  }),
  /** Largest picture, in tenths of a millimetre. */
  images: z.strictObject({ width: z.number().positive(), height: z.number().positive() }),
})

export type WordProfile = z.output<typeof wordProfileData>
export type StyleId = (typeof STYLE_IDS)[number]
export type StyleData = z.output<typeof styleData>
export type FormLayout = z.output<typeof formLayout>
