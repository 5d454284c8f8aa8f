import { choice } from '#base/input.ts'
import { mayDo } from '#governance/decisions/decision.access.ts'
import { currentRound, currentVersion, type DecisionState } from '#governance/decisions/decision.ts'
import { carryOut, decisionSubject, loadPoint, onPoint, seesPoint } from '#governance/decisions/decision-act.ts'
import { decisionAdvanced } from '#governance/decisions/decision-facts.ts'
import type { Command } from '#governance/decisions/deed.ts'
import { useCase } from '#logbook/use-case.ts'

type Step = 'clarify' | 'react' | 'askObjections'
/** What is left to do before the objections are heard. */
const before: Partial<Record<DecisionState, Step[]>> = {
  proposed: ['clarify', 'react', 'askObjections'],
  clarification: ['react', 'askObjections'],
}

/** The facilitator leads from one step of the method to the next; `straight`: nobody has a question, the objections are asked for at once. */
export const advanceDecision = useCase({
  name: 'governance.advanceDecision',
  input: onPoint({ step: choice(['clarify', 'react', 'askObjections', 'integrate', 'straight']) }),
  load: loadPoint,
  mayView: seesPoint,
  may: (who, subject) => mayDo(who, 'clarify', decisionSubject(subject), null),
  run: (act, { step }, subject) => {
    const steps = step === 'straight' ? (before[subject.decision?.state ?? 'proposed'] ?? ['askObjections' as const]) : [step]
    return carryOut(act, subject, {
      commands: steps.map((one): Command => ({ do: one })),
      record: (after) => {
        const { state } = after
        if (state !== 'clarification' && state !== 'reactions' && state !== 'objections' && state !== 'integrating') return
        act.record(decisionAdvanced, after.id, { state, round: currentRound(after), version: currentVersion(after) })
      },
    })
  },
})
