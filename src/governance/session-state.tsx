import type { PageContext } from '#base/page.ts'
import { timeText } from '#ui/format.ts'
import { Gauge } from '#ui/stat.tsx'
import { manyVoices } from './attendance.ts'
import { orgName, personName } from './meeting-file.ts'
import { wordsOf } from './panel.ts'
import type { ShownSession } from './show-session.ts'

type Props = { data: ShownSession; page: PageContext }

/** What everybody in the room looks up for: since when, until when, whether enough are there, and who is missing and why. */
export const SessionState = ({ data, page }: Props) => (
  <div class="mb-8 grid items-start gap-x-10 gap-y-4 border-b border-base-300 pb-6 md:grid-cols-2">
    <Clock data={data} page={page} />
    <div id="quorum">
      <Gauge of={data.quorum.of} present={data.quorum.counted} needed={data.quorum.needed} label={wordsOf(page).session.quorum} big />
      <Missing data={data} page={page} />
      <ManyVoices data={data} page={page} />
    </div>
  </div>
)

const Clock = ({ data, page }: Props) => {
  const w = wordsOf(page).session
  const { meeting, zone } = data.file
  const time = (at: string) => timeText(at, page.lang, zone)
  const { openedAt, closedAt } = meeting
  return (
    <div>
      <p class="font-serif text-2xl">
        {openedAt ? w.opened({ time: time(openedAt) }) : data.viewer.facilitates ? w.before : w.beforeReader}
      </p>
      <p class="c-hint">
        {closedAt ? w.closed({ time: time(closedAt) }) : w.planned({ from: time(meeting.startsAt), to: time(meeting.endsAt) })}
      </p>
    </div>
  )
}

const Missing = ({ data: { file, quorum }, page }: Props) => {
  const w = wordsOf(page).session
  if (quorum.absent.length === 0) return null
  const names = quorum.absent.map((absence) => {
    const name = orgName(file, absence.org)
    if (absence.cause === 'left') return w.causeLeft({ name, time: timeText(absence.at, page.lang, file.zone) })
    return file.excused.includes(absence.org) ? w.causeExcused({ name }) : w.causeNever({ name })
  })
  return <p class="c-hint">{w.missing({ names: names.join(', ') })}</p>
}

/** One person, several voices: said to all before anything is decided. */
const ManyVoices = ({ data: { file, stays, at }, page }: Props) => {
  const { seats: w } = wordsOf(page)
  return (
    <>
      {manyVoices(stays, file.entitled, at).map(({ person, orgs }) => {
        const voices = orgs.map((org) => (org === person ? w.ownName : orgName(file, org))).join(', ')
        return (
          <p key={person} class="c-hint">
            {w.manyVoices({ name: personName(file, person), n: orgs.length, voices })}
          </p>
        )
      })}
    </>
  )
}
