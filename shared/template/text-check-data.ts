/** Checks that read prose, shape by shape. What a kind does is one file under `shared/check`. */
import { z } from 'zod'
import { figureRef, id, pattern, words } from './check-shapes'

const mentionWords = z.strictObject({
  others: pattern,
  plans: pattern,
  otherPeriods: pattern,
  previous: pattern,
  current: pattern,
  carries: pattern,
  comparesWith: pattern,
  within: pattern,
  area: pattern,
  own: pattern,
  bare: pattern,
  bodies: pattern,
  aroundBody: pattern,
  tellers: pattern,
  elsewhere: pattern,
  attributes: pattern,
  both: pattern,
  partly: pattern,
  fill: pattern,
  jointly: pattern,
  each: pattern,
  unitless: pattern,
  goesOn: pattern,
  resumes: pattern,
  resumed: pattern,
  headed: pattern,
  respectively: pattern,
  objects: pattern,
  turns: pattern,
  turnsFrom: pattern,
  changes: pattern,
  shortFor: pattern,
  dropped: pattern,
  ownKinds: pattern,
  ownAreas: pattern,
})

const figurePhrase = z.strictObject({
  words: pattern,
  context: pattern.optional(),
  after: pattern.optional(),
  unsure: z.boolean().optional(),
  dated: z.number().int().optional(),
  units: z.array(z.string()).min(1),
  meets: z.array(z.array(figureRef).min(1)).min(1),
})

export const textCheckData = [
  z.strictObject({ kind: z.literal('placeholder'), code: z.string(), patterns: z.array(words) }),
  z.strictObject({ kind: z.literal('topics'), code: z.string(), section: id }),
  z.strictObject({
    kind: z.literal('prose-figures'),
    code: z.string(),
    /** Chapters in which nothing is sure. */
    except: z.array(id),
    words: mentionWords,
    /** What a chapter or a heading says of the sentences below it; the shape is that of `Topic`. */
    topic: z.strictObject({ sections: z.array(id), mark: pattern, heading: pattern, below: pattern, says: words }),
    phrases: z.array(figurePhrase).min(1),
    /** Words that say there was none, by what there was none of. */
    none: z.array(z.strictObject({ words: pattern, figures: z.array(figureRef).min(1) })),
    /** Outcomes said of a whole group of cases: none of these cells may hold any. */
    outcomes: z.array(z.strictObject({ words: pattern, context: pattern, columns: z.array(id), lines: z.array(id) })),
    form: id,
    /** `lead`: all that may stand in front of a rate in its clause; `subject`: what a sentence with further numbers must speak of. */
    rates: z.array(
      z.strictObject({
        words: pattern,
        except: pattern,
        /** Said earlier in the sentence: the rate is one of punctuality. */
        silent: pattern,
        lead: pattern,
        subject: pattern,
        part: figureRef,
        bases: z.array(z.array(figureRef)),
      }),
    ),
    /** `share`: words in front of a share; `bases`: sums a share may be of; `together`: words in front of shares that make a whole. */
    shares: z.strictObject({ share: pattern, together: pattern, bases: z.array(z.array(figureRef)) }),
    /**
     * Words in front of a change against last year; `again`: of a further change in a clause of its own; `compares`: by
     * which a clause compares with last year; `units`: of changes in number.
     */
    growth: z.strictObject({
      words: pattern,
      again: pattern,
      except: pattern,
      compares: pattern,
      units: z.array(z.string()).min(1),
    }),
    /**
     * Labels of tables in the prose: `ours`: a table about disclosure; `neutral`: labels that add nothing; `previous`: of
     * last year; `beside`: of what is no count.
     */
    tables: z.strictObject({ ours: pattern, neutral: pattern, previous: pattern, beside: pattern }),
    /** Words that say all of a number ended in one way. */
    all: pattern,
    /** `bare`: a clause that says nothing but how what was counted before has changed. */
    trends: z.strictObject({
      bare: pattern,
      subjects: z.array(z.strictObject({ words: pattern, figure: figureRef })),
      other: pattern,
      down: pattern,
      up: pattern,
      level: pattern,
      strong: pattern,
      slight: pattern,
      /** Thresholds ours: per cent and number. */
      strongPercent: z.number(),
      strongNumber: z.number(),
      slightPercent: z.number(),
      levelPercent: z.number(),
      levelNumber: z.number(),
    }),
  }),
  z.strictObject({
    kind: z.literal('enumeration'),
    code: z.string(),
    complete: pattern,
    partial: pattern,
    silent: pattern,
    counters: z.array(z.string()),
    /** Money said to be charged in this chapter, in a sentence with these words, has a code of its own. */
    fees: z.strictObject({ code: z.string(), section: id, words: pattern, units: z.array(z.string()) }).optional(),
  }),
  z.strictObject({
    kind: z.literal('wording'),
    code: z.string(),
    entries: z.array(z.strictObject({ actual: pattern, expected: words, except: pattern.optional() })),
  }),
  z.strictObject({
    kind: z.literal('pattern'),
    code: z.string(),
    message: z.enum(['L03', 'L13', 'L09_mobile', 'L09_secret', 'L09_applicant', 'L09_document', 'L11', 'S06']),
    severity: z.enum(['warning', 'notice']),
    pattern,
    except: pattern.optional(),
    sections: z.array(id).optional(),
  }),
  z.strictObject({
    kind: z.literal('punctuation'),
    code: z.string(),
    patterns: z.array(pattern),
    headingStop: pattern,
    runIn: pattern,
  }),
  z.strictObject({
    kind: z.literal('numbering'),
    code: z.string(),
    /** `levels`: order of the marks of headings, the highest first. */
    patterns: z.array(z.strictObject({ pattern, expected: words, headings: z.boolean().optional() })),
    levels: z.array(z.strictObject({ pattern, name: words })),
  }),
  z.strictObject({ kind: z.literal('sequence'), code: z.string() }),
  z.strictObject({
    kind: z.literal('year'),
    code: z.string(),
    plans: pattern,
    previous: pattern,
    exempt: pattern,
    /** The whole of a year from its first day to its last; its first group is the year. */
    period: pattern,
    planSection: id,
    /** A plan for `{year}`; silent in a sentence with a word of `done`. */
    planned: pattern,
    done: pattern,
  }),
  z.strictObject({
    kind: z.literal('thin-problems'),
    code: z.string(),
    section: id,
    least: z.number().int(),
    problems: pattern,
    improvements: pattern,
    nothing: pattern,
  }),
  z.strictObject({
    kind: z.literal('fee-statement'),
    code: z.string(),
    also: z.string(),
    section: id,
    from: z.number().int(),
    accepted: z.array(pattern),
    three: z.array(pattern),
  }),
  z.strictObject({
    kind: z.literal('government-content'),
    code: z.string(),
    section: id,
    /** How the full name of a government ends. */
    ending: words,
    topics: z.array(z.strictObject({ name: words, words: z.array(words) })),
  }),
  z.strictObject({
    kind: z.literal('copied-text'),
    code: z.string(),
    sections: z.array(z.strictObject({ section: id, percent: z.number() })),
    alike: z.number(),
    shortest: z.number().int(),
  }),
  z.strictObject({
    kind: z.literal('organ-names'),
    code: z.string(),
    /** Everything of a title that is not the name. */
    titleWords: pattern,
    endings: z.array(words),
    /** Ends of names that stand for many a body in one text: it must begin a sentence `about` the work, with no word that sets it `apart`. */
    firm: z.strictObject({ endings: z.array(words), about: pattern, apart: pattern }),
    acts: pattern,
    others: pattern,
    /** Sentences that tell of a name that was. */
    history: pattern,
  }),
  z.strictObject({ kind: z.literal('scope'), code: z.string(), section: id, area: pattern, own: pattern }),
  z.strictObject({
    kind: z.literal('lapsed-fees'),
    code: z.string(),
    figure: figureRef,
    section: id,
    denied: pattern,
    stated: pattern,
  }),
  z.strictObject({
    kind: z.literal('same-problems'),
    code: z.string(),
    section: id,
    alike: z.number(),
    /** How a problem is introduced, and words that tell what became of those of last year. */
    items: pattern,
    answered: pattern,
  }),
  /** Titles of laws and documents. `ending`: of titles that are looked at; `numbered`: a document number behind a title. */
  z.strictObject({
    kind: z.literal('titles'),
    code: z.string(),
    known: z.array(words).min(1),
    ending: pattern,
    topic: pattern,
    numbered: pattern,
    edits: z.number().int(),
  }),
  /** What a preface has to say is said by the rule set that an office has chosen. */
  z.strictObject({
    kind: z.literal('preface'),
    code: z.string(),
    section: id,
  }),
  z.strictObject({ kind: z.literal('linked-figures'), code: z.string() }),
  /** The same figure written twice; the words and phrases are those of `prose-figures`. */
  z.strictObject({ kind: z.literal('repeated-figures'), code: z.string() }),
  z.strictObject({
    kind: z.literal('units'),
    code: z.string(),
    entries: z.array(z.strictObject({ pattern, unit: words, except: pattern.optional() })),
    /** A list header that gave the unit. */
    silent: pattern,
  }),
  z.strictObject({ kind: z.literal('spaces'), code: z.string(), pattern, except: pattern }),
  /** Names of provinces and cities; `except`: what else such a name may stand in; `visits`: words of a sentence about elsewhere. */
  z.strictObject({
    kind: z.literal('foreign-places'),
    code: z.string(),
    section: id,
    places: z.array(words),
    except: pattern,
    visits: pattern,
    /** Characters of a chapter that says anything at all. */
    least: z.number().int(),
  }),
  /** Fixed phrases by the years in which they are the current ones. */
  z.strictObject({
    kind: z.literal('phrases'),
    code: z.string(),
    phrases: z.array(z.strictObject({ phrase: words, from: z.number().int().optional(), to: z.number().int().optional() })),
  }),
  /** Numbers of persons that prove themselves by a check digit. */
  z.strictObject({ kind: z.literal('private-numbers'), code: z.string() }),
] as const
