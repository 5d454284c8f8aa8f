import { dayAt } from '#base/day.ts'
import type { Lang } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { fullDay } from './day-words.ts'
import type { Decision, Method } from './decision.ts'
import en from './en.ts'
import fr from './fr.ts'
import type { MeetingFile, PreparedPoint } from './meeting-file.ts'

/** « Le PV de la réunion du 12 mars est approuvé. »; null where no PV is approved. */
export const approvalText = (
  { zone }: Pick<MeetingFile, 'zone'>,
  { approved }: Pick<PreparedPoint, 'approved'>,
  lang: Lang,
): string | null => approved && (lang === 'fr' ? fr : en).approved({ day: fullDay(dayAt(approved.startsAt, zone), lang) })

/** « adoptée d’un commun accord par 4 organisations », « adoptée par consentement au 2ᵉ tour, par 4 organisations ». */
export const howWords = (
  { method, round, organisations }: { method: Method; round: number; organisations: number },
  w: typeof fr,
): string => {
  const how = method === 'agreement' ? w.adopted.agreement : w.adopted.consent({ round: Math.max(1, round) })
  return `${how}${method === 'consent' ? ',' : ''} ${w.panel.byOrganisations({ count: organisations })}`
}

/** The same, to begin a line with. */
export const adoptedWords = ({ method, outcome }: Pick<Decision, 'method' | 'outcome'>, w: typeof fr): string => {
  const sentence = howWords({ method, round: outcome?.round ?? 1, organisations: outcome?.present.length ?? 0 }, w)
  return capital(sentence)
}
