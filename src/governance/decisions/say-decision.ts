import { dayAt } from '#base/day.ts'
import type { Lang } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { inOwnName } from '#governance/bodies/seat-quality.ts'
import { electedIn, seatsIn } from '#governance/candidacies/candidacy.ts'
import { type Figures, figuresFrom } from '#governance/colleges/college-ledger.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { fullDay } from '#governance/meetings/day-words.ts'
import type { MeetingFile, PreparedPoint } from '#governance/meetings/meeting-file.ts'
import { figuresOf } from '#governance/votes/say-vote.ts'
import { type Decision, type Method, standingVote } from './decision.ts'

/** « Le PV de la réunion du 12 mars est approuvé. »; null where no PV is approved. */
export const approvalText = (
  { zone }: Pick<MeetingFile, 'zone'>,
  { approved }: Pick<PreparedPoint, 'approved'>,
  lang: Lang,
): string | null => approved && (lang === 'fr' ? fr : en).approved({ day: fullDay(dayAt(approved.startsAt, zone), lang) })

/** `mixed`: people took part in their own name; voices are counted, then. */
type Taken = { method: Method; round: number; organisations: number; mixed?: boolean; counts?: Figures | null }

/** « adoptée d’un commun accord par 4 organisations », « adoptée par consentement au 2ᵉ tour, par 4 organisations », « adoptée par vote : 3 pour… ». */
export const howWords = ({ method, round, organisations, mixed = false, counts = null }: Taken, w: typeof fr): string => {
  if (method === 'vote') return counts ? w.vote.adoptedBy({ figures: figuresOf(counts, w) }) : w.vote.adopted
  const how = method === 'agreement' ? w.adopted.agreement : w.adopted.consent({ round: Math.max(1, round) })
  const by = mixed ? w.seats.byVoices : w.panel.byOrganisations
  return `${how}${method === 'consent' ? ',' : ''} ${by({ count: organisations })}`
}

/** What became of it, to begin a line with: how it was adopted, by which figures it was rejected, or its state. */
export const outcomeWords = (decision: Decision, w: typeof fr, file: Pick<MeetingFile, 'names'>): string => {
  const { method, outcome, state } = decision
  const names = standingVote(decision)?.names
  if (names && (state === 'adopted' || state === 'rejected'))
    return electedIn(decision).length > 0
      ? w.candidacy.held({ elected: electedIn(decision).length, seats: seatsIn(decision) })
      : w.candidacy.electedNobody
  const result = method === 'vote' ? standingVote(decision)?.result : null
  const counts = result ? figuresFrom(result) : null
  if (state === 'rejected') return counts ? w.vote.rejectedBy({ figures: figuresOf(counts, w) }) : w.decisionStates.rejected
  if (state !== 'adopted') return w.decisionStates[state]
  const present = outcome?.present ?? []
  const mixed = present.some((org) => inOwnName(file, org))
  const sentence = howWords({ method, round: outcome?.round ?? 1, organisations: present.length, mixed, counts }, w)
  return capital(sentence)
}
