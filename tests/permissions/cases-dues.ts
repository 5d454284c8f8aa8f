import { type Case, fresh, type Maker } from './given.ts'

let year = 2027
/** No two years meet. */
const nextYear = () => {
  year += 1
  return { startsOn: `${year}-01-01`, dueOn: `${year}-03-31` }
}

const prepared: Maker<{ dues: string }> = async ({ tell }) => ({
  dues: (await tell('/cotisations', { amount: '80', formula: 'same', ...nextYear() })).dues as string,
})
const called: Maker<{ dues: string }> = async (town, have) => {
  const made = await prepared(town, have)
  await town.tell(`/cotisations/${made.dues}/appel`, {})
  return made
}
/** Called so long ago that who did not pay is late, and may be written to again. */
const late: Maker<{ dues: string }> = async (town, have) => {
  const made = await called(town, have)
  await town.grow(made.dues)
  return made
}
const byBrackets: Maker<{ dues: string }> = async ({ tell }) => ({
  dues: (await tell('/cotisations', { amount: '', formula: 'brackets', brackets: 'Petites : 30\nGrandes : 120', ...nextYear() }))
    .dues as string,
})

/** The line of La Smalah, in a year that was called. */
const line: Maker<{ line: string }> = async (town, have) => {
  const { dues } = await called(town, have)
  return { line: await town.due(dues, town.smalah) }
}
const paidLine: Maker<{ line: string; payment: string }> = async (town, have) => {
  const made = await line(town, have)
  const { payment } = await town.tell(`/cotisations/lignes/${made.line}/reglements`, {
    amount: '80',
    paidOn: '2026-03-12',
    means: 'cheque',
  })
  return { ...made, payment: payment as string }
}
/** The people of La Smalah have addresses: a letter on paper is put by hand. */
const onPaper: Maker<{ line: string }> = async (town, have) => {
  const made = await line(town, have)
  await town.paper(made.line)
  return made
}

/** For each route of dues, a request that is right in every respect: only the person decides. */
export const duesCases: Record<string, Maker<Case>> = {
  'GET /:hub/cotisations': async (_, have) => {
    await have.under(called)
    return { params: {} }
  },
  'GET /:hub/cotisations/export': async (_, have) => {
    await have.under(called)
    return { params: {} }
  },
  'POST /:hub/cotisations': async () => ({ params: {}, fields: { amount: '80', formula: 'same', ...nextYear() } }),
  'POST /:hub/cotisations/:dues/tranches': async (town, have) => {
    const made = await have(byBrackets)
    return { params: made, fields: { 'chosen.0.line': await town.due(made.dues, town.smalah), 'chosen.0.bracket': 'Petites' } }
  },
  'POST /:hub/cotisations/:dues/appel': async (_, have) => ({ params: await have(prepared) }),
  'POST /:hub/cotisations/:dues/lignes': async (town, have) => {
    const made = await have(called)
    const { organisation } = await town.tell('/structures', { name: fresh('Structure'), commune: '', speaker: '', member: 'on' })
    return { params: made, fields: { organisation: organisation as string, bracket: '' } }
  },
  'POST /:hub/cotisations/:dues/relances': async (_, have) => ({ params: await have(late) }),
  'GET /:hub/cotisations/:dues/lettres.pdf': async (town, have) => {
    const made = await have.under(called)
    await town.paper(await town.due(made.dues, town.smalah))
    return { params: made }
  },
  'GET /:hub/cotisations/lignes/:line': async (_, have) => ({ params: await have.under(line) }),
  'GET /:hub/cotisations/lignes/:line/papiers/:paper': async (_, have) => ({ params: { ...(await have.under(line)), paper: 'appel' } }),
  'POST /:hub/cotisations/lignes/:line/reglements': async (_, have) => ({
    params: await have(line),
    fields: { amount: '80', paidOn: '2026-03-12', means: 'transfer' },
  }),
  'POST /:hub/cotisations/lignes/:line/reglements/:payment/annuler': async (_, have) => ({ params: await have(paidLine) }),
  'POST /:hub/cotisations/lignes/:line/exoneration': async (_, have) => ({
    params: await have(line),
    fields: { reason: fresh('Première année') },
  }),
  'POST /:hub/cotisations/lignes/:line/remise': async (_, have) => ({ params: await have(onPaper), fields: { on: '2026-03-12' } }),
}
