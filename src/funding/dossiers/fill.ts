import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type BudgetLine, rateOf, shownEuros, totalsOf } from '#funding/budgets/budget.ts'
import { groupOf, isInKind } from '#funding/budgets/codes.ts'
import { saying, type Text } from '#funding/texts/text.ts'
import type { Filled, FilledBudget, FilledField, FilledLine, Piece } from './filled.ts'
import type { DossierForm, FormField, KnownKey } from './form.ts'

/** An answer somebody typed; `here`: in this very dossier. */
export type Answer = { key: string; body: string; here: boolean }
type Line = Pick<BudgetLine, 'side' | 'code' | 'name' | 'cents' | 'standing'> & { lasting: Id; funderName: string | null }
/** Who brings a piece, in words, and by when. */
export type PieceKnown = { key: string; document: Id | null; owner: string | null; by: Day | null }

/** All that is known where a dossier is filled. What is not in it is unknown. */
export type Known = {
  hub: string
  action: string
  year: number
  funder: string
  cents: number
  values: Partial<Record<KnownKey, string | null>>
  texts: readonly Text[]
  answers: readonly Answer[]
  lines: readonly Line[]
  /** Names of the lines of the budget, in the language of the form. */
  codes: Readonly<Record<string, string>>
  pieces: readonly PieceKnown[]
}

type Value = Pick<FilledField, 'value' | 'from'>
const NOTHING: Value = { value: null, from: null }

/** What fits, or nothing: a form that takes 20 characters is never given 21. */
const within = (value: string | null | undefined, most: number | null): string | null =>
  value == null || value.trim() === '' || (most !== null && value.length > most) ? null : value

/** What the platform knows comes before what was typed: a register that was put right corrects every dossier not yet sent. */
const valueIn = ({ key, where, ...field }: FormField, { values, texts, answers }: Known): Value => {
  const most = field.most ?? null
  if (where.at === 'bank') {
    const said = saying(texts, where.topic, most ?? 3000)
    return said ? { value: said.body, from: 'bank' } : NOTHING
  }
  const known = where.at === 'typed' ? null : within(values[where.key], most)
  if (known !== null && where.at !== 'typed') return { value: known, from: where.at }
  const answer = answers.find((one) => one.key === key)
  const value = within(answer?.body, most)
  return value === null ? NOTHING : { value, from: answer?.here ? 'typed' : 'bank' }
}

/** A dossier as its form reads what is known. Nothing is invented: what nobody knows is null. */
export const fill = (form: DossierForm, known: Known): Filled => {
  const sections = form.sections.map(({ key, title, fields }) => ({
    key,
    title,
    fields: fields.map((field) => ({
      key: field.key,
      label: field.label,
      ...valueIn(field, known),
      most: field.most ?? null,
      long: field.long ?? false,
      needed: field.needed ?? false,
    })),
  }))
  return {
    form: { key: form.key, version: form.version, title: form.title },
    hub: { name: known.hub },
    action: known.action,
    year: known.year,
    funder: known.funder,
    cents: known.cents,
    sections,
    budget: budgetOf(known),
    pieces: form.pieces.map(({ key, name }): Piece => {
      const found = known.pieces.find((one) => one.key === key)
      return { key, name, document: found?.document ?? null, owner: found?.owner ?? null, by: found?.by ?? null }
    }),
    coverage: coverageOf(sections.flatMap(({ fields }) => fields)),
  }
}

const coverageOf = (fields: readonly Value[]): Filled['coverage'] => ({
  filled: fields.filter(({ value, from }) => value !== null && from !== 'typed').length,
  all: fields.length,
})

/** What is still empty, what cannot stay so first. */
export const missingOf = ({ sections }: Filled): FilledField[] =>
  sections
    .flatMap(({ fields }) => fields)
    .filter(({ value }) => value === null)
    .sort((a, b) => Number(b.needed) - Number(a.needed))

/** Texts that were shortened at the end of a sentence to fit: keys of fields to be reread. */
export const cutsOf = (form: DossierForm, { texts }: Pick<Known, 'texts'>): string[] =>
  form.sections
    .flatMap(({ fields }) => fields)
    .filter(({ where, most }) => where.at === 'bank' && saying(texts, where.topic, most ?? 3000)?.cut)
    .map(({ key }) => key)

const budgetOf = ({ lines, codes, cents }: Known): FilledBudget => {
  const standing = lines.filter((line) => line.standing !== 'refused')
  const part = (side: Line['side'], inKind: boolean): FilledLine[] => {
    const own = standing.filter((line) => line.side === side && isInKind(line.code) === inKind)
    const shown = shownEuros(own.map((line) => ({ id: line.lasting, cents: line.cents })))
    return own
      .map((line) => ({
        code: line.code,
        group: groupOf(line.code),
        name: codes[line.code] ?? line.code,
        says: [line.funderName, line.name].filter(Boolean).join(' · '),
        euros: shown.get(line.lasting) ?? 0,
        cents: line.cents,
      }))
      .sort((a, b) => a.group.localeCompare(b.group) || a.code.localeCompare(b.code))
  }
  const [charges, products, inKindCharges, inKindProducts] = [
    part('charge', false),
    part('product', false),
    part('charge', true),
    part('product', true),
  ]
  const sum = (all: readonly FilledLine[]) => all.reduce((total, { euros }) => total + euros, 0)
  return {
    charges,
    products,
    inKindCharges,
    inKindProducts,
    total: { charges: sum(charges), products: sum(products), inKindCharges: sum(inKindCharges), inKindProducts: sum(inKindProducts) },
    rate: rateOf(cents, totalsOf(standing).products),
  }
}
