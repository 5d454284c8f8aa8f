import type { FormPiece } from '#funding/dossiers/form.ts'

/** Pieces nearly every funder asks for (field notes on money, 2.1). */
export const usualPieces: FormPiece[] = [
  { key: 'statutes', name: 'Statuts déposés ou approuvés', owner: 'coordination', known: 'statutes' },
  { key: 'leaders', name: 'Liste des personnes chargées de l’administration', owner: 'coordination' },
  { key: 'rib', name: 'Relevé d’identité bancaire (RIB)', owner: 'bank' },
  { key: 'accounts', name: 'Derniers comptes annuels approuvés', owner: 'treasury' },
  { key: 'report', name: 'Dernier rapport d’activité approuvé', owner: 'coordination' },
]
