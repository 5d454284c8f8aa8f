import { type Case, fresh, type Maker } from './given.ts'

type Asked = { action: string; line: string; funder: string }
type Agreement = { agreement: string; instalment: string; payer: string }

const YEAR = { year: '2026' }

/** A line of a budget that a funder was asked for. */
const asked: Maker<Asked> = async ({ tell, read }) => {
  const { action } = (await tell('/argent/axes', { ...YEAR, name: fresh('Incubateur') })) as { action: string }
  const funder = fresh('Région')
  await tell(`/argent/actions/${action}/lignes`, {
    ...YEAR,
    line: '',
    side: 'product',
    code: '74region',
    amount: '8 100',
    funder,
    standing: 'asked',
  })
  const { lines } = await read<{ lines: { lasting: string; funder: string }[] }>(`/argent/actions/${action}?annee=2026`)
  return { action, line: lines[0]?.lasting ?? '', funder: lines[0]?.funder ?? '' }
}
/** Notified so long ago that a letter may leave. */
const fields = (): Record<string, string> => ({
  ...{ payer: fresh('Région'), amount: '8 100', plan: 'once' },
  ...{ notifiedOn: '2025-12-01', startsOn: '2026-01-01', endsOn: '2026-12-31' },
})
const agreement: Maker<Agreement> = async (town, have) => {
  const { line } = await asked(town, have)
  const { agreement: id } = (await town.tell(`/argent/lignes/${line}/convention`, fields())) as { agreement: string }
  const { agreement: one } = await town.read<{ agreement: { instalments: { id: string }[]; payer: string } }>(`/argent/conventions/${id}`)
  return { agreement: id, instalment: one.instalments[0]?.id ?? '', payer: one.payer }
}
const paid: Maker<{ agreement: string; receipt: string }> = async (town, have) => {
  const { agreement: id } = await agreement(town, have)
  await town.tell(`/argent/conventions/${id}/versements`, { amount: '100', receivedOn: '2026-03-01' })
  const { agreement: one } = await town.read<{ agreement: { receipts: { id: string }[] } }>(`/argent/conventions/${id}`)
  return { agreement: id, receipt: one.receipts[0]?.id ?? '' }
}

/** For each route of agreements, a request that is right in every respect: only the person decides. */
export const agreementCases: Record<string, Maker<Case>> = {
  'GET /:hub/argent/conventions': async () => ({ params: {} }),
  'GET /:hub/argent/conventions/export': async () => ({ params: {} }),
  'GET /:hub/argent/lignes/:line/convention': async (_, have) => ({ params: await have(asked) }),
  'POST /:hub/argent/lignes/:line/convention': async (_, have) => ({ params: await have(asked), fields: fields() }),
  'GET /:hub/argent/conventions/:agreement': async (_, have) => ({ params: await have(agreement) }),
  'POST /:hub/argent/conventions/:agreement': async (_, have) => ({ params: await have(agreement), fields: { reference: '2026-14' } }),
  'POST /:hub/argent/conventions/:agreement/etat': async (_, have) => ({ params: await have(agreement), fields: { to: 'closed' } }),
  'POST /:hub/argent/conventions/:agreement/echeances/:instalment': async (_, have) => ({
    params: await have(agreement),
    fields: { expectedOn: '2026-06-01' },
  }),
  'POST /:hub/argent/conventions/:agreement/versements': async (_, have) => ({
    params: await have(agreement),
    fields: { amount: '100', receivedOn: '2026-03-01' },
  }),
  'POST /:hub/argent/conventions/:agreement/versements/:receipt': async (_, have) => ({ params: await have(paid), fields: { to: 'gone' } }),
  'GET /:hub/argent/conventions/:agreement/lettre': async (_, have) => ({ params: await have(agreement) }),
  'GET /:hub/argent/financeurs': async () => ({ params: {} }),
  'GET /:hub/argent/financeurs/:funder': async (_, have) => ({ params: { funder: (await have(asked)).funder } }),
  'POST /:hub/argent/financeurs/:funder': async (_, have) => ({
    params: { funder: (await have.under(asked)).funder },
    fields: { kind: 'region', counts: 'yes' },
  }),
}
