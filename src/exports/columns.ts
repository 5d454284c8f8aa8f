import type { Described } from '#base/described.ts'

/** The files themselves are in no export, and no file of an earlier one is. */
export const exportsColumns: Described = {
  'exports.export': {
    title: ['Données emportées', 'Data taken away'],
    says: [
      'Chaque fois que toutes les données du pôle ont été demandées en un fichier : par qui, quand, ce qu’il contenait.',
      'Each time all data of the hub was asked for in one file: by whom, when, what was in it.',
    ],
    columns: {
      person_id: ['Qui l’a demandé', 'Who asked for it'],
      asked_at: ['Demandé le (UTC)', 'Asked for at (UTC)'],
      lang: ['Langue dans laquelle la personne a été prévenue', 'Language in which the person was told'],
      state: [
        'Où il en est : making (en cours), ready (prêt), failed (impossible), stopped (arrêté), over (effacé)',
        'Where it stands: making, ready, failed, stopped, over (erased)',
      ],
      progress: ['Avancement en millièmes', 'Thousandths done'],
      trouble: ['Pourquoi il n’a pas pu être fait (un code)', 'Why it could not be made (a code)'],
      made_at: ['Prêt le (UTC)', 'Ready at (UTC)'],
      tables: ['Nombre de tables', 'Number of tables'],
      rows: ['Nombre de lignes', 'Number of rows'],
      documents: ['Nombre de documents', 'Number of documents'],
      missing: ['Documents dont le fichier manquait', 'Documents whose file was missing'],
      bytes: ['Taille en octets', 'Size in bytes'],
      taken_at: ['Emporté pour la dernière fois le (UTC)', 'Last taken away at (UTC)'],
    },
  },
}
