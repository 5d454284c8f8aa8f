import { addDays, dayAt, type Instant, instantOf } from '#base/day.ts'
import { keepCommitments } from '#governance/commitments/keep-commitments.ts'
import { signCharter } from '#governance/commitments/sign-charter.ts'
import { keepText } from '#governance/rules/keep-text.ts'
import { addOrganisation, listOrganisations } from '#members/api.ts'
import { keepOrigin } from '#members/origins/keep-origin.ts'
import type { Playing } from './stage.ts'

export const BELONG_ACTS = 6

const COMMITMENTS = [
  'Décider ensemble : chaque structure a une voix, et l’on cherche d’abord l’accord de toutes.',
  'Faire circuler : outils, salles et savoir-faire se prêtent avant de s’acheter.',
  'Accueillir : un projet qui frappe à la porte trouve quelqu’un à qui parler.',
]

/** A charter that two of the members of the two valleys have signed, where one of them comes from, and a member that just came. All of it is invented. */
export const playBelong = async ({ does, reads }: Playing, me: string, now: Instant): Promise<void> => {
  const today = dayAt(now, 'Europe/Paris')
  const on = (days: number) => addDays(today, days)
  const at = (days: number) => instantOf(on(days), '10:00', 'Europe/Paris')
  const known = await reads({ email: me, at: at(-50) }, ({ db, hub, today: day }) => listOrganisations(db, hub, day))
  const idOf = (name: string) => known.find((one) => one.name === name)?.id ?? ''
  const { text } = await does(me, at(-50), keepText, { kind: 'charter', title: 'Charte des Deux Vallées', adopted: on(-50) })
  await does(me, at(-50), keepCommitments, { text, lines: COMMITMENTS.join('\n') })
  const sawmill = { organisation: idOf('La Scierie partagée'), text }
  await does('paul.astier@example.org', at(-40), signCharter, { ...sawmill, way: 'screen' })
  await does(me, at(-38), signCharter, { organisation: idOf('Fromagerie des Cimes'), text, way: 'paper', signedOn: on(-39) })
  await does(me, at(-30), keepOrigin, {
    ...{ organisation: sawmill.organisation, project: 'Une scie mobile pour la vallée', fromYear: '2019', untilYear: '2021' },
    ...{ place: 'incubator', foundedOn: '2021-10-04', note: 'Quatre charpentiers et une remorque.' },
  })
  const speaker = 'Inès Carrère, ines.carrere@example.org'
  await does(me, at(-5), addOrganisation, { name: 'Atelier des Sonnailles', commune: '', speaker, member: 'on' })
}
