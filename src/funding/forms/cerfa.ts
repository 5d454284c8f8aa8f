import { type DossierForm, known, told, typed } from '#funding/dossiers/form.ts'
import { usualPieces } from './shared.ts'

/**
 * Cerfa 12156*06, « Demande de subvention(s), formulaire unique » (law 2000-321, articles 9-1 and 10; decree 2016-1971; notice 51781#04). Its sections are
 * those of the field notes on money, 2.1: what an association answers before the tables, which are the budget’s own.
 */
export const cerfa: DossierForm = {
  key: 'cerfa-12156',
  version: '12156*06',
  title: 'Demande de subvention, formulaire unique (Cerfa 12156)',
  sections: [
    {
      key: 'request',
      title: 'La demande',
      fields: [
        known('graph', 'funder', 'À qui la demande est adressée', { needed: true }),
        known('graph', 'funderKind', 'Nature de l’autorité publique'),
        known('computed', 'kindOfAid', 'Forme', { needed: true }),
        known('computed', 'frequency', 'Fréquence, récurrence', { needed: true }),
        known('computed', 'object', 'Objet', { needed: true }),
        known('computed', 'period', 'Période', { needed: true }),
        known('graph', 'year', 'Exercice', { needed: true }),
      ],
    },
    {
      key: 'identity',
      title: '1. Identification de l’association',
      fields: [
        known('register', 'name', 'Nom', { needed: true, most: 200 }),
        known('register', 'legalForm', 'Forme juridique'),
        known('register', 'siret', 'Numéro SIRET', { needed: true, most: 20 }),
        known('register', 'rna', 'Numéro RNA', { most: 12 }),
        known('register', 'seat', 'Adresse du siège', { needed: true }),
        known('register', 'email', 'Courriel', { needed: true }),
        known('register', 'phone', 'Téléphone'),
        known('register', 'website', 'Site internet'),
        told('purpose', 'Objet de l’association', 500, { needed: true }),
        typed('legalRepresentative', 'Représentant·e légal·e : nom, fonction', 'hub', { needed: true }),
        known('register', 'contact', 'Personne chargée de la demande : nom', { needed: true }),
        known('register', 'contactRole', 'Personne chargée de la demande : fonction'),
        known('register', 'contactMail', 'Personne chargée de la demande : courriel', { needed: true }),
      ],
    },
    {
      key: 'authorities',
      title: '2. Relations avec l’administration',
      fields: [
        typed('approvals', 'Agréments administratifs (type, attribué par, le)', 'hub', { hint: 'Aucun s’écrit « aucun ».' }),
        typed('publicUtility', 'Reconnaissance d’utilité publique', 'hub', { hint: 'Non, ou la date du Journal officiel.' }),
        typed('taxes', 'Assujettissement aux impôts commerciaux', 'hub', { hint: 'Oui ou non.' }),
      ],
    },
    {
      key: 'others',
      title: '3. Relations avec d’autres associations',
      fields: [
        typed('affiliations', 'Fédération, réseau d’affiliation', 'hub'),
        known('register', 'legalMembers', 'Adhérents personnes morales'),
      ],
    },
    {
      key: 'people',
      title: '4. Moyens humains',
      fields: [
        known('register', 'members', 'Adhérents', { needed: true }),
        known('register', 'volunteers', 'Bénévoles'),
        known('register', 'employees', 'Salarié·es'),
        typed('fullTime', 'Équivalents temps plein travaillés (ETPT)', 'hub'),
        known('computed', 'volunteerHours', 'Heures de bénévolat, douze derniers mois'),
      ],
    },
    {
      key: 'hubBudget',
      title: '5. Budget de l’association',
      fields: [
        known('computed', 'yearStart', 'Exercice, du', { needed: true }),
        known('computed', 'yearEnd', 'Exercice, au', { needed: true }),
        known('computed', 'hubCharges', 'Total des charges', { needed: true }),
        known('computed', 'hubProducts', 'Total des produits', { needed: true }),
        known('computed', 'hubPublicGrants', 'Dont subventions publiques inscrites'),
      ],
    },
    {
      key: 'project',
      title: '6. Objet de la demande',
      fields: [
        known('graph', 'action', 'Intitulé', { needed: true, most: 200 }),
        known('graph', 'axis', 'Domaine d’activité de l’association'),
        told('goals', 'Objectifs', 1500, { needed: true }),
        told('needs', 'À quels besoins le projet répond', 1500),
        told('description', 'Description', 3000, { needed: true }),
        told('audience', 'Bénéficiaires', 1500, { needed: true }),
        told('place', 'Territoire', 500),
        known('register', 'communes', 'Communes des structures membres'),
        told('means', 'Moyens matériels et humains', 1500),
        known('graph', 'startsOn', 'Date de début', { needed: true }),
        known('graph', 'endsOn', 'Date de fin', { needed: true }),
        told('evaluation', 'Évaluation et indicateurs', 1500),
        known('graph', 'charges', 'Budget du projet : total des charges', { needed: true }),
        known('graph', 'products', 'Budget du projet : total des produits', { needed: true }),
        known('graph', 'otherFunders', 'Autres financeurs sollicités'),
        known('graph', 'inKindCharges', 'Contributions volontaires : emplois (86)'),
        known('graph', 'inKindProducts', 'Contributions volontaires : ressources (87)'),
      ],
    },
    {
      key: 'statements',
      title: '7. Attestations',
      fields: [
        typed('obligations', 'À jour de ses obligations administratives, comptables, sociales et fiscales', 'hub', {
          needed: true,
          hint: 'Oui ou non : la personne qui signe en répond.',
        }),
        typed('republicanContract', 'Contrat d’engagement républicain souscrit (décret 2021-1947)', 'hub', {
          needed: true,
          hint: 'Oui ou non.',
        }),
        typed('aidOverThreeYears', 'Aides publiques sur trois exercices : 500 000 € au plus, ou davantage', 'hub', { needed: true }),
        known('graph', 'asked', 'Montant demandé', { needed: true }),
        known('graph', 'rate', 'Part du total des produits'),
        known('register', 'iban', 'Compte bancaire (IBAN)', { needed: true }),
      ],
    },
  ],
  pieces: usualPieces,
}
