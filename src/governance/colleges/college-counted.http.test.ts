import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestBoard } from '../../../tests/setup/board.ts'
import { committee } from '../../../tests/setup/committee.ts'
import { said } from '../../../tests/setup/said.ts'

/** Two colleges of three and of four, as the statutes of a committee have them: counted with a pencil, and on names. */
const { state, begin, read, done, contains, pdf, at, id, rules, inColleges, vote, kept, replayed, open } = committee()
let board: TestBoard

beforeAll(async () => {
  board = await begin()
  await done(`${state.body}/regles`, rules({ colleges: 'Usagers : 1/2\nPartenaires : 1/2', collegeFloor: '3', collegeSmall: 'merge' }))
  const two = { Usagers: ['La Smalah', 'Tipi', 'Le Bocal'], Partenaires: ['Artelandes', 'La Cowo', 'Hors Conseil', 'Zoé Labadie'] }
  await done(`${state.body}/colleges`, { ...(await inColleges(two)), from: '2026-01-01' })
})
afterAll(() => board.site.close())

describe('with a pencil, and on names', () => {
  const refused = async (path: string, fields: Record<string, string | string[]>, ...words: string[]) => {
    const reply = await board.me.post(path, fields)
    expect(reply.status, path).toBe(422)
    contains(said(reply.text), words)
  }
  /** A field of a college of the rules of April, `first.colleges.<id>.for`. */
  const inCollege = async (lines: Record<string, string>) => {
    const id_ = Object.entries(await inColleges({ Usagers: ['Tipi'], Partenaires: ['La Cowo'] }))
    const college = (name: string) => id_.find(([field]) => field === `college.${id(name === 'Usagers' ? 'Tipi' : 'La Cowo')}`)?.[1]
    return Object.fromEntries(
      Object.entries(lines).map(([path, n]) => [path.replace(/Usagers|Partenaires/, (name) => `colleges.${college(name)}`), n]),
    )
  }
  const scrutineers = { 'first.by': '', 'second.by': '' }

  it('the kit has a pile and a table for each college', async () => {
    const opens = await open('2026-05-07', ['Le prix', 'Le four'], ['Le bureau élu'])
    const kit = await pdf(`${state.meeting}/kit.pdf`)
    contains(kit, ['Une urne par collège', 'Bulletin de vote, point', ', collège « Usagers »', ', collège « Partenaires »'])
    // A pile each of three and of four, and one of all seven: the rules have small colleges counted together.
    expect(kit.match(/Bulletin de vote/g)).toHaveLength(3 * 8 * 2)
    await opens()
    Object.assign(scrutineers, { 'first.by': board.person('Ana Duluc'), 'second.by': board.person('Luc Tastet') })
  })

  it('paper is marked off, counted by two and weighed college by college', async () => {
    const vote_ = `${state.points['Le prix']}/vote`
    await done(`${vote_}/confidentiel`, { org: id('Tipi') }, await board.site.as('luc@exemple.fr'))
    await done(vote_)
    contains(await read(`${state.meeting}/seance?point=${state.points['Le prix']?.split('/').at(-1)}`), [
      'La Cowo, bulletin « Partenaires »',
      'Cela vaut dans chaque collège',
    ])
    await vote('Le prix', { 'La Smalah': 'for', Tipi: 'for', 'Le Bocal': 'against' }, 'urne')
    await done(`${vote_}/papier`, { orgs: [id('Artelandes'), id('La Cowo')] })
    await refused(`${vote_}/clore`, {}, 'Collège « Partenaires » : 2 bulletins dans l’urne')
    await done(`${vote_}/papier`, { orgs: [id('Hors Conseil'), id('Zoé Labadie')] })
    await at('2026-05-07', '19:10')
    await done(`${vote_}/clore`)
    const page = await read(`${state.meeting}/seance?point=${state.points['Le prix']?.split('/').at(-1)}`)
    contains(page, ['Une urne par collège', 'Partenaires, 4 bulletins remis'])
    expect(page).not.toContain('Usagers, ')
    const count = async (first: Record<string, string>, second = first) => ({
      ...scrutineers,
      ...(await inCollege(Object.fromEntries(Object.entries(first).map(([line, n]) => [`first.${line}`, n])))),
      ...(await inCollege(Object.fromEntries(Object.entries(second).map(([line, n]) => [`second.${line}`, n])))),
    })
    const path = `${vote_}/depouiller`
    await refused(
      path,
      await count({ 'Partenaires.for': '3' }, { 'Partenaires.for': '2' }),
      'Collège « Partenaires » : les deux comptes diffèrent',
    )
    await refused(path, await count({ 'Partenaires.for': '5' }), 'Collège « Partenaires » : 5 bulletins pour 4 émargements')
    await refused(path, await count({ 'Usagers.for': '1', 'Partenaires.for': '3' }), 'Collège « Usagers » : 1 bulletin pour 0 émargement')
    await done(path, await count({ 'Partenaires.for': '2', 'Partenaires.against': '1', 'Partenaires.void': '1' }))
    // 1/2 × 2/3 + 1/2 × 2/3.
    expect((await kept('Le prix'))?.result).toMatchObject({
      outcome: 'adopted',
      for: { num: 2, den: 3 },
      counts: { for: 4, against: 2, blank: 1 },
    })
    const urns = await board.site.sql<{ choice: string; n: number }>(
      `select s.choice, count(*)::int as n from governance.sealed_ballot s join governance.decision d on d.id = s.decision_id
        where d.agenda_item_id = $1 and s.college_id is not null group by 1 order by 1`,
      [state.points['Le prix']?.split('/').at(-1)],
    )
    expect(urns).toEqual([
      { choice: 'against', n: 2 },
      { choice: 'blank', n: 1 },
      { choice: 'for', n: 4 },
    ])
  })

  it('hands are counted in each, no more than its voices', async () => {
    await done(`${state.points['Le four']}/vote`)
    const path = `${state.points['Le four']}/vote/mains`
    await refused(path, await inCollege({ 'Usagers.for': '4' }), 'Collège « Usagers » : 4 mains pour 3 voix')
    await refused(path, { for: '5' }, 'Aucune main n’est comptée')
    await done(path, await inCollege({ 'Usagers.for': '1', 'Usagers.against': '2', 'Partenaires.for': '3', 'Partenaires.abstain': '1' }))
    expect((await kept('Le four'))?.result).toMatchObject({ outcome: 'adopted', for: { num: 2, den: 3 }, against: { num: 1, den: 3 } })
  })

  it('names weigh what their college gives them; a ballot keeps its college and nothing else', async () => {
    const point = state.points['Le bureau élu'] ?? ''
    await done(`${point}/candidatures/decrire`, { body: board.body, seats: '2', until: '' })
    const names: Record<string, string> = {}
    for (const one of ['Tipi', 'Le Bocal', 'Artelandes'] as const) {
      await done(`${point}/candidatures`, { candidate: `o.${id(one)}` })
      const [row] = await board.site.sql<{ id: string }>('select id from governance.candidacy order by at desc, id desc limit 1')
      names[one] = row?.id ?? ''
      await done(`${point}/candidatures/reponse`, { candidacy: names[one], answer: 'accepted' })
      await at('2026-05-07', `19:2${Object.keys(names).length}`)
    }
    await done(`${point}/vote`)
    contains(await read(`${state.meeting}/seance?point=${point.split('/').at(-1)}`, await board.site.as('luc@exemple.fr')), [
      'Deux collèges',
      'Vous votez dans le collège « Usagers » (50 %).',
    ])
    const marks = { 'La Smalah': ['Tipi', 'Le Bocal'], Tipi: ['Tipi'], 'Le Bocal': ['Le Bocal'], Artelandes: ['Artelandes'] }
    const later = { 'La Cowo': ['Artelandes', 'Tipi'], 'Hors Conseil': ['Artelandes'], 'Zoé Labadie': [] }
    const mark = async (ballots: Record<string, string[]>) => {
      for (const [org, ticked] of Object.entries(ballots))
        await done(`${point}/noms`, { org: id(org), names: ticked.map((one) => names[one] ?? ''), inPerson: 'on' })
    }
    await mark(marks)
    await refused(`${point}/vote/clore`, {}, 'Collège « Partenaires » : 1 bulletin dans l’urne')
    await mark(later)
    const urn = await board.site.sql<Record<string, unknown>>('select * from governance.sealed_names')
    expect(Object.keys(urn[0] ?? {}).sort()).toEqual(['college_id', 'decision_id', 'hub_id', 'id', 'n', 'names', 'secrecy'])
    await at('2026-05-07', '19:40')
    await done(`${point}/vote/clore`)
    // Tipi 1/2 × 2/3 + 1/2 × 1/3, Artelandes 1/2 × 3/3, Le Bocal 1/2 × 2/3.
    const result = (await kept('Le bureau élu'))?.result as { elected: string[]; votes: { support: unknown }[]; counts: unknown }
    expect([result.elected, result.votes.map(({ support }) => support), result.counts]).toEqual([
      [names.Tipi, names.Artelandes],
      [
        { num: 1, den: 2 },
        { num: 1, den: 2 },
        { num: 1, den: 3 },
      ],
      { expressed: 6, blank: 1, invalid: 0, notCast: 0 },
    ])
    await at('2026-05-07', '19:45')
    await done(`${state.meeting}/clore`, { at: '' })
    const ledger = [
      'Voix par collège',
      'Usagers 50 %',
      'Le Bocal 2 sur 3 0 sur 3 1/3',
      'Artelandes 0 sur 3 3 sur 3 1/2',
      'Le plus de soutien l’emporte',
    ]
    contains(await read(`${state.meeting}/pv`), [...ledger, 'Le Bocal 2 33,3 %'])
    contains(await pdf(`${state.meeting}/pv.pdf`), ['Voix par collège', '2 sur 3', 'Somme exacte', 'Le plus de soutien l’emporte'])
    expect((await replayed()).map(({ same }) => same)).toEqual(Array(6).fill(true))
  })

  it('written down afterwards, hands are copied college by college', async () => {
    await open('2026-05-21', ['Le toit'])
    await done(`${state.meeting}/convoquer`)
    await at('2026-05-22', '09:00')
    contains(await read(`${state.meeting}/saisie`), ['Usagers', 'Partenaires', 'Compté ensemble, sans collèges'])
    const rows = await board.site.sql<{ id: string; title: string }>('select id, title from governance.agenda_item where meeting_id = $1', [
      state.meeting.split('/').at(-1),
    ])
    const fields = Object.fromEntries(rows.map((one) => [`points.${one.id}.became`, one.title === 'Le toit' ? 'counted' : 'discussed']))
    const at_ = `points.${rows.find(({ title }) => title === 'Le toit')?.id}`
    const typed = { openedAt: '20:00', closedAt: '21:00', everyone: 'on', ...fields, [`${at_}.text`]: 'Le toit est refait.' }
    const hands = (n: string) =>
      inCollege({ [`${at_}.Usagers.for`]: n, [`${at_}.Partenaires.against`]: '1', [`${at_}.Partenaires.for`]: '1' })
    await refused(`${state.meeting}/saisie`, { ...typed, ...(await hands('4')) }, 'Collège « Usagers » : 4 mains pour 3 voix')
    await done(`${state.meeting}/saisie`, { ...typed, ...(await hands('3')) })
    contains(await read(`${state.meeting}/pv`), ['Usagers 50 % 3 0', 'Partenaires 50 % 1 1', 'pour 3/4, soit 75 %'])
    expect((await replayed()).every(({ same }) => same)).toBe(true)
    expect(board.site.lines).toEqual([])
  })
})
