import type fr from '#governance/fr.ts'
import type { Change } from './declaration.ts'
import type { Piece } from './dossier.ts'

type Words = (typeof fr)['declarations']

/** « Tipi quitte le conseil ». */
export const sayChange = (change: Change, w: Words): string => {
  const { changes: said } = w
  switch (change.is) {
    case 'voice':
      return change.people.length > 0
        ? said.voice({ name: change.name, people: change.people.join(', ') })
        : said.voiceNone({ name: change.name })
    case 'treasurer':
      return change.people.length > 0 ? said.treasurer({ people: change.people.join(', ') }) : said.treasurerNone
    case 'charge':
      return said.charge({ role: change.role, name: change.name })
    case 'statutes':
      return said.statutes({ title: change.title })
    default:
      return said[change.is]({ name: change.name })
  }
}

/** « Le PV : conseil d’administration, 12 mars 2026 », or what is missing. */
export const sayPiece = (piece: Piece, w: Words): string => {
  if (piece.is === 'extract') return w.piece.extract({ number: piece.number, title: piece.title })
  if (piece.is === 'statutes') return (piece.there ? w.piece.statutes : w.missing.elsewhere)({ title: piece.title })
  if (piece.is !== 'minutes') return w.piece[piece.is]
  if (!piece.there && piece.why === 'unknown') return w.missing.unknown
  return (piece.there ? w.piece.minutes : w.missing.notSealed)({ body: piece.body, day: piece.day })
}

/** Which form the counter asks for (cerfa 13971 for the officers, 13972 for a change). */
export const sayForms = (changes: Change[], w: Words): string => {
  const statutes = changes.some(({ is }) => is === 'statutes')
  const officers = changes.some(({ is }) => is !== 'statutes')
  return w.forms[statutes && officers ? 'both' : statutes ? 'statutes' : 'officers']
}
