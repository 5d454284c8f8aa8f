import { addMinutes, dayAt, type Instant } from '#base/day.ts'
import type { Stage } from '#logbook/perform.ts'
import {
  addOrganisation,
  addPerson,
  addRepresentation,
  describeOrganisation,
  identifyOrganisation,
  joinGroup,
  listOrganisations,
  makeGroup,
} from '#members/api.ts'
import { coordinator, hub, organisations, projectLeader } from './ploucs.ts'
import { playing } from './stage.ts'

export const GROUP_ACTS = 11

/** Three groups, and three cards noted twice in a hurry: two people and an organisation, each under almost the same name. All of it is invented. */
export const playGroups = async (stage: Stage, now: Instant, step: () => void): Promise<void> => {
  const { does, reads } = playing(stage, hub.slug, step)
  const me = coordinator.mail
  const at = addMinutes(now, -12 * 24 * 60)
  const from = dayAt(at, 'Europe/Paris')
  const speakers = organisations.flatMap(({ person }) => (person ? [person.name] : []))
  for (const { name, purpose, convenor, names } of groupsOf(speakers)) {
    const { group } = await does(me, at, makeGroup, { name, purpose, convenor })
    await does(me, at, joinGroup, { group, names: names.join('\n'), from })
  }
  const [first] = await reads({ email: me, at }, ({ db, hub: id, today }) => listOrganisations(db, id, today))
  await does(me, at, addPerson, { name: `${projectLeader.name.replace('Léa', 'Lea')}s`, email: '' })
  const hurried = { name: speakers[0]?.replace('é', 'e').replace('ra', 'rra'), email: '', kind: 'suppleant', from, replaces: '' }
  if (first) await does(me, at, addRepresentation, { organisation: first.id, ...hurried })
  const { organisation } = await does(me, at, addOrganisation, { name: 'Recyclerie Marensin', commune: 'Castets', speaker: '' })
  const site = 'https://recyclerie-marensin.example'
  // A number that no one has: the numbering plan keeps 05 36 49 for stories.
  await does(me, at, identifyOrganisation, {
    organisation,
    commune: 'Castets',
    legalForm: '',
    sectors: [],
    website: site,
    phone: '05 36 49 12 07',
  })
  await does(me, at, describeOrganisation, { organisation, about: 'Collecte d’encombrants, ressourcerie, chantier d’insertion.' })
}

const groupsOf = (speakers: string[]) => [
  {
    name: 'Mobilités',
    purpose: 'Venir aux réunions et aux ateliers sans voiture : covoiturage, vélo, horaires de car.',
    convenor: speakers[1] ?? '',
    names: ['La Smalah', 'Co-Action', ...speakers.slice(1, 3)],
  },
  {
    name: 'Communication',
    purpose: 'La lettre du pôle, l’affiche d’octobre, les photos.',
    convenor: speakers[2] ?? '',
    names: [...speakers.slice(0, 2), speakers[2] ?? ''],
  },
  {
    name: 'Lettre d’information',
    purpose: 'À qui écrire quand une lettre part.',
    convenor: '',
    names: organisations.slice(0, 6).map(({ name }) => name),
  },
]
