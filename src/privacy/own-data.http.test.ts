import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { putProposal } from '#governance/decisions/put-proposal.ts'
import { raiseObjection } from '#governance/decisions/raise-objection.ts'
import { takeStance } from '#governance/decisions/take-stance.ts'
import { advanceDecision } from '#governance/session/advance-decision.ts'
import { goToPoint } from '#governance/session/go-to-point.ts'
import { type Board, openBoard } from '../../tests/setup/session.ts'
import { type TestSite, testSite } from '../../tests/setup/site.ts'

let site: TestSite
let board: Board
let at: string
beforeAll(async () => {
  site = await testSite({ at: '2026-03-01T09:00:00.000Z' })
  board = await openBoard(site, [{ kind: 'consent', title: 'La salle du jeudi' }], ['La Smalah', 'Tipi'])
  at = `/${board.slug}`
})
afterAll(() => site.close())

type Taken = {
  person: string
  kinds: { title: string; purpose: string; columns: { name: string; kind: string }[]; rows: Record<string, string | number | null>[] }[]
}

describe('what the hub knows of me', () => {
  it('is read on one page: what, why, by what right, how long', async () => {
    const ana = await site.as('ana@exemple.fr')
    const page = await ana.get(`${at}/mes-donnees`)
    expect(page.status).toBe(200)
    for (const said of ['Ana', 'ana@exemple.fr', 'La Smalah', 'Vos convocations', 'convocation par courriel', 'Connexion ouverte', 'RGPD'])
      expect(page.text).toContain(said)
    expect(page.text).not.toContain('zoe@exemple.fr')
  })

  it('is about who asks, never about somebody else, whatever the address says', async () => {
    const ana = await site.as('ana@exemple.fr')
    const zoe = await site.as('zoe@exemple.fr')
    const hers = await ana.get(`${at}/mes-donnees/donnees.json?person=${board.person}`)
    const his = await zoe.get(`${at}/mes-donnees/donnees.json?person=${board.person}`)
    expect((hers.json() as Taken).person).toBe('Ana')
    expect((his.json() as Taken).person).toBe('Zoe')
    expect(his.text).not.toContain('ana@exemple.fr')
    expect((await site.visitor.get(`${at}/mes-donnees`)).location).toContain('/connexion')
    expect((await (await site.as('personne@exemple.fr')).get(`${at}/mes-donnees`)).status).toBe(404)
  })

  it('is taken away whole: every row, every column by its name', async () => {
    const ana = await site.as('ana@exemple.fr')
    const reply = await ana.get(`${at}/mes-donnees/donnees.json`)
    expect(reply.headers.get('content-disposition')).toContain('ce-que-le-pole-sait-de-moi-2026-03-12.json')
    const { kinds } = reply.json() as Taken
    const rowsOf = (title: string) => kinds.find((kind) => kind.title === title)?.rows
    expect(rowsOf('Qui vous êtes')).toEqual([
      { Nom: 'Ana', 'Adresse électronique': 'ana@exemple.fr', Téléphone: null, 'Dans le pôle depuis': expect.stringMatching(/^2026-/) },
    ])
    expect(rowsOf('Les structures pour lesquelles vous parlez')).toMatchObject([{ Structure: 'La Smalah', 'Jusqu’au': null }])
    expect(rowsOf('Vos présences en réunion')).toMatchObject([{ 'Pour la structure': 'La Smalah', Quoi: 'arrivée' }])
    expect(rowsOf('Vos convocations')).toHaveLength(1)
    for (const kind of kinds) for (const row of kind.rows) expect(Object.keys(row)).toEqual(kind.columns.map(({ name }) => name))

    const book = await (await ana.listen(`${at}/mes-donnees/classeur.xlsx`)).arrayBuffer()
    const sheets = await readWorkbook(Buffer.from(book))
    expect(sheets).toHaveLength(kinds.length + 1)
    expect(sheets[0]?.data).toHaveLength(kinds.length + 1)
    expect(sheets[1]?.data[1]?.slice(0, 2)).toEqual(['Ana', 'ana@exemple.fr'])
  })

  it('tells the words one said; of those one wrote down for another voice, only that one did', async () => {
    const { does, me, meeting, opening, org } = board
    const on = { meeting, point: board.points[0] }
    await does(me, opening, goToPoint, on)
    await does(me, opening, putProposal, { ...on, text: 'Prêter la salle le jeudi.', org: org('La Smalah') })
    await does(me, opening, advanceDecision, { ...on, step: 'straight' })
    await does('ana@exemple.fr', opening, takeStance, { ...on, org: org('La Smalah'), value: 'concern', text: 'Et le ménage ?' })
    await does(me, opening, raiseObjection, { ...on, org: org('Tipi'), grounds: 'legal', text: 'Le bail l’interdit.', voice: '' })

    const spoken = async (email: string) => {
      const { kinds } = (await (await site.as(email)).get(`${at}/mes-donnees/donnees.json`)).json() as Taken
      const rows = kinds.find(({ title }) => title === 'Vos propositions, positions, votes et objections')?.rows ?? []
      return rows.map((row) => [row.Quoi, row['Vos mots']])
    }
    expect(await spoken('ana@exemple.fr')).toContainEqual(['réserve', 'Et le ménage ?'])
    expect(await spoken('nour@exemple.fr')).toContainEqual(['objection', 'Le bail l’interdit.'])
    expect(await spoken(me)).toContainEqual(['parole d’une autre voix, notée par vous', null])
    expect((await spoken(me)).flat()).not.toContain('Le bail l’interdit.')
  })

  it('is one link away from one’s own page and from one’s log-ins', async () => {
    const ana = await site.as('ana@exemple.fr')
    expect((await ana.get(`${at}/personnes/${await board.someone('Ana')}`)).text).toContain(`href="${at}/mes-donnees"`)
    expect((await ana.get(`${at}/personnes/${await board.someone('Zoe')}`)).text).not.toContain('/mes-donnees')
    expect((await ana.get('/connexion/compte')).text).toContain(`href="${at}/mes-donnees"`)
    expect(site.lines).toEqual([])
  })
})
