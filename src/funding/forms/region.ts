import { type DossierForm, known, told, typed } from '#funding/dossiers/form.ts'
import { usualPieces } from './shared.ts'

/** A portal of a region: fewer fields, short ones, counted in characters. Its order is that of its screens; the copy sheet follows it. */
export const region: DossierForm = {
  key: 'portail-region',
  version: '2026-1',
  title: 'Portail d’aides d’une région',
  sections: [
    {
      key: 'applicant',
      title: 'Écran 1 : le demandeur',
      fields: [
        known('register', 'siret', 'SIRET', { needed: true, most: 20 }),
        known('register', 'name', 'Raison sociale', { needed: true, most: 120 }),
        known('register', 'legalForm', 'Statut juridique', { most: 80 }),
        known('register', 'seat', 'Adresse', { needed: true, most: 200 }),
        typed('legalRepresentative', 'Représentant·e légal·e', 'hub', { needed: true, most: 120 }),
        known('register', 'contact', 'Contact du dossier', { needed: true, most: 120 }),
        known('register', 'contactMail', 'Courriel du contact', { needed: true, most: 120 }),
        known('register', 'phone', 'Téléphone', { most: 20 }),
        told('purpose', 'Activité de la structure', 250, { needed: true }),
        known('register', 'members', 'Nombre d’adhérents'),
        known('register', 'employees', 'Effectif salarié'),
      ],
    },
    {
      key: 'project',
      title: 'Écran 2 : le projet',
      fields: [
        known('graph', 'action', 'Titre du projet', { needed: true, most: 120 }),
        told('description', 'Résumé du projet', 500, { needed: true }),
        told('goals', 'Objectifs', 500, { needed: true }),
        told('audience', 'Publics', 250, { needed: true }),
        told('place', 'Territoire', 250, { needed: true }),
        told('partners', 'Partenaires', 500),
        known('graph', 'startsOn', 'Début', { needed: true }),
        known('graph', 'endsOn', 'Fin', { needed: true }),
        told('evaluation', 'Indicateurs de résultat', 500),
        told('sustainability', 'Éco-conditionnalité : ce que le projet fait pour l’environnement', 500),
        told('equality', 'Égalité entre les femmes et les hommes', 250),
      ],
    },
    {
      key: 'plan',
      title: 'Écran 3 : le plan de financement',
      fields: [
        known('graph', 'charges', 'Coût total', { needed: true }),
        known('graph', 'asked', 'Aide demandée', { needed: true }),
        known('graph', 'rate', 'Taux d’intervention'),
        known('graph', 'otherFunders', 'Cofinanceurs', { most: 500 }),
        known('computed', 'frequency', 'Première demande ou renouvellement'),
        known('register', 'iban', 'IBAN', { needed: true, most: 40 }),
        typed('taxes', 'Assujettie à la TVA ou aux impôts commerciaux', 'hub'),
      ],
    },
  ],
  pieces: [
    ...usualPieces.filter(({ key }) => key !== 'report'),
    { key: 'quotes', name: 'Devis des principales dépenses', owner: 'coordination' },
  ],
}
