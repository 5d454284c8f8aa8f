import { dayAt } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { quorumSaid } from '#governance/attendance/say-quorum.ts'
import { isRunning } from '#governance/meetings/meeting.ts'
import { type MeetingFile, quorumOf } from '#governance/meetings/meeting-file.ts'
import { citesOf } from '#governance/rules/say-rules.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { ActionForm } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Notice } from '#ui/notice.tsx'
import { pointsLeft, whyNotCallAgain } from './second-call.ts'
import { proposedDay } from './second-call-rule.ts'

type Props = { file: MeetingFile; prepares: boolean; page: PageContext }

/** Whether the page offers to call the meeting again: the form is there. */
export const offersSecondCall = ({ file, prepares, page }: Props): boolean => prepares && whyNotCallAgain(file, page.now).length === 0

/** What ties both calls, and what the want of quorum leads to. `inSession`: while it goes on, that stands where the session ends. */
export const SecondCallPart = ({ inSession = false, ...props }: Props & { inSession?: boolean }) => (
  <>
    <Tied {...props} />
    {inSession && isRunning(props.file.meeting) ? null : <SecondCallOffer {...props} />}
  </>
)

/** Among what can be done without a quorum: the way to it. */
export const SecondCallWay = ({ file, page }: Props) =>
  whyNotCallAgain(file, page.now).length > 0 ? null : (
    <li>
      <a href="#seconde-convocation">{wordsOf(page).secondCall.way}</a>
    </li>
  )

export const SecondCallOffer = ({ file, prepares, page }: Props) => {
  const { secondCall: w, quorumCauses } = wordsOf(page)
  const { meeting, body, day } = file
  const rule = body.rules.secondCall
  if (!rule || whyNotCallAgain(file, page.now).length > 0) return null
  const running = isRunning(meeting)
  const today = dayAt(page.now, file.zone)
  const next = dayText(proposedDay(day, rule, today), page.lang, 'full')
  const quorum = quorumOf(file, meeting.closedAt ?? page.now)
  return (
    <div class="my-6" id="seconde-convocation">
      <Notice kind="warning" title={w.offer} source={citesOf(body.rules, wordsOf(page)) ?? undefined}>
        {running ? null : <p>{quorumCauses.short(quorumSaid(file, quorum))}</p>}
        <p>{w.offerSays({ day: next, n: pointsLeft(file).length, quorum: rule.share ? 1 : 0 })}</p>
        {prepares ? (
          <div class="mt-4">
            <ActionForm
              action={`/${page.hub?.slug}/reunions/${meeting.id}/seconde-convocation`}
              form={page.form('governance.callAgain')}
              label={running ? w.closeAndCall : w.call}
              icon="calendar"
            />
          </div>
        ) : (
          <p>{w.coordinationCalls}</p>
        )}
      </Notice>
    </div>
  )
}

/** « Seconde convocation de la réunion du 12 mars 2026 », and on the first the way to the second. */
const Tied = ({ file, prepares, page }: Props) => {
  const { secondCall: w } = wordsOf(page)
  const { firstCall, secondCall, zone } = file
  const at = `/${page.hub?.slug}/reunions`
  const day = (startsAt: string) => dayText(dayAt(startsAt, zone), page.lang)
  if (firstCall)
    return (
      <p class="c-says">
        {w.isSecond({ day: day(firstCall.startsAt) })} {w.agendaIsFirst} <a href={`${at}/${firstCall.id}`}>{w.toFirst}</a>
      </p>
    )
  // A draft is not announced to those who sit.
  if (!secondCall || (secondCall.state === 'draft' && !prepares)) return null
  return (
    <p class="c-says">
      {w.wasCalled({ day: day(secondCall.startsAt) })} <a href={`${at}/${secondCall.id}`}>{w.toSecond}</a>
    </p>
  )
}
