import { dayAt } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { actionOf } from '#governance/actions/action.store.ts'
import { actionClosed, actionNoted } from '#governance/actions/action-facts.ts'
import en from '#governance/en.ts'
import { meetingClosed, meetingConvened } from '#governance/facts.ts'
import fr from '#governance/fr.ts'
import { fullDay } from '#governance/meetings/day-words.ts'
import { meetingOf } from '#governance/meetings/meeting.store.ts'
import { type Act, type Handler, on } from '#logbook/use-case.ts'
import { queueMails } from '#platform/mail/queue-mail.ts'
import { type Asker, askersOf } from './question.store.ts'
import type { Orientation } from './question.ts'

/** What has just become of a question. */
export type Step =
  | { is: 'oriented'; state: Orientation; body: string; group: string; answer: string }
  | { is: 'called' | 'dealt' | 'passed'; body: string; day: string }
  | { is: 'asked'; what: string }
  | { is: 'done' | 'dropped'; what: string; became: string }

/** One mail to who asked; not to oneself, nor to who has no address. */
export const tellAsker = (act: Act, asker: Omit<Asker, 'dealt'>, step: Step): Promise<unknown> => tell(act, [[asker, step]])

const tell = async (act: Act, all: [Omit<Asker, 'dealt'>, Step][]): Promise<void> => {
  const w = (act.lang === 'fr' ? fr : (en as typeof fr)).questions.mail
  const mails = all.flatMap(([{ question, title, person, name, mail }, step]) => {
    if (mail === null || person === act.actor?.person) return []
    const says = step.is === 'oriented' ? w.oriented[step.state](step) : step.is === 'asked' ? w.asked(step) : w[step.is](step as never)
    const answer = act.email === null ? {} : { replyTo: act.email }
    const body = w.body({ name, title, says, hub: act.hub.name, link: linkTo(act, question) })
    return [{ to: mail, name, subject: w.subject({ title }), body, about: 'question.step', ...answer }]
  })
  await queueMails(act, mails)
}

/** The page of the question at the hub's own address; empty where nobody has said under which address people come. */
const linkTo = ({ site, hub }: Act, question: Id): string => (site ? `${site}/${hub.slug}/questions/${question}` : '')

/** The notice has left with their question on the agenda: they know when it is talked of. Sent again with other words, it is not told twice. */
const onTheAgenda = on(meetingConvened, async (act, { subject: meeting, data: { sequence } }) => {
  if (sequence > 0) return
  const askers = await askersOf(act.db, act.hub.id, { meeting })
  if (askers.length === 0) return
  const file = await meetingOf(act.db, act.hub.id, meeting)
  if (!file) return
  const day = fullDay(dayAt(file.meeting.startsAt, file.zone), act.lang)
  await tell(
    act,
    askers.map((one) => [one, { is: 'called', body: file.body.name, day }]),
  )
})

/** The meeting is over: it was talked of, or not reached. */
const dealtWith = on(meetingClosed, async (act, { subject: meeting }) => {
  const askers = await askersOf(act.db, act.hub.id, { meeting })
  if (askers.length === 0) return
  const file = await meetingOf(act.db, act.hub.id, meeting)
  if (!file) return
  const day = fullDay(dayAt(file.meeting.startsAt, file.zone), act.lang)
  await tell(
    act,
    askers.map((one) => [one, { is: one.dealt ? 'dealt' : 'passed', body: file.body.name, day }]),
  )
})

const ledToAction = on(actionNoted, async (act, { subject: action }) => {
  const [askers, found] = await Promise.all([askersOf(act.db, act.hub.id, { action }), actionOf(act.db, act.hub.id, action)])
  if (found)
    await tell(
      act,
      askers.map((one) => [one, { is: 'asked', what: found.what }]),
    )
})

/** What became of what it led to. */
const actionSettled = on(actionClosed, async (act, { subject: action, data: { state } }) => {
  const [askers, found] = await Promise.all([askersOf(act.db, act.hub.id, { action }), actionOf(act.db, act.hub.id, action)])
  if (found)
    await tell(
      act,
      askers.map((one) => [one, { is: state, what: found.what, became: found.became }]),
    )
})

export const tellAskers: Handler[] = [onTheAgenda, dealtWith, ledToAction, actionSettled]
