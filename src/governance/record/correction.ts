import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'

/** made: the notes say it now. declined: with its reason. withdrawn: by whoever asked. */
export const answers = ['made', 'declined', 'withdrawn'] as const
export type Answer = (typeof answers)[number]

/** What somebody who was there would have the PV say otherwise. `answer` null: nobody has answered yet. */
export type Correction = { id: Id; point: Id; person: Id; text: string; at: Instant; answer: Answer | null; why: string }

export const isOpen = ({ answer }: Pick<Correction, 'answer'>): boolean => answer === null

export const checkAnswer = (correction: Pick<Correction, 'answer'>, { answer, why }: { answer: Answer; why: string }): Problem[] => {
  if (!isOpen(correction)) return [problem('', 'correction.answered')]
  return answer === 'declined' && why.trim() === '' ? [problem('why', 'correction.whyMissing')] : []
}

/** A PV is not sealed over the head of who was there. */
export const whyNotSeal = (corrections: Pick<Correction, 'answer'>[]): Problem[] => {
  const open = corrections.filter(isOpen).length
  return open > 0 ? [problem('', 'minutes.correctionsOpen', { open })] : []
}
