import { saidCents } from '#base/euros.ts'
import type { Lang } from '#base/page.ts'
import type { Filled, FilledField, FilledLine, Piece } from '#funding/dossiers/filled.ts'
import { wordsIn } from '#funding/words.ts'

/** A field as a paper shows it. `value`: null where it is missing, and `mark` then says so; `mark` beside a value: it is longer than the form takes. */
export type PaperField = { label: string; value: string | null; mark: string | null; long: boolean }

/** One side of a row of the budget: a group with its subtotal, or a line of it. null: the other side is longer. */
export type PaperCell = { text: string; euros: string; group: boolean } | null
export type PaperRow = { left: PaperCell; right: PaperCell }
/** Charges at the left, products at the right, as the unified form prints them, and their totals. */
export type PaperTable = { title: string | null; rows: PaperRow[]; totals: [string, string, string, string] }

/** Everything the papers of a dossier say, as text in the reader’s language: the PDF and the Word file lay out the same one. */
export type DossierPaper = {
  title: string
  under: string
  facts: PaperField[]
  waits: string | null
  sections: { title: string; fields: PaperField[] }[]
  budget: { title: string; head: [string, string, string, string]; tables: PaperTable[]; notes: string[]; none: string | null }
  pieces: { title: string; head: [string, string, string]; rows: { no: string; name: string; state: string; missing: boolean }[] }
}

const isBlank = (value: string | null): value is null => value === null || value.trim() === ''
const written = (value: string): number => Array.from(value).length

/** What the dossier cannot be sent without: required answers and pieces that are not there. */
export const waitingFor = ({ sections, pieces }: Filled): { answers: number; pieces: number } => ({
  answers: sections.flatMap(({ fields }) => fields).filter(({ needed, value }) => needed && isBlank(value)).length,
  pieces: pieces.filter(({ document }) => document === null).length,
})

const fieldOf = ({ label, value, most, long, needed }: FilledField, w: Words): PaperField => {
  if (isBlank(value)) return { label, value: null, mark: needed ? w.missingNeeded : w.missing, long: false }
  const length = written(value)
  return { label, value, mark: most !== null && length > most ? w.tooLong({ length, most }) : null, long: long || value.includes('\n') }
}

type Words = ReturnType<typeof wordsIn>['papers']

const sum = (lines: readonly FilledLine[], of: 'euros' | 'cents'): number => lines.reduce((all, line) => all + line[of], 0)

/** « 40 500 »: whole euros without their sign, as in a column headed by it. */
export const saidEuros = (euros: number, lang: Lang): string => String(euros).replace(/\B(?=(\d{3})+$)/g, lang === 'fr' ? '\u202f' : ',')

/** Hundredths of a percent: « 20,14 % ». */
export const saidRate = (rate: number, lang: Lang): string => {
  const text = (rate / 100).toFixed(2).replace(/\.?0+$/, '')
  return lang === 'fr' ? `${text.replace('.', ',')}\u00a0%` : `${text}%`
}

export const groupName = (group: string, lang: Lang): string => {
  const { groups } = wordsIn(lang).codes
  return (Object.hasOwn(groups, group) && groups[group]) || group
}

export const lineName = ({ name, says }: Pick<FilledLine, 'name' | 'says'>, lang: Lang): string =>
  says.trim() === '' ? name : `${name}${lang === 'fr' ? '\u00a0' : ''}: ${says}`

/** A side of the budget from top to bottom: each group with its subtotal, then its lines. Groups in the order in which their first lines come. */
const sideOf = (lines: readonly FilledLine[], lang: Lang): NonNullable<PaperCell>[] =>
  [...Map.groupBy(lines, ({ group }) => group)].flatMap(([group, own]) => [
    { text: groupName(group, lang), euros: saidEuros(sum(own, 'euros'), lang), group: true },
    ...own.map((line) => ({ text: lineName(line, lang), euros: saidEuros(line.euros, lang), group: false })),
  ])

const tableOf = (
  title: string | null,
  [left, right]: [readonly FilledLine[], readonly FilledLine[]],
  [leftSays, rightSays]: [string, string],
  lang: Lang,
): PaperTable => {
  const [a, b] = [sideOf(left, lang), sideOf(right, lang)]
  return {
    title,
    rows: Array.from({ length: Math.max(a.length, b.length) }, (_, at) => ({ left: a[at] ?? null, right: b[at] ?? null })),
    totals: [leftSays, saidEuros(sum(left, 'euros'), lang), rightSays, saidEuros(sum(right, 'euros'), lang)],
  }
}

const budgetOf = ({ budget, cents }: Filled, w: Words, lang: Lang): DossierPaper['budget'] => {
  const { charges, products, inKindCharges, inKindProducts, rate } = budget
  const differ = (a: readonly FilledLine[], b: readonly FilledLine[]) => Math.abs(sum(a, 'cents') - sum(b, 'cents'))
  const inMoney = charges.length + products.length > 0
  const inKind = inKindCharges.length + inKindProducts.length > 0
  const [by, byInKind] = [differ(charges, products), differ(inKindCharges, inKindProducts)]
  return {
    title: w.budget,
    head: [w.charges, w.amount, w.products, w.amount],
    tables: [
      ...(inMoney ? [tableOf(null, [charges, products], [w.totalCharges, w.totalProducts], lang)] : []),
      ...(inKind ? [tableOf(w.inKind, [inKindCharges, inKindProducts], [w.totalInKind, w.totalInKind], lang)] : []),
    ],
    notes: [
      ...(by > 0 ? [w.unequal({ by: saidCents(by, lang) })] : []),
      ...(byInKind > 0 ? [w.inKindUnequal({ by: saidCents(byInKind, lang) })] : []),
      ...(rate === null ? [] : [w.share({ sum: saidCents(cents, lang), rate: saidRate(rate, lang) })]),
    ],
    none: inMoney || inKind ? null : w.budgetNone,
  }
}

const stateOf = ({ document, owner, by }: Piece, w: Words): string =>
  document !== null
    ? w.there
    : [w.pieceMissing, owner && w.withWhom({ owner }), by && w.until({ day: by })]
        .filter((one) => typeof one === 'string' && one)
        .join(', ')

/** The number of a piece, the same in the list, in the contents and in the name of its file: « 01 ». */
export const pieceNumber = (at: number, all: number): string => String(at + 1).padStart(all > 99 ? 3 : 2, '0')

export const paperOf = (filled: Filled, lang: Lang): DossierPaper => {
  const w = wordsIn(lang).papers
  const { form, hub, action, year, funder, cents, sections, pieces } = filled
  const waiting = waitingFor(filled)
  return {
    title: form.title,
    under: w.under({ action, year }),
    facts: [
      { label: w.by, value: hub.name },
      { label: w.funder, value: funder },
      { label: w.action, value: action },
      { label: w.year, value: String(year) },
      { label: w.asked, value: saidCents(cents, lang) },
      { label: w.form, value: w.version({ title: form.title, version: form.version }) },
    ]
      .filter(({ value }) => value.trim() !== '')
      .map((one) => ({ ...one, mark: null, long: false })),
    waits: waiting.answers + waiting.pieces === 0 ? null : w.waits(waiting),
    sections: sections
      .filter(({ fields }) => fields.length > 0)
      .map(({ title, fields }) => ({ title, fields: fields.map((field) => fieldOf(field, w)) })),
    budget: budgetOf(filled, w, lang),
    pieces: {
      title: w.pieces,
      head: [w.no, w.piece, w.state],
      rows: pieces.map((piece, at) => ({
        no: pieceNumber(at, pieces.length),
        name: piece.name,
        state: stateOf(piece, w),
        missing: piece.document === null,
      })),
    },
  }
}
