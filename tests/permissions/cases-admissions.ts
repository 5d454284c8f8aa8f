import { type Case, fresh, type Maker } from './given.ts'
import { convened } from './given-meetings.ts'
import type { Town } from './world.ts'

/** La Smalah sponsors it, by the name it has by now: other cases rename structures. */
const asked = async ({ read, smalah }: Town) => ({
  receivedOn: '2026-03-02',
  contact: '',
  email: '',
  sponsor: (await read<{ organisation: { name: string } }>(`/structures/${smalah}`)).organisation.name,
  otherSponsor: '',
  motivation: fresh('Nos outils'),
})

/** A structure nobody knew asks. */
const application: Maker<{ application: string }> = async (town) => ({
  application: (await town.tell('/adhesions', { organisation: fresh('Structure candidate'), ...(await asked(town)) }))
    .application as string,
})

/** The session is open; one of its points decides the application. */
const admissionPoint: Maker<{ meeting: string; point: string }> = async (town, have) => {
  const { application: id } = await application(town, have)
  const { meeting } = await convened(town, have)
  await town.tell(`/reunions/${meeting}/points/proposes`, { proposed: `admission:${id}` })
  await town.tell(`/reunions/${meeting}/ouvrir`, { at: '17:00' })
  const { admissions } = await town.read<{ admissions: { point: string }[] }>(`/reunions/${meeting}/seance`)
  return { meeting, point: admissions[0]?.point ?? '' }
}

const list: Maker<Case> = async (_, have) => {
  await have.under(application)
  return { params: {} }
}

/** For each route of applications, a request that is right in every respect: only the person decides. */
export const admissionsCases: Record<string, Maker<Case>> = {
  'GET /:hub/adhesions': list,
  'GET /:hub/adhesions/export': list,
  'POST /:hub/adhesions': async (town) => ({ params: {}, fields: { organisation: fresh('Structure candidate'), ...(await asked(town)) } }),
  'GET /:hub/adhesions/:application': async (_, have) => ({ params: await have(application) }),
  'POST /:hub/adhesions/:application': async (town, have) => ({ params: await have(application), fields: await asked(town) }),
  'POST /:hub/adhesions/:application/retrait': async (_, have) => ({ params: await have(application) }),
  'POST /:hub/adhesions/:application/parrainages': async (town, have) => ({
    params: await have(application),
    fields: { sponsor: town.smalah },
  }),
  'POST /:hub/reunions/:meeting/points/:point/adhesion': async (_, have) => ({
    params: await have(admissionPoint),
    fields: { from: '2026-04-01', reason: '' },
  }),
  'POST /:hub/instances/:body/adhesions': async ({ body }) => ({ params: { body } }),
}
