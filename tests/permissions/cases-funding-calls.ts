import { type Case, fresh, type Maker } from './given.ts'

type Watched = { call: string }

const call: Maker<Watched> = async ({ tell }) => ({ call: (await tell('/argent/appels', { title: fresh('FDVA') })).call as string })
const aid = () => JSON.stringify({ count: 1, results: [{ id: 1, name: fresh('Aide'), targeted_audiences: ['Association'] }] })

/** For each route of calls for projects, a request that is right in every respect: only the person decides. */
export const fundingCallCases: Record<string, Maker<Case>> = {
  'GET /:hub/argent/appels': async () => ({ params: {} }),
  'GET /:hub/argent/appels/export': async () => ({ params: {} }),
  'POST /:hub/argent/appels': async () => ({ params: {}, fields: { title: fresh('FDVA'), deadline: '2026-12-01', amount: '2 000' } }),
  'POST /:hub/argent/aides-territoires': async () => ({ params: {}, fields: { pasted: aid() } }),
  'GET /:hub/argent/appels/:call': async (_, have) => ({ params: await have(call) }),
  'POST /:hub/argent/appels/:call': async (_, have) => ({ params: await have(call), fields: { title: fresh('FDVA') } }),
  'POST /:hub/argent/appels/:call/calcul': async (_, have) => ({ params: await have(call), fields: { amount: '2 000', apply: '30' } }),
  'POST /:hub/argent/appels/:call/suite': async (_, have) => ({
    params: await have(call),
    fields: { standing: 'dropped', why: 'Trop court.' },
  }),
}
