import { CollegesNote } from '#governance/colleges/college-note.tsx'
import { AdjournButton } from '#governance/decisions/agreement-panel.tsx'
import { whyNot } from '#governance/decisions/consent.ts'
import { type Decision, propose, runningVote } from '#governance/decisions/decision.ts'
import { formOf, type Panel } from '#governance/session/panel.ts'
import { VoidForm } from '#governance/votes/void-form.tsx'
import { isRunning } from '#governance/votes/vote.ts'
import { CallVote } from '#governance/votes/vote-panel.tsx'
import { VoteResults } from '#governance/votes/vote-result.tsx'
import { waitingToVote } from '#governance/votes/vote-running.ts'
import { secrecyOf } from '#governance/votes/why-not-vote.ts'
import { LinkButton } from '#ui/button.tsx'
import { ActionForm } from '#ui/form.tsx'
import { Actions, Details, Section } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { electedIn, isFrozen, onTheBallot, type Slate, standing } from './candidacy.ts'
import { candidateName } from './candidates.ts'
import { CandidatesPart, slateWords } from './candidates-part.tsx'
import { NamesPart, OwnNames } from './names-part.tsx'

/** Seats or a charge are elected: who stands, the ballots, and the one next step. */
export const CandidacyPanel = ({ panel }: { panel: Panel }) => {
  const { point, viewer, page, w } = panel
  const { slate } = point
  if (slate) return <Standing panel={panel} slate={slate} />
  if (!viewer.facilitates) return <Notice>{w.candidacy.notYet}</Notice>
  return (
    <Actions>
      <LinkButton kind="main" icon="plus" href={`/${page.hub?.slug}/candidatures/${point.id}`}>
        {w.candidacy.describe}
      </LinkButton>
      <AdjournButton panel={panel} />
    </Actions>
  )
}

type Props = { panel: Panel; slate: Slate }

/** Before its first ballot nothing is on the table: what may be done is asked of the decision as it would be put. */
const decisionOf = ({ decision, point, room }: Panel): Decision =>
  decision ?? propose('', { id: point.id, kind: 'vote' }, { person: '', org: null }, { text: '', hash: '', by: '', at: room.at })

const Standing = ({ panel, slate }: Props) => {
  const { point, file, page, viewer, room, w } = panel
  const decision = decisionOf(panel)
  const vote = runningVote(decision)
  const all = vote !== undefined && waitingToVote(decision, room).length === 0
  const elected = electedIn(decision)
  const names = vote?.names ? <NamesPart panel={panel} decision={decision} vote={vote} names={vote.names} /> : null
  return (
    <>
      <p class="c-says mb-4">{slateWords(slate, page)}</p>
      <CollegesNote panel={panel} vote={vote} />
      {elected.length > 0 ? (
        <p class="mb-4 text-xl">
          {w.candidacy.interim({ names: elected.map((one) => candidateName(one, slate.body === null)).join(', ') })}
        </p>
      ) : null}
      {vote?.names ? <OwnNames panel={panel} decision={decision} vote={vote} names={vote.names} /> : null}
      {all ? null : names}
      {vote || isFrozen(panel.decision) ? null : (
        <Section level={3} title={w.candidacy.title}>
          <CandidatesPart file={file} point={point} slate={slate} viewer={viewer} page={page} live={room.open} />
        </Section>
      )}
      <Steps panel={panel} slate={slate} decision={decision} all={all} />
      {all ? names : null}
      <VoteResults panel={panel} votes={decision.votes.filter((one) => !isRunning(one))} />
      <HideBallot panel={panel} slate={slate} decision={decision} />
      {vote && viewer.facilitates ? <VoidForm panel={panel} /> : null}
    </>
  )
}

const Steps = ({ panel, slate, decision, all }: Props & { decision: Decision; all: boolean }) => {
  const { base, point, room, viewer, w } = panel
  if (!viewer.facilitates) return null
  const may = (deed: 'closeNames' | 'adjourn') => whyNot(decision, deed, room).length === 0
  const left = standing(slate).filter((one) => !onTheBallot(slate).includes(one))
  return (
    <div class="mt-8">
      {left.length > 0 && !isFrozen(panel.decision) ? (
        <p class="c-says mb-3">{w.candidacy.waiting({ names: left.map((one) => candidateName(one, slate.body === null)).join(', ') })}</p>
      ) : null}
      <Actions>
        <CallVote panel={panel} decision={decision} />
        {may('closeNames') ? (
          <ActionForm
            action={`${base}/vote/clore`}
            form={formOf(panel, 'governance.closeVote', { point: point.id })}
            label={all ? w.vote.close : w.vote.closeEarly}
            kind={all ? 'main' : 'plain'}
            icon={all ? 'check' : 'clock'}
            big={all}
          />
        ) : null}
        {may('adjourn') ? <AdjournButton panel={panel} /> : null}
      </Actions>
    </div>
  )
}

/** Where the rules say aloud: one voice is enough for a confidential ballot, and nobody writes down whose. */
const HideBallot = ({ panel, slate, decision }: Props & { decision: Decision }) => {
  const { base, point, room, viewer, w } = panel
  const aloud = secrecyOf(decision, room) === 'open' && (decision.state === 'proposed' || decision.state === 'tied')
  if (!viewer.facilitates || !room.open || !aloud || slate.hidden) return null
  return (
    <div class="mt-6">
      <Details summary={w.candidacy.secret}>
        <p class="c-says mb-3">{w.candidacy.secretSays}</p>
        <ActionForm
          action={`${base}/candidatures/confidentiel`}
          form={formOf(panel, 'governance.hideBallot', { point: point.id })}
          label={w.candidacy.secretAsk}
        />
      </Details>
    </div>
  )
}
