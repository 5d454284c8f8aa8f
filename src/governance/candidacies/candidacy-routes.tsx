import { form, type PageRoute, page, type Route } from '#platform/web/routes.ts'
import { answerCandidacy } from './answer-candidacy.ts'
import { CandidaciesPage } from './candidacies-page.tsx'
import { describeSeats } from './describe-seats.ts'
import { giveElectedSeats } from './give-elected-seats.ts'
import { hideBallot } from './hide-ballot.ts'
import { markBallot } from './mark-ballot.ts'
import { showCandidacies } from './show-candidacies.ts'
import { standCandidate } from './stand-candidate.ts'

const at = <T extends string>(rest: T) => `/:hub/reunions/:meeting/points/:point/${rest}` as const
const candidacies: PageRoute = page('/:hub/candidatures/:point', showCandidacies, CandidaciesPage)

/** Whoever is in the session goes back to it. */
const back = (done: unknown, { meeting, point }: Record<string, string>) =>
  (done as { live?: boolean }).live ? `reunions/${meeting}/seance#point` : `candidatures/${point}`

/** Candidacies of a point, its ballots, and the seats it gives. */
export const candidacyRoutes = (session: PageRoute): Route[] => [
  candidacies,
  form(at('candidatures/decrire'), describeSeats, { shownOn: candidacies, to: back, done: 'candidacy.described' }),
  form(at('candidatures'), standCandidate, { shownOn: candidacies, to: back, done: 'candidacy.noted' }),
  form(at('candidatures/reponse'), answerCandidacy, { shownOn: candidacies, to: back, done: 'candidacy.answered' }),
  form(at('candidatures/confidentiel'), hideBallot, { shownOn: session, to: back, done: 'candidacy.hidden' }),
  form(at('candidatures/sieges'), giveElectedSeats, { shownOn: candidacies, to: back, done: 'candidacy.given' }),
  form(at('noms'), markBallot, { shownOn: session, to: (_, { meeting }) => `reunions/${meeting}/seance#point`, done: 'decision.kept' }),
]
