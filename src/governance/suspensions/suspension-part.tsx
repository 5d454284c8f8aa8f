import type { PageContext } from '#base/page.ts'
import { wordsOf } from '#governance/session/panel.ts'
import type { ShownSession } from '#governance/session/show-session.ts'
import { ActionForm } from '#ui/form.tsx'
import { timeText } from '#ui/format.ts'
import { Notice } from '#ui/notice.tsx'
import { pausedSince } from './suspension.ts'

type Props = { data: ShownSession; page: PageContext }

/** While it pauses, on everybody’s screen: since when, what waits, and for who keeps the session the one thing to press. */
export const SuspensionSays = ({ data, page }: Props) => {
  const { suspension: w } = wordsOf(page)
  const { meeting, suspensions, zone } = data.file
  const since = pausedSince(suspensions)
  if (meeting.state !== 'suspended' || since === null) return null
  return (
    <div id="suspension" class="mb-8">
      <Notice kind="warning" title={w.since({ time: timeText(since, page.lang, zone) })}>
        <p>{w.says}</p>
        {data.viewer.facilitates ? (
          <div class="mt-4">
            <ActionForm
              action={`/${page.hub?.slug}/reunions/${meeting.id}/reprendre`}
              form={page.form('governance.resumeMeeting')}
              label={w.resume}
              kind="main"
              icon="next"
              big
            />
          </div>
        ) : null}
      </Notice>
    </div>
  )
}

/** Among what ends a session: the quiet way to pause it. */
export const SuspendPart = ({ data, page }: Props) => {
  const { suspension: w } = wordsOf(page)
  const { meeting } = data.file
  if (!data.viewer.facilitates || meeting.state !== 'open') return null
  return (
    <div id="suspendre" class="mt-4">
      <ActionForm
        action={`/${page.hub?.slug}/reunions/${meeting.id}/suspendre`}
        form={page.form('governance.suspendMeeting')}
        label={w.suspend}
        kind="quiet"
        icon="clock"
      />
    </div>
  )
}
