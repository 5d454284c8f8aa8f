import type { Day } from '#base/day.ts'
import type { Lang } from '#base/page.ts'
import { fullDay } from '#governance/meetings/day-words.ts'
import { type MeetingFile, orgName } from '#governance/meetings/meeting-file.ts'
import { noticeVersion } from '#governance/rules/rule-version.ts'
import { citesOf } from '#governance/rules/say-rules.ts'
import type { wordsOf } from '#governance/session/panel.ts'
import type { Irregular } from './irregularities.ts'
import { type Counts, type DuesShown, isConvened, type MemberLine, type Reach } from './preparation.ts'

type Words = ReturnType<typeof wordsOf>

/** How an organisation was told, or will be. */
export const sayWay = ({ way, reachable }: Pick<MemberLine, 'way' | 'reachable'>, { preparation: w }: Words): string =>
  way === 'none' ? (reachable ? w.ways.mailToCome : w.ways.none) : w.ways[way]

export const sayDues = (dues: DuesShown, { preparation: w }: Words, says: (day: Day) => string): string =>
  dues.is === 'late' ? w.dues.late({ day: says(dues.since) }) : w.dues[dues.is]

/** « 18 structures : 17 convoquées, 6 pouvoirs, 2 excusées ; le quorum (9) est atteint si… » */
export const sayCounts = (
  counts: Counts,
  { reach, opened, draft }: { reach: Reach | null; opened: boolean; draft: boolean },
  { preparation: w }: Words,
): string =>
  `${opened ? w.countsHeld(counts) : draft ? w.countsDraft(counts) : w.counts(counts)}${reach === null ? '' : reach.is === 'impossible' ? w.reach.impossible(reach) : w.reach.open(reach)}.`

/** `prepares`: the mails of the hub are theirs to see. */
type About = { file: MeetingFile; today: Day; lang: Lang; at: string; root: string; prepares: boolean }
/** What could go wrong, where that stands, and where it is put right: `to` an address, `link` its words. */
export type SaidIrregular = { says: string; source: string; link: string; to: string }

/** The sentence names five at most: with more, the table tells. */
const named = (names: string[], { preparation: w }: Words): string =>
  names.length <= 5 ? names.join(', ') : w.andOthers({ names: names.slice(0, 4).join(', '), n: names.length - 4 })

export const sayIrregular = (one: Irregular, { file, today, lang, at, root, prepares }: About, words: Words): SaidIrregular => {
  const { preparation: w } = words
  const { links, sources } = w
  const says = w.irregular
  const orgs = (ids: string[]) =>
    named(
      ids.map((org) => orgName(file, org)),
      words,
    )
  const { rules } = noticeVersion(file, today)
  const cites = citesOf(rules, words) ?? sources.usage
  const quorumCites = citesOf(file.body.rules, words) ?? sources.usage
  switch (one.is) {
    case 'wouldBeLate':
      return {
        says: says.wouldBeLate({ given: one.given, asked: one.asked }),
        source: one.usage ? sources.fifteen : cites,
        link: links.date,
        to: `${at}#quand`,
      }
    case 'late':
      return {
        ...{ says: says.late({ names: orgs(one.orgs), n: one.orgs.length, given: one.given, asked: one.asked }), link: links.date },
        ...{ source: one.usage ? sources.fifteen : cites, to: `${at}#quand` },
      }
    case 'unreachable':
      return {
        says: says.unreachable({ names: orgs(one.orgs), n: one.orgs.length }),
        source: sources.proof,
        ...toCard(one.orgs, root, links),
      }
    case 'unconvened':
      return {
        ...{ says: says.unconvened({ names: orgs(one.orgs), n: one.orgs.length }), source: sources.everyMember },
        ...{ link: links.hand, to: `${at}#convoques` },
      }
    case 'bounced':
      return {
        ...{ says: says.bounced({ names: orgs(one.orgs), n: one.orgs.length }), source: sources.proof },
        ...{ link: links.hand, to: `${at}#convoques` },
      }
    case 'kept':
      return {
        says: says.kept({ names: orgs(one.orgs), n: one.orgs.length }),
        source: sources.proof,
        ...(prepares ? { link: links.outbox, to: `${root}/courrier` } : { link: links.hand, to: `${at}#convoques` }),
      }
    case 'agendaChanged':
      return {
        ...{ says: says.agendaChanged({ titles: one.titles.join(', '), n: one.titles.length }), source: sources.agenda },
        ...{ link: links.again, to: at },
      }
    case 'noApproval':
      return {
        ...{ says: says.noApproval({ day: fullDay(one.day, lang) }), source: sources.minutes },
        ...{ link: links.pending, to: `${at}#en-attente` },
      }
    case 'notSealed':
      return { says: says.notSealed, source: sources.minutes, link: links.seal, to: `${root}/reunions/${one.meeting}/pv` }
    case 'mandates':
      return {
        ...{ says: says.mandates({ names: named(one.names, words), n: one.names.length, body: one.body }), source: sources.mandates },
        ...{ link: links.election, to: `${at}#ordre-du-jour` },
      }
    case 'toRatify':
      return {
        ...{ says: says.toRatify({ names: named(one.names, words), n: one.names.length }), source: sources.ratify },
        ...{ link: links.pending, to: `${at}#en-attente` },
      }
    case 'noAccounts':
      return { says: says.noAccounts, source: sources.accounts, link: links.reports, to: '#rapports' }
    case 'accountsMissing':
      return { says: says.accountsMissing, source: sources.accounts, link: links.reports, to: '#rapports' }
    case 'noQuorum':
      return { says: says.noQuorum(one), source: quorumCites, link: links.silent, to: '?voir=sansReponse#structures' }
  }
}

const toCard = (orgs: string[], root: string, { card, which }: { card: string; which: string }) =>
  orgs.length === 1 ? { link: card, to: `${root}/structures/${orgs[0]}` } : { link: which, to: '?tri=convocation#structures' }

/** Whether the line wants an eye, for its tint. */
export const toneOfWay = (line: MemberLine, draft: boolean): 'good' | 'watch' | 'bad' | 'info' =>
  draft
    ? line.reachable
      ? 'info'
      : 'watch'
    : line.way === 'queued'
      ? 'info'
      : isConvened(line)
        ? 'good'
        : line.way === 'failed'
          ? 'bad'
          : 'watch'
