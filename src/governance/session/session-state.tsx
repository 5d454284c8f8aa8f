import type { PageContext } from '#base/page.ts'
import { rememberedFor } from '#base/remembered.ts'
import { manyVoices } from '#governance/attendance/attendance.ts'
import { quorumSaid } from '#governance/attendance/say-quorum.ts'
import { countsRepresented } from '#governance/bodies/body.ts'
import { SecondCallWay } from '#governance/calls/second-call-part.tsx'
import { isRunning } from '#governance/meetings/meeting.ts'
import { orgName, personName, staysIn } from '#governance/meetings/meeting-file.ts'
import { timeText } from '#ui/format.ts'
import { Notice } from '#ui/notice.tsx'
import { Gauge } from '#ui/stat.tsx'
import { isCrowd } from './crowd.ts'
import { wordsOf } from './panel.ts'
import type { ShownSession } from './show-session.ts'

type Props = { data: ShownSession; page: PageContext }

/** What everybody in the room looks up for: since when, until when, whether enough are there, and who is missing and why. */
export const SessionState = ({ data, page }: Props) => (
  <div class="mb-8 grid items-start gap-x-10 gap-y-4 border-b border-base-300 pb-6 md:grid-cols-2">
    <Clock data={data} page={page} />
    <div id="quorum">
      <Gauge
        of={data.quorum.of}
        present={data.quorum.counted}
        needed={data.quorum.needed}
        label={wordsOf(page).session.quorum}
        says={bothCounted({ data, page })}
        stands={data.quorum.stands ? wordsOf(page).quorumHeld.stands : undefined}
        big
      />
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

/** « 10 sur 18 : 7 présentes, 3 représentées », where proxies count; where they do not, who is there stands alone. */
const bothCounted = ({ data: { file, quorum }, page }: Props): string | undefined => {
  const represented = quorum.represented?.length ?? 0
  if (represented === 0 || !countsRepresented(file.body.rules)) return undefined
  return wordsOf(page).proxy.gauge({ present: quorum.counted - represented, represented, of: quorum.of })
}

/** Who is missing and why; without a quorum, also what can be done about it. */
const Missing = ({ data: { file, quorum, viewer }, page }: Props) => {
  const { quorumCauses: w } = wordsOf(page)
  const said = quorumSaid(file, quorum)
  if (quorum.absent.length === 0) return null
  if (quorum.reached || !isRunning(file.meeting)) return <p class="c-hint">{w.missing(said)}</p>
  return (
    <Notice kind="warning" title={w.lost}>
      <p>{w.short(said)}</p>
      {viewer.facilitates ? (
        <ul class="mt-2 list-disc pl-5" aria-label={w.can}>
          <li>
            <a href="#table">{w.wait}</a>
          </li>
          {file.meeting.state === 'open' ? (
            <li>
              <a href="#suspendre">{w.suspend}</a>
            </li>
          ) : null}
          <li>
            <a href="#fin">{w.carry}</a>
          </li>
          <SecondCallWay file={file} prepares={viewer.prepares} page={page} />
        </ul>
      ) : null}
      <p class="mt-2">{w.stands}</p>
    </Notice>
  )
}

const manyVoicesIn = rememberedFor((file: Props['data']['file'], at) => manyVoices(staysIn(file), file.entitled, at))

/** One person, several voices: said to all before anything is decided. */
const ManyVoices = ({ data: { file, at }, page }: Props) => {
  const { seats: w, crowd } = wordsOf(page)
  const all = manyVoicesIn(file, at)
  if (isCrowd(file) && all.length > 0)
    return (
      <p class="c-hint">
        {crowd.manyVoices({ n: all.length })} <a href={`/${page.hub?.slug}/reunions/${file.meeting.id}/pouvoirs`}>{crowd.whoCarries}</a>
      </p>
    )
  return (
    <>
      {all.map(({ person, orgs }) => {
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
