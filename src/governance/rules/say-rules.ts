import type { BodyKind, BodyRules } from '#governance/bodies/body.ts'
import { defaultRules } from '#governance/bodies/body.ts'
import { collegeSentences } from '#governance/colleges/say-colleges.ts'
import type fr from '#governance/fr.ts'
import type { MinutesData } from '#governance/record/minutes-document.ts'
import type { Under } from '#governance/record/register.store.ts'
import { majorityWords } from '#governance/votes/say-vote.ts'
import { type Pinned, type RuleVersion, versionCalled } from './rule-version.ts'

type Words = typeof fr
type Said = Pick<RuleVersion, 'form' | 'rules'>

/** « Le conseil décide d’un commun accord ; à défaut par consentement, deux tours au plus ; à défaut par vote, à la majorité simple des suffrages exprimés. » */
export const ruleSentence = (kind: BodyKind, { maxRounds, vote }: Pick<BodyRules, 'maxRounds' | 'vote'>, w: Words): string => {
  const { ruleSet, vote: said } = w
  const decides = ruleSet.decides({ body: ruleSet.subjects[kind], rounds: maxRounds })
  const then = vote.fallback === 'vote' ? said.rules.vote({ majority: majorityWords(vote.majority, w) }) : said.rules.carry
  return `${decides}${then}.`
}

const lineKeys = [
  'decides',
  'points',
  'quorum',
  'held',
  'secondCall',
  'proxies',
  'arrears',
  'tie',
  'secrecy',
  'colleges',
  'collegeSecret',
  'recused',
  'elections',
  'form',
  'seats',
  'notice',
  'agenda',
  'source',
] as const
export type LineKey = (typeof lineKeys)[number]

/** Each rule in a sentence of its own; null where there is nothing to say. */
const sentences = (kind: BodyKind, { form, rules }: Said, w: Words): Record<LineKey, string | null> => {
  const { quorum, secondCall, vote, noticeDays, agendaLock, seats, proxies } = rules
  const majority = majorityWords(vote.majority, w)
  return {
    decides: ruleSentence(kind, rules, w),
    points: vote.fallback === 'vote' ? null : w.vote.rules.points({ majority }),
    quorum: quorum
      ? (quorum.count === 'present' ? w.body : w.proxy).quorumRule({ num: quorum.share.num, den: quorum.share.den })
      : w.body.noQuorum,
    held: quorum?.held ? w.quorumHeld.rule : null,
    proxies: proxies ? w.proxy.rule({ most: proxies.most, by: proxies.by }) : null,
    arrears: rules.arrears ? (rules.arrears.counted ? w.arrears.rule.counted : w.arrears.rule.out) : null,
    secondCall: secondCall
      ? w.secondCall.rule({ days: secondCall.minDays, num: secondCall.share?.num ?? 0, den: secondCall.share?.den ?? 0 })
      : null,
    tie: w.vote.rules.ties[vote.tie],
    secrecy: w.vote.rules.secrecies[vote.secrecy],
    ...collegeSentences(rules, w),
    recused: vote.recusedCount ? w.vote.rules.recusedCount : w.vote.rules.recusedOut,
    // Only where the statutes ask an absolute majority: else it is what everybody expects.
    elections: vote.elections ? w.candidacy.rules[vote.elections] : null,
    form: w.bodyForms[form],
    seats: w.seatRules[seats],
    notice: w.body.notice({ n: noticeDays }),
    agenda: agendaLock ? w.body.locked : w.body.open,
    source: citesOf(rules, w) ?? w.rulesSources.usage,
  }
}

const ended = (sentence: string): string => sentence.replace(/\.?$/, '.')

/** Rules line by line; `because`: where a rule that nobody wrote comes from. */
export type RuleLine = { key: LineKey; says: string; because: string | null }

/** All but how it is decided and where it stands, which open and close the page. */
export const ruleLines = (kind: BodyKind, said: Said, w: Words): RuleLine[] => {
  const now = sentences(kind, said, w)
  const usual = sentences(kind, { form: 'collegial', rules: defaultRules(kind) }, w)
  const unwritten = said.rules.source === 'usage'
  return lineKeys
    .filter((key) => key !== 'decides' && key !== 'source')
    .flatMap((key) => {
      const says = now[key]
      const because = unwritten && says === usual[key] ? becauseOf(key, said.rules, w) : null
      return says === null ? [] : [{ key, says: ended(says), because }]
    })
}

const becauseOf = (key: LineKey, { quorum, noticeDays }: BodyRules, w: Words): string | null => {
  const { because } = w.ruleSet
  if (key === 'quorum') return quorum ? because.quorum : because.noQuorum
  if (key === 'notice') return noticeDays === 0 ? null : because.notice
  return (because as Partial<Record<LineKey, string>>)[key] ?? null
}

/** What differs between two versions, line by line. null: there was, or is, no such line. */
export type RuleChange = { key: LineKey; name: string; was: string | null; becomes: string | null }

export const ruleChanges = (kind: BodyKind, before: Said, after: Said, w: Words): RuleChange[] => {
  const [was, becomes] = [sentences(kind, before, w), sentences(kind, after, w)]
  return lineKeys
    .filter((key) => was[key] !== becomes[key])
    .map((key) => ({ key, name: w.ruleSet.lines[key], was: was[key] && ended(was[key]), becomes: becomes[key] && ended(becomes[key]) }))
}

/** « statuts, article 9 »; null: nothing is written, common usage is followed. */
export const citesOf = ({ source, reference }: Pick<BodyRules, 'source' | 'reference'>, w: Words): string | null => {
  // « article 9 » stays on one line.
  const article = reference.trim().replace(/ (?=\d)/g, '\u00a0')
  if (source === 'usage') return article || null
  const name = w.ruleSet.cited[source]
  if (article === '') return name
  return article.toLowerCase().startsWith(name.toLowerCase()) ? article : `${name}, ${article}`
}

/** « règles du 1er mars 2026, statuts, article 9 ». */
export const underWords = ({ from, source, reference }: Under, w: Words): string =>
  w.ruleSet.underDay({ day: from, cites: citesOf({ source, reference }, w) ?? '' })

/** Under which rules a meeting was held, once they are pinned. */
export const underOf = (
  meeting: Pick<Pinned, 'versions' | 'noticed' | 'held'>,
  w: Words,
): { under?: NonNullable<MinutesData['rules']> } => {
  const held = versionCalled(meeting.versions, meeting.held)
  const notice = versionCalled(meeting.versions, meeting.noticed)
  if (!held) return {}
  const said = (one: RuleVersion) => ({ since: one.from, cites: citesOf(one.rules, w) })
  return { under: { ...said(held), notice: notice && notice.n !== held.n ? said(notice) : null } }
}
