import type { BodyRules } from './body.ts'
import type fr from './fr.ts'
import { majorityWords } from './say-vote.ts'

/**
 * « On décide d’un commun accord ; à défaut par consentement, en 2 tours d’objections au plus ; à défaut par vote, à la majorité simple des suffrages exprimés.
 * Égalité : la proposition est rejetée. »
 */
export const voteLines = ({ maxRounds, vote }: BodyRules, w: typeof fr): string[] => {
  const { rules } = w.vote
  const majority = majorityWords(vote.majority, w)
  const decides = rules.decides({ rounds: maxRounds })
  return [
    ...(vote.fallback === 'vote' ? [`${decides}${rules.vote({ majority })}`] : [`${decides}${rules.carry}`, rules.points({ majority })]),
    rules.ties[vote.tie],
    rules.secrecies[vote.secrecy],
    vote.recusedCount ? rules.recusedCount : rules.recusedOut,
  ]
}
