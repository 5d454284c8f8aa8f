import type { Described } from '#base/described.ts'

/** What the tables of this room hold, in an export. */
export const timeColumns: Described = {
  'time.entry': {
    title: ['Temps passé', 'Time entries'],
    says: [
      'Le temps gardé par chacun·e ; une reprise porte des durées négatives.',
      'Time kept by each; a reversal bears negative lengths.',
    ],
    columns: {
      capacity: ['À quel titre (code)', 'In what capacity (code)'],
      work_type: ['Genre de travail (code)', 'Kind of work (code)'],
      title: ['De quoi il s’agit', 'What it was'],
      on_day: ['Jour', 'Day'],
      starts_at: ['Début (UTC) ; vide : l’heure n’est pas dite', 'Begins at (UTC); empty: no hour was given'],
      ends_at: ['Fin (UTC)', 'Ends at (UTC)'],
      km_tenths: ['Distance en dixièmes de kilomètre', 'Distance in tenths of a kilometre'],
      source: ['derived (d’une activité), typed (saisi), import', 'derived (from an activity), typed, import'],
      seen_minutes: ['Minutes que disait l’activité quand l’entrée a été gardée', 'Minutes the activity said when the entry was kept'],
      seen_travel: ['Trajet que disait l’activité, en minutes', 'Minutes on the way the activity said'],
      seen_starts_at: ['Début que disait l’activité (UTC)', 'Beginning the activity said (UTC)'],
      reverses: ['L’entrée que cette ligne reprend', 'The entry this row takes back'],
      reversed: ['Cette entrée a été reprise', 'This entry was taken back'],
      reason: ['Raison d’une reprise', 'Reason of a reversal'],
      made_at: ['Saisi le (UTC)', 'Entered at (UTC)'],
      made_by: ['Par qui', 'By whom'],
    },
  },
  'time.dropped': {
    title: ['Propositions écartées', 'Suggestions not wanted'],
    says: ['Activités dont quelqu’un n’a pas voulu compter le temps.', 'Activities whose time somebody did not want to count.'],
    columns: { dropped_at: ['Écartée le (UTC)', 'Dropped at (UTC)'] },
  },
  'time.absence': {
    title: ['Absences', 'Absences'],
    says: ['Jours d’absence, sans leur cause.', 'Days away, without why.'],
    columns: {
      kind: ['leave (congé) ou absence', 'leave or absence'],
      until_day: ['Jour du retour', 'First day back'],
      noted_by: ['Noté par', 'Noted by'],
      noted_at: ['Noté le (UTC)', 'Noted at (UTC)'],
    },
  },
  'time.week': {
    title: ['Semaines affirmées', 'Weeks affirmed'],
    says: ['Semaines que leur auteur·rice a dites complètes.', 'Weeks said to be complete by who worked them.'],
    columns: {
      month: ['Le mois (son premier jour)', 'The month (its first day)'],
      monday: ['Le lundi de la semaine', 'The Monday of the week'],
      nothing: ['« Rien à déclarer »', '“Nothing to declare”'],
      reason: ['Pourquoi plus que prévu', 'Why more than planned'],
      affirmed_at: ['Affirmée le (UTC)', 'Affirmed at (UTC)'],
      affirmed_by: ['Par qui', 'By whom'],
    },
  },
  'time.sheet': {
    title: ['Feuilles de temps', 'Time sheets'],
    says: ['Un mois signé par qui l’a travaillé, puis approuvé.', 'A month signed by who worked it, then approved.'],
    columns: {
      month: ['Le mois (son premier jour)', 'The month (its first day)'],
      hash: ['Empreinte de ce qui est signé (SHA-256)', 'Hash of what is signed (SHA-256)'],
      minutes: ['Total en minutes', 'Total in minutes'],
      signed_at: ['Signée le (UTC)', 'Signed at (UTC)'],
      approved_at: ['Approuvée le (UTC)', 'Approved at (UTC)'],
      approved_by: ['Par qui', 'By whom'],
      reopened_at: ['Rouverte le (UTC) ; vide : elle vaut', 'Reopened at (UTC); empty: it stands'],
      reopened_by: ['Par qui', 'By whom'],
      reason: ['Pourquoi elle a été rouverte', 'Why it was reopened'],
    },
  },
  'time.sheet_file': {
    title: ['Feuilles de temps scellées', 'Sealed time sheets'],
    says: ['Le fichier de chaque feuille signée deux fois, et ce qu’il dit.', 'The file of each sheet signed twice, and what it says.'],
    columns: {
      month: ['Le mois (son premier jour)', 'The month (its first day)'],
      said: ['Ce que dit la feuille (JSON)', 'What the sheet says (JSON)'],
      template: ['Modèle du document', 'Template of the document'],
      compiler: ['Programme qui l’a composé', 'Program that set it'],
      lang: ['Langue', 'Language'],
      kept_at: ['Gardée le (UTC)', 'Kept at (UTC)'],
    },
  },
  'time.allocation': {
    title: ['Temps affecté', 'Time charged'],
    says: ['Quelle part d’une entrée va sur quelle ligne de budget.', 'What of an entry stands on which budget line.'],
    columns: {
      entry_id: ['L’entrée', 'The entry'],
      line_type: ['Genre de la ligne (code)', 'Kind of the line (code)'],
      line_id: ['La ligne de budget', 'The budget line'],
      eligible: ['Comptée là et nulle part ailleurs ; sinon elle illustre', 'Charged there and nowhere else; else it illustrates'],
    },
  },
  'time.contract': {
    title: ['Contrats', 'Contracts'],
    says: ['La durée de travail prévue.', 'The hours of a contract.'],
    columns: { weekly_minutes: ['Minutes par semaine', 'Minutes a week'] },
  },
  'time.engagement': {
    title: ['Lettres de mission', 'Letters of engagement'],
    says: ['Une part fixe du temps donnée à une action.', 'A fixed share of time given to an action.'],
    columns: {
      action: ['L’action', 'The action'],
      permille: ['Part du temps, en millièmes', 'Share of the time, in thousandths'],
    },
  },
  'time.valuation': {
    title: ['Barèmes', 'Rates'],
    says: ['Ce que vaut une heure donnée, dans les comptes (ANC 2018-06).', 'What an hour given is worth in the accounts (ANC 2018-06).'],
    columns: {
      capacity: ['À quel titre (code)', 'In what capacity (code)'],
      method: ['Méthode (code)', 'Method (code)'],
      rate_cents: ['Valeur d’une heure, en centimes d’euro', 'Worth of an hour, in euro cents'],
    },
  },
}
