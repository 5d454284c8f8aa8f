import type { Described } from '#base/described.ts'

const out = [
  'Dossiers confidentiels : lus par les personnes nommées à leur ouverture, et par personne d’autre.',
  'Confidential cases: read by those named when they were opened, and by nobody else.',
] as const

export const conflictColumns: Described = {
  'governance.conflict': { out },
  'governance.conflict_party': { out },
  'governance.conflict_person': { out },
  'governance.conflict_words': { out },
}
