import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Id, newId } from '#base/id.ts'
import { defaultVote } from '#governance/rules/vote-rules.ts'
import { type FreshDatabase, freshDatabase } from '../../tests/setup/database.ts'

/** What the tables themselves refuse, whatever the code above them does: as the application’s role, in the transaction of one hub. */
let database: FreshDatabase
let client: pg.Client
const hub = newId()
const other = newId()
const made: Record<string, Id> = {}
const id = (name: string): Id => (made[name] ??= newId())
const zeros = '0'.repeat(64)
const hash = 'a'.repeat(64)

const insert = (table: string, row: Record<string, unknown>) => {
  const names = Object.keys(row).map((name) => `"${name}"`)
  const places = names.map((_, index) => `$${index + 1}`)
  return client.query(`insert into governance.${table} (${names}) values (${places})`, Object.values(row))
}
const at = '2026-03-12T18:00:00Z'
const rows = {
  rules: (n: number, change = {}) => ({
    ...{ hub_id: hub, body_id: id('body'), n, from_day: '2026-01-01', source: 'usage', form: 'collegial', quorum_num: 3, quorum_den: 5 },
    ...{ max_rounds: 2, notice_days: 7, agenda_lock: false, who_sits: 'organisations', kept_at: at },
    vote_rules: JSON.stringify(defaultVote('board')),
    ...change,
  }),
  text: (change = {}) => ({
    ...{
      hub_id: hub,
      id: id('text'),
      kind: 'statutes',
      n: 1,
      title: 'Statuts',
      adopted_on: '2026-06-15',
      from_day: '2026-06-15',
      kept_at: at,
    },
    ...change,
  }),
  seat: (name = 'seat', from = '2026-01-01') => ({
    hub_id: hub,
    id: id(name),
    body_id: id('body'),
    organisation_id: id('org'),
    from_day: from,
  }),
  stance: {
    hub_id: hub,
    decision_id: id('decision'),
    version: 1,
    organisation_id: id('org'),
    value: 'consent',
    person_id: id('person'),
    at,
  },
  version: (n: number) => ({
    hub_id: hub,
    decision_id: id('decision'),
    n,
    text: `v${n}`,
    words_id: newId(),
    hash,
    person_id: id('person'),
    at,
  }),
  objection: (name: string, change = {}) => ({
    ...{ hub_id: hub, id: id(name), decision_id: id('decision'), organisation_id: id('org'), version: 1, round: 1 },
    ...{ grounds: 'legal', text: 'non', person_id: id('person'), raised_at: at },
    ...change,
  }),
  movement: {
    hub_id: hub,
    id: id('movement'),
    meeting_id: id('meeting'),
    person_id: id('person'),
    organisation_id: id('org'),
    seated_as: 'titulaire',
    kind: 'arrives',
    at,
  },
  entry: (number: number, change = {}) => ({
    ...{ hub_id: hub, body_id: id('body'), year: 2026, number, previous: number === 1 ? null : number - 1, prefix: 'CA' },
    ...{ decision_id: id('decision'), meeting_id: id('meeting'), method: 'consent', version: 1, text_hash: hash, on: '2026-03-12' },
    ...{ prev: number === 1 ? zeros : hash, hash, entered_at: at },
    ...change,
  }),
}

beforeAll(async () => {
  database = await freshDatabase()
  client = new pg.Client(database.ownerUrl)
  await client.connect()
  await client.query('begin')
  for (const [one, slug] of [
    [hub, 'ici'],
    [other, 'ailleurs'],
  ]) {
    await client.query(`select set_config('app.hub', $1, true)`, [one])
    await client.query('insert into platform.hub_address (slug, hub_id) values ($1, $2)', [slug, one])
    await client.query('insert into platform.hub (id, slug, name, created_at) values ($1, $2, $2, now())', [one, slug])
  }
  await client.query(`select set_config('app.hub', $1, true)`, [hub])
  await client.query('set local role cordee_app')
  await client.query(`insert into members.organisation (hub_id, id, name, created_at) values ($1, $2, 'La Smalah', now())`, [
    hub,
    id('org'),
  ])
  await client.query(`insert into members.person (hub_id, id, name, created_at) values ($1, $2, 'Ana', now())`, [hub, id('person')])
  await client.query(
    `insert into logbook.activity (hub_id, id, kind, title, starts_at, ends_at) values ($1, $2, 'meeting', 'Conseil', now(), now() + interval '1 hour')`,
    [hub, id('activity')],
  )
  await insert('body', { hub_id: hub, id: id('body'), kind: 'board', name: 'Conseil', prefix: 'CA', created_at: at })
  for (const n of [1, 2]) await insert('body_rules', rows.rules(n))
  await insert('meeting', {
    ...{ hub_id: hub, id: id('meeting'), body_id: id('body'), activity_id: id('activity'), title: 'Conseil', created_at: at },
    ...{ state: 'open', starts_at: at, ends_at: '2026-03-12T20:00:00Z', convened_at: at, opened_at: at },
    ...{ noticed_rules: 1, held_rules: 1 },
  })
  await insert('agenda_item', {
    hub_id: hub,
    id: id('item'),
    meeting_id: id('meeting'),
    position: 1,
    kind: 'consent',
    title: 'Convention',
    minutes: 20,
  })
  await insert('decision', {
    hub_id: hub,
    id: id('decision'),
    agenda_item_id: id('item'),
    method: 'consent',
    proposer_person_id: id('person'),
  })
  await insert('proposal_version', rows.version(1))
  await insert('round', { hub_id: hub, decision_id: id('decision'), k: 1, version: 1, opened_at: at })
  await insert('register_head', { hub_id: hub, body_id: id('body'), year: 2026, number: 0, hash: zeros })
})
afterAll(async () => {
  await client?.end()
  await database?.drop()
})

/** Does it in a savepoint and takes it back; the name of what refused, or « done ». */
const attempt = async (work: () => Promise<unknown>): Promise<string> => {
  await client.query('savepoint one')
  try {
    await work()
    await client.query('set constraints all immediate')
    return 'done'
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    return constraint ?? code ?? String(error)
  } finally {
    await client.query('rollback to savepoint one')
  }
}
const DENIED = '42501'
const draft = (change = {}) =>
  insert('meeting', {
    ...{ hub_id: hub, id: id('draft'), body_id: id('body'), title: 'Conseil', state: 'draft', created_at: at },
    ...{ starts_at: at, ends_at: '2026-03-12T20:00:00Z' },
    ...change,
  })
const pause = (name: string, until: string | null = null) => ({
  hub_id: hub,
  id: id(name),
  meeting_id: id('meeting'),
  from_at: at,
  until_at: until,
})
const college = { hub_id: hub, id: id('college'), body_id: id('body') }
const inIt = (name: string, until: string | null = null) => ({
  ...{ hub_id: hub, id: id(name), body_id: id('body'), organisation_id: id('org'), college_id: id('college') },
  ...{ from_day: '2026-03-01', until_day: until },
})
const weighed = (n: number) =>
  JSON.stringify({
    ...{ list: Array.from({ length: n }, (_, at) => ({ id: newId(), name: `C${at}`, weight: { num: 1, den: n } })) },
    ...{ carry: 'proportional', empty: 'drop', floor: 5, small: 'refuse', scic: false },
  })
const none = { quorum_num: null, quorum_den: null }
const set = (table: string, change: string) => () => client.query(`update governance.${table} set ${change}`)
const decided = `state = 'adopted', outcome_at = now(), outcome_version = 1, outcome_round = 1, quorum_needed = 3, quorum_of = 5`
const three = `outcome_present = array_fill(gen_random_uuid(), array[3]), quorum_counted = 3`

describe('what the tables refuse, and the like that they take', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    ['an organisation says one thing of a version', () => insert('stance', rows.stance), 'done'],
    ['and not two', () => insert('stance', rows.stance).then(() => insert('stance', rows.stance)), 'stance_pkey'],
    [
      'a stance on a version that does not exist',
      () => insert('stance', { ...rows.stance, version: 2 }),
      'stance_hub_id_decision_id_version_fkey',
    ],
    ['a silence as a stance', () => insert('stance', { ...rows.stance, value: 'silent' }), 'stance_value_check'],
    ['a concern without words', () => insert('stance', { ...rows.stance, value: 'concern' }), 'concern_in_words'],
    ['a second version', () => insert('proposal_version', rows.version(2)), 'done'],
    ['the same version twice', () => insert('proposal_version', rows.version(1)), 'proposal_version_pkey'],
    ['a version rewritten', set('proposal_version', `text = 'autre'`), DENIED],
    ['a version taken out', () => client.query('delete from governance.proposal_version'), DENIED],
    ['an objection', () => insert('objection', rows.objection('o1')), 'done'],
    [
      'two open objections of one organisation',
      () => insert('objection', rows.objection('o1')).then(() => insert('objection', rows.objection('o2'))),
      'objection_open',
    ],
    [
      'an objection integrated in its own version',
      () => insert('objection', rows.objection('o1', { state: 'integrated', integrated_in: 1, settled_at: at })),
      'integrated_later',
    ],
    [
      'a second round on the same version',
      () => insert('round', { hub_id: hub, decision_id: id('decision'), k: 2, version: 1, opened_at: at }),
      'round_hub_id_decision_id_version_key',
    ],
    ['adopted with its quorum', set('decision', `${decided}, ${three}`), 'done'],
    [
      'adopted below the quorum',
      set('decision', `${decided}, outcome_present = array_fill(gen_random_uuid(), array[2]), quorum_counted = 2`),
      'decided_with_quorum',
    ],
    [
      'adopted below the quorum, which stands since the opening',
      set('decision', `${decided}, outcome_present = array_fill(gen_random_uuid(), array[2]), quorum_counted = 2, quorum_stands = true`),
      'done',
    ],
    [
      'adopted by more organisations than were there',
      set('decision', `${decided}, outcome_present = '{}', quorum_counted = 3`),
      'decided_with_quorum',
    ],
    ['adopted without a record', set('decision', `state = 'adopted'`), 'ends_on_record'],
    ['a decision among any other business', set('agenda_item', 'any_other = true'), 'any_other_decides_nothing'],
    ['a seat', () => insert('seat', rows.seat()), 'done'],
    [
      'two running seats of one organisation',
      () => insert('seat', rows.seat()).then(() => insert('seat', rows.seat('seat2', '2026-02-01'))),
      'seat_running',
    ],
    [
      'a meeting sealed without a secretary',
      set('meeting', `state = 'sealed', closed_at = now(), sealed_at = now(), facilitator_id = '${id('person')}'`),
      'sealed_with_signatories',
    ],
    ['a meeting closed at no hour', set('meeting', `state = 'closed'`), 'closed_since'],
    ['the first line of the register', () => insert('register_entry', rows.entry(1)), 'done'],
    ['a register that begins with 2', () => insert('register_entry', rows.entry(2)), 'register_entry_hub_id_body_id_year_previous_fkey'],
    ['a number that refers to nothing', () => insert('register_entry', rows.entry(2, { previous: null })), 'first_is_one'],
    [
      'a decision entered twice',
      () => insert('register_entry', rows.entry(1)).then(() => insert('register_entry', rows.entry(2))),
      'register_entry_hub_id_decision_id_key',
    ],
    ['a line of another year', () => insert('register_entry', rows.entry(1, { on: '2025-12-31' })), 'line_of_its_year'],
    ['a line changed', set('register_entry', 'number = 9'), DENIED],
    ['a sealed PV replaced', set('minutes', `sha256 = '${hash}'`), DENIED],
    ['an arrival', () => insert('movement', rows.movement), 'done'],
    [
      'a slip of the finger taken out',
      () => insert('movement', rows.movement).then(() => client.query('delete from governance.movement')),
      'done',
    ],
    ['rules that governed no meeting, corrected', set('body_rules', 'max_rounds = 3 where n = 2'), 'done'],
    ['rules that governed a meeting, changed', set('body_rules', 'max_rounds = 3 where n = 1'), 'rules_that_governed'],
    ['rules taken out', () => client.query('delete from governance.body_rules where n = 2'), DENIED],
    ['rules without a text that says so', () => insert('body_rules', rows.rules(3, { text_id: id('text') })), 'text_has_its_source'],
    [
      'rules of a text of another hub',
      () => insert('body_rules', rows.rules(3, { source: 'statutes', text_id: newId() })),
      'body_rules_hub_id_text_id_fkey',
    ],
    ['a meeting opened under no rules', set('meeting', 'held_rules = null'), 'held_under_rules'],
    ['a meeting under rules its body never had', set('meeting', 'held_rules = 9'), 'meeting_hub_id_body_id_held_rules_fkey'],
    ['a text', () => insert('rule_text', rows.text()), 'done'],
    ['a text in force before it was adopted', () => insert('rule_text', rows.text({ from_day: '2026-06-14' })), 'in_force_once_adopted'],
    [
      'a charter that was declared',
      () => insert('rule_text', rows.text({ kind: 'charter', declared_on: '2026-07-02' })),
      'only_statutes_are_declared',
    ],
    ['a meeting that was convened taken out', () => client.query('delete from governance.meeting'), '23001'],
    ['a draft taken out', () => draft().then(() => client.query('delete from governance.meeting where id = $1', [id('draft')])), 'done'],
    ['a date announced that the logbook does not know', () => draft({ announced_at: at }), 'announced_in_the_logbook'],
    ['a date announced and moved', set('meeting', 'announced_at = now(), moved_from = now()'), 'done'],
    ['a date moved that nobody knew of', () => draft({ moved_from: at }), 'moved_once_announced'],
    ['a session paused', () => insert('suspension', pause('pause')), 'done'],
    [
      'two pauses of one session at once',
      () => insert('suspension', pause('pause')).then(() => insert('suspension', pause('pause2'))),
      'paused_now',
    ],
    ['a pause that ends before it begins', () => insert('suspension', pause('pause', '2026-03-12T17:00:00Z')), 'resumes_after_it_paused'],
    ['a meeting that calls itself again', set('meeting', 'second_call_of = id'), 'calls_again_another'],
    [
      'two second calls of one meeting',
      () => draft({ second_call_of: id('meeting') }).then(() => draft({ id: id('draft2'), second_call_of: id('meeting') })),
      'second_call_of_meeting',
    ],
    [
      'a second call where no quorum is asked',
      () => insert('body_rules', rows.rules(3, { ...none, second_days: 8 })),
      'second_call_for_want_of_quorum',
    ],
    ['its quorum without its days', () => insert('body_rules', rows.rules(3, { second_num: 1, second_den: 4 })), 'second_call_whole'],
    ['a college', () => insert('college', college), 'done'],
    [
      'two colleges of one organisation in a body at once',
      () =>
        insert('college', college)
          .then(() => insert('college_membership', inIt('m1')))
          .then(() => insert('college_membership', inIt('m2'))),
      'college_held',
    ],
    ['a college of no body', () => insert('college_membership', inIt('m1')), 'college_membership_hub_id_body_id_college_id_fkey'],
    [
      'an end before the beginning',
      () => insert('college', college).then(() => insert('college_membership', inIt('m1', '2026-02-28'))),
      'ends_once_begun',
    ],
    ['one college alone', () => insert('body_rules', rows.rules(3, { colleges: weighed(1) })), 'colleges_known'],
    ['colleges in the rules', () => insert('body_rules', rows.rules(3, { colleges: weighed(2) })), 'done'],
    ['a rule of second calls', () => insert('body_rules', rows.rules(3, { second_days: 8, second_num: 1, second_den: 4 })), 'done'],
    ['a seat for another hub', () => insert('seat', { ...rows.seat(), hub_id: other }), DENIED],
  ])('%s', async (_, work, result) => {
    expect(await attempt(work)).toBe(result)
  })
})

it('points are reordered in one transaction', async () => {
  const second = { hub_id: hub, id: id('item2'), meeting_id: id('meeting'), position: 2, kind: 'information', title: 'Divers', minutes: 5 }
  expect(await attempt(() => insert('agenda_item', second).then(set('agenda_item', 'position = 3 - position')))).toBe('done')
  expect(await attempt(() => insert('agenda_item', { ...second, position: 1 }))).toBe('agenda_item_hub_id_meeting_id_position_key')
})

it('another hub sees none of it', async () => {
  const tables = (await client.query(`select table_name as name from information_schema.tables where table_schema = 'governance'`)).rows
  const seen = async (): Promise<number> => {
    let count = 0
    for (const { name } of tables) count += (await client.query(`select from governance.${name}`)).rows.length
    return count
  }
  expect(tables).toHaveLength(64)
  const ours = await seen()
  await client.query('savepoint there')
  await client.query(`select set_config('app.hub', $1, true)`, [other])
  const theirs = await seen()
  await client.query(`select set_config('app.hub', '', true)`)
  const nobodys = await seen()
  await client.query('rollback to savepoint there')
  expect([ours > 0, theirs, nobodys]).toEqual([true, 0, 0])
})
