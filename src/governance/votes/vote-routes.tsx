import { countHands } from '#governance/papers/count-hands.ts'
import { countPaper } from '#governance/papers/count-paper.ts'
import { markPaper } from '#governance/papers/mark-paper.ts'
import { form, type PageRoute, type Route } from '#platform/web/routes.ts'
import { askSecretBallot } from './ask-secret-ballot.ts'
import { callVote } from './call-vote.ts'
import { castBallot } from './cast-ballot.ts'
import { closeVote } from './close-vote.ts'
import { recuseOrganisation } from './recuse-organisation.ts'
import { sealBallot } from './seal-ballot.ts'
import { takeBackRecusal } from './take-back-recusal.ts'
import { voidVote } from './void-vote.ts'

/** Votes on the point on the table, and who takes no part in them. */
export const voteRoutes = (
  at: (path: string) => string,
  kept: { shownOn: PageRoute; to: (_: unknown, params: Record<string, string>) => string; done: string },
): Route[] => [
  form(at('conflit'), recuseOrganisation, kept),
  form(at('conflit/annuler'), takeBackRecusal, kept),
  form(at('vote/confidentiel'), askSecretBallot, kept),
  form(at('vote'), callVote, kept),
  form(at('vote/bulletin'), castBallot, kept),
  form(at('vote/urne'), sealBallot, kept),
  form(at('vote/clore'), closeVote, kept),
  form(at('vote/annuler'), voidVote, kept),
  form(at('vote/mains'), countHands, { ...kept, done: 'hands.counted' }),
  form(at('vote/papier'), markPaper, { ...kept, done: 'papers.marked' }),
  form(at('vote/depouiller'), countPaper, { ...kept, done: 'papers.counted' }),
]
