import { folded } from '#base/search.ts'
import type { Channel } from '#contacts/api.ts'
import { readDay, readHour, readKind, readText } from './cell.ts'
import { DAY_CELL, dayFaults, MAIL_COLUMN } from './day-and-mail.ts'
import { readLength } from './length-cell.ts'
import type { Target } from './row-target.ts'

const CHANNEL_NAMES: Record<Channel, readonly string[]> = {
  phone: ['telephone', 'tel', 'appel', 'appel telephonique', 'phone', 'coup de fil', 'entretien telephonique'],
  mail: ['mail', 'e mail', 'email', 'courriel', 'courrier', 'lettre'],
  meeting: [
    'rencontre',
    'rdv',
    'rendez vous',
    'reunion',
    'visite',
    'presentiel',
    'physique',
    'sur place',
    'meeting',
    'entretien',
    'dejeuner',
  ],
  video: ['visio', 'visioconference', 'video', 'zoom', 'teams', 'jitsi', 'meet'],
  message: ['message', 'sms', 'texto', 'whatsapp', 'signal'],
}

/** Words of a column that may hold several lines: each kept. */
const readWords =
  (max: number) =>
  (cell: string): { value: string } | { code: string; values: Record<string, number> } => {
    const value = cell.normalize('NFC').trim()
    return value.length > max ? { code: 'import.tooLong', values: { max, length: value.length } } : { value }
  }

/** Contacts (échanges): when, with whom, how, what was said and promised; in the name of who brings them in. */
export const contacts: Target = {
  name: 'contacts',
  columns: [
    {
      key: 'day',
      names: ['date', 'jour', 'date de l echange', 'date du contact', 'date appel', 'day'],
      read: readDay,
      looks: DAY_CELL,
    },
    { key: 'hour', names: ['heure', 'hour', 'horaire', 'heure de debut'], read: readHour },
    {
      key: 'person',
      names: [
        'personne',
        'nom',
        'nom et prenom',
        'nom prenom',
        'prenom nom',
        'contact',
        'interlocuteur',
        'interlocutrice',
        'person',
        'name',
        'avec',
        'avec qui',
        'qui',
      ],
      read: readText(200),
    },
    MAIL_COLUMN,
    {
      key: 'organisation',
      names: ['structure', 'organisation', 'organisme', 'association', 'partenaire', 'entreprise', 'nom de la structure', 'collectivite'],
      read: readText(200),
    },
    {
      key: 'channel',
      names: ['canal', 'moyen', 'mode', 'type', 'type de contact', 'type d echange', 'channel'],
      read: readKind(CHANNEL_NAMES, 'import.unknownChannel'),
    },
    {
      key: 'said',
      names: [
        'ce qui a ete dit',
        'ce qui s est dit',
        'what was said',
        'compte rendu',
        'resume',
        'notes',
        'note',
        'commentaire',
        'commentaires',
        'contenu',
        'objet',
        'sujet',
        'echange',
        'description',
        'said',
      ],
      read: readWords(20_000),
    },
    {
      key: 'promised',
      names: [
        'promis',
        'promesse',
        'engagement',
        'a faire',
        'suite',
        'suites',
        'suite a donner',
        'prochaine etape',
        'action',
        'promised',
        'relance',
      ],
      read: readWords(500),
    },
    { key: 'due', names: ['echeance', 'pour le', 'avant le', 'date limite', 'date de relance', 'a faire pour', 'due'], read: readDay },
    { key: 'minutes', names: ['duree', 'minutes', 'temps', 'temps passe', 'duree en minutes'], read: readLength('unsaid') },
  ],
  judge: ({ day, person, email, organisation, said, promised, due, minutes, hour }, today) => [
    ...dayFaults(day, today),
    ...(person === undefined && email === undefined && organisation === undefined ? [{ column: 'person', code: 'import.nobody' }] : []),
    ...(said === undefined && promised === undefined ? [{ column: 'said', code: 'import.nothingSaid' }] : []),
    ...(due !== undefined && promised === undefined ? [{ column: 'promised', code: 'import.dueOfNothing' }] : []),
    // One person’s minutes never count twice (activities.md, T1): they have their hour.
    ...(minutes !== undefined && hour === undefined ? [{ column: 'minutes', code: 'import.hourForMinutes' }] : []),
  ],
  // `key` is who it was, as the hub knows them (contacts-side).
  marks: ({ day, key, said, promised }) => [{ mark: `c:${day} ${key} ${folded(String(said ?? promised ?? ''))}`, alone: true }],
  fills: [],
  needs: [
    { oneOf: ['day'], code: 'import.noDayColumn' },
    { oneOf: ['person', 'email', 'organisation'], code: 'import.noWhoColumn' },
    { oneOf: ['said', 'promised'], code: 'import.noSaidColumn' },
  ],
}
