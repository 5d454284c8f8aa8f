import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import type { HubOfPage } from '#base/page.ts'
import { hubsOf } from '#platform/database/hubs.ts'
import { loadDemo } from '../../demo/load.ts'
import { treasurer } from '../../demo/ploucs.ts'
import { checks, handlers } from '../../src/app.tsx'
import { verifyHub } from '../../src/cli/verify.ts'
import { type TestSite, testSite } from '../setup/site.ts'

// Whoever can write in the database or the data folder changes one byte of what was sealed: `verify` names it, and nothing else.

let site: TestSite
let ploucs: HubOfPage

beforeAll(async () => {
  site = await testSite()
  await loadDemo({ pools: site.pools, handlers, data: site.config.data, now: site.clock.now, progress: () => {} })
  // The story leaves the last month to be approved: with its second signature its sheet is kept as a file.
  const [month] = await site.sql<{ person_id: string; month: string }>('select person_id, month::text from "time".sheet')
  const approved = await (await site.as(treasurer.mail)).post(`/ploucs/temps/${month?.person_id}/${month?.month.slice(0, 7)}/approuver`)
  expect(approved.status).toBe(303)
  ploucs = (await hubsOf(site.pools)).find(({ slug }) => slug === 'ploucs') as HubOfPage
}, 90_000)

afterAll(() => site.close())

const verified = async () => verifyHub(site.pools, { hub: ploucs, data: site.config.data, checks, facts: () => {} })
const faults = async () => (await verified()).faults.map(({ code, values }) => ({ code, ...values }))

/** Runs as the owner of the database, past the trigger that keeps facts from being changed. */
const tamper = async (text: string, values: unknown[]) => {
  const client = await site.pools.owner.connect()
  try {
    await client.query(
      'begin; alter table logbook.fact disable trigger user; alter table logbook.fact drop constraint if exists no_personal_text',
    )
    const changed = await client.query(text, values)
    await client.query('alter table logbook.fact enable trigger user; commit')
    return changed.rowCount
  } finally {
    client.release()
  }
}

type Row = { no: number; data: unknown; [column: string]: unknown }
const COLUMNS = ['at', '"on"', 'name', 'actor', 'subject_type', 'subject', 'data', 'prev', 'hash']

const factAt = async (no: number): Promise<Row> => {
  const columns = COLUMNS.map((one) => `${one}::text`).join(', ')
  return (await site.sql<Row>(`select no, ${columns} from logbook.fact where hub_id = $1 and no = $2`, [ploucs.id, no]))[0] as Row
}
const putBack = (row: Row) =>
  tamper(
    `update logbook.fact set at = $3, "on" = $4, name = $5, actor = $6, subject_type = $7, subject = $8, data = $9, prev = $10, hash = $11
     where hub_id = $1 and no = $2`,
    [ploucs.id, row.no, row.at, row.on, row.name, row.actor, row.subject_type, row.subject, row.data, row.prev, row.hash],
  )

const digit = (text: string, at: number) => {
  const places = [...text.matchAll(/[0-9a-f]/g)].map(({ index }) => index)
  const place = places[at % places.length] as number
  return `${text.slice(0, place)}${text[place] === '0' ? '1' : '0'}${text.slice(place + 1)}`
}
/** One sign of one value in the data, or a key more where there is none. */
const otherData = (text: string, at: number): string => {
  const leaves = [...text.matchAll(/(?<=: |\[|, )("(?:[^"]+)"|-?\d+|true|false|null)(?=[,}\]])/g)]
  const leaf = leaves[at % Math.max(1, leaves.length)]
  if (!leaf) return JSON.stringify({ ...(JSON.parse(text) as object), more: 1 })
  const [was] = leaf
  const now = was.startsWith('"')
    ? `${was.slice(0, -2)}${was.at(-2) === 'x' ? 'y' : 'x'}"`
    : ({ true: 'false', false: 'true', null: '0' }[was] ?? String(Number(was) + 1))
  return `${text.slice(0, leaf.index)}${now}${text.slice(leaf.index + was.length)}`
}
const altered = (row: Row, column: string, at: number): string => {
  const was = row[column.replaceAll('"', '')]
  if (column === 'data') return otherData(String(was), at)
  if (column === 'at')
    return `${row.at}`.replace(/(\.\d+)?\+/, (_, part = '.') => `${part.padEnd(7, '0').slice(0, 6)}${at % 2 === 0 ? '1' : '7'}+`)
  if (column === '"on"') return `${row.on}`.replace(/\d\d$/, (day) => (day === '01' ? '02' : '01'))
  if (column === 'name' || column === 'subject_type') return `${was}x`
  if (column === 'prev' || column === 'hash') return `\\x${digit(String(was).slice(2), at)}`
  return was === null ? ploucs.id : digit(String(was), at + 24)
}

describe('a fact', () => {
  it('untouched: nothing is said, and everything was looked at', async () => {
    const { faults: none, counted } = await verified()
    expect(none).toEqual([])
    const [{ facts, documents } = { facts: 0, documents: 0 }] = await site.sql<{ facts: number; documents: number }>(
      `select (select count(*) from logbook.fact where hub_id = $1) as facts, (select count(*) from platform.document where hub_id = $1) as documents`,
      [ploucs.id],
    )
    expect(counted).toMatchObject({ facts: Number(facts), documents: Number(documents) })
    for (const what of ['words', 'minutes', 'registerLines', 'sheets'] as const) expect(counted[what]).toBeGreaterThan(0)
  })

  it('one sign of any column of any fact: that fact is named, and no other', { timeout: 120_000 }, async () => {
    const { counted } = await verified()
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: counted.facts ?? 1 }),
        fc.constantFrom(...COLUMNS),
        fc.nat(1000),
        async (no, column, at) => {
          const row = await factAt(no)
          const now = altered(row, column, at)
          expect(await tamper(`update logbook.fact set ${column} = $3 where hub_id = $1 and no = $2`, [ploucs.id, no, now])).toBe(1)
          try {
            const named = (await faults()).filter(({ code }) => code.startsWith('verify.fact.'))
            expect(named.map((one) => (one as unknown as Row).no)).toEqual([no])
          } finally {
            await putBack(row)
          }
        },
      ),
      { numRuns: 60 },
    )
    expect(await faults()).toEqual([])
  })

  it.each([
    ['removed in the middle', 5, [{ code: 'verify.fact.number', no: 6, before: 4 }]],
    ['the last one removed', 0, [{ code: 'verify.head' }]],
  ])('%s', async (_, which, expected) => {
    const { counted } = await verified()
    const row = await factAt(which || (counted.facts ?? 0))
    await tamper('delete from logbook.fact where hub_id = $1 and no = $2', [ploucs.id, row.no])
    const found = (await faults()).filter(({ code }) => /^verify\.(fact|head)/.test(code))
    await tamper(
      `insert into logbook.fact (hub_id, no, at, "on", name, actor, subject_type, subject, data, prev, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [ploucs.id, row.no, row.at, row.on, row.name, row.actor, row.subject_type, row.subject, row.data, row.prev, row.hash],
    )
    expect(found).toMatchObject(expected)
    expect(await faults()).toEqual([])
  })
})

describe('what stands beside the facts', () => {
  /** Changes rows, looks, puts them back. */
  const withChange = async (change: string, back: string): Promise<string[]> => {
    expect(await tamper(change, [ploucs.id])).toBeGreaterThan(0)
    const found = await faults()
    await tamper(back, [ploucs.id])
    expect(await faults()).toEqual([])
    return [...new Set(found.map(({ code }) => code))]
  }
  const first = (table: string, order: string) =>
    `hub_id = $1 and (${order}) = (select ${order} from ${table} where hub_id = $1 order by ${order} limit 1)`

  it.each([
    ['words', 'logbook.words', 'id', 'content = content || $$ $$', 'content = left(content, -1)', ['verify.words']],
    [
      'the salt of words',
      'logbook.words',
      'id',
      'salt = set_byte(salt, 0, get_byte(salt, 0) # 1)',
      'salt = set_byte(salt, 0, get_byte(salt, 0) # 1)',
      ['verify.words'],
    ],
    [
      'what a PV says',
      'governance.minutes',
      'meeting_id',
      `said = jsonb_set(said, '{x}', '1')`,
      `said = said - 'x'`,
      ['verify.minutes.said'],
    ],
    [
      'the fingerprint of a PV',
      'governance.minutes',
      'meeting_id',
      'facts_hash = reverse(facts_hash)',
      'facts_hash = reverse(facts_hash)',
      ['verify.minutes.said'],
    ],
    [
      'the hash of a PV’s file',
      'governance.minutes',
      'meeting_id',
      'sha256 = reverse(sha256)',
      'sha256 = reverse(sha256)',
      ['verify.minutes.file'],
    ],
    [
      'a line of the register',
      'governance.register_entry',
      'body_id, year, number',
      `prefix = prefix || 'X'`,
      'prefix = left(prefix, -1)',
      ['verify.register.changed'],
    ],
    ['a proposal', 'governance.proposal_version', 'decision_id, n', `text = text || '.'`, 'text = left(text, -1)', ['verify.proposal']],
    [
      'the hash of a signed month',
      '"time".sheet',
      'person_id, month, version',
      'hash = reverse(hash)',
      'hash = reverse(hash)',
      ['verify.sheet.fact'],
    ],
    [
      'the hash of a time sheet’s file',
      '"time".sheet_file',
      'person_id, month, version',
      'sha256 = reverse(sha256)',
      'sha256 = reverse(sha256)',
      ['verify.sheet.file'],
    ],
    ['the size of a file', 'platform.document', 'id', 'bytes = bytes + 1', 'bytes = bytes - 1', ['verify.document.size']],
  ])('%s', async (_, table, key, change, back, expected) => {
    const where = first(table, key)
    const codes = await withChange(`update ${table} set ${change} where ${where}`, `update ${table} set ${back} where ${where}`)
    expect(codes).toEqual(expect.arrayContaining(expected))
    expect(codes.every((code) => expected.some((one) => code.startsWith(one.split('.').slice(0, 2).join('.'))))).toBe(true)
  })

  it('the hours of a signed month', async () => {
    const one = `hub_id = $1 and id = (select e.id from "time".entry e join "time".sheet s on s.hub_id = e.hub_id and s.person_id = e.person_id
      and date_trunc('month', e.on_day) = s.month where e.hub_id = $1 and s.reopened_at is null and e.capacity = 'staff' order by e.id limit 1)`
    const change = (more: string) => `update "time".entry set minutes = minutes ${more} 1 where ${one}`
    expect(await withChange(change('+'), change('-'))).toEqual(['verify.sheet.rows'])
  })

  it('words that were erased are counted, not a fault', async () => {
    const [row] = await site.sql<{ id: string; salt: Buffer; content: string; kept_at: string }>(
      `select w.id, w.salt, w.content, w.kept_at::text from logbook.words w where w.hub_id = $1
       and not exists (select from governance.proposal_version v where v.words_id = w.id) order by w.id limit 1`,
      [ploucs.id],
    )
    await site.sql('delete from logbook.words where hub_id = $1 and id = $2', [ploucs.id, row?.id])
    const { faults: none, counted } = await verified()
    await site.sql('insert into logbook.words (hub_id, id, salt, content, kept_at) values ($1, $2, $3, $4, $5)', [
      ploucs.id,
      row?.id,
      row?.salt,
      row?.content,
      row?.kept_at,
    ])
    expect(none).toEqual([])
    expect(counted.erasedWords).toBe(1)
  })
})

describe('a file of the data folder', () => {
  it('one byte of a PV, of a time sheet, of anything else: it is named, with what it is', async () => {
    const documents = await site.sql<{ name: string; sha256: string; kind: string }>(
      `select d.name, d.sha256, case when m.document_id is not null then 'minutes' when s.document_id is not null then 'sheet' else 'piece' end as kind
       from platform.document d left join governance.minutes m on m.document_id = d.id left join "time".sheet_file s on s.document_id = d.id
       where d.hub_id = $1 order by d.id`,
      [ploucs.id],
    )
    for (const kind of ['minutes', 'sheet', 'piece']) {
      const one = documents.find((document) => document.kind === kind)
      expect(one).toBeDefined()
      const path = join(site.config.data, 'documents', one?.sha256.slice(0, 2) ?? '', one?.sha256.slice(2) ?? '')
      const bytes = await readFile(path)
      const other = Buffer.from(bytes)
      other[other.length >> 1] = (other[other.length >> 1] ?? 0) ^ 1
      await writeFile(path, other)
      const found = await faults()
      await writeFile(path, bytes)
      expect(found).toMatchObject([{ code: 'verify.document.changed', kind, name: one?.name }])
    }
    expect(await faults()).toEqual([])
  })
})
