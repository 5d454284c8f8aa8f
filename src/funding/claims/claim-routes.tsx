import { file, form, page, type Route } from '#platform/web/routes.ts'
import { beginClaim } from './begin-claim.ts'
import { changeClaim, sendClaim } from './change-claim.ts'
import { ClaimPage } from './claim-page.tsx'
import { ClaimsPage } from './claims-page.tsx'
import { printProof } from './print-proof.ts'
import { showClaim } from './show-claim.ts'
import { showClaims } from './show-claims.ts'
import { showSimplified } from './show-simplified.ts'
import { SimplifiedPage } from './simplified-page.tsx'

const ROOT = '/:hub/argent/justificatifs'
const list = page(ROOT, showClaims, ClaimsPage)
const one = page(`${ROOT}/:claim`, showClaim, ClaimPage)
const toClaim = ({ claim }: { claim: string }) => `argent/justificatifs/${claim}`

export const claimRoutes: Route[] = [
  list,
  form(ROOT, beginClaim, { shownOn: list, to: toClaim, done: 'claim.begun' }),
  one,
  form(`${ROOT}/:claim`, changeClaim, { shownOn: one, to: toClaim, done: 'claim.changed' }),
  form(`${ROOT}/:claim/envoi`, sendClaim, { shownOn: one, to: toClaim, done: 'claim.sent' }),
  file(`${ROOT}/:claim/dossier`, printProof, (proof) => proof),
  page('/:hub/argent/couts-simplifies', showSimplified, SimplifiedPage),
]
