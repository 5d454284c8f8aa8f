import type { Id } from '#base/id.ts'
import type { PageContext } from '#base/page.ts'
import { NoteAction } from '#governance/actions/action-form.tsx'
import { ActionRows } from '#governance/actions/action-rows.tsx'
import { Details, Section } from '#ui/layout.tsx'
import { wordsOf } from './panel.ts'
import type { ShownSession } from './show-session.ts'

type Props = { data: ShownSession; page: PageContext }

/** What the point leads to: noted as it is said, read by the whole room. */
export const SessionActions = ({ data, page, point }: Props & { point: Id }) => {
  const { actions: w } = wordsOf(page)
  const { file, viewer, led } = data
  const noted = led.noted.filter((one) => one.point.id === point)
  const writable = viewer.notes && (file.meeting.state === 'open' || file.meeting.state === 'closed')
  const follows = data.following.includes(point) && led.settled.length + led.pending.length > 0
  if (noted.length === 0 && !writable && !follows) return null
  return (
    <Section id="actions" title={w.ofPoint} level={3}>
      {follows ? <Since data={data} page={page} /> : null}
      {noted.length > 0 ? <ActionRows page={page} actions={noted} today={data.today} label={w.ofPoint} /> : null}
      {writable ? (
        <NoteAction
          // A form somebody is writing in stays as it is; once noted, the next one is empty.
          id={`action-${point}-${noted.length}`}
          page={page}
          form={page.form('governance.noteAction', { point })}
          action={`/${page.hub?.slug}/reunions/${file.meeting.id}/points/${point}/actions`}
          doers={data.doers}
          due={data.due}
        />
      ) : null}
    </Section>
  )
}

/** What was asked before: done since the last meeting, given up and why, still to do. */
export const SessionSince = ({ data, page }: Props) => {
  const { actions: w } = wordsOf(page)
  const { settled, pending } = data.led
  // They stand under the point that follows them.
  if (settled.length + pending.length === 0 || (data.shown !== null && data.following.includes(data.shown))) return null
  const late = pending.filter(({ due }) => due < data.today).length
  return (
    <div class="mt-8" id="depuis">
      <Details
        summary={`${w.since}${page.lang === 'fr' ? '\u00a0: ' : ': '}${w.sinceSays({ settled: settled.length, pending: pending.length, late })}`}
      >
        <Since data={data} page={page} />
      </Details>
    </div>
  )
}

const Since = ({ data, page }: Props) => (
  <ActionRows
    page={page}
    actions={[...data.led.settled, ...data.led.pending]}
    today={data.today}
    label={wordsOf(page).actions.since}
    follows={({ id }) => data.follows.includes(id)}
  />
)
