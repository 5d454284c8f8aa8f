import type { Case, Maker } from './given.ts'
import { coordination, type Known, keepers, seated } from './roles.ts'

const team: Known[] = [...coordination, 'treasurer', ...seated, ...keepers]

type Incoming = { incoming: string }

const mail: Maker<Incoming> = async ({ deposit }) => ({ incoming: await deposit('coordinator') })
const unexpected: Maker<Incoming> = async ({ deposit }) => ({ incoming: await deposit('coordinator', { from: 'autre@ailleurs.example' }) })
const thrown: Maker<Incoming> = async (town, have) => {
  const made = await mail(town, have)
  await town.tell(`/courrier-entrant/${made.incoming}/jeter`, {})
  return made
}

let count = 0
/** A secret nobody has yet. */
const secret = () => {
  count += 1
  return [...String(count).padStart(20, '0')].map((figure) => 'klmnopqrst'[Number(figure)]).join('')
}

const plain: Maker<Case> = async () => ({ params: {} })
const on =
  (maker: Maker<Incoming>, more: Case = { params: {} }): Maker<Case> =>
  async (_, have) => ({ ...more, params: { ...(await have(maker)), ...more.params } })

/** For each route of mail that came in, a request that is right in every respect: only the person decides. */
export const mailboxCases: Record<string, Maker<Case>> = {
  'GET /:hub/courrier-entrant': plain,
  'POST /:hub/courrier-entrant/adresse/ouvrir': async () => ({ params: {}, fields: { token: secret() } }),
  'POST /:hub/courrier-entrant/adresse/fermer': plain,
  'POST /:hub/courrier-entrant/prets/ranger-tous': async ({ deposit }) => {
    for (const role of team) await deposit(role)
    return { params: {} }
  },
  'GET /:hub/courrier-entrant/:incoming': on(mail),
  'GET /:hub/courrier-entrant/:incoming/pieces/:file': on(mail, { params: { file: '1' } }),
  'GET /:hub/courrier-entrant/:incoming/origine': on(mail),
  'POST /:hub/courrier-entrant/:incoming/ranger': on(mail, { params: {}, fields: { names: 'Claire Dupouy' } }),
  'POST /:hub/courrier-entrant/:incoming/jeter': on(mail),
  'POST /:hub/courrier-entrant/:incoming/reprendre': on(thrown),
  'POST /:hub/courrier-entrant/:incoming/expediteur': on(unexpected),
}
