import type { Day } from '#base/day.ts'
import type fr from '#governance/fr.ts'
import type { MeetingFile } from '#governance/meetings/meeting-file.ts'
import { changeBeforeTheDay } from './rule-version.ts'
import { citesOf, ruleChanges } from './say-rules.ts'

/** That the rules change between the notice and the day, and what differs, a sentence a line. */
export type RuleChangeSaid = { says: string; lines: string[] }

/** « Quorum : 3 sièges sur 5… » is not named twice. */
const unnamed = (rule: string, name: string): string => {
  const after = rule.startsWith(name) ? /^\s?:\s(.+)$/s.exec(rule.slice(name.length)) : null
  return after?.[1] ?? rule
}

/** What the session will follow and the notice did not announce, as the page, the mail and the letter say it (scenario 11); null: nothing changes. */
export const sayRuleChange = (file: MeetingFile, today: Day, w: typeof fr): RuleChangeSaid | null => {
  const change = changeBeforeTheDay(file, today)
  if (!change) return null
  const { notice, session } = change
  const { changeBetween, nothing, wasBecomes } = w.ruleSet
  const says = changeBetween({ notice: notice.from, session: session.from, what: citesOf(session.rules, w) ?? '' })
  // The notice keeps its own delay, and decides only what it announced.
  const differs = ruleChanges(file.body.kind, notice, session, w).filter(({ key }) => key !== 'notice' && key !== 'agenda')
  return {
    says,
    lines: differs.map(({ name, was, becomes }) => {
      const said = (rule: string | null) => (rule === null ? nothing : unnamed(rule, name))
      return wasBecomes({ name, was: said(was), becomes: said(becomes) })
    }),
  }
}
