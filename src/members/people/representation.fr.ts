import { le } from '#platform/i18n/say.fr.ts'
import type { CapabilityWords } from '#platform/i18n/words.ts'

const words = {
  problems: {
    'representation.onlyTheCoordinatorNotes':
      'Les représentations sont notées par la coordination, sur ce que la structure lui dit. Envoyez-lui le nom et la date.',
    'representation.alreadySpeaks': ({ since }) =>
      `Cette personne représente déjà la structure depuis le ${le(since)}. Pour changer sa qualité, mettez d’abord fin à cette représentation.`,
    'representation.stillSpeaks': ({ until }) =>
      `Cette personne représente encore la structure jusqu’au ${le(until)}. Commencez ce jour-là ou après.`,
    'representation.alreadyEnded': ({ until }) => `Cette représentation a pris fin le ${le(until)}.`,
    'representation.endsBeforeItBegins': ({ from }) =>
      `Cette représentation commence le ${le(from)} : elle ne peut pas finir avant. Indiquez ce jour-là ou un jour suivant.`,
    'representation.notHere': 'La personne à remplacer ne représente pas cette structure. Choisissez-la dans la liste.',
  },
  done: {
    'members.representationBegan': 'Représentation notée.',
    'members.timePaidNoted': 'Noté. Ce qui est déjà compté ne change pas.',
    'members.representationEnded': 'Fin de représentation notée. Ce qui a été fait avant reste.',
  },
  pages: {},
} satisfies CapabilityWords & { pages: Record<string, unknown> }

export default words
