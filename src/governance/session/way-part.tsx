import { type Decision, openObjections, type Room, waitingFor } from '#governance/decisions/decision.ts'
import { namedNow } from '#governance/elections/election.ts'
import type { Panel } from './panel.ts'

/** Where the point is on its way, for who leads one for the first time: « Lecture › **Questions** › Ressentis › Objections › Décision ». */
export const WayPart = ({ panel }: { panel: Panel }) => {
  const { decision, point, room, viewer, w } = panel
  const method = decision?.method ?? point.kind
  const way = point.kind === 'election' ? w.way.election : method === 'consent' ? w.way.consent : null
  if (!way || !viewer.facilitates || !room.open) return null
  const now = point.kind === 'election' ? electionStep(decision) : consentStep(decision, room)
  return (
    <ol class="c-hint mb-4 flex flex-wrap gap-x-2" aria-label={w.way.label}>
      {way.map((step, at) => (
        <li key={step} class="flex gap-x-2" aria-current={at === now ? 'step' : undefined}>
          {at > 0 ? <span aria-hidden="true">›</span> : null}
          {at === now ? <b class="text-base-content">{step}</b> : step}
        </li>
      ))}
    </ol>
  )
}

/** Reading, questions, reactions, objections, decision (gestion par consentement). */
const consentStep = (decision: Decision | null, room: Room): number => {
  if (!decision) return 0
  switch (decision.state) {
    case 'proposed':
      return 0
    case 'clarification':
      return 1
    case 'reactions':
      return 2
    case 'integrating':
      return 3
    default:
      return waitingFor(decision, room).length > 0 || openObjections(decision).length > 0 ? 3 : 4
  }
}

/** The role, nominations, reasons, changes, a name proposed (élection sans candidat). */
const electionStep = (decision: Decision | null): number => {
  if (!decision?.election) return 0
  return namedNow(decision) ? 4 : { nominating: 1, arguing: 2, changing: 3 }[decision.election.step]
}
