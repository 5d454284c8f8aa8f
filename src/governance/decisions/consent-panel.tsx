import type { ComponentChildren } from 'preact'
import { AmendForm, PutForm, TextPart } from '#governance/rules/text-part.tsx'
import { OwnVoice } from '#governance/session/own-voice.tsx'
import { formOf, type Panel, proposesHere } from '#governance/session/panel.ts'
import { InterestPart } from '#governance/votes/recusal-part.tsx'
import { AskSecret } from '#governance/votes/secret-part.tsx'
import { CallVote } from '#governance/votes/vote-panel.tsx'
import { ActionForm } from '#ui/form.tsx'
import { Actions, Section } from '#ui/layout.tsx'
import { AdjournButton, WithdrawButton } from './agreement-panel.tsx'
import { whyNot } from './consent.ts'
import { currentRound, type Decision, openObjections, roundsAllowed, waitingFor } from './decision.ts'
import { ObjectionsPart } from './objection-part.tsx'
import { RoundPart } from './round-part.tsx'

/** A consent round: the text, who was heard, what was objected and what became of it, the one next step. */
export const ConsentPanel = ({ panel, children }: { panel: Panel; children?: ComponentChildren }) => {
  const { decision, room, w } = panel
  if (!decision) return <PutForm panel={panel} />
  const integrating = decision.state === 'integrating'
  // Once nobody is waited for, what comes next stands before what was said: under twenty tiles nobody finds it.
  const heard = integrating || (decision.state === 'objections' && waitingFor(decision, room).length === 0)
  const rounds =
    decision.state === 'objections' || integrating ? (
      <Section
        level={3}
        title={w.panel.round({ round: currentRound(decision), rounds: roundsAllowed(decision, room) })}
        says={heard ? undefined : w.panel.silence}
      >
        <RoundPart panel={panel} decision={decision} />
      </Section>
    ) : null
  return (
    <>
      <TextPart panel={panel} />
      {children}
      <OwnVoice panel={panel} decision={decision} />
      {heard ? null : rounds}
      <ObjectionsPart panel={panel} decision={decision} />
      {integrating ? (
        <div class="mt-6">
          <AmendForm panel={panel} decision={decision} main />
        </div>
      ) : null}
      <Steps panel={panel} decision={decision} />
      {heard ? rounds : null}
      <AskSecret panel={panel} decision={decision} />
      <InterestPart panel={panel} decision={decision} />
      {integrating ? null : <AmendForm panel={panel} decision={decision} />}
    </>
  )
}

/** What the facilitator does next, the main thing first; what the proposer may do. */
const Steps = ({ panel, decision }: { panel: Panel; decision: Decision }) => {
  const { base, point, room, viewer, w } = panel
  const may = (deed: Parameters<typeof whyNot>[1]) => whyNot(decision, deed, room).length === 0
  const step = (name: string, label: string, main = false) => (
    <ActionForm
      action={`${base}/etape`}
      form={formOf(panel, 'governance.advanceDecision', { point: point.id, step: name })}
      fields={{ step: name }}
      label={label}
      kind={main ? 'main' : 'plain'}
      big={main}
    />
  )
  const early = may('clarify') || may('react')
  const blocked = openObjections(decision).length > 0
  return (
    <div class="mt-8">
      <Actions>
        {viewer.facilitates ? (
          <>
            {may('clarify') ? step('clarify', w.deeds.clarify, true) : null}
            {may('react') ? step('react', w.deeds.react, true) : null}
            {may('askObjections') ? step('askObjections', w.deeds.askObjections, true) : null}
            {early ? step('straight', w.panel.straight) : null}
            {may('integrate') ? step('integrate', w.panel.integrate, true) : null}
            <CallVote panel={panel} decision={decision} />
            {may('closeRound') ? (
              <ActionForm
                action={`${base}/conclure`}
                form={formOf(panel, 'governance.closeRound', { point: point.id })}
                label={blocked ? w.panel.concludeBlocked : w.panel.conclude}
                kind={blocked ? 'plain' : 'main'}
                icon={blocked ? 'calendar' : 'handshake'}
                big={!blocked}
              />
            ) : null}
            {may('adjourn') ? <AdjournButton panel={panel} /> : null}
          </>
        ) : null}
        {proposesHere(panel) && may('withdraw') ? <WithdrawButton panel={panel} /> : null}
      </Actions>
    </div>
  )
}
