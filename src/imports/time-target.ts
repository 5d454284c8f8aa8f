import { folded } from '#base/search.ts'
import type { Counted, WorkType } from '#time/api.ts'
import { readDay, readHour, readKind, readText } from './cell.ts'
import { DAY_CELL, dayFaults, MAIL_COLUMN } from './day-and-mail.ts'
import { readLength } from './length-cell.ts'
import type { Read, Target } from './row-target.ts'

/** By what people call kinds of work in their own sheets. */
const TYPE_NAMES: Record<WorkType, readonly string[]> = {
  meeting: ['reunion', 'ca', 'conseil', 'conseil d administration', 'ag', 'assemblee', 'bureau', 'comite', 'meeting'],
  contact: ['echange', 'contact', 'appel', 'telephone', 'mail', 'mails', 'courriel', 'rdv', 'rendez vous'],
  coaching: ['accompagnement', 'suivi', 'suivi de projet', 'coaching', 'entretien'],
  training: ['formation', 'atelier', 'training'],
  session: ['animation', 'seance', 'intervention', 'session'],
  visit: ['visite', 'visite apprenante', 'visit'],
  event: ['evenement', 'manifestation', 'salon', 'forum', 'festival', 'event'],
  project: ['projet', 'conduite de projet', 'project', 'developpement'],
  administration: ['administration', 'administratif', 'gestion', 'compta', 'comptabilite', 'secretariat', 'dossier', 'subvention'],
  communication: ['communication', 'com', 'site', 'reseaux sociaux', 'newsletter'],
  other: ['autre', 'autres', 'divers', 'other'],
}

const CAPACITY_NAMES: Record<Counted, readonly string[]> = {
  staff: ['salarie', 'salariee', 'staff', 'paye', 'payee', 'employe', 'employee'],
  volunteer: ['benevole', 'benevolat', 'volunteer'],
  inKind: ['mis a disposition', 'mise a disposition', 'en nature', 'prete', 'in kind'],
  intern: ['stagiaire', 'stage', 'intern', 'apprenti', 'apprentie', 'service civique'],
  facilitator: ['intervenant', 'intervenante', 'facilitateur', 'facilitatrice', 'animateur cjs', 'animatrice cjs', 'facilitator'],
}

const length = (key: string, unit: 'hours' | 'minutes' | 'unsaid', names: readonly string[]) => ({ key, names, read: readLength(unit) })

/** Whichever of the three columns of a length is filled. */
export const lengthOf = ({ length: unsaid, hours, minutes }: Read): number | undefined =>
  [unsaid, hours, minutes].find((one) => one !== undefined) as number | undefined

/** Time: whose, which day, how long or from when to when, for what. */
export const time: Target = {
  name: 'time',
  columns: [
    { key: 'day', names: ['date', 'jour', 'day'], read: readDay, looks: DAY_CELL },
    length('hours', 'hours', [
      'heures',
      'nb heures',
      'nombre d heures',
      'duree en heures',
      'temps en heures',
      'heures travaillees',
      'hours',
      'nb h',
    ]),
    length('minutes', 'minutes', ['minutes', 'duree en minutes', 'nombre de minutes', 'nb minutes', 'temps en minutes']),
    length('length', 'unsaid', ['duree', 'temps', 'temps passe', 'time', 'length']),
    { key: 'begins', names: ['debut', 'heure de debut', 'heure debut', 'begins', 'start', 'arrivee'], read: readHour },
    { key: 'ends', names: ['fin', 'heure de fin', 'heure fin', 'ends', 'end', 'depart'], read: readHour },
    {
      key: 'title',
      names: [
        'quoi',
        'objet',
        'intitule',
        'libelle',
        'description',
        'tache',
        'taches',
        'detail',
        'activite',
        'mission',
        'commentaire',
        'what',
        'travail',
        'fait',
        'ce qui a ete fait',
      ],
      read: readText(200),
    },
    {
      key: 'workType',
      names: ['type', 'nature', 'categorie', 'type d activite', 'genre', 'kind'],
      read: readKind(TYPE_NAMES, 'import.unknownWork'),
    },
    {
      key: 'person',
      names: [
        'personne',
        'nom',
        'nom et prenom',
        'nom prenom',
        'prenom nom',
        'qui',
        'salarie',
        'salariee',
        'benevole',
        'intervenant',
        'intervenante',
        'person',
        'name',
      ],
      read: readText(200),
    },
    MAIL_COLUMN,
    { key: 'organisation', names: ['structure', 'organisation', 'organisme', 'association', 'pour quelle structure'], read: readText(200) },
    { key: 'capacity', names: ['a quel titre', 'qualite', 'statut', 'capacity'], read: readKind(CAPACITY_NAMES, 'import.unknownCapacity') },
    length('travel', 'minutes', ['trajet', 'temps de trajet', 'deplacement', 'trajet en minutes', 'route', 'travel']),
  ],
  judge: (read, today) => {
    const { day, begins, ends, title, workType, travel } = read
    const minutes = lengthOf(read)
    return [
      ...dayFaults(day, today),
      ...(title === undefined && workType === undefined ? [{ column: 'title', code: 'import.noWhat' }] : []),
      ...(ends !== undefined && begins === undefined ? [{ column: 'begins', code: 'import.endOfNothing' }] : []),
      ...(begins !== undefined && begins === ends ? [{ column: 'ends', code: 'import.endsAsItBegins' }] : []),
      ...((minutes ?? 0) + Number(travel ?? 0) === 0 && (begins === undefined || ends === undefined)
        ? [{ column: lengthColumn(read), code: 'import.howLong' }]
        : []),
    ]
  },
  // `personId`, `startsAt`, `took`, `paid` are told by time-side. Paid hours are never there twice.
  marks: ({ personId, day, took, startsAt, title, paid }) => [
    { mark: `t:${personId} ${day} ${took} ${startsAt ?? ''} ${folded(String(title))}`, alone: !(paid && startsAt) },
  ],
  fills: [],
  needs: [
    { oneOf: ['day'], code: 'import.noDayColumn' },
    { oneOf: ['length', 'hours', 'minutes', 'begins', 'travel'], code: 'import.noLengthColumn' },
    { oneOf: ['title', 'workType'], code: 'import.noWhatColumn' },
  ],
}

/** Beside which column a missing length is said. */
const lengthColumn = ({ hours, minutes }: Read): string => (hours !== undefined ? 'hours' : minutes !== undefined ? 'minutes' : 'length')
