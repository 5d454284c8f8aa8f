import { type Case, fresh, type Maker } from './given.ts'
import { known } from './roles.ts'

type Read = { suggestion: string }

const read: Maker<Read> = async ({ readAgenda }) => ({ suggestion: await readAgenda('coordinator', fresh('Visite')) })
const dropped: Maker<Read> = async (town, have) => {
  const made = await read(town, have)
  await town.tell(`/a-trier/${made.suggestion}/ecarter`, {})
  return made
}
const calendar: Maker<{ calendar: string }> = async (town) => ({ calendar: await town.calendar('coordinator') })
const ignored: Maker<{ title: string }> = async (town, have) => {
  const { suggestion } = await read(town, have)
  await town.tell(`/a-trier/${suggestion}/ignorer`, {})
  return { title: await town.lastIgnored() }
}

const plain: Maker<Case> = async () => ({ params: {} })
const on =
  <T extends Record<string, string>>(maker: Maker<T>, fields?: Case['fields']): Maker<Case> =>
  async (_, have) => ({ params: await have(maker), ...(fields ? { fields } : {}) })

/** For each route of calendars, a request that is right in every respect: only the person decides. */
export const calendarsCases: Record<string, Maker<Case>> = {
  'GET /:hub/calendriers': plain,
  'POST /:hub/calendriers': async () => ({
    params: {},
    fields: { name: '', address: `https://agenda.exemple.fr/${fresh('a').replace(' ', '')}.ics` },
  }),
  'POST /:hub/calendriers/abonnement': plain,
  'POST /:hub/calendriers/abonnement/fin': plain,
  'POST /:hub/calendriers/:calendar/relire': on(calendar),
  'POST /:hub/calendriers/:calendar/retirer': on(calendar),
  'POST /:hub/calendriers/titres/:title/reprendre': on(ignored),
  'GET /:hub/a-trier': plain,
  // Each finds their own among them.
  'POST /:hub/a-trier': async ({ readAgenda }) => {
    const suggestion: string[] = []
    for (const role of known) suggestion.push(await readAgenda(role, fresh('Visite')))
    return { params: {}, fields: { suggestion, answer: 'keep' } }
  },
  'GET /:hub/a-trier/:suggestion': on(read),
  'POST /:hub/a-trier/:suggestion/garder': on(read, { kind: 'visit', title: '', organisation: '', minutes: '60', travel: '' }),
  'POST /:hub/a-trier/:suggestion/ecarter': on(read),
  'POST /:hub/a-trier/:suggestion/ignorer': on(read),
  'POST /:hub/a-trier/:suggestion/remettre': on(dropped),
  'GET /:hub/calendrier/:feed': async ({ feed }) => ({ params: { feed: await feed('coordinator') } }),
}
