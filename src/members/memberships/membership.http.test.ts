import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { openHub, type TestHub } from '../../../tests/setup/hub.ts'
import { type TestSite, testSite } from '../../../tests/setup/site.ts'

let site: TestSite
let ploucs: TestHub
let smalah: string
let me: TestHub['coordinator']
beforeAll(async () => {
  site = await testSite()
  ploucs = await openHub(site, 'PLOUCS', 'marie')
  me = ploucs.coordinator
  await ploucs.paste('La Smalah ; Ana Duluc ; ana@exemple.fr\nLa Cowo ; Tom Roux ; tom@exemple.fr')
  smalah = await ploucs.organisation('La Smalah')
})
afterAll(() => site.close())

const at = (end = '') => `/ploucs/structures/${smalah}${end}`
const said = async () => (await me.get(at())).text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/<[^>]+>/g, '')
const dated = () =>
  site.sql(
    `select 'membership' as what, from_day, until_day, ended_reason as reason from members.membership where organisation_id = $1
     union all select 'representation', from_day, until_day, null from members.representation where organisation_id = $1 order by 1, 2`,
    [smalah],
  )

describe('a membership ends', () => {
  it('with its representations when ticked, and comes back whole the same day', async () => {
    const before = await dated()
    const done = await me.post(at('/adhesion/fin'), { until: '2026-03-12', reason: 'resigned', representations: 'on' })
    expect(done.status, done.text).toBe(303)
    expect(await dated()).toEqual([
      { what: 'membership', from_day: '2026-03-12', until_day: '2026-03-12', reason: 'resigned' },
      { what: 'representation', from_day: '2026-03-12', until_day: '2026-03-12', reason: null },
    ])
    expect(await said()).toContain('ancienne membre, jusqu’au 12 mars 2026 (démission)')
    expect((await me.post(at('/adhesion/fin/annuler'))).status).toBe(303)
    expect(await dated()).toEqual(before)
  })

  it('alone when nothing is ticked; to come, it is said; noted yesterday, it is no longer undone', async () => {
    await me.post(at('/adhesion/fin'), { until: '2026-03-15', reason: 'other' })
    expect((await dated())[1]).toMatchObject({ what: 'representation', until_day: null })
    expect(await said()).toContain('prend fin le 15 mars 2026')
    site.clock.now = '2026-03-13T17:00:00.000Z'
    const late = await me.post(at('/adhesion/fin/annuler'))
    expect(late.status).toBe(422)
    expect(late.text).toContain('le jour où elle a été notée')
    expect((await me.post(at('/adhesion/fin'), { until: '2026-03-16', reason: 'other' })).status).toBe(422)
  })

  it('and begins again: a second period, the first stays written', async () => {
    site.clock.now = '2026-03-20T17:00:00.000Z'
    // A session sleeps after some days.
    me = await site.as('marie@exemple.fr')
    expect(await said()).toContain('ancienne membre')
    expect((await me.post(at('/adhesion/reprise'), { from: '2026-03-14' })).status).toBe(422)
    expect((await me.post(at('/adhesion/reprise'), { from: '2026-03-20' })).status).toBe(303)
    expect((await dated()).filter((one) => (one as { what: string }).what === 'membership')).toHaveLength(2)
    expect(await said()).toContain('depuis le 20 mars 2026')
  })
})

describe('whose time is paid by the member', () => {
  it('is asked with the representation, changed afterwards, and said beside the name', async () => {
    const cowo = await ploucs.organisation('La Cowo')
    const added = await me.postJson(`/ploucs/structures/${cowo}/representations`, {
      ...{ name: 'Lou Bern', email: '', kind: 'suppleant', from: '2026-03-01', replaces: '', paid: 'on' },
    })
    const { representation } = added.json() as { representation: string }
    const page = async () => (await me.get(`/ploucs/structures/${cowo}`)).text.replaceAll(/<[^>]+>/g, '')
    expect(await page()).toContain(', payé·e par la structure')
    expect((await me.post(`/ploucs/structures/${cowo}/representations/${representation}/temps`, {})).status).toBe(303)
    expect(await page()).not.toContain(', payé·e par la structure')
  })
})
