import type { PageContext } from '#base/page.ts'
import { CandidacyPanel } from '#governance/candidacies/candidacy-panel.tsx'
import { AgreementPanel } from '#governance/decisions/agreement-panel.tsx'
import { ConsentPanel } from '#governance/decisions/consent-panel.tsx'
import { type Decision, isLive } from '#governance/decisions/decision.ts'
import { OutcomePart } from '#governance/decisions/outcome-part.tsx'
import { ElectionPanel } from '#governance/elections/election-panel.tsx'
import { EnclosureList } from '#governance/enclosures/enclosure-part.tsx'
import { type MeetingFile, orgName, personName } from '#governance/meetings/meeting-file.ts'
import type { MeetingViewer } from '#governance/meetings/meeting-viewer.ts'
import { Refused } from '#governance/refused.tsx'
import { VotePanel } from '#governance/votes/vote-panel.tsx'
import { Section } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { type Panel, refusedHere, wordsOf } from './panel.ts'
import { roomAt } from './room.ts'
import { ScriptPart } from './script-part.tsx'
import { WayPart } from './way-part.tsx'

type PointPanelProps = { file: MeetingFile; decisions: Decision[]; point: string; page: PageContext; viewer: MeetingViewer }

/** The point that is dealt with: what is said now, who speaks next, what may be done; everything by plain forms. */
export const PointPanel = ({ file, decisions, point: id, page, viewer }: PointPanelProps) => {
  const point = file.points.find((one) => one.id === id)
  const room = roomAt(file, id, page.now)
  if (!point || !room) return null
  const w = wordsOf(page)
  const decision = decisions.find((one) => one.point === id) ?? null
  const base = `/${page.hub?.slug}/reunions/${file.meeting.id}/points/${id}`
  const panel: Panel = { file, point, decision, room, viewer, page, w, base }
  const position = file.points.indexOf(point) + 1
  const bringer = point.proposer && (point.proposer.org ? orgName(file, point.proposer.org) : personName(file, point.proposer.person))
  const about = [
    w.panel.over({ position, of: file.points.length }),
    ...(point.anyOther && point.title === w.anyOther
      ? []
      : [
          point.anyOther
            ? w.anyOther
            : w.pointKinds[point.kind === 'election' || point.kind === 'candidates' ? point.kind : (decision?.method ?? point.kind)],
        ]),
    ...(point.minutes > 0 ? [w.panel.minutes({ minutes: point.minutes })] : []),
    ...(bringer ? [w.panel.broughtBy({ name: bringer })] : []),
  ]
  return (
    <Section id="point" title={point.title} says={about.join(' · ')}>
      <EnclosureList
        all={point.documents}
        page={page}
        at={`/${page.hub?.slug}/reunions/${file.meeting.id}`}
        label={w.enclosures.ofPoint({ title: point.title })}
      />
      <Refused said={refusedHere(panel)} />
      <Body panel={panel} />
    </Section>
  )
}

const Body = ({ panel }: { panel: Panel }) => {
  const { decision, point, room, w } = panel
  if (point.kind === 'information' && !decision) return <Notice>{w.panel.information}</Notice>
  if (decision && !isLive(decision)) return <OutcomePart panel={panel} decision={decision} />
  if (!room.open && !decision) return null
  return (
    <>
      <ScriptPart panel={panel} />
      <WayPart panel={panel} />
      <ByMethod panel={panel} />
    </>
  )
}

const ByMethod = ({ panel }: { panel: Panel }) => {
  if (panel.point.kind === 'election') return <ElectionPanel panel={panel} />
  if (panel.point.kind === 'candidates') return <CandidacyPanel panel={panel} />
  switch (panel.decision?.method ?? panel.point.kind) {
    case 'consent':
      return <ConsentPanel panel={panel} />
    case 'vote':
      return <VotePanel panel={panel} />
    default:
      return <AgreementPanel panel={panel} />
  }
}
