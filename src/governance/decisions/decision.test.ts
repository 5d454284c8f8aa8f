import { describe, expect, it } from 'vitest'
import { quorumAt, type Stay } from '#governance/attendance/attendance.ts'
import { defaultRules } from '#governance/bodies/body.ts'
import { mayOrg, nextSteps } from '#governance/session/script.ts'
import { decide } from './consent.ts'
import { type Decision, isCarriedOver, openObjections, propose, type Room, waitingFor } from './decision.ts'
import type { Command } from './deed.ts'

const at = '2026-03-12T17:30:00.000Z'
const five = ['La Smalah', 'Artelandes', 'Landes Partage', 'Tipi', 'Maison Bleue']
const four = five.slice(0, 4)

const roomOf = (orgs: string[], change: Partial<Room> = {}): Room => {
  const stays = orgs.map((org): Stay => ({ person: `of ${org}`, org, as: 'titulaire', from: at, until: null }))
  const rules = defaultRules('board')
  const point = { kind: 'consent' as const, anyOther: false, addedAfterNotice: false }
  const present = five.filter((org) => orgs.includes(org))
  return {
    at,
    open: true,
    entitled: five,
    present,
    quorum: quorumAt(rules.quorum, five, stays, at),
    stays,
    chair: null,
    rules,
    point,
    earlier: () => roomOf(orgs, change),
    ...change,
  }
}

const proposal = (kind: 'agreement' | 'consent'): Decision =>
  propose('d1', { id: 'p1', kind }, { person: 'Ana', org: 'La Smalah' }, { text: 'Signer la convention', hash: 'h1', by: 'Ana', at })

/** « Artelandes objects » as a command. */
const by = (org: string) => ({ org, person: `of ${org}` })
const says = (org: string, value: 'consent' | 'concern' | 'standAside' = 'consent'): Command => ({
  do: 'state',
  value,
  text: value === 'concern' ? 'À revoir dans un an' : '',
  ...by(org),
})
const objects = (org: string): Command => ({
  do: 'object',
  id: `o ${org}`,
  grounds: 'exceedsLimits',
  text: 'Dépasse notre trésorerie',
  ...by(org),
})
const confirms = (org: string): Command => ({ do: 'confirmIntegrated', value: 'consent', text: '', ...by(org) })
const lifts = (org: string): Command => ({ do: 'withdrawObjection', value: 'concern', ...by(org) })
const amends = (text: string): Command => ({ do: 'amend', text, hash: `hash of ${text}`, by: 'Ana' })
const toObjections: Command[] = [{ do: 'clarify' }, { do: 'react' }, { do: 'askObjections' }]

/** Plays commands one after the other; the last one may be refused. */
const play = (start: Decision, commands: Command[], room: Room): { decision: Decision; refused: string | undefined } => {
  let decision = start
  for (const [index, command] of commands.entries()) {
    const result = decide(decision, command, room)
    if (result.ok) decision = result.value
    else if (index === commands.length - 1) return { decision, refused: result.problems.map((one) => one.code).join(' ') }
    else throw new Error(`${command.do}: ${result.problems.map((one) => one.code)}`)
  }
  return { decision, refused: undefined }
}

describe('scenario 1: a monthly board decides by consent', () => {
  const room = roomOf(four)
  const first = play(
    proposal('consent'),
    [...toObjections, says('Landes Partage'), objects('Artelandes'), says('Tipi', 'concern'), says('La Smalah')],
    room,
  )
  const blocked = play(first.decision, [{ do: 'closeRound' }], room)
  const second = play(first.decision, [{ do: 'integrate' }, amends('Signer la convention, au plus 3 000 €')], room)
  const settled = play(second.decision, [confirms('Artelandes')], room)
  const adopted = play(settled.decision, [...['Landes Partage', 'Tipi', 'La Smalah'].map((org) => says(org)), { do: 'closeRound' }], room)

  it('an objection keeps the first round from closing', () => expect(blocked.refused).toBe('decision.integrateFirst'))
  it('a new version opens the second round, in which everybody speaks again', () => {
    expect(second.decision).toMatchObject({
      state: 'objections',
      rounds: [
        { k: 1, version: 1, closedAt: at },
        { k: 2, version: 2, closedAt: null },
      ],
    })
    expect(waitingFor(second.decision, room)).toEqual(['Artelandes', 'Landes Partage', 'Tipi', 'La Smalah'])
  })
  it('the objector confirms that the new version answers the objection', () => {
    expect(settled.decision.objections).toMatchObject([{ org: 'Artelandes', state: 'integrated', version: 1, integratedIn: 2 }])
  })
  it('the decision is adopted by consent at the second round, with its quorum on record', () => {
    expect(adopted.decision).toMatchObject({
      state: 'adopted',
      method: 'consent',
      outcome: { version: 2, round: 2, present: four, quorum: { counted: 4, needed: 3, of: 5 } },
    })
  })
})

describe('scenario 3, first half: the second round is still blocked', () => {
  const room = roomOf(four)
  const others = ['Landes Partage', 'Tipi', 'La Smalah']
  const round2 = play(
    proposal('consent'),
    [
      ...toObjections,
      objects('Artelandes'),
      ...others.map((org) => says(org)),
      { do: 'integrate' },
      amends('v2'),
      { do: 'maintain', ...by('Artelandes') },
    ],
    room,
  )
  const heard = play(
    round2.decision,
    others.map((org) => says(org)),
    room,
  )
  it('no third round', () => expect(play(heard.decision, [{ do: 'integrate' }], room).refused).toBe('decision.lastRound'))
  it('the proposal is not adopted and the next agenda takes it up again', () => {
    const end = play(heard.decision, [{ do: 'closeRound' }], room).decision
    expect(end).toMatchObject({ state: 'notAdopted', objections: [{ state: 'maintained' }], outcome: { version: 2, round: 2 } })
    expect(isCarriedOver(end)).toBe(true)
  })
  it('unless the objector lifts the objection in time', () => {
    expect(play(heard.decision, [lifts('Artelandes'), { do: 'closeRound' }], room).decision.state).toBe('adopted')
  })
})

describe('« Accord de tous ? Noté »', () => {
  const point = { kind: 'agreement' as const, anyOther: false, addedAfterNotice: false }
  const room = roomOf(four, { point })
  const noted = play(proposal('agreement'), [{ do: 'noteAgreement' }], room).decision
  it('one tap records every organisation in the room, and no other', () => {
    expect(noted).toMatchObject({ state: 'adopted', method: 'agreement' })
    expect(noted.stances.map((one) => one.org)).toEqual(four)
  })
  it.each([
    ['before it is noted', proposal('agreement')],
    ['just after it was noted', noted],
  ])('one disagreement, %s, turns the point into a consent round', (_, decision) => {
    const turned = play(decision, [{ do: 'disagree', ...by('Tipi') }], room).decision
    expect(turned).toMatchObject({ state: 'clarification', method: 'consent', disagreed: 'Tipi', stances: [], outcome: null })
  })
  it('a slip of the finger is taken back', () => {
    expect(play(noted, [{ do: 'takeBack' }], room).decision).toMatchObject({ state: 'proposed', stances: [], outcome: null })
  })
  it.each<[string, Decision, Command, Room, string]>([
    ['without a quorum', proposal('agreement'), { do: 'noteAgreement' }, roomOf(five.slice(0, 2), { point }), 'decision.noQuorum'],
    [
      'before the meeting is open',
      proposal('agreement'),
      { do: 'noteAgreement' },
      roomOf(four, { point, open: false }),
      'decision.meetingNotOpen',
    ],
    [
      'among any other business',
      proposal('agreement'),
      { do: 'noteAgreement' },
      roomOf(four, { point: { ...point, anyOther: true } }),
      'agenda.anyOtherDecidesNothing',
    ],
    ['once it stands in the register', { ...noted, registered: true }, { do: 'disagree', ...by('Tipi') }, room, 'decision.registered'],
    ['by somebody who has left', proposal('agreement'), { do: 'disagree', ...by('Maison Bleue') }, room, 'decision.notInTheRoom'],
    ['by somebody who has no seat', proposal('agreement'), { do: 'disagree', ...by('La Poste') }, room, 'decision.notSeated'],
  ])('refused %s', (_, decision, command, where, code) => {
    expect(play(decision, [command], where).refused).toBe(code)
  })
})

describe('what the rounds refuse', () => {
  const room = roomOf(four)
  const open = play(proposal('consent'), toObjections, room).decision
  const objected = play(open, [objects('Artelandes')], room).decision
  it.each<[string, Decision, Command, string]>([
    ['reactions before questions', proposal('consent'), { do: 'react' }, 'decision.notNow'],
    ['an agreement where rounds were announced', proposal('consent'), { do: 'noteAgreement' }, 'decision.isByConsent'],
    ['closing while somebody is silent', open, { do: 'closeRound' }, 'decision.silence'],
    ['another wording during the round', open, amends('v2'), 'decision.notNow'],
    ['an objection without a reason', open, { ...objects('Tipi'), text: ' ' } as Command, 'object.textMissing'],
    ['a concern without words', open, { ...says('Tipi', 'concern'), text: '' } as Command, 'concern.textMissing'],
    ['consenting over one’s own objection', objected, says('Artelandes'), 'objection.settleYours'],
    ['lifting the objection of another', objected, lifts('Tipi'), 'objection.noneOfYours'],
    ['an objection answered by nothing new', objected, confirms('Artelandes'), 'objection.noNewVersion'],
    ['looking for another wording before all are heard', objected, { do: 'integrate' }, 'decision.silence'],
    ['anything after the end', { ...open, state: 'withdrawn' }, says('Tipi'), 'decision.isOver'],
  ])('%s', (_, decision, command, code) => {
    expect(play(decision, [command], room).refused).toBe(code)
  })
  it('a decision that nobody carries', () => {
    const aside = four.map((org) => says(org, 'standAside'))
    expect(play(open, [...aside, { do: 'closeRound' }], room).refused).toBe('decision.nobodyConsents')
  })
  it('an objection stands when its author has left the room', () => {
    const without = roomOf(['La Smalah', 'Landes Partage', 'Tipi'])
    const end = play(objected, [...without.present.map((org) => says(org)), { do: 'closeRound' }], without)
    expect(end.refused).toBe('decision.integrateFirst')
    expect(openObjections(end.decision)).toHaveLength(1)
  })
  it('lifting the last objection takes the same round up again', () => {
    const seeking = play(objected, [...['La Smalah', 'Landes Partage', 'Tipi'].map((org) => says(org)), { do: 'integrate' }], room).decision
    expect(play(seeking, [lifts('Artelandes')], room).decision).toMatchObject({
      state: 'objections',
      rounds: [{ k: 1, closedAt: null }],
      objections: [{ state: 'reclassified' }],
      stances: [{}, {}, {}, { org: 'Artelandes', value: 'concern', text: 'Dépasse notre trésorerie' }],
    })
  })
})

describe('the facilitator’s script', () => {
  const room = roomOf(four)
  const open = play(proposal('consent'), toObjections, room).decision
  const all = (value: 'consent' | 'standAside') => four.map((org) => says(org, value))
  const objected = play(open, [objects('Artelandes'), ...['Landes Partage', 'Tipi', 'La Smalah'].map((org) => says(org))], room).decision
  it.each<[string, Decision, Room, string, string | null, string | undefined]>([
    ['an agreement', proposal('agreement'), room, 'askAgreement', null, 'noteAgreement'],
    ['a proposal is read', proposal('consent'), room, 'readProposal', null, 'clarify'],
    ['the round begins: the proposer’s own organisation speaks last', open, room, 'hearNext', 'Artelandes', 'adjourn'],
    ['everybody consents', play(open, all('consent'), room).decision, room, 'celebrate', null, 'closeRound'],
    ['everybody stands aside', play(open, all('standAside'), room).decision, room, 'nobodyConsents', null, 'adjourn'],
    ['an objection', objected, room, 'settleObjections', null, 'integrate'],
    ['too few people', open, roomOf(['Tipi']), 'quorumLost', null, 'adjourn'],
    [
      'information',
      proposal('consent'),
      roomOf(four, { point: { kind: 'information', anyOther: false, addedAfterNotice: false } }),
      'nothingToDecide',
      null,
      'adjourn',
    ],
    ['it is over', { ...open, state: 'withdrawn' }, room, 'over', null, undefined],
  ])('%s', (_, decision, where, line, speaks, main) => {
    const script = nextSteps(decision, where)
    expect([script.line, script.speaks, script.facilitator[0]]).toEqual([line, speaks, main])
  })
  it.each([
    ['an organisation that has not objected', open, 'Tipi', ['state', 'object']],
    ['the objector, same version', objected, 'Artelandes', ['withdrawObjection']],
    [
      'the objector, new version',
      play(objected, [{ do: 'integrate' }, amends('v2')], room).decision,
      'Artelandes',
      ['confirmIntegrated', 'withdrawObjection', 'maintain'],
    ],
    ['an organisation that is not there', open, 'Maison Bleue', []],
  ])('what %s may say', (_, decision, org, deeds) => {
    expect(mayOrg(decision, room, org)).toEqual(deeds)
  })
})
