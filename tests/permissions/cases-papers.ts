import type { Case, Maker } from './given.ts'
import { convened, voting, votingHidden } from './given-meetings.ts'

type OnPoint = { meeting: string; point: string }

/** Everybody took a paper ballot, and the box is closed. */
const boxed: Maker<OnPoint> = async (town, have) => {
  const on = await votingHidden(town, have)
  const { smalah, cowo, forge, echo } = town
  const vote = `/reunions/${on.meeting}/points/${on.point}/vote`
  await town.tell(`${vote}/papier`, { orgs: [smalah, cowo, forge, echo] })
  await town.tell(`${vote}/clore`, {})
  return on
}

const about = (rest: string) => `/:hub/reunions/:meeting/${rest}`
const lines = (name: string) => ({
  [`${name}.for`]: '3',
  [`${name}.against`]: '1',
  [`${name}.abstain`]: '',
  [`${name}.blank`]: '',
  [`${name}.void`]: '',
})

export const paperCases: Record<string, Maker<Case>> = {
  [`GET ${about('kit.pdf')}`]: async (_, have) => ({ params: await have(convened) }),
  [`GET ${about('saisie')}`]: async (_, have) => ({ params: await have(convened) }),
  [`POST ${about('saisie')}`]: async (_, have) => ({
    params: await have(convened),
    fields: { openedAt: '17:00', closedAt: '17:05', everyone: 'on' },
  }),
  [`POST ${about('points/:point/vote/mains')}`]: async (_, have) => ({
    params: await have(voting),
    fields: { for: '2', against: '1', abstain: '' },
  }),
  [`POST ${about('points/:point/vote/papier')}`]: async ({ smalah }, have) => ({
    params: await have(votingHidden),
    fields: { orgs: [smalah] },
  }),
  [`POST ${about('points/:point/vote/depouiller')}`]: async ({ person }, have) => ({
    params: await have(boxed),
    fields: { 'first.by': person.board, 'second.by': person.otherBoard, ...lines('first'), ...lines('second') },
  }),
}
