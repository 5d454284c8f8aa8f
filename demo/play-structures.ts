import { addDays, addMonths, dayAt, type Instant, instantOf } from '#base/day.ts'
import type { Stage } from '#logbook/perform.ts'
import { identifyHub, identifyOrganisation, listOrganisations } from '#members/api.ts'
import { coordinator, hub } from './ploucs.ts'
import { playing } from './stage.ts'

const ZONE = 'Europe/Paris'

type Told = { name: string; legalForm?: string; sectors: string[]; more?: Record<string, string> }

/**
 * What the case study says of the organisations it names: a form only where it is written there, no number for any of them. What it does not say stays
 * unknown.
 */
const published: Told[] = [
  { name: 'La Smalah', sectors: ['reuse', 'craft'] },
  { name: 'C Koi Ça', legalForm: 'association', sectors: ['agriculture', 'environment'] },
  { name: 'Co-Action', legalForm: 'cae', sectors: ['employment', 'support'] },
  { name: 'Artelandes', legalForm: 'association', sectors: ['culture'] },
  { name: 'RCCNA', sectors: ['environment', 'reuse'] },
]

/** Invented, as these organisations are. Their numbers begin with zeros, as no real one does; their key is right. */
const invented: Told[] = [
  { name: 'Les Jardins de l’Arrigan', legalForm: 'association', sectors: ['agriculture', 'employment'] },
  {
    name: 'Atelier Vélo des Pins',
    legalForm: 'association',
    sectors: ['mobility', 'reuse'],
    more: { siret: '00012345500016', email: 'bonjour@atelier-velo-des-pins.example', published: 'on' },
  },
  { name: 'Le Comptoir de Marquèze', legalForm: 'scic', sectors: ['shops', 'agriculture'] },
  {
    name: 'Recyclerie du Marensin',
    legalForm: 'association',
    sectors: ['reuse', 'employment'],
    more: { siret: '00098765100015', website: 'https://recyclerie-du-marensin.example', published: 'on' },
  },
  { name: 'Radio Bruyère', legalForm: 'association', sectors: ['culture'] },
  { name: 'La Ruche numérique', legalForm: 'scic', sectors: ['digital', 'thirdPlace'], more: { published: 'on' } },
  { name: 'Épicerie des Arènes', legalForm: 'association', sectors: ['shops', 'social'] },
  { name: 'Bois & Mains', legalForm: 'scop', sectors: ['craft'] },
  { name: 'Les Cantines voisines', legalForm: 'association', sectors: ['agriculture', 'social'] },
  { name: 'Théâtre de la Lande', legalForm: 'association', sectors: ['culture', 'education'] },
  { name: 'Mobilités d’Albret', legalForm: 'informal', sectors: ['mobility'], more: { noNumber: 'informal' } },
]

/** For the progress bar. */
export const STRUCTURES_ACTS = published.length + invented.length + 1

/** The coordinator writes down what she knows of the organisations, a week after the hub was opened. */
export const playStructures = async (stage: Stage, now: Instant, step: () => void): Promise<void> => {
  const { does, reads } = playing(stage, hub.slug, step)
  const me = coordinator.mail
  const at = instantOf(addDays(addMonths(dayAt(now, ZONE), -6), 7), '09:30', ZONE)
  // The case study calls PLOUCS an association and gives its site; its seat and its numbers are not in it.
  await does(me, at, identifyHub, { name: hub.name, legalForm: 'association', website: 'https://ploucs.fr/' })
  const known = await reads({ email: me, at }, ({ db, hub: id, today }) => listOrganisations(db, id, today))
  for (const { name, legalForm = '', sectors, more = {} } of [...published, ...invented]) {
    const one = known.find((listed) => listed.name === name)
    await does(me, at, identifyOrganisation, { organisation: one?.id, commune: one?.commune ?? '', legalForm, sectors, ...more })
  }
}
