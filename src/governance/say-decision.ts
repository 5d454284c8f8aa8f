import type { Decision, Method } from './decision.ts'
import type fr from './fr.ts'

/** « adoptée d’un commun accord par 4 organisations », « adoptée par consentement au 2ᵉ tour, par 4 organisations ». */
export const howWords = (
  { method, round, organisations }: { method: Method; round: number; organisations: number },
  w: typeof fr,
): string => {
  const how = method === 'agreement' ? w.adopted.agreement : w.adopted.consent({ round: Math.max(1, round) })
  return `${how}${method === 'consent' ? ',' : ''} ${w.panel.byOrganisations({ count: organisations })}`
}

/** The same, to begin a line with. */
export const adoptedWords = ({ method, outcome }: Pick<Decision, 'method' | 'outcome'>, w: typeof fr): string => {
  const sentence = howWords({ method, round: outcome?.round ?? 1, organisations: outcome?.present.length ?? 0 }, w)
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
