import { type DossierForm, known, told, typed } from '#funding/dossiers/form.ts'
import { usualPieces } from './shared.ts'

/**
 * Call for expressions of interest for PTCEs, phase 2. Its criteria change from one edition to the next; what stays is the law (2014-856, article 9; decree
 * 2015-431) and the families of criteria published (field notes on money, 2.6).
 */
export const ptce: DossierForm = {
  key: 'ami-ptce-2',
  version: '2025',
  title: 'AMI PTCE, phase 2',
  sections: [
    {
      key: 'holder',
      title: 'Le porteur',
      fields: [
        known('register', 'name', 'Structure porteuse', { needed: true }),
        known('register', 'legalForm', 'Personne morale de droit privé', { needed: true }),
        known('register', 'siret', 'SIRET', { needed: true }),
        known('register', 'seat', 'Siège', { needed: true }),
        known('register', 'contact', 'Contact', { needed: true }),
        known('register', 'contactMail', 'Courriel', { needed: true }),
        typed('phaseOne', 'Lauréat de la phase 1 : date', 'hub', { hint: 'Ou « dossiers des deux phases déposés ensemble ».' }),
      ],
    },
    {
      key: 'collective',
      title: 'Le collectif et sa gouvernance',
      fields: [
        known('register', 'legalMembers', 'Structures membres', { needed: true }),
        known('register', 'boardSize', 'Structures au conseil'),
        typed('enterprises', 'Entreprise de l’ESS, entreprise hors ESS, autre acteur de l’article 9 : un de chaque au moins', 'hub', {
          needed: true,
        }),
        told('governance', 'Gouvernance', 3000, { needed: true }),
        told('territory', 'Diagnostic du territoire', 3000, { needed: true }),
        told('partners', 'Liens avec les collectivités', 1500, { needed: true }),
      ],
    },
    {
      key: 'project',
      title: 'Le projet',
      fields: [
        known('graph', 'action', 'Intitulé', { needed: true }),
        told('description', 'Coopérations et projets', 3000, { needed: true }),
        told('impact', 'Utilité sociale, emplois créés ou consolidés', 1500, { needed: true }),
        told('economicModel', 'Modèle économique', 1500, { needed: true }),
        told('means', 'Animation du pôle', 1500, { needed: true }),
        told('evaluation', 'Évaluation', 1500),
      ],
    },
    {
      key: 'plan',
      title: 'Le plan de financement',
      fields: [
        known('graph', 'charges', 'Coût', { needed: true }),
        known('graph', 'asked', 'Aide demandée', { needed: true }),
        known('graph', 'rate', 'Part du total'),
        known('graph', 'otherFunders', 'Autres financeurs'),
      ],
    },
  ],
  pieces: [...usualPieces, { key: 'commitments', name: 'Lettres d’engagement des membres', owner: 'members' }],
}
