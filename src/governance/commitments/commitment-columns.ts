import type { Described } from '#base/described.ts'

export const commitmentColumns: Described = {
  'governance.commitment': {
    title: ['Engagements de la charte', 'Commitments of the charter'],
    says: ['Ce que chaque version de la charte demande.', 'What each version of the charter asks.'],
    columns: {
      text_id: ['La version de la charte', 'The version of the charter'],
      position: ['Rang', 'Rank'],
      title: ['L’engagement', 'The commitment'],
      sentence: ['Ce qu’il veut dire', 'What it means'],
      kept_at: ['Gardé le (UTC)', 'Kept at (UTC)'],
    },
  },
  'governance.charter_signature': {
    title: ['Signatures de la charte', 'Signatures of the charter'],
    says: ['Quelle structure a signé quelle version de la charte.', 'Which organisation signed which version of the charter.'],
    columns: {
      text_id: ['La version signée', 'The version signed'],
      organisation_id: ['La structure', 'The organisation'],
      signed_on: ['Signée le', 'Signed on'],
      way: ['screen (à l’écran) ou paper (sur papier)', 'screen or paper'],
      signer_id: ['Qui a signé pour elle ; vide : inconnu', 'Who signed for it; empty: unknown'],
      document_id: ['La feuille, numérisée', 'The sheet, scanned'],
      noted_by: ['Qui l’a noté', 'Who noted it'],
      noted_at: ['Noté le (UTC)', 'Noted at (UTC)'],
      withdrawn_on: ['Retirée le', 'Taken back on'],
    },
  },
}
