import type { Described } from '#base/described.ts'

/** Signatures in an export. */
export const signingColumns: Described = {
  'governance.attendance_signature': {
    title: ['Signatures de présence', 'Signatures of presence'],
    says: ['Qui a signé la feuille d’émargement à l’écran, et comment.', 'Who signed the attendance sheet on a screen, and how.'],
    columns: {
      way: ['own (depuis son compte), pad (à la main), typed (son nom)', 'own (her account), pad (by hand), typed (her name)'],
      drawn: ['Ce qui a été dessiné (tracé SVG de 600 × 200)', 'What was drawn (SVG path in 600 × 200)'],
      typed: ['Le nom écrit', 'The name that was written'],
      at: ['Signé le (UTC)', 'Signed at (UTC)'],
      noted_by: ['Compte de l’écran ; vide : le sien', 'Account of the screen; empty: her own'],
    },
  },
  'governance.attendance_scan': {
    title: ['Feuilles signées sur papier', 'Sheets signed on paper'],
    says: ['La feuille d’émargement telle qu’elle est revenue du papier.', 'The attendance sheet as it came back from the paper.'],
    columns: { kept_by: ['Jointe par', 'Joined by'], kept_at: ['Jointe le (UTC)', 'Joined at (UTC)'] },
  },
  'governance.signing': {
    title: ['Signataires désignés', 'Signatories named'],
    says: ['La séance a désigné qui signe son PV.', 'The meeting named who signs its minutes.'],
    columns: {
      named_at: ['Décidé le (UTC)', 'Decided at (UTC)'],
      named_by: ['Noté par', 'Noted by'],
      quorum_counted: ['Présentes à cet instant', 'Present at that moment'],
      quorum_needed: ['Nécessaires', 'Needed'],
      quorum_of: ['Sièges', 'Seats'],
      quorum_stands: ['Quorum constaté depuis l’ouverture, il vaut jusqu’à la fin', 'Quorum found since the opening, it holds to the end'],
      paper_document_id: ['L’exemplaire signé sur papier', 'The copy signed on paper'],
      paper_sha256: ['Son empreinte (SHA-256)', 'Its hash (SHA-256)'],
      paper_on: ['Signé sur papier le', 'Signed on paper on'],
      paper_by: ['Joint par', 'Joined by'],
    },
  },
  'governance.signatory': {
    title: ['Signatures des PV', 'Signatures of minutes'],
    says: ['Qui signe un PV, et quand ce fut fait.', 'Who signs minutes, and when it was done.'],
    columns: {
      position: ['Rang', 'Rank'],
      signed_at: ['Signé le (UTC)', 'Signed at (UTC)'],
      signed_hash: ['Empreinte de ce qui était lu (SHA-256)', 'Hash of what was read (SHA-256)'],
    },
  },
}
