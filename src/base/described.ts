/** A sentence in French and in English. */
export type Both = readonly [fr: string, en: string]

/** What a table of a hub holds and what each of its columns means, for somebody who has the file and nobody to ask. `out`: why it is in no export. */
export type DescribedTable = { title: Both; says: Both; columns: Record<string, Both> } | { out: Both }

/** By `schema.table`. Declared by the capability that keeps it, gathered in app.tsx; a test reads the catalog and holds every column to it. */
export type Described = Record<string, DescribedTable>

/** Columns that mean the same wherever they stand, unless their table says otherwise. */
export const COMMON: Record<string, Both> = {
  hub_id: ['Le pôle, partout le même dans cet export', 'The hub, the same throughout this export'],
  id: [
    'Identifiant (UUID), par lequel les autres tables désignent cette ligne',
    'Identifier (UUID) by which other tables refer to this row',
  ],
  organisation_id: ['La structure', 'The organisation'],
  person_id: ['La personne', 'The person'],
  meeting_id: ['La réunion', 'The meeting'],
  body_id: ['L’instance (conseil, assemblée…)', 'The body (board, assembly…)'],
  decision_id: ['La décision', 'The decision'],
  contact_id: ['L’échange', 'The contact'],
  document_id: ['Le document', 'The document'],
  activity_id: ['L’activité du carnet de bord', 'The activity in the logbook'],
  created_at: ['Saisi le (UTC)', 'Entered at (UTC)'],
  from_day: ['Premier jour', 'First day'],
  until_day: ['Premier jour où cela ne vaut plus ; vide : cela dure', 'First day on which it no longer holds; empty: it lasts'],
  source: [
    'D’où vient la ligne : entered (saisie), seed (étude publiée), mail, illustrative (inventée pour la démonstration)',
    'Where the row comes from: entered, seed (published study), mail, illustrative (invented for the demonstration)',
  ],
  list_id: ['La liste collée ou le fichier importé qui l’a apportée', 'The pasted list or imported file that brought it'],
  sha256: ['Empreinte SHA-256 du fichier', 'SHA-256 of the file'],
  name: ['Nom', 'Name'],
  version: ['Numéro de la version', 'Number of the version'],
  place: ['Lieu', 'Place'],
  minutes: ['Durée en minutes', 'Length in minutes'],
  travel_minutes: ['Trajet en minutes', 'Minutes on the way'],
  undone_at: ['Annulé le (UTC) ; vide : ne l’est pas', 'Undone at (UTC); empty: it stands'],
}

/** What a column means; null: nobody said. */
export const meaningOf = (described: Described, table: string, column: string): Both | null => {
  const one = described[table]
  return one && 'columns' in one ? (one.columns[column] ?? COMMON[column] ?? null) : null
}
