import { electionRoutes } from '#governance/elections/election-routes.tsx'
import { adjournPoint } from '#governance/session/adjourn-point.ts'
import { advanceDecision } from '#governance/session/advance-decision.ts'
import { voteRoutes } from '#governance/votes/vote-routes.tsx'
import { form, type PageRoute, type Route } from '#platform/web/routes.ts'
import { amendProposal } from './amend-proposal.ts'
import { answerObjection } from './answer-objection.ts'
import { closeRound } from './close-round.ts'
import { noteAgreement } from './note-agreement.ts'
import { putProposal } from './put-proposal.ts'
import { raiseObjection } from './raise-objection.ts'
import { refuseAgreement } from './refuse-agreement.ts'
import { takeBackAgreement } from './take-back-agreement.ts'
import { takeStance } from './take-stance.ts'
import { withdrawProposal } from './withdraw-proposal.ts'

/** What is said and done about the point on the table, all of it on the page of the session. */
export const decisionRoutes = (shownOn: PageRoute): Route[] => {
  const to = (_: unknown, { meeting }: Record<string, string>) => `reunions/${meeting}/seance#point`
  const at = (path: string) => `/:hub/reunions/:meeting/points/:point/${path}`
  const kept = { shownOn, to, done: 'decision.kept' }
  return [
    form(at('proposer'), putProposal, kept),
    form(at('accord'), noteAgreement, kept),
    form(at('annuler'), takeBackAgreement, kept),
    form(at('desaccord'), refuseAgreement, kept),
    form(at('etape'), advanceDecision, { shownOn, to }),
    form(at('version'), amendProposal, kept),
    form(at('position'), takeStance, kept),
    form(at('objection'), raiseObjection, kept),
    form(at('objection/suite'), answerObjection, kept),
    form(at('conclure'), closeRound, kept),
    form(at('retirer'), withdrawProposal, kept),
    ...voteRoutes(at, kept),
    ...electionRoutes(at, kept),
    form(at('reporter'), adjournPoint, kept),
  ]
}
