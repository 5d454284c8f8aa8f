type Values = Record<string, string | number>

export default {
  crowd: {
    seats: ({ present, represented, of }: Values) =>
      `${present} présentes${Number(represented) > 0 ? ` et ${represented} représentées` : ''} sur ${of}. Toutes sont nommées sur la feuille d’émargement.`,
    voted: ({ voted, of }: Values) => `${voted} voix sur ${of} ont voté.`,
    manyVoices: ({ n }: Values) =>
      `${n} personnes portent plusieurs voix : chacune se compte à part. Si l’une a un intérêt dans ce qui se décide, cela se dit avant.`,
    whoCarries: 'Qui porte quels pouvoirs',
    byName: 'Voir les noms',
  },
}
