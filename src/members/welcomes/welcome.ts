import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { Bracket } from '#members/dues/dues.ts'

/** What a welcome is made of. `calendar` is said in the mail; `form` is joined to it, or printed where no mail leaves. */
export const PARTS = ['form', 'dues', 'mail', 'calendar', 'buddy', 'group'] as const
export type Part = (typeof PARTS)[number]

/** Days during which a new member is proposed to be welcomed: later, it has found its way. */
export const WELCOME_DAYS = 60

/** `named`: the mail, the line of dues, the person or the group it is about. */
export type DonePart = {
  id: Id
  part: Part
  on: Day
  by: string
  mail: { id: Id; to: string } | null
  line: { id: Id; year: number; no: number; cents: number } | null
  person: { id: Id; name: string } | null
  group: { id: Id; name: string } | null
  /** Its line in the group; null: it is no more. */
  member: Id | null
  undone: boolean
}

/** `none`: no year that runs was called. `asked`: its line is there already. `callable`: what it would be asked; null: a bracket is to be chosen. */
export type DueOffer =
  | { is: 'none' }
  | { is: 'asked'; line: Id; year: number }
  | { is: 'callable'; year: number; cents: number | null; free: boolean; dueOn: Day; brackets: Bracket[] }

export type Offer = {
  /** Names of those who speak for it and have an address. */
  reached: string[]
  dues: DueOffer
  buddies: { id: Id; name: string; organisation: string; sponsor: boolean }[]
  groups: { id: Id; name: string }[]
  hasBuddy: boolean
}

export type Asked = {
  form: boolean
  dues: boolean
  bracket: string
  mail: boolean
  text: string
  calendar: boolean
  buddy: Id | null
  groups: Id[]
}

/**
 * What the page proposes the first time: everything that can be done at once. Groups are a choice of its own, and so are dues whose day is past: who
 * comes would be late from the first hour. Later, nothing by itself.
 */
export const proposed = (offer: Offer, done: DonePart[], today: Day): Asked => {
  const first = done.length === 0
  const sponsor = offer.buddies.find((one) => one.sponsor)
  return {
    form: first,
    dues: first && offer.dues.is === 'callable' && offer.dues.cents !== null && offer.dues.dueOn >= today,
    bracket: '',
    mail: first && offer.reached.length > 0,
    text: '',
    calendar: first && offer.reached.length > 0,
    buddy: first && !offer.hasBuddy ? (sponsor?.id ?? null) : null,
    groups: [],
  }
}

/** All that stands in the way of what is asked, at once. */
export const welcomeProblems = (asked: Asked, offer: Offer): Problem[] => {
  const problems: Problem[] = []
  const { dues } = offer
  if (!asked.form && !asked.dues && !asked.mail && asked.buddy === null && asked.groups.length === 0)
    problems.push(problem('', 'welcome.chooseSome'))
  if (asked.dues && dues.is === 'none') problems.push(problem('dues', 'welcome.noDues'))
  if (asked.dues && dues.is === 'asked') problems.push(problem('dues', 'dues.hasItsLine'))
  if (asked.dues && dues.is === 'callable' && dues.cents === null && !dues.brackets.some(({ name }) => name === asked.bracket))
    problems.push(problem('bracket', 'dues.chooseBracket'))
  if (asked.mail && offer.reached.length === 0) problems.push(problem('mail', 'welcome.nobodyToWrite'))
  if (asked.mail && asked.text === '') problems.push(problem('text', 'input.required'))
  if (asked.buddy !== null && offer.hasBuddy) problems.push(problem('buddy', 'welcome.hasBuddy'))
  if (asked.buddy !== null && !offer.buddies.some(({ id }) => id === asked.buddy)) problems.push(problem('buddy', 'welcome.buddyOfAnother'))
  if (asked.groups.some((id) => !offer.groups.some((one) => one.id === id))) problems.push(problem('groups', 'welcome.groupUnknown'))
  return problems
}

/** What can be taken back: a mail that left and a numbered call cannot. */
export const canTakeBack = ({ part, undone }: Pick<DonePart, 'part' | 'undone'>): boolean =>
  !undone && (part === 'buddy' || part === 'group')

/** What was done and stands. */
export const standing = (done: DonePart[]): DonePart[] => done.filter(({ undone }) => !undone)
