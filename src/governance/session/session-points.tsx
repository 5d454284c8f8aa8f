import { minutesBetween } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { decides } from '#governance/agenda/agenda.ts'
import { EnclosureList } from '#governance/enclosures/enclosure-part.tsx'
import type { PreparedPoint } from '#governance/meetings/meeting-file.ts'
import { pausedMinutes } from '#governance/suspensions/suspension.ts'
import { ActionForm } from '#ui/form.tsx'
import { durationText, timeText } from '#ui/format.ts'
import { Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Badge } from '#ui/notice.tsx'
import { wordsOf } from './panel.ts'
import type { ShownSession } from './show-session.ts'

type Props = { data: ShownSession; page: PageContext }

/** The agenda with what is done, what is going on, and how long it takes. */
export const SessionPoints = ({ data, page }: Props) => {
  const { session: w, enclosures } = wordsOf(page)
  const { file } = data
  const whole = file.documents.filter(({ point }) => point === null)
  return (
    <Section id="points" title={w.points}>
      <List label={w.points} numbered>
        {file.points.map((point) => (
          <PointRow key={point.id} data={data} page={page} point={point} />
        ))}
      </List>
      {whole.length > 0 ? (
        <Section title={enclosures.ofMeeting} level={3}>
          <EnclosureList all={whole} page={page} at={`/${page.hub?.slug}/reunions/${file.meeting.id}`} label={enclosures.ofMeeting} />
        </Section>
      ) : null}
    </Section>
  )
}

const PointRow = ({ data, page, point }: Props & { point: PreparedPoint }) => {
  const w = wordsOf(page)
  const { file, current, shown, decisions, viewer, at } = data
  const { meeting } = file
  const running = meeting.state === 'open' && point.id === current
  const decision = decisions.find((one) => one.point === point.id)
  const address = `/${page.hub?.slug}/reunions/${meeting.id}`
  const until = point.endedAt ?? at
  const spent = point.beganAt ? minutesBetween(point.beganAt, until) - pausedMinutes(file.suspensions, point.beganAt, until) : null
  const times = [
    ...(running && point.beganAt ? [w.session.began({ time: timeText(point.beganAt, page.lang, file.zone) })] : []),
    ...(point.minutes > 0 ? [w.session.plannedMinutes({ minutes: durationText(point.minutes, page.lang) })] : []),
    ...(spent !== null && point.endedAt ? [w.session.realMinutes({ minutes: durationText(spent, page.lang) })] : []),
  ]
  const badge = running ? (
    <Badge tone="info" icon="clock">
      {w.session.current}
    </Badge>
  ) : decision ? (
    <Badge tone={decision.state === 'adopted' ? 'good' : 'neutral'}>{w.decisionStates[decision.state]}</Badge>
  ) : point.endedAt ? (
    <Badge tone={decides(point.kind) ? 'watch' : 'good'}>{decides(point.kind) ? w.session.undecided : w.session.done}</Badge>
  ) : null
  return (
    <Row
      title={point.title}
      {...(point.id === shown ? {} : { href: `${address}/seance?point=${point.id}#point` })}
      meta={times.join(' · ')}
      badge={badge}
      end={
        viewer.facilitates && meeting.state === 'open' && !running ? (
          <ActionForm
            action={`${address}/points/${point.id}/passer`}
            form={page.form('governance.goToPoint', { point: point.id })}
            label={w.session.goTo}
            describe={point.title}
            kind="quiet"
          />
        ) : null
      }
    />
  )
}
