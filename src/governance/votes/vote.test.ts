import { describe, expect, it } from 'vitest'
import type { Id } from '#base/id.ts'
import { quorumAt, type Stay } from '#governance/attendance/attendance.ts'
import { defaultRules } from '#governance/bodies/body.ts'
import { decide } from '#governance/decisions/consent.ts'
import { type Decision, isCarriedOver, propose, type Room, takingPart } from '#governance/decisions/decision.ts'
import type { Command } from '#governance/decisions/deed.ts'
import type { VoteRules } from '#governance/rules/vote-rules.ts'
import { nextSteps } from '#governance/session/script.ts'
import type { Choice } from './tally.ts'
import { waitingToVote } from './vote-running.ts'

const five = ['La Smalah', 'Artelandes', 'Landes Partage', 'Tipi', 'Maison Bleue']
const four = five.slice(0, 4)
const instant = (minute: number): string => new Date(Date.parse('2026-03-12T17:00:00.000Z') + minute * 60_000).toISOString()

/** The board at a minute of the session. `presided`: La Smalah’s representative leads a chaired body. */
type Table = { vote?: Partial<VoteRules>; quorum?: null; presided?: boolean; entitled?: string[] }
const roomOf = (minute: number, orgs: string[], given: Table = {}): Room => {
  const { vote = {}, quorum, presided = false, entitled = five } = given
  const at = instant(minute)
  const stays = orgs.map((org): Stay => ({ person: `of ${org}`, org, as: 'titulaire', from: instant(0), until: null }))
  const standard = defaultRules('board')
  const rules = { ...standard, ...(quorum === null ? { quorum } : {}), vote: { ...standard.vote, ...vote } }
  const point = { kind: 'vote' as const, anyOther: false, addedAfterNotice: false }
  const present = entitled.filter((org) => orgs.includes(org))
  const chair = presided ? 'La Smalah' : null
  const then = { quorum: quorumAt(rules.quorum, entitled, stays, at), stays, earlier: () => roomOf(minute, orgs, given) }
  return { at, open: true, entitled, present, chair, rules, point, ...then }
}

const proposal = (kind: Decision['method'] = 'vote'): Decision =>
  propose('d1', { id: 'p1', kind }, { person: 'Ana', org: 'La Smalah' }, { text: 'Signer', hash: 'h1', by: 'Ana', at: instant(1) })
const by = (org: string) => ({ org, person: `of ${org}` })
const votes = (org: string, choice: Choice): Command => ({ do: 'cast', choice, ...by(org) })
const signs = (org: string): Command => ({ do: 'sign', ...by(org) })
const call: Command = { do: 'callVote' }
const again: Command = { do: 'secondBallot' }
const close: Command = { do: 'closeVote', sealed: null }
const opens = (...sealed: Choice[]): Command => ({ do: 'closeVote', sealed })
const interest = (org: string): Command => ({ do: 'recuse', text: 'Elle est payée par la convention', ...by(org) })

type Told = { decision: Decision; refused: string | undefined }
/** Plays commands a minute apart; the last one may be refused. */
const play = (start: Decision, commands: Command[], orgs: string[] | ((step: number) => string[]), table: Table = {}, from = 10): Told => {
  let decision = start
  for (const [index, command] of commands.entries()) {
    const there = typeof orgs === 'function' ? orgs(index) : orgs
    const result = decide(decision, command, roomOf(from + index, there, table))
    if (result.ok) decision = result.value
    else if (index === commands.length - 1) return { decision, refused: result.problems.map((one) => one.code).join(' ') }
    else throw new Error(`${command.do}: ${result.problems.map((one) => one.code)}`)
  }
  return { decision, refused: undefined }
}
const because = (decision: Decision) => decision.votes.at(-1)?.result?.because.map(({ code }) => code)

describe('a point that is voted', () => {
  const three: Command[] = [votes('La Smalah', 'for'), votes('Artelandes', 'for'), votes('Tipi', 'against')]
  it.each<[string, Command[], string, Record<string, number>]>([
    ['two for, one against, one silent', three, 'adopted', { for: 2, against: 1, notCast: 2 }],
    ['a change of mind: the last one counts', [...three, votes('La Smalah', 'against')], 'rejected', { for: 1, against: 2 }],
    [
      'abstentions and blanks are outside the votes cast',
      [votes('Tipi', 'for'), votes('La Smalah', 'abstain'), votes('Artelandes', 'blank')],
      'adopted',
      { for: 1, abstain: 1, blank: 1 },
    ],
    ['nobody says for or against', [votes('Tipi', 'abstain')], 'rejected', { for: 0 }],
    ['nobody votes', [], 'rejected', { notCast: 5 }],
  ])('%s', (_, ballots, state, counts) => {
    const { decision } = play(proposal(), [call, ...ballots, close], four)
    expect(decision).toMatchObject({
      state,
      method: 'vote',
      outcome: { version: 1, present: four, quorum: { counted: 4, needed: 3, of: 5 } },
    })
    expect(decision.votes[0]).toMatchObject({ ended: 'counted', electorate: five, result: { outcome: state, counts } })
  })
  it.each<[string, Partial<VoteRules>, string]>([
    ['of the votes cast: adopted', {}, 'adopted'],
    ['of those present: an abstention weighs', { majority: { num: 1, den: 2, strict: true, base: 'presents' } }, 'rejected'],
    ['of all seats', { majority: { num: 1, den: 2, strict: true, base: 'inscrits' } }, 'rejected'],
    ['two thirds', { majority: { num: 2, den: 3, strict: false, base: 'exprimes' } }, 'adopted'],
    ['three quarters', { majority: { num: 3, den: 4, strict: false, base: 'exprimes' } }, 'rejected'],
  ])('two for, one against, one abstention, a majority %s', (_, vote, state) => {
    const ballots = [votes('La Smalah', 'for'), votes('Artelandes', 'for'), votes('Tipi', 'against'), votes('Landes Partage', 'abstain')]
    expect(play(proposal(), [call, ...ballots, close], four, { vote }).decision.state).toBe(state)
  })
  it.each<[string, Command[], string]>([
    ['the text is fixed while it is voted', [call, { do: 'amend', text: 'x', hash: 'h', by: 'Ana' }], 'decision.notNow'],
    ['a running vote is closed, not adjourned', [call, { do: 'adjourn' }], 'decision.notNow'],
    ['nor withdrawn', [call, { do: 'withdraw' }], 'decision.notNow'],
    ['nor agreed in one tap', [{ do: 'noteAgreement' }], 'decision.isByVote'],
    ['nor taken to rounds', [{ do: 'clarify' }], 'decision.isByVote'],
    ['no ballot before it opens', [votes('Tipi', 'for')], 'decision.notNow'],
    ['no ballot from outside the room', [call, votes('Maison Bleue', 'for')], 'decision.notInTheRoom'],
    ['no ballot of a stranger', [call, votes('Le Bocal', 'for')], 'decision.notSeated'],
    ['an open ballot does not go into an urn', [call, signs('Tipi')], 'vote.isOpen'],
    ['a vote is voided for a reason', [call, { do: 'voidVote', text: ' ' }], 'voidVote.textMissing'],
    ['what is voted is over', [call, votes('Tipi', 'for'), close, votes('Tipi', 'against')], 'decision.isOver'],
  ])('%s', (_, commands, code) => expect(play(proposal(), commands, four).refused).toBe(code))

  it('the electorate is frozen as it opens: who sits from then on waits for the next vote (6)', () => {
    const opened = play(proposal(), [call], four).decision
    const late = decide(opened, votes('Le Bocal', 'for'), roomOf(20, [...four, 'Le Bocal'], { entitled: [...five, 'Le Bocal'] }))
    expect(late).toMatchObject({ ok: false, problems: [{ code: 'vote.notInElectorate' }] })
    expect(opened.votes[0]?.electorate).toEqual(five)
  })
  it('somebody seated who comes while it runs votes', () => {
    const { decision } = play(proposal(), [call, votes('Maison Bleue', 'for'), close], (step) => (step === 0 ? four : five))
    // The room that was noted is that of the whole session here: what counts is who is there as the ballot is said.
    expect(decision.votes[0]?.result?.counts).toMatchObject({ for: 1, notCast: 4 })
  })
  it('a voided vote is kept with its reason, and another opens on what the text is by then', () => {
    const { decision } = play(
      proposal(),
      [
        call,
        votes('Tipi', 'against'),
        { do: 'voidVote', text: 'Tipi a mal compris' },
        { do: 'amend', text: 'Signer, 3 000 € au plus', hash: 'h2', by: 'Ana' },
        call,
        votes('Tipi', 'for'),
        close,
      ],
      four,
    )
    expect(decision).toMatchObject({ state: 'adopted', outcome: { version: 2 } })
    expect(decision.votes).toMatchObject([
      { n: 1, version: 1, ended: 'voided', voidReason: 'Tipi a mal compris', result: null },
      { n: 2, version: 2, ended: 'counted' },
    ])
  })
})

describe('the quorum is asked as a vote opens and as it closes', () => {
  it('below it no vote opens', () => expect(play(proposal(), [call], four.slice(0, 2)).refused).toBe('decision.noQuorum'))
  it('lost meanwhile: nothing is decided, the point goes to the next meeting', () => {
    const { decision } = play(proposal(), [call, votes('Tipi', 'for'), close], (step) => (step < 2 ? four : four.slice(0, 2)))
    expect(decision).toMatchObject({ state: 'adjourned', outcome: { quorum: { counted: 2, needed: 3 } } })
    expect(decision.votes[0]).toMatchObject({ ended: 'inquorate', result: null })
    expect(isCarriedOver(decision)).toBe(true)
  })
  it('found again in time: it is counted', () => {
    const { decision } = play(proposal(), [call, votes('Tipi', 'for'), votes('La Smalah', 'for'), close], (step) =>
      step === 2 ? four.slice(0, 2) : four,
    )
    expect(decision.state).toBe('adopted')
  })
})

describe('scenario 3: fallback and tie', () => {
  const objects = (org: string): Command => ({ do: 'object', id: `o ${org}`, grounds: 'exceedsLimits', text: 'Trop cher', ...by(org) })
  const others = five.filter((org) => org !== 'Artelandes')
  const says = (org: string): Command => ({ do: 'state', value: 'consent', text: '', ...by(org) })
  const rounds: Command[] = [
    ...(['clarify', 'react', 'askObjections'] as const).map((step): Command => ({ do: step })),
    ...[objects('Artelandes'), ...others.map(says), { do: 'integrate' } as Command],
    ...[
      { do: 'amend', text: 'Signer, 3 000 € au plus', hash: 'h2', by: 'Ana' } as Command,
      { do: 'maintain', ...by('Artelandes') } as Command,
    ],
    ...others.map(says),
  ]
  const split = (kind: 'cast' | 'sign'): Command[] =>
    kind === 'sign'
      ? [...four.map(signs)]
      : [votes('La Smalah', 'for'), votes('Landes Partage', 'for'), votes('Artelandes', 'against'), votes('Tipi', 'against')]
  const blocked = play(proposal('consent'), rounds, five).decision
  const table = (vote: Partial<VoteRules>, presided = false): Table => ({ vote, presided })
  const fallback = (commands: Command[], vote: Partial<VoteRules> = {}, presided = false) =>
    play(blocked, commands, five, table(vote, presided), 40)

  it('the second round is blocked: the script leads to the vote', () => {
    const script = nextSteps(blocked, roomOf(40, five))
    expect([script.line, script.facilitator]).toEqual(['fallbackVote', ['callVote', 'closeRound', 'adjourn']])
    expect(nextSteps(blocked, roomOf(40, five, table({ fallback: 'carry' }))).facilitator).toEqual(['closeRound', 'adjourn'])
  })
  it('what is voted is the very version last objected to (21)', () => {
    const { decision } = fallback([call])
    expect(decision.votes[0]).toMatchObject({ version: 2 })
    expect(decision.versions[1]?.hash).toBe('h2')
    expect(fallback([call, { do: 'voidVote', text: 'à refaire' }, { do: 'amend', text: 'y', hash: 'h3', by: 'Ana' }]).refused).toBe(
      'vote.textObjected',
    )
  })
  it('two for, two against, one abstains: rejected by rule', () => {
    const { decision } = fallback([call, ...split('cast'), votes('Maison Bleue', 'abstain'), close])
    expect(decision).toMatchObject({ state: 'rejected', method: 'vote', outcome: { version: 2, round: 2 } })
    expect(because(decision)).toContain('tally.tie.rejected')
  })
  it('statutes v1’ give the chair a casting vote: adopted when the ballot is open', () => {
    const { decision } = fallback([call, ...split('cast'), close], { tie: 'casting' }, true)
    expect(decision).toMatchObject({ state: 'adopted', votes: [{ casting: 'La Smalah' }] })
    expect(because(decision)).toContain('tally.tie.castFor')
  })
  it('and refused when it is confidential (16)', () => {
    const { decision } = fallback(
      [call, ...split('sign'), opens('for', 'for', 'against', 'against')],
      { tie: 'casting', secrecy: 'always' },
      true,
    )
    expect(decision).toMatchObject({ state: 'rejected', votes: [{ secrecy: 'confidential', casting: null }] })
    expect(because(decision)).toContain('tally.tie.rejected')
  })
  it.each<[string, Command[], Partial<VoteRules>, boolean]>([
    ['nobody chairs', split('cast'), { tie: 'casting' }, false],
    ['the chair abstains', [votes('La Smalah', 'abstain'), votes('Tipi', 'for'), votes('Artelandes', 'against')], { tie: 'casting' }, true],
  ])('no casting vote where %s: the tie rejects', (_, ballots, vote, presided) => {
    expect(fallback([call, ...ballots, close], vote, presided).decision.state).toBe('rejected')
  })
  it('a second ballot, once: a second tie rejects', () => {
    const tied = fallback([call, ...split('cast'), close], { tie: 'secondBallot' })
    expect(tied.decision).toMatchObject({ state: 'tied', outcome: null })
    const room = roomOf(60, five, table({ tie: 'secondBallot' }))
    expect(nextSteps(tied.decision, room)).toMatchObject({ line: 'voteAgain', facilitator: ['secondBallot', 'adjourn'] })
    const twice = play(tied.decision, [again, ...split('cast'), close], five, table({ tie: 'secondBallot' }), 60)
    expect(twice.decision).toMatchObject({ state: 'rejected', votes: [{ second: false }, { second: true, version: 2 }] })
    const voided = play(tied.decision, [again, { do: 'voidVote', text: 'à refaire' }], five, table({ tie: 'secondBallot' }), 60)
    expect(voided.decision.state).toBe('tied')
    const settled = play(tied.decision, [again, votes('Tipi', 'for'), close], five, table({ tie: 'secondBallot' }), 60)
    expect(settled.decision.state).toBe('adopted')
  })
  it.each<[string, Decision, Partial<VoteRules>, string]>([
    ['the rules carry it over', blocked, { fallback: 'carry' }, 'vote.noFallback'],
    ['a round is left', play(proposal('consent'), rounds.slice(0, 8), five).decision, {}, 'vote.roundsLeft'],
    ['somebody was not heard', play(proposal('consent'), rounds.slice(0, 6), five).decision, {}, 'decision.silence'],
    ['nobody objects', play(proposal('consent'), [...rounds.slice(0, 3), ...five.map(says)], five).decision, {}, 'vote.nothingBlocks'],
  ])('no fallback where %s', (_, decision, vote, code) => {
    expect(play(decision, [call], five, table(vote), 40).refused).toBe(code)
  })
})

describe('a confidential vote', () => {
  const ask = (org: string): Command => ({ do: 'askSecret', ...by(org) })
  it('one voter is enough to ask for it', () => {
    expect(play(proposal(), [ask('Tipi'), call], four).decision.votes[0]?.secrecy).toBe('confidential')
    expect(play(proposal(), [call], four).decision.votes[0]?.secrecy).toBe('open')
  })
  it.each<[string, Command[], string[], Partial<VoteRules>, string]>([
    ['asked twice', [ask('Tipi'), ask('La Smalah')], four, {}, 'vote.secretAsked'],
    ['the rules know only open votes', [ask('Tipi')], four, { secrecy: 'open' }, 'vote.openByRule'],
    ['every vote is confidential already', [ask('Tipi')], four, { secrecy: 'always' }, 'vote.secretAnyway'],
    ['two voters would give themselves away', [ask('Tipi')], ['Tipi', 'La Smalah'], {}, 'vote.tooFew'],
    ['nor does one open for two', [call], ['Tipi', 'La Smalah'], { secrecy: 'always' }, 'vote.tooFew'],
    ['a ballot is not taken back', [ask('Tipi'), call, signs('Tipi'), signs('Tipi')], four, {}, 'vote.votedAlready'],
    ['it is not said aloud', [ask('Tipi'), call, votes('Tipi', 'for')], four, {}, 'vote.isConfidential'],
    [
      'two ballots are not counted',
      [ask('Tipi'), call, signs('Tipi'), signs('La Smalah'), opens('for', 'against')],
      four,
      {},
      'vote.tooFewCast',
    ],
  ])('%s', (_, commands, orgs, vote, code) => expect(play(proposal(), commands, orgs, { vote, quorum: null }).refused).toBe(code))
  it('nothing of what it holds is known before the close (32); then only the sums are', () => {
    const { decision } = play(proposal(), [ask('Tipi'), call, ...four.map(signs)], four)
    expect(decision.votes[0]).toMatchObject({ ballots: [], voted: four, result: null })
    expect(waitingToVote(decision, roomOf(30, five))).toEqual(['Maison Bleue'])
    const closed = play(decision, [opens('for', 'for', 'against', 'blank')], four, {}, 30).decision
    expect(closed).toMatchObject({ state: 'adopted', votes: [{ result: { counts: { for: 2, against: 1, blank: 1, notCast: 1 } } }] })
  })
})

describe('an interest', () => {
  const room = (vote: Partial<VoteRules> = {}) => roomOf(20, four, { vote })
  it('keeps out of the electorate and of the rounds (30)', () => {
    const { decision } = play(proposal(), [interest('Tipi'), call], four)
    expect(decision.votes[0]?.electorate).toEqual(five.filter((org) => org !== 'Tipi'))
    expect(takingPart(decision, room())).toEqual(['La Smalah', 'Artelandes', 'Landes Partage'])
    expect(play(proposal(), [interest('Tipi'), call, votes('Tipi', 'for')], four).refused).toBe('decision.recused')
    const agreed = play(proposal('agreement'), [interest('Tipi'), { do: 'noteAgreement' }], four).decision
    expect(agreed.stances.map(({ org }) => org)).toEqual(['La Smalah', 'Artelandes', 'Landes Partage'])
    expect(agreed.outcome).toMatchObject({
      present: ['La Smalah', 'Artelandes', 'Landes Partage'],
      recused: ['Tipi'],
      quorum: { counted: 4 },
    })
  })
  it.each<[string, boolean, string[], string | undefined]>([
    ['counts for the quorum by default', true, four.slice(1), undefined],
    ['does not, where the rules say so', false, four.slice(1), 'decision.noQuorum'],
    ['which then needs one more', false, four, undefined],
  ])('%s', (_, recusedCount, orgs, refused) => {
    expect(play(proposal(), [interest('Tipi'), call], orgs, { vote: { recusedCount } }).refused).toBe(refused)
  })
  it('the count itself knows it: two voters and one recused are three', () => {
    const { decision } = play(proposal(), [interest('Tipi'), call, votes('Artelandes', 'for'), close], four.slice(1))
    expect(decision.votes[0]?.result?.quorum).toEqual({ reached: true, counted: 3, needed: 3 })
    expect(because(decision)?.slice(0, 2)).toEqual(['tally.quorum.reached', 'tally.quorum.recused'])
  })
  it.each<[string, Command[], string]>([
    ['is said in a few words', [{ do: 'recuse', text: '', ...by('Tipi') }], 'recuse.textMissing'],
    ['once', [interest('Tipi'), interest('Tipi')], 'vote.recusedAlready'],
    ['before the vote opens', [call, interest('Tipi')], 'decision.notNow'],
    ['from inside the room', [interest('Maison Bleue')], 'decision.notInTheRoom'],
    ['and taken back only by who declared one', [{ do: 'takeBackRecusal', ...by('Tipi') }], 'vote.notRecused'],
  ])('%s', (_, commands, code) => expect(play(proposal(), commands, four).refused).toBe(code))
  it('is taken back before the vote', () => {
    const { decision } = play(proposal(), [interest('Tipi'), { do: 'takeBackRecusal', ...by('Tipi') }, call, votes('Tipi', 'for')], four)
    expect(decision.votes[0]?.ballots.map(({ org }) => org)).toEqual(['Tipi'])
  })
  it('does not make an objection disappear (19)', () => {
    const asked: Command[] = (['clarify', 'react', 'askObjections'] as const).map((step) => ({ do: step }))
    const objection: Command = { do: 'object', id: 'o', grounds: 'legal', text: 'non', ...by('Tipi') }
    expect(play(proposal('consent'), [...asked, objection, interest('Tipi')], four).refused).toBe('vote.objectorRecused')
  })
  it('of everybody leaves nobody to decide', () => {
    const all = four.map(interest)
    expect(play(proposal(), [...all, call], four).refused).toBe('decision.nobodyTakesPart')
    expect(play(proposal('agreement'), [...all, { do: 'noteAgreement' }], four).refused).toBe('decision.nobodyTakesPart')
  })
})

it.each<[string, Command[], string[], string, Id[]]>([
  ['before', [], four, 'readToVote', []],
  ['one is to vote', [call, ...four.slice(1).map((org) => votes(org, 'for'))], four, 'voteAloud', ['La Smalah']],
  ['all have voted', [call, ...four.map((org) => votes(org, 'for'))], four, 'allVoted', []],
  [
    'confidential',
    [{ do: 'askSecret', ...by('Tipi') }, call, signs('Tipi')],
    four,
    'voteHidden',
    ['La Smalah', 'Artelandes', 'Landes Partage'],
  ],
])('the script, %s', (_, commands, orgs, line, waiting) => {
  const { decision } = play(proposal(), commands, orgs)
  expect(nextSteps(decision, roomOf(30, orgs))).toMatchObject({ line, waiting })
})
