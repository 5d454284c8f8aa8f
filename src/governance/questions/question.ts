import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'

/** Where a question is led: an agenda of a body, a working group, an answer in words, or kept for later with why (Tous pour un PLOUCS: questions, orientations, actions). */
export const orientations = ['agenda', 'group', 'answered', 'kept'] as const
export type Orientation = (typeof orientations)[number]
export type QuestionState = 'asked' | Orientation

export type Oriented = { state: Orientation; group: Id | null; answer: string }

/** Who asked must be able to read what becomes of it: an answer and a refusal are said in words, a group is named. */
export const checkOrientation = ({ state, group, answer }: Oriented): Problem[] => {
  if (state === 'group' && group === null) return [problem('group', 'question.groupMissing')]
  if (state === 'answered' && answer.trim() === '') return [problem('answer', 'question.answerMissing')]
  return state === 'kept' && answer.trim() === '' ? [problem('answer', 'question.whyMissing')] : []
}

/** What a list of questions shows, as the address says it. */
export const questionShown = ['toutes', 'attente', 'miennes'] as const
