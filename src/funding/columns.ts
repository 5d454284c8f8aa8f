import type { Described } from '#base/described.ts'
import { agreementColumns } from './agreements/agreement-columns.ts'
import { callsColumns } from './calls/calls-columns.ts'
import { costColumns } from './costs/cost-columns.ts'
import { dossierColumns } from './dossiers/dossier-columns.ts'

/** What the tables of money hold, in an export. */
export const fundingColumns: Described = {
  ...agreementColumns,
  ...costColumns,
  ...dossierColumns,
  ...callsColumns,
  'funding.axis': {
    title: ['Axes', 'Lines of work'],
    says: ['Les grands domaines de travail du pôle.', 'The hub’s large domains of work.'],
    columns: {
      rank: ['Rang dans la liste', 'Place in the list'],
      name: ['Nom', 'Name'],
      transversal: ['Ses coûts peuvent être portés par les autres axes', 'Its costs may be carried by the others'],
      closed_on: ['Clos depuis ce jour', 'Closed since that day'],
    },
  },
  'funding.action': {
    title: ['Actions', 'Actions'],
    says: ['Ce qui se fait dans un axe, et pour quoi de l’argent est demandé.', 'What is done in a line of work, and asked money for.'],
    columns: {
      axis_id: ['L’axe', 'The line of work'],
      rank: ['Rang dans l’axe', 'Place in the line of work'],
      name: ['Nom', 'Name'],
      starts_on: ['Premier jour ; vide : toute l’année', 'First day; empty: all year'],
      ends_on: ['Dernier jour', 'Last day'],
      purpose: ['À quoi elle sert', 'What it is for'],
    },
  },
  'funding.funder': {
    title: ['Financeurs', 'Funders'],
    says: ['Qui donne, ou pourrait donner.', 'Who gives, or may.'],
    columns: {
      name: ['Nom', 'Name'],
      kind: [
        'state (État), region (Région), department (Département), grouping (EPCI), town (commune), social (organisme social), european (fonds européens), paying (ASP), public (autre public), private (privé), member (membre)',
        'state, region, department, grouping of towns, town, social body, european funds, paying agency, other public, private, member',
      ],
      siret: ['SIRET', 'SIRET'],
      counts_in_kind: ['Compte le bénévolat dans le coût ; vide : pas connu', 'Counts voluntary work in the cost; empty: not known'],
    },
  },
  'funding.budget': {
    title: ['Budgets', 'Budgets'],
    says: ['Les versions du budget d’une action pour une année.', 'The versions of an action’s budget for a year.'],
    columns: {
      action_id: ['L’action', 'The action'],
      year: ['Année', 'Year'],
      version: ['Version', 'Version'],
      state: ['draft (en cours), voted (votée), filed (déposée)', 'draft, voted, filed'],
      based_on: ['La version d’où elle part', 'The version it begins from'],
      frozen_on: ['Votée ou déposée le', 'Voted or filed on'],
    },
  },
  'funding.budget_line': {
    title: ['Lignes de budget', 'Lines of budgets'],
    says: ['Les charges et les produits d’une version.', 'The charges and products of a version.'],
    columns: {
      budget_id: ['La version', 'The version'],
      lasting: ['La même ligne d’une version à l’autre', 'The same line from one version to the next'],
      side: ['charge (charge), product (produit)', 'charge, product'],
      code: ['Ligne du Cerfa 12156 ; adetailler : pas encore détaillé', 'Line of the form Cerfa 12156; adetailler: to be detailed'],
      name: ['Précision', 'Detail'],
      cents: ['Montant, en centimes', 'Amount in cents'],
      rank: ['Rang', 'Place'],
      funder_id: ['Qui donne', 'Who gives'],
      standing: ['idea (envisagé), asked (demandé), granted (obtenu), refused (refusé)', 'idea, asked, granted, refused'],
      gone: ['Retirée du brouillon', 'Taken out of the draft'],
    },
  },
  'funding.line_month': {
    title: ['Mois des lignes de budget', 'Months of budget lines'],
    says: ['Dans quels mois tombe une ligne ; leur somme est la ligne.', 'In which months a line falls; their sum is the line.'],
    columns: {
      line_id: ['La ligne', 'The line'],
      month: ['Premier jour du mois', 'First day of the month'],
      cents: ['Montant, en centimes', 'Amount in cents'],
    },
  },
}
