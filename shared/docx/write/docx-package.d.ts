/**
 * The part of the `docx` package that the writer uses. Its own declarations bring Node's types with them, and with those
 * `Buffer` and `process` would be known in the core; tsconfig.shared.json reads this file in their place. The tests and
 * the programs are checked against the package's own, so the two cannot drift apart unnoticed.
 */
export interface IContext {
  readonly stack: object[]
}

declare class Component {
  prepForXml(context: IContext): object | undefined
  // Keeps apart classes that look alike.
  private readonly element
}

interface FontNames {
  readonly ascii?: string
  readonly cs?: string
  readonly eastAsia?: string
  readonly hAnsi?: string
  readonly hint?: string
}

export interface IRunOptions {
  readonly style?: string
  readonly font?: FontNames
  readonly size?: number
  readonly bold?: boolean
  readonly underline?: { readonly type?: 'single' }
  readonly superScript?: boolean
  readonly subScript?: boolean
  readonly break?: number
  readonly children?: readonly (Tab | string)[]
}

export declare class Tab extends Component {}
export declare class TextRun extends Component {
  constructor(options: IRunOptions)
}
export declare class BookmarkStart extends Component {
  constructor(name: string, id: number)
}
export declare class BookmarkEnd extends Component {
  constructor(id: number)
}

export type ParagraphChild = TextRun

export interface IParagraphOptions {
  readonly style?: string
  readonly alignment?: 'left' | 'right'
  readonly indent?: { readonly left?: number; readonly right?: number }
  readonly keepLines?: boolean
  readonly keepNext?: boolean
  readonly spacing?: { readonly before?: number }
  readonly children?: readonly ParagraphChild[]
}

export declare class Paragraph extends Component {
  constructor(options: IParagraphOptions)
}

interface Length {
  readonly size: number
  readonly type: 'dxa'
}

interface Margins {
  readonly top?: number
  readonly left?: number
  readonly bottom?: number
  readonly right?: number
  readonly marginUnitType: 'dxa'
}

interface Border {
  readonly style: 'single'
  readonly size: number
  readonly space: number
  readonly color: string
}

export declare class TableCell extends Component {
  constructor(options: {
    readonly width: Length
    readonly verticalAlign: 'center'
    readonly columnSpan?: number
    readonly verticalMerge?: 'restart' | 'continue'
    readonly margins?: Margins
    readonly children: readonly Paragraph[]
  })
}

export declare class TableRow extends Component {
  constructor(options: {
    readonly cantSplit: boolean
    readonly tableHeader?: boolean
    readonly height: { readonly value: number; readonly rule: 'atLeast' }
    readonly children: readonly TableCell[]
  })
}

type Side = 'top' | 'left' | 'bottom' | 'right' | 'insideHorizontal' | 'insideVertical'

export declare class Table extends Component {
  constructor(options: {
    readonly style: string
    readonly width: Length
    readonly layout: 'fixed'
    readonly alignment: 'center'
    readonly columnWidths: number[]
    readonly borders: Readonly<Record<Side, Border>>
    readonly margins: Margins
    readonly rows: readonly TableRow[]
  })
}

export declare const AlignmentType: { readonly LEFT: 'left'; readonly RIGHT: 'right'; readonly CENTER: 'center' }
export declare const BorderStyle: { readonly SINGLE: 'single' }
export declare const HeightRule: { readonly ATLEAST: 'atLeast' }
export declare const TableLayoutType: { readonly FIXED: 'fixed' }
export declare const UnderlineType: { readonly SINGLE: 'single' }
export declare const VerticalAlign: { readonly CENTER: 'center' }
export declare const VerticalMergeType: { readonly RESTART: 'restart'; readonly CONTINUE: 'continue' }
export declare const WidthType: { readonly DXA: 'dxa' }
