import { form, type PageRoute, type Route } from '#platform/web/routes.ts'
import { answerNomination } from './answer-nomination.ts'
import { leadElection } from './lead-election.ts'
import { nominateSomebody } from './nominate-somebody.ts'
import { openElection } from './open-election.ts'
import { proposeNominee } from './propose-nominee.ts'

/** Giving a role without candidates, up to the round of objections. */
export const electionRoutes = (
  at: (path: string) => string,
  kept: { shownOn: PageRoute; to: (_: unknown, params: Record<string, string>) => string; done: string },
): Route[] => [
  form(at('election'), openElection, kept),
  form(at('election/designer'), nominateSomebody, { ...kept, done: 'election.written' }),
  form(at('election/etape'), leadElection, { shownOn: kept.shownOn, to: kept.to }),
  form(at('election/proposer'), proposeNominee, kept),
  form(at('election/reponse'), answerNomination, kept),
]
