import type { CapabilityWords } from '#platform/i18n/words.ts'

const fr = {
  problems: {},
  done: {},
  problemPage: {
    absent: 'Page introuvable',
    absentSays: 'Cette page n’existe pas, ou elle n’est pas ouverte à votre compte.',
    refused: 'Ce n’est pas possible ici',
    unreadable: 'Envoi refusé',
    busy: 'Le service se relève',
    busySays: 'La base de données ne répond pas pour le moment. Rien de ce qui était enregistré n’est perdu. Réessayez dans une minute.',
    failed: 'Une erreur de notre part',
    failedSays: (reference: string) =>
      `L’action n’a pas été enregistrée. L’incident est noté sous la référence ${reference} : donnez-la à la personne qui gère l’instance.`,
    home: 'Aller à l’accueil',
  },
} satisfies CapabilityWords & Record<string, unknown>

export default fr
