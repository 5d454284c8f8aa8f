import type { Decision } from './decision.ts'
import type fr from './fr.ts'

/** « Adoptée d’un commun accord par 4 organisations ». */
export const adoptedWords = ({ method, outcome }: Pick<Decision, 'method' | 'outcome'>, w: typeof fr): string => {
  const how = method === 'agreement' ? w.adopted.agreement : w.adopted.consent({ round: outcome?.round ?? 1 })
  const sentence = `${how}${method === 'consent' ? ',' : ''} ${w.panel.byOrganisations({ count: outcome?.present.length ?? 0 })}`
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
