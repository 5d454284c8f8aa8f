import { expect } from 'vitest'
import { replayMeeting } from '#governance/record/replay-meeting.ts'
import { inTransaction } from '#platform/database/database.ts'
import { openingOneMoment } from '#platform/database/entering.ts'
import { pdfText } from '#platform/documents/pdf-text.ts'
import { type TestBoard, testBoard } from './board.ts'
import { said } from './said.ts'

/** A committee of six organisations and a person in her own name: its rules, who is in which college, its meetings and their votes. */
export const committee = () => {
  let board = {} as TestBoard
  /** `known`: how often somebody of La Cowo, of whom nobody is on file, has come. */
  const state = { body: '', meeting: '', points: {} as Record<string, string>, known: 0 }
  const read = async (path: string, as = board.me) => said((await as.get(path)).text)
  const done = async (path: string, fields: Record<string, string | string[]> = {}, as = board.me) => {
    const reply = await as.post(path, fields)
    expect(reply.status, `${path} ${reply.status === 303 ? '' : said(reply.text).slice(0, 2500)}`).toBe(303)
    return reply.location?.split('?')[0] ?? ''
  }
  const contains = (text: string, words: string[]) => {
    for (const one of words) expect(text).toContain(one)
  }
  const pdf = async (path: string) =>
    pdfText(new Uint8Array(await (await board.me.listen(path)).arrayBuffer()))
      .replaceAll('\u200b', '')
      .replaceAll(/\s+/g, ' ')
  /** The year goes on; nobody has to log in again for it. */
  const at = async (day: string, clock: string) => {
    board.site.clock.now = `${day}T${clock}:00.000Z`
    await board.site.sql(`update auth.session set seen_at = $1, second_factor_at = $1, expires_at = $1::timestamptz + interval '1 day'`, [
      board.site.clock.now,
    ])
  }
  const seven = ['La Smalah', 'Tipi', 'Le Bocal', 'Artelandes', 'La Cowo', 'Hors Conseil', 'Zoé Labadie'] as const
  const id = (name: string) => (name === 'Zoé Labadie' ? board.person(name) : board.org(name))
  const rules = (fields: Record<string, string>) => ({
    ...{ from: '', source: 'usage', reference: '', reason: '', quorumNum: '', quorumDen: '', maxRounds: '2', noticeDays: '0' },
    ...{ fallback: 'vote', collegeCarry: 'proportional', collegeEmpty: 'drop', collegeFloor: '5', collegeSmall: 'refuse' },
    ...fields,
  })
  const three = 'Usagers : 40 %\nSalariés : 2/5\nPartenaires : 1/5'
  /** Each one’s college, as the form of the body sends it. */
  const inColleges = async (names: Record<string, readonly string[]>) => {
    const [row] = await board.site.sql<{ list: { id: string; name: string }[] }>(
      `select colleges -> 'list' as list from governance.body_rules where body_id = $1 order by n desc limit 1`,
      [state.body.split('/').at(-1)],
    )
    const college = (name: string) => row?.list.find((one) => one.name === name)?.id ?? ''
    return Object.fromEntries(Object.entries(names).flatMap(([name, all]) => all.map((org) => [`college.${id(org)}`, college(name)])))
  }
  const vote = async (point: string, ballots: Record<string, string>, path = 'bulletin', as = board.me) => {
    for (const [org, choice] of Object.entries(ballots))
      await done(
        `${state.points[point]}/vote/${path}`,
        { org: id(org), choice, voice: '', ...(path === 'urne' ? { inPerson: 'on' } : {}) },
        as,
      )
  }
  const kept = async (point: string) =>
    (
      await board.site.sql<{
        electorate_hash: string
        terms: Record<string, unknown>
        result: Record<string, unknown>
        entries: Record<string, string>
      }>(
        `select v.electorate_hash, v.terms, v.result, (select jsonb_object_agg(e.organisation_id, e.college_id) from governance.vote_entry e
         where e.decision_id = v.decision_id and e.n = v.n) as entries
       from governance.vote v join governance.decision d on d.id = v.decision_id where d.agenda_item_id = $1`,
        [state.points[point]?.split('/').at(-1)],
      )
    )[0]
  const replayed = () =>
    inTransaction(
      board.site.pools.app,
      openingOneMoment(board.hub),
      async ({ db }) => ({ commit: false, value: (await replayMeeting(db, board.hub, state.meeting.split('/').at(-1) ?? '')) ?? [] }),
      'read only',
    )
  /** The meeting of that day, convened and open, all there, its texts on the table. */
  const open = async (day: string, titles: string[], elected: string[] = []) => {
    await at(day, '09:00')
    state.meeting = await board.prepare({ body: state.body.split('/').at(-1) ?? '', title: `Comité du ${day}`, day })
    for (const title of titles)
      await done(`${state.meeting}/points`, { kind: 'vote', title, minutes: '10', proposal: `${title}, comme proposé.` })
    for (const title of elected) await done(`${state.meeting}/points`, { kind: 'candidates', title, minutes: '10', proposal: '' })
    return async () => {
      await done(`${state.meeting}/convoquer`)
      await at(day, '19:00')
      await done(`${state.meeting}/ouvrir`, { at: '' })
      for (const one of seven)
        await done(`${state.meeting}/arrivees`, {
          organisation: id(one),
          person: '',
          name: one === 'La Cowo' && !state.known++ ? 'Jo Mauran' : '',
          at: '',
        })
      const rows = await board.site.sql<{ id: string; title: string; kind: string }>(
        `select i.id, i.title, i.kind from governance.agenda_item i where i.meeting_id = $1 and i.kind in ('vote', 'candidates')`,
        [state.meeting.split('/').at(-1)],
      )
      for (const one of rows) {
        state.points[one.title] = `${state.meeting}/points/${one.id}`
        if (one.kind === 'vote')
          await done(`${state.points[one.title]}/proposer`, { text: `${one.title}, comme proposé.`, org: id('Tipi') })
      }
    }
  }

  const begin = async (): Promise<TestBoard> => {
    board = await testBoard()
    state.body = await done(`${board.at}/instances`, { name: 'Comité de coopération', kind: 'committee' })
    await done(`${state.body}/sieges`, { organisations: seven.slice(0, 6).map(id), from: '2026-01-01', quality: 'member' })
    await done(`${state.body}/personnes`, { name: 'zoe@exemple.fr', quality: 'citizen', from: '2026-01-01' })
    return board
  }
  return { state, begin, read, done, contains, pdf, at, seven, id, rules, three, inColleges, vote, kept, replayed, open }
}
