type Values = Record<string, string | number>
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) < 2 ? one : several}`

export default {
  crowd: {
    seats: ({ present, represented, of }: Values) =>
      `${many(present, 'présente', 'présentes')}${Number(represented) > 0 ? ` et ${many(represented, 'représentée', 'représentées')}` : ''} sur ${of}. Toutes sont nommées sur la feuille d’émargement.`,
    voted: ({ voted, of }: Values) => `Ont voté : ${voted} voix sur ${of}.`,
    manyVoices: ({ n }: Values) =>
      `${Number(n) < 2 ? 'Une personne porte' : `${n} personnes portent`} plusieurs voix, comptées à part. Un intérêt dans ce qui se décide se dit avant.`,
    whoCarries: 'Qui porte quels pouvoirs',
    byName: 'Voir les noms',
  },
}
