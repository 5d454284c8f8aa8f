import { addDays, dayAt, type Instant, instantOf } from '#base/day.ts'
import { bodiesOf } from '#governance/api.ts'
import { giveSeats } from '#governance/bodies/give-seats.ts'
import type { Stage } from '#logbook/perform.ts'
import { addOrganisations, createHub, listOrganisations, pasteList } from '#members/api.ts'
import { callDues } from '#members/dues/call-dues.ts'
import { notePayment } from '#members/dues/note-payment.ts'
import { setDues } from '#members/dues/set-dues.ts'
import { showDues } from '#members/dues/show-dues.ts'
import { presentHub } from '#portal/present-hub.ts'
import { BELONG_ACTS, playBelong } from './play-belong.ts'
import { COLLEGE_ACTS, playColleges } from './play-colleges.ts'
import { CONFLICT_ACTS, playConflict } from './play-conflict.ts'
import { PENCIL_ACTS, playPencil } from './play-pencil.ts'
import { playSecondCall, SECOND_CALL_ACTS } from './play-second-call.ts'
import { playing } from './stage.ts'

/** Two small hubs, wholly invented: so that "another hub" exists on the instance, with its own people and its own rights. */
const neighbours = [
  {
    name: 'Pôle des Deux Vallées',
    slug: 'deux-vallees',
    coordinator: { name: 'Nadia Ferrand', mail: 'nadia.ferrand@example.org' },
    presentation:
      'Un pôle inventé pour la démonstration : huit structures de deux vallées de montagne partagent leurs outils et leurs savoir-faire.',
    list: [
      'La Scierie partagée ; Paul Astier ; paul.astier@example.org',
      'Fromagerie des Cimes',
      'Garage solidaire du Pont',
      'Le Fournil commun',
    ],
  },
  {
    name: 'Pôle de la Presqu’île',
    slug: 'presqu-ile',
    coordinator: { name: 'Yann Le Goff', mail: 'yann.le-goff@example.org' },
    presentation: 'Un pôle inventé pour la démonstration : associations et coopératives d’une presqu’île, de la pêche au réemploi.',
    list: ['Les Paniers du Port ; Anna Kerhoas ; anna.kerhoas@example.org', 'Réemploi maritime', 'Cinéma L’Estran'],
  },
]

/** In the first of them a fourth organisation joined the board three weeks ago: its change is still to be declared, well within its time. */
const BOARD = {
  slug: 'deux-vallees',
  first: ['La Scierie partagée', 'Fromagerie des Cimes', 'Le Fournil commun'],
  later: ['Garage solidaire du Pont'],
}

export const NEIGHBOUR_ACTS = neighbours.length * 4 + 6 + SECOND_CALL_ACTS + CONFLICT_ACTS + BELONG_ACTS + PENCIL_ACTS + COLLEGE_ACTS

export const playNeighbours = async (stage: Stage, now: Instant, step: () => void): Promise<void> => {
  for (const { name, slug, coordinator, presentation, list } of neighbours) {
    const play = playing(stage, slug, step)
    const { does } = play
    const at = instantOf(addDays(dayAt(now, 'Europe/Paris'), -60), '10:00', 'Europe/Paris')
    await does(coordinator.mail, at, createHub, { name, person: coordinator.name, address: slug })
    await does(coordinator.mail, at, presentHub, { presentation })
    const pasted = await does(coordinator.mail, at, pasteList, { list: list.join('\n'), source: 'illustrative' })
    await does(coordinator.mail, at, addOrganisations, { list: pasted.list })
    if (slug === BOARD.slug) await seat(stage, coordinator.mail, at, now, step)
    if (slug === 'deux-vallees') {
      await playSecondCall(play, coordinator.mail, now)
      await playConflict(play, coordinator.mail, now)
      await playBelong(play, coordinator.mail, now)
    }
    if (slug !== 'presqu-ile') continue
    await playPencil(play, coordinator.mail, now)
    await playColleges(play, coordinator.mail, now)
  }
  await playDues(stage, now, step)
}

/** The dues of the two valleys: one member has paid, one half, two are late. Told of invented organisations only. */
const playDues = async (stage: Stage, now: Instant, step: () => void): Promise<void> => {
  const [{ slug, coordinator }] = neighbours as [(typeof neighbours)[0]]
  const { does, sees } = playing(stage, slug, step)
  const called = addDays(dayAt(now, 'Europe/Paris'), -59)
  const at = instantOf(called, '10:00', 'Europe/Paris')
  const { dues } = await does(coordinator.mail, at, setDues, {
    amount: '80',
    startsOn: `${called.slice(0, 7)}-01`,
    dueOn: addDays(called, 30),
  })
  await does(coordinator.mail, at, callDues, { dues })
  const { rows } = await sees(coordinator.mail, at, showDues, {})
  for (const [row, amount] of [
    [rows[0], '80'],
    [rows[1], '40'],
  ] as const) {
    const paidOn = addDays(called, 12)
    const noted = instantOf(paidOn, '10:00', 'Europe/Paris')
    await does(coordinator.mail, noted, notePayment, { line: row?.id, amount, paidOn, means: 'transfer' })
  }
}

const seat = async (stage: Stage, me: string, at: Instant, now: Instant, step: () => void): Promise<void> => {
  const { does, reads } = playing(stage, BOARD.slug, step)
  const { body, known } = await reads({ email: me, at }, async ({ db, hub, today }) => {
    const [bodies, known] = await Promise.all([bodiesOf(db, hub), listOrganisations(db, hub, today)])
    return { body: bodies[0]?.id, known }
  })
  const ids = (names: string[]) => known.filter(({ name }) => names.includes(name)).map(({ id }) => id)
  const later = instantOf(addDays(dayAt(now, 'Europe/Paris'), -21), '10:00', 'Europe/Paris')
  for (const [when, names] of [
    [at, BOARD.first],
    [later, BOARD.later],
  ] as const)
    await does(me, when, giveSeats, { body, organisations: ids(names), from: dayAt(when, 'Europe/Paris') })
}
