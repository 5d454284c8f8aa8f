import type { PageContext } from '#base/page.ts'
import type { ShownMeeting } from '#governance/meetings/show-meeting.ts'
import { wordsOf } from '#governance/session/panel.ts'

type Props = { data: ShownMeeting; page: PageContext; at: string }

/** Two lines among the documents of a meeting that is convened: the kit to print, and from its day on the page to copy it. */
export const PaperLinks = ({ data, page, at }: Props) => {
  const { afterwards: w } = wordsOf(page)
  const { file, viewer, today } = data
  if (!viewer.facilitates || file.meeting.state !== 'convened') return null
  return (
    <>
      <li class="c-row">
        <a href={`${at}/kit.pdf`}>{w.kit}</a>
      </li>
      {today >= file.day ? (
        <li class="c-row">
          <a href={`${at}/saisie`}>{w.link}</a>
        </li>
      ) : null}
    </>
  )
}
