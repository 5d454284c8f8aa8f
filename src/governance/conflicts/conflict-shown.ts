import type { Shown } from '#governance/meetings/meeting-refused.tsx'
import { mediationNews } from './conflict.ts'
import type { OwnPart } from './conflict-seen.ts'
import type { ShownConflict } from './show-conflict.ts'

/** The forms the page holds now. */
export const shownOn = (data: ShownConflict): Shown => {
  const { step, reads, parts, erasedOn, appeal } = data
  const here = (...at: ShownConflict['step'][]) => (reads.team && !erasedOn && at.includes(step) ? [{}] : [])
  const sides = (may: (part: OwnPart) => boolean) =>
    reads.team && (step === 'hearing' || step === 'heard') ? parts.filter(may).map(({ id }) => ({ side: id })) : []
  return {
    nameTeam: data.names ? [{}] : [],
    mediateConflict: here('opened', 'mediation'),
    noteMediation: [
      ...here('mediation').flatMap(() => mediationNews.map((is) => ({ is }))),
      ...here('opened').map(() => ({ is: 'declined' })),
      ...here('settled').flatMap(() => [{ is: 'agreed' }, { is: 'failed' }]),
    ],
    summonParty: step === 'hearing' ? sides(({ hearing }) => !hearing) : [],
    hearParty: sides(({ summons }) => summons !== null),
    decideConflict: here('heard'),
    appealConflict: appeal?.answer ? [] : here('decided'),
    liftSuspension: data.lifts ? [{}] : [],
    closeConflict: here('opened', 'mediation', 'settled', 'hearing', 'heard', 'decided'),
    eraseConflict: here('closed'),
  }
}
