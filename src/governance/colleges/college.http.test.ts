import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, TestBoard } from '../../../tests/setup/board.ts'
import { committee } from '../../../tests/setup/committee.ts'
import { said } from '../../../tests/setup/said.ts'

/** A committee of six organisations and a person in her own name, in three colleges: from its rules to the PV of its votes. */
const { state, begin, read, done, contains, pdf, at, id, rules, three, inColleges, vote, kept, replayed, open } = committee()
let board: TestBoard
let luc: Browser

beforeAll(async () => {
  board = await begin()
  luc = await board.site.as('luc@exemple.fr')
})
afterAll(() => board.site.close())

describe('the rules', () => {
  it('show nothing of colleges until there are some; what is typed is previewed and checked', async () => {
    expect(await read(state.body)).not.toContain('Collège')
    const look = (fields: Record<string, string>) => read(`${state.body}/regles?${new URLSearchParams({ ...rules(fields), voir: '1' })}`)
    contains(await look({ colleges: 'Usagers 40 %\nSalariés 30 %\nPartenaires 20 %' }), ['ceux-ci font 9/10, soit 90 %'])
    contains(await look({ colleges: 'Usagers 60 %\nSalariés 40 %', collegeScic: 'on' }), ['loi 47-1775, article 19 octies', 'il y en a 2'])
    contains(await look({ colleges: three }), [
      'Trois collèges : Usagers 40 %, Salariés 40 %, Partenaires 20 % ; dans chacun, les voix comptent en proportion. Un collège où personne ne s’exprime ne compte pas.',
    ])
    await done(`${state.body}/regles`, rules({ colleges: three }))
    contains(await read(state.body), ['7 ne sont dans aucun collège', 'Zoé Labadie', 'Dire qui est dans quel collège'])
    contains(await read(`${state.body}/regles?de=1&a=2`), ['Collèges', 'Trois collèges : Usagers 40 %'])
  })
})

describe('who is in which college', () => {
  it('a vote does not open on a voice without one, whom the page of the meeting named before', async () => {
    await at('2026-03-12', '09:00')
    const opens = await open('2026-03-12', ['Le tarif', 'Le logo'])
    contains(await read(state.meeting), ['Dans aucun collège : ', 'La Smalah'])
    await opens()
    const refused = await board.me.post(`${state.points['Le tarif']}/vote`)
    expect(refused.status).toBe(422)
    contains(said(refused.text), ['7 voix ne sont dans aucun collège : Artelandes, Hors Conseil, La Cowo', 'Dites dans quel collège'])
  })

  it('is said in one press, by the coordination alone, kept by day; what holds already is refused', async () => {
    const fields = await inColleges({
      Usagers: ['La Smalah', 'Tipi', 'Le Bocal'],
      Salariés: ['Artelandes', 'La Cowo'],
      Partenaires: ['Hors Conseil', 'Zoé Labadie'],
    })
    expect((await luc.post(`${state.body}/colleges`, { ...fields, from: '2026-01-01' })).status).toBe(403)
    const wrong = await board.me.post(`${state.body}/colleges`, { [`college.${id('Tipi')}`]: board.hub, from: '2026-01-01' })
    expect(said(wrong.text)).toContain('Choisissez un collège des règles')
    await done(`${state.body}/colleges`, { ...fields, from: '2026-01-01' })
    expect(said((await board.me.post(`${state.body}/colleges`, { ...fields, from: '2026-01-01' })).text)).toContain(
      'il n’y a rien à changer',
    )
    const page = await read(state.body)
    contains(page, ['Usagers 40 % La Smalah, Le Bocal, Tipi', 'Partenaires 20 % Hors Conseil, Zoé Labadie'])
    expect(page).not.toContain('aucun collège')
  })
})

describe('a vote', () => {
  it('scenario 10: secret asked where a college has two: refused with what unanimity would reveal', async () => {
    const refused = await luc.post(`${state.points['Le tarif']}/vote/confidentiel`, { org: id('Tipi') })
    expect(refused.status).toBe(422)
    contains(said(refused.text), [
      'ces collèges sont trop petits, « Usagers » (3 votant·es), « Salariés » (2 votant·es)',
      'Un collège unanime dirait qui a voté quoi.',
      'Votez à main levée, ou attendez une arrivée.',
    ])
    contains(await read(`${state.meeting}/seance?point=${state.points['Le tarif']?.split('/').at(-1)}`, luc), [
      '« Salariés » (2 votant·es)',
      'Votez à main levée, ou attendez une arrivée.',
    ])
  })

  it('opens with its electorate and colleges frozen; the phone says in which one it votes; a change meanwhile does nothing (6)', async () => {
    await done(`${state.points['Le tarif']}/vote`)
    const before = await kept('Le tarif')
    expect(before?.terms).toMatchObject({ colleges: { carry: 'proportional' }, small: [{ voters: 3 }, { voters: 2 }, { voters: 2 }] })
    const [fact] = await board.site.sql<{ data: { colleges: unknown[]; small: { voters: number }[] } }>(
      `select data from logbook.fact where name = 'governance.voteOpened'`,
    )
    expect([fact?.data.colleges.length, fact?.data.small.length]).toEqual([7, 3])
    contains(await read(`${state.meeting}/seance?point=${state.points['Le tarif']?.split('/').at(-1)}`, luc), [
      'Trois collèges : Usagers 40 %',
      'Vous votez dans le collège « Usagers » (40 %).',
    ])
    await done(`${state.body}/colleges`, { ...(await inColleges({ Salariés: ['Le Bocal'] })), from: '2026-03-12' })
    expect(await kept('Le tarif')).toEqual(before)
    await vote('Le tarif', {
      'La Smalah': 'for',
      Tipi: 'for',
      'Le Bocal': 'against',
      Artelandes: 'against',
      'La Cowo': 'abstain',
      'Hors Conseil': 'for',
    })
    await at('2026-03-12', '19:10')
    await done(`${state.points['Le tarif']}/vote/clore`)
    // 2/5 × 2/3 + 2/5 × 0 + 1/5 × 1 = 7/15: three for and two against, and yet rejected.
    expect((await kept('Le tarif'))?.result).toMatchObject({ outcome: 'rejected', for: { num: 7, den: 15 }, against: { num: 8, den: 15 } })
  })

  it('the next one counts with the colleges of the day, and is told by college wherever it is read', async () => {
    await done(`${state.points['Le logo']}/vote`)
    await vote('Le logo', {
      'La Smalah': 'for',
      Tipi: 'for',
      'Le Bocal': 'against',
      Artelandes: 'for',
      'La Cowo': 'for',
      'Hors Conseil': 'blank',
    })
    await at('2026-03-12', '19:20')
    await done(`${state.points['Le logo']}/vote/clore`)
    // The partners said neither for nor against: four fifths are at stake. 2/5 + 2/5 × 2/3 = 2/3 of 4/5, five sixths.
    expect((await kept('Le logo'))?.result).toMatchObject({ outcome: 'adopted', for: { num: 2, den: 3 }, base: { num: 4, den: 5 } })
    await done(`${state.meeting}/clore`, { at: '' })
    const ledger = ['Résultat par collège', 'Usagers 40 % 2 0', 'Salariés 40 % 2 1', 'Partenaires 20 % 0 0', 'ne compte pas']
    const sum = 'Somme exacte : pour 2/3 sur 4/5 en jeu, soit 83,3 % ; contre 2/15, soit 16,7 %.'
    const minutes = await read(`${state.meeting}/pv`)
    contains(minutes, [
      ...ledger,
      sum,
      'Somme exacte : pour 7/15, soit 46,7 % ; contre 8/15, soit 53,3 %.',
      'par collèges 83,3 % pour, 16,7 % contre',
    ])
    const [line] = await board.site.sql<{ decision_id: string }>('select decision_id from governance.register_entry')
    const decided = `${board.at}/decisions/${line?.decision_id}`
    contains(await read(decided), [
      ...ledger,
      sum,
      'Un vote confidentiel n’était pas possible : collèges trop petits',
      'Collège « Partenaires » : personne dans la base',
    ])
    contains(await read(`${board.at}/registre`), [
      'adoptée par vote : 4 pour, 1 contre, 0 abstention, 1 blanc, 1 absente ou sans vote, par collèges 83,3 % pour, 16,7 % contre',
    ])
    for (const file of [`${state.meeting}/pv.pdf`, `${decided}/extrait.pdf`])
      contains(await pdf(file), ['Résultat par collège', 'pour 2/3 sur 4/5 en jeu', '83,3 %'])
    contains(await pdf(`${board.at}/registre.pdf?annee=2026`), ['par collèges 83,3 % pour'])
    expect((await replayed()).map(({ title, n, same }) => [title, n, same])).toEqual([
      ['Le tarif', 1, true],
      ['Le tarif', null, true],
      ['Le logo', 1, true],
      ['Le logo', null, true],
    ])
  })
})

describe('confidential', () => {
  it('a ballot keeps its college and nothing else; below the floor, merged by rule, not even that; replayed they are the same', async () => {
    await at('2026-03-12', '20:30')
    await done(
      `${state.body}/regles`,
      rules({ from: '2026-04-01', colleges: 'Usagers : 1/2\nPartenaires : 1/2', collegeFloor: '3', collegeSmall: 'merge' }),
    )
    const opens = await open('2026-04-09', ['Le bureau', 'Le local'])
    await done(`${state.body}/colleges`, {
      ...(await inColleges({
        Usagers: ['La Smalah', 'Tipi', 'Le Bocal'],
        Partenaires: ['Artelandes', 'La Cowo', 'Hors Conseil', 'Zoé Labadie'],
      })),
      from: '2026-04-09',
    })
    await opens()
    await done(`${state.points['Le bureau']}/vote/confidentiel`, { org: id('Tipi') }, luc)
    await done(`${state.points['Le bureau']}/vote`)
    await vote('Le bureau', { 'La Smalah': 'for', Tipi: 'for', 'Le Bocal': 'against', Artelandes: 'for', 'La Cowo': 'against' }, 'urne')
    const early = await board.me.post(`${state.points['Le bureau']}/vote/clore`)
    expect(said(early.text)).toContain('Collège « Partenaires » : 2 bulletins dans l’urne')
    await vote('Le bureau', { 'Hors Conseil': 'against' }, 'urne')
    await at('2026-04-09', '19:10')
    await done(`${state.points['Le bureau']}/vote/clore`)
    // 1/2 × 2/3 + 1/2 × 1/3: an exact half is no majority.
    expect((await kept('Le bureau'))?.result).toMatchObject({ outcome: 'rejected', for: { num: 1, den: 2 } })
    const urn = await board.site.sql<Record<string, unknown>>('select * from governance.sealed_ballot')
    expect([...new Set(urn.flatMap((row) => Object.keys(row)))].sort()).toEqual([
      ...['choice', 'college_id', 'decision_id', 'hub_id', 'id', 'n', 'secrecy'],
    ])
    expect(new Set(urn.map(({ college_id }) => college_id)).size).toBe(2)

    await at('2026-04-09', '19:12')
    // One of three leaves: her college is below the floor, and all are counted as one whole.
    await done(`${state.meeting}/departs`, { organisation: id('Tipi'), person: board.person('Luc Tastet'), name: '', at: '' })
    const as = await board.site.as('ana@exemple.fr')
    await done(`${state.points['Le local']}/vote/confidentiel`, { org: id('La Smalah') }, as)
    contains(await read(`${state.meeting}/seance?point=${state.points['Le local']?.split('/').at(-1)}`), [
      'les voix se comptent ensemble, une voix chacune',
    ])
    await done(`${state.points['Le local']}/vote`)
    await vote('Le local', { 'La Smalah': 'for', 'Le Bocal': 'for', Artelandes: 'for', 'La Cowo': 'against' }, 'urne')
    await at('2026-04-09', '19:20')
    await done(`${state.points['Le local']}/vote/clore`)
    const merged = await kept('Le local')
    expect([merged?.result.outcome, merged?.result.colleges, Object.values(merged?.entries ?? {}).filter(Boolean)]).toEqual([
      'adopted',
      undefined,
      [],
    ])
    const [plain] = await board.site.sql<{ n: number }>('select count(*)::int as n from governance.sealed_ballot where college_id is null')
    expect(plain?.n).toBe(4)
    await done(`${state.meeting}/clore`, { at: '' })
    contains(await read(`${state.meeting}/pv`), ['Compté ensemble, sans collèges, une voix chacune', '« Usagers » (2 votant·es)'])
    expect((await replayed()).map(({ same }) => same)).toEqual([true, true, true, true])
    contains(await read(state.body), ['Ce qui a changé', 'Le Bocal : Salariés, du 12 mars 2026 au 9 avril 2026'])
    const zoe = await board.site.as('zoe@exemple.fr')
    contains(await read(`${board.at}/mes-donnees`, zoe), ['collège « Partenaires »'])
    expect(board.site.lines).toEqual([])
  })
})
