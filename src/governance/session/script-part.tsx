import { decisionQuorum, quorumSaid } from '#governance/attendance/say-quorum.ts'
import { isLive } from '#governance/decisions/decision.ts'
import { orgName } from '#governance/meetings/meeting-file.ts'
import type { Panel } from './panel.ts'
import { nextSteps } from './script.ts'

/** What the facilitator says now, large enough to be read from the back of the room, and whose turn it is. */
export const ScriptPart = ({ panel }: { panel: Panel }) => {
  const { decision, room, file, w } = panel
  if (!decision)
    return <Says text={room.open && !room.quorum.reached ? w.script.quorumLost(quorumSaid(file, room.quorum)) : firstLine(panel)} />
  const script = nextSteps(decision, room)
  const line = w.script[script.line]
  const later = script.waiting.filter((org) => org !== script.speaks)
  return (
    <>
      <Says text={typeof line === 'function' ? line({ ...script.values, ...decisionQuorum(file, decision, room) }) : line} />
      {script.speaks ? (
        <p class="mb-6 text-xl">
          <b>{w.panel.turn({ organisation: orgName(file, script.speaks) })}</b>{' '}
          {later.length > 0 ? w.panel.turnAfter({ organisations: later.map((org) => orgName(file, org)).join(', ') }) : null}
        </p>
      ) : null}
      {decision.state === 'voting' && script.waiting.length > 0 ? (
        <p class="mb-6 text-xl">{w.vote.notVoted({ organisations: script.waiting.map((org) => orgName(file, org)).join(', ') })}</p>
      ) : null}
      {decision.disagreed && isLive(decision) ? (
        <p class="c-says">{w.panel.disagreed({ organisation: orgName(file, decision.disagreed) })}</p>
      ) : null}
    </>
  )
}

const firstLine = ({ point, w }: Panel): string =>
  ({
    agreement: w.script.askAgreement,
    consent: w.script.readProposal,
    vote: w.script.readToVote,
    election: w.script.electDescribe,
    candidates: point.slate ? w.script.candidatesCall : w.script.candidatesDescribe,
    information: '',
  })[point.kind]

const Says = ({ text }: { text: string }) => (
  <p class="mb-4 border-l-4 border-accent py-1 pl-5 font-serif text-2xl leading-snug" role="status">
    {text}
  </p>
)
