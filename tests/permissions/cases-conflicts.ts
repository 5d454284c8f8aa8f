import { addDays } from '#base/day.ts'
import { type Case, fresh, type Maker } from './given.ts'
import type { Fields, Town } from './world.ts'

type Made = { conflict: string }

const shown: Maker<unknown> = ({ tell }) => tell('/pole/procedures', { on: 'oui' })
/** La Smalah and La Bidouille do not agree; the coordination and the treasury follow it. */
const telling = ({ smalah, bidouille, person }: Town): Fields => ({
  ...{ first: smalah, second: bidouille, third: '', words: fresh('Un différend'), happenedOn: '' },
  team: [person.coordinator, person.treasurer],
})
const opened: Maker<Made> = async (town, have) => {
  await have.under(shown)
  return { conflict: (await town.tell('/differends', telling(town))).conflict as string }
}
const declined: Maker<Made> = async (town, have) => {
  const { conflict } = await opened(town, have)
  await town.tell(`/differends/${conflict}/nouvelles`, { is: 'declined', on: '2026-03-12', words: '', by: await sideOf(town, conflict, 1) })
  return { conflict }
}
/** Its parties, La Smalah first. */
const sideOf = async (town: Town, conflict: string, at: number): Promise<string> => {
  const { between } = await town.read<{ between: { id: string; name: string }[] }>(`/differends/${conflict}`)
  return between.toSorted((a, b) => (a.name === 'La Smalah' ? -1 : b.name === 'La Smalah' ? 1 : 0))[at]?.id ?? ''
}
const hearing = { hearingOn: '2026-03-27', time: '18:00', place: 'La Fabrique', grounds: 'Le local.' }
const waived = { is: 'renounced', on: '2026-03-12', said: '' }
/** La Bidouille declined the mediation, and knows; here La Smalah does, for the case is told to her alone. */
const summoned: Maker<Made & { side: string }> = async (town, have) => {
  const { conflict } = await opened(town, have)
  const side = await sideOf(town, conflict, 0)
  await town.tell(`/differends/${conflict}/nouvelles`, { is: 'declined', on: '2026-03-12', words: '', by: side })
  await town.tell(`/differends/${conflict}/convoquer`, { ...hearing, side })
  return { conflict, side }
}
const heard: Maker<Made> = async (town, have) => {
  const { conflict, side } = await summoned(town, have)
  const other = await sideOf(town, conflict, 1)
  await town.tell(`/differends/${conflict}/convoquer`, { ...hearing, side: other })
  for (const each of [side, other]) await town.tell(`/differends/${conflict}/entretien`, { ...waived, side: each })
  return { conflict }
}
const decision = { what: 'nothing', about: '', reasons: 'Rien à retenir.', appealWay: '', appealDays: '' }
const decided: Maker<Made> = async (town, have) => {
  const { conflict } = await heard(town, have)
  await town.tell(`/differends/${conflict}/decider`, decision)
  return { conflict }
}
/** One day each, far away: a membership is suspended once at a time, and what else the world holds goes on. */
const suspended: Maker<Made> = async (town, have) => {
  const { conflict } = await heard(town, have)
  far = addDays(far, 1)
  const dates = { suspendFrom: far, suspendTo: far }
  await town.tell(`/differends/${conflict}/decider`, { ...decision, what: 'suspension', about: await sideOf(town, conflict, 0), ...dates })
  return { conflict }
}
let far = '2028-01-01'
const over: Maker<Made> = async (town, have) => {
  const { conflict } = await opened(town, have)
  await town.tell(`/differends/${conflict}/clore`, { withdrawn: 'oui' })
  return { conflict }
}
const step =
  (maker: Maker<Made>, fields: Fields = {}): Maker<Case> =>
  async (_, have) => ({ params: { conflict: (await have(maker)).conflict }, fields })

/** For each route of conflicts, a request that is right in every respect: only the person decides. */
export const conflictsCases: Record<string, Maker<Case>> = {
  'GET /:hub/differends': async (_, have) => {
    await have.under(opened)
    return { params: {} }
  },
  'POST /:hub/differends': async (town, have) => {
    await have.under(shown)
    const { cowo, forge, person } = town
    return { params: {}, fields: { ...telling(town), first: cowo, second: forge, team: [person.coordinator, person.treasurer] } }
  },
  'GET /:hub/differends/:conflict': step(summoned),
  'GET /:hub/differends/:conflict/lettre.pdf': step(summoned),
  'POST /:hub/differends/:conflict/mediation': async (town, have) => ({
    params: await have(opened),
    fields: { mediators: [town.person.otherBoard], on: '' },
  }),
  'POST /:hub/differends/:conflict/suivi': async (town, have) => ({
    params: await have(opened),
    fields: { team: [town.person.coordinator, town.person.treasurer] },
  }),
  'POST /:hub/differends/:conflict/nouvelles': async (town, have) => {
    const { conflict } = await have(opened)
    return { params: { conflict }, fields: { is: 'declined', on: '2026-03-12', words: '', by: await sideOf(town, conflict, 1) } }
  },
  'POST /:hub/differends/:conflict/convoquer': async (town, have) => {
    const { conflict } = await have(declined)
    return { params: { conflict }, fields: { ...hearing, side: await sideOf(town, conflict, 1) } }
  },
  'POST /:hub/differends/:conflict/entretien': async (town, have) => {
    const { conflict } = await have(declined)
    const side = await sideOf(town, conflict, 1)
    await town.tell(`/differends/${conflict}/convoquer`, { ...hearing, side })
    return { params: { conflict }, fields: { ...waived, side } }
  },
  'POST /:hub/differends/:conflict/decider': step(heard, decision),
  'POST /:hub/differends/:conflict/recours': step(decided, { is: 'received', on: '2026-03-12', words: '' }),
  'POST /:hub/differends/:conflict/lever': step(suspended),
  'POST /:hub/differends/:conflict/clore': step(decided),
  'POST /:hub/differends/:conflict/effacer': step(over),
}
