import type { ComponentChildren } from 'preact'
import { CollegesMissing, CollegesNote, secretSays } from '#governance/colleges/college-note.tsx'
import { AdjournButton, WithdrawButton } from '#governance/decisions/agreement-panel.tsx'
import { whyNot } from '#governance/decisions/consent.ts'
import { type Decision, runningVote, votersHere } from '#governance/decisions/decision.ts'
import type { Deed } from '#governance/decisions/deed.ts'
import { HandsPart, PaperPart } from '#governance/papers/paper-part.tsx'
import { AmendForm, PutForm, TextPart } from '#governance/rules/text-part.tsx'
import { formOf, type Panel, proposesHere } from '#governance/session/panel.ts'
import { ActionForm } from '#ui/form.tsx'
import { Actions, Section } from '#ui/layout.tsx'
import { OwnBallot } from './own-ballot.tsx'
import { InterestPart } from './recusal-part.tsx'
import { AskSecret } from './secret-part.tsx'
import { VoidForm } from './void-form.tsx'
import { FEW, isRunning, type Vote } from './vote.ts'
import { BallotsPart } from './vote-part.tsx'
import { VoteResults } from './vote-result.tsx'
import { waitingToVote } from './vote-running.ts'
import { secrecyOf } from './why-not-vote.ts'

/** A vote: the text, who has voted, and the one next step. */
export const VotePanel = ({ panel, children }: { panel: Panel; children?: ComponentChildren }) => {
  const { decision, viewer } = panel
  if (!decision) return <PutForm panel={panel} />
  const vote = runningVote(decision)
  // Once all have voted, closing comes before what each said.
  const all = vote !== undefined && waitingToVote(decision, panel.room).length === 0
  const ballots = vote ? <Ballots panel={panel} decision={decision} vote={vote} /> : null
  return (
    <>
      <TextPart panel={panel} />
      {children}
      <VoteResults panel={panel} votes={decision.votes.filter((one) => !isRunning(one))} />
      <CollegesNote panel={panel} vote={vote} />
      {vote ? <OwnBallot panel={panel} vote={vote} /> : null}
      {all ? null : ballots}
      <Steps panel={panel} decision={decision} all={all} />
      {all ? ballots : null}
      {vote ? <HandsPart panel={panel} vote={vote} /> : null}
      {vote ? <PaperPart panel={panel} vote={vote} decision={decision} /> : null}
      <AskSecret panel={panel} decision={decision} />
      <InterestPart panel={panel} decision={decision} />
      {vote && viewer.facilitates ? <VoidForm panel={panel} /> : null}
      {vote ? null : <AmendForm panel={panel} decision={decision} />}
    </>
  )
}

const Ballots = ({ panel, decision, vote }: { panel: Panel; decision: Decision; vote: Vote }) => {
  const { w } = panel
  const says = vote.secrecy === 'confidential' ? w.vote.confidentialSays : undefined
  return (
    <Section level={3} title={w.vote.secrecies[vote.secrecy]} says={says}>
      <BallotsPart panel={panel} decision={decision} vote={vote} />
    </Section>
  )
}

/** The button that opens the vote, with what must be known before: that it is confidential, that few voters give themselves away. */
export const CallVote = ({ panel, decision }: { panel: Panel; decision: Decision }) => {
  const { base, point, room, w, viewer } = panel
  const again = decision.state === 'tied'
  if (!viewer.facilitates) return null
  if (whyNot(decision, again ? 'secondBallot' : 'callVote', room).length > 0) return <CollegesMissing panel={panel} decision={decision} />
  const hidden = secrecyOf(decision, room) === 'confidential'
  const voters = votersHere(decision, room).length
  return (
    <div>
      {hidden ? (
        <p class="c-says mb-3">
          {[w.vote.confidentialSays, ...(voters < FEW ? [w.vote.fewSays({ voters })] : []), ...secretSays(panel, decision)].join(' ')}
        </p>
      ) : null}
      <ActionForm
        action={`${base}/vote`}
        form={formOf(panel, 'governance.callVote', { point: point.id })}
        label={again ? w.vote.callAgain : hidden ? w.vote.callHidden : w.vote.call}
        kind="main"
        icon="hand"
        big
      />
    </div>
  )
}

/** What the facilitator does next, the main thing first; what the proposer may do. */
const Steps = ({ panel, decision, all }: { panel: Panel; decision: Decision; all: boolean }) => {
  const { base, point, room, viewer, w } = panel
  const may = (deed: Deed) => whyNot(decision, deed, room).length === 0
  return (
    <div class="mt-8">
      <Actions>
        <CallVote panel={panel} decision={decision} />
        {viewer.facilitates && (may('closeVote') || may('closeBox')) ? (
          <ActionForm
            action={`${base}/vote/clore`}
            form={formOf(panel, 'governance.closeVote', { point: point.id })}
            label={may('closeBox') ? w.papers.closeBox : all ? w.vote.close : w.vote.closeEarly}
            kind={all ? 'main' : 'plain'}
            icon={all ? 'check' : 'clock'}
            big={all}
          />
        ) : null}
        {viewer.facilitates && may('adjourn') ? <AdjournButton panel={panel} /> : null}
        {proposesHere(panel) && may('withdraw') ? <WithdrawButton panel={panel} /> : null}
      </Actions>
    </div>
  )
}
