import { dayAt } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { ActionForm } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Notice } from '#ui/notice.tsx'
import type { ShownAgenda } from './show-agenda.ts'
import type { ShownMeeting } from './show-meeting.ts'

/** Under the list: what was prepared together goes together, as long as nobody touched it. */
export const YearPrepared = ({ year, page }: { year: ShownAgenda['year']; page: PageContext }) => {
  const { year: w } = wordsOf(page)
  const form = page.form('governance.takeBackYear')
  if (!year) return null
  return (
    <Notice>
      <p>{w.prepared({ n: year.meetings, body: year.body })}</p>
      <ActionForm
        action={`/${page.hub?.slug}/agenda/annee/${year.year}/retirer`}
        form={form}
        label={w.takeBack}
        kind="quiet"
        icon="cross"
      />
    </Notice>
  )
}

/** What who sits reads of a date that is announced: it stands, it moved, it was called off. */
export const DateSays = ({ data, page }: { data: ShownMeeting; page: PageContext }) => {
  const { year: w } = wordsOf(page)
  const { meeting, zone } = data.file
  if (meeting.announcedAt === null || meeting.convenedAt !== null || data.viewer.prepares) return null
  if (meeting.state === 'cancelled') return <Notice kind="warning">{w.calledOff}</Notice>
  return (
    <Notice>
      <p>{w.announcedSays}</p>
      {meeting.movedFrom ? <p>{w.moved({ day: dayText(dayAt(meeting.movedFrom, zone), page.lang, 'full') })}</p> : null}
    </Notice>
  )
}

/** For who prepares: whether the members see the date, and one press to let them. */
export const AnnouncePart = ({ data, page }: { data: ShownMeeting; page: PageContext }) => {
  const { year: w } = wordsOf(page)
  const { meeting, zone } = data.file
  if (!data.viewer.prepares || meeting.state !== 'draft') return null
  const announced = meeting.announcedAt !== null
  return (
    <div class="mt-4">
      <p class="c-hint">{meeting.announcedAt ? w.announcedOn({ day: dayAt(meeting.announcedAt, zone) }) : w.unannounced}</p>
      {meeting.movedFrom ? <p class="c-hint">{w.moved({ day: dayText(dayAt(meeting.movedFrom, zone), page.lang, 'full') })}</p> : null}
      <ActionForm
        action={`/${page.hub?.slug}/reunions/${meeting.id}/annoncer`}
        form={page.form('governance.announceMeeting')}
        fields={announced ? {} : { announced: 'on' }}
        label={announced ? w.unannounceOne : w.announceOne}
        kind={announced ? 'quiet' : 'plain'}
      />
    </div>
  )
}
