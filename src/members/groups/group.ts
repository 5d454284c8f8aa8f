import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Period } from '#base/period.ts'
import { type Problem, problem } from '#base/problem.ts'
import { nameKey } from '#members/name.ts'

/** A working group or a list of people to write to. It prepares and decides nothing: a body does. */
export type Group = { id: Id; name: string; purpose: string; convenor: { id: Id; name: string } | null; endedOn: Day | null }

/** An organisation or a person in a group, from a day until a day (the first without them). `mails`: its own; for an organisation, those of who speaks for it. */
export type GroupMember = Period & { id: Id; is: 'organisation' | 'person'; who: Id; name: string; mails: string[] }

/** Names of a form, one a line; bullets, numbering and empty lines are left out. At most 200. */
export const namesIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split('\n')
      .map((line) => line.replace(/^\s*(?:[-•*–]|\d+[.)])\s+/, '').trim())
      .filter(Boolean)
      .slice(0, 200),
  ),
]

/** What the hub knows under a name or an address. */
export type Known = { id: Id; is: 'organisation' | 'person'; name: string; mail: string | null }

/** Whom each name means: an address first, then an organisation, then the only person of that name. */
export const recognised = (names: string[], known: Known[]): { found: Known[]; problems: Problem[] } => {
  const found: Known[] = []
  const problems: Problem[] = []
  for (const name of names) {
    const byMail = known.filter(({ mail }) => mail !== null && mail === name.toLowerCase())
    const same = known.filter((one) => nameKey(one.name) === nameKey(name))
    const organisations = same.filter(({ is }) => is === 'organisation')
    const answers = byMail.length > 0 ? byMail : organisations.length > 0 ? organisations : same
    const [only] = answers
    if (!only) problems.push(problem('names', 'group.nobodyCalled', { name }))
    else if (answers.length > 1) problems.push(problem('names', 'group.several', { name, count: answers.length }))
    else if (!found.some(({ id }) => id === only.id)) found.push(only)
  }
  return { found, problems }
}

/** It ends once, and not before it began. */
export const leavingProblems = (member: Period, until: Day): Problem[] => {
  if (member.until !== null) return [problem('until', 'group.alreadyEnded')]
  return until < member.from ? [problem('until', 'group.endsBeforeItBegins', { from: member.from })] : []
}
