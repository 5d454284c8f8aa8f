import { type DossierForm, known, told, typed } from '#funding/dossiers/form.ts'
import { usualPieces } from './shared.ts'

/** A plan of the European Social Fund Plus, as Ma démarche FSE+ asks it (field notes on money, 2.5): the operation, its people, its costs, its simplified rate. */
export const esf: DossierForm = {
  key: 'fse-plus',
  version: '2021-2027',
  title: 'Demande FSE+ (Ma démarche FSE+)',
  sections: [
    {
      key: 'holder',
      title: 'La structure porteuse',
      fields: [
        known('register', 'name', 'Raison sociale', { needed: true, most: 200 }),
        known('register', 'siret', 'SIRET', { needed: true, most: 20 }),
        known('register', 'seat', 'Siège', { needed: true }),
        typed('legalRepresentative', 'Représentant·e légal·e', 'hub', { needed: true }),
        known('register', 'contact', 'Responsable de l’opération', { needed: true }),
        known('register', 'contactMail', 'Courriel', { needed: true }),
        known('register', 'employees', 'Effectif salarié'),
        typed('fullTime', 'Équivalents temps plein', 'hub'),
        typed('publicOrders', 'Soumise aux règles de la commande publique', 'hub', { needed: true, hint: 'Oui ou non.' }),
        typed('taxes', 'Assujettie à la TVA', 'hub', { needed: true }),
      ],
    },
    {
      key: 'operation',
      title: 'L’opération',
      fields: [
        known('graph', 'action', 'Intitulé', { needed: true, most: 200 }),
        known('graph', 'startsOn', 'Début', { needed: true }),
        known('graph', 'endsOn', 'Fin', { needed: true }),
        told('needs', 'Contexte, diagnostic', 3000, { needed: true }),
        told('goals', 'Objectifs', 1500, { needed: true }),
        told('description', 'Actions prévues', 3000, { needed: true }),
        told('audience', 'Publics : qui, combien, comment leur entrée est prouvée', 1500, { needed: true }),
        told('place', 'Lieu de réalisation', 500, { needed: true }),
        told('means', 'Moyens humains affectés', 1500, { needed: true }),
        told('evaluation', 'Suivi des participants et évaluation', 1500, { needed: true }),
        told('equality', 'Égalité entre les femmes et les hommes, non-discrimination', 1500, { needed: true }),
        told('sustainability', 'Développement durable', 500),
        typed('publicity', 'Publicité : comment l’aide européenne est affichée', 'hub', { needed: true, most: 500 }),
      ],
    },
    {
      key: 'costs',
      title: 'Le plan de financement',
      fields: [
        known('graph', 'charges', 'Coût total de l’opération', { needed: true }),
        known('computed', 'staffRate40', 'Dépenses directes de personnel, et 40 % pour tout le reste (règlement 2021/1060, article 56)'),
        known('graph', 'asked', 'FSE+ demandé', { needed: true }),
        known('graph', 'rate', 'Taux de cofinancement'),
        known('graph', 'otherFunders', 'Contreparties nationales'),
        known('graph', 'products', 'Total des ressources', { needed: true }),
      ],
    },
  ],
  pieces: [
    ...usualPieces,
    { key: 'missions', name: 'Lettres de mission des salarié·es affecté·es', owner: 'coordination' },
    { key: 'cofunding', name: 'Engagements des cofinanceurs', owner: 'coordination' },
  ],
}
