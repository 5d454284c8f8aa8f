import { isDay } from '#base/day.ts'
import { folded } from '#base/search.ts'
import { oneLine, readDay, readKind, readMail, readPhone, readText } from './cell.ts'
import type { Read, Target } from './row-target.ts'

const KINDS = {
  legal: [
    'representant legal',
    'representante legale',
    'president',
    'presidente',
    'legal',
    'gerant',
    'gerante',
    'co president',
    'co presidente',
  ],
  titulaire: ['titulaire', 'representant', 'representante', 'referent', 'referente'],
  suppleant: ['suppleant', 'suppleante', 'substitute', 'remplacant', 'remplacante'],
} as const

/** The name in one column, or in two. */
export const nameOf = ({ name, firstName, lastName }: Read): string =>
  typeof name === 'string' ? name : oneLine([firstName, lastName].filter(Boolean).join(' '))

/** People, and for whom they speak. */
export const people: Target = {
  name: 'people',
  columns: [
    {
      key: 'name',
      names: [
        'nom complet',
        'nom et prenom',
        'nom prenom',
        'prenom nom',
        'prenom et nom',
        'personne',
        'contact',
        'interlocuteur',
        'name',
        'full name',
      ],
      read: readText(200),
    },
    { key: 'firstName', names: ['prenom', 'first name'], read: readText(100) },
    { key: 'lastName', names: ['nom', 'nom de famille', 'last name', 'surname'], read: readText(100) },
    {
      key: 'email',
      names: ['mail', 'e mail', 'email', 'courriel', 'adresse mail', 'adresse email', 'adresse electronique', 'mel'],
      read: readMail,
      looks: /^\S+@\S+\.\S+$/,
    },
    {
      key: 'phone',
      names: ['telephone', 'tel', 'telephone portable', 'portable', 'mobile', 'tel fixe', 'phone', 'numero de telephone'],
      read: readPhone,
      looks: /^(?:0|\+33)\s?[1-9](?:[\s.-]?\d{2}){4}$/,
    },
    {
      key: 'organisation',
      names: [
        'structure',
        'structure representee',
        'organisation',
        'association',
        'organisme',
        'nom de la structure',
        'raison sociale',
        'employeur',
      ],
      read: readText(200),
    },
    {
      key: 'kind',
      names: ['fonction', 'role', 'qualite', 'titulaire ou suppleant', 'statut', 'mandat'],
      read: readKind(KINDS, 'import.unknownKind'),
    },
    { key: 'since', names: ['depuis', 'depuis le', 'date de debut', 'debut', 'since', 'from'], read: readDay },
  ],
  judge: (read, today) => {
    const name = nameOf(read)
    const column = read.lastName === undefined && read.firstName !== undefined ? 'firstName' : 'name'
    return [
      ...(folded(name) === '' ? [{ column, code: 'import.noName' }] : []),
      ...(name.length > 200 ? [{ column, code: 'import.tooLong', values: { max: 200, length: name.length } }] : []),
      ...(typeof read.since === 'string' && isDay(read.since) && read.since > today
        ? [{ column: 'since', code: 'import.sinceToCome' }]
        : []),
      ...(read.kind !== undefined && read.organisation === undefined ? [{ column: 'organisation', code: 'import.kindOfNothing' }] : []),
    ]
  },
  marks: (read) => [...(read.email ? [{ mark: `m:${read.email}` }] : []), { mark: `n:${folded(nameOf(read))}`, alone: true }],
  fills: ['email', 'phone', 'organisation'],
  needs: [{ oneOf: ['name', 'lastName', 'firstName'], code: 'import.noNameColumn' }],
}
