import { describe, expect, it } from 'vitest'
import { quorumAt, type Stay } from '#governance/attendance/attendance.ts'
import { defaultRules } from '#governance/bodies/body.ts'
import { decide } from '#governance/decisions/consent.ts'
import { type Decision, propose, type Room, waitingFor } from '#governance/decisions/decision.ts'
import type { Command } from '#governance/decisions/deed.ts'
import type { VoteRules } from '#governance/rules/vote-rules.ts'
import { nextSteps } from '#governance/session/script.ts'
import { countsOf, electionOf, type Nominee, namedNow, nomineesLeft } from './election.ts'

const five = ['La Smalah', 'Artelandes', 'Landes Partage', 'Tipi', 'Maison Bleue']
const four = five.slice(0, 4)
const instant = (minute: number) => Temporal.Instant.from('2026-03-12T17:00:00.000Z').add({ minutes: minute }).toString()

const roomOf = (orgs: string[], minute = 0, change: Partial<VoteRules> = {}): Room => {
  const at = instant(minute)
  const stays = orgs.map((org): Stay => ({ person: `of ${org}`, org, as: 'titulaire', from: instant(0), until: null }))
  const board = defaultRules('board')
  const rules = { ...board, vote: { ...board.vote, ...change } }
  const quorum = quorumAt(rules.quorum, five, stays, at)
  const point = { kind: 'election' as const, anyOther: false, addedAfterNotice: false }
  return {
    at,
    open: true,
    entitled: five,
    present: five.filter((org) => orgs.includes(org)),
    quorum,
    stays,
    chair: null,
    rules,
    point,
    earlier: () => roomOf(orgs, minute, change),
  }
}

/** « Animation du groupe », described: what it asks, until the end of March. */
const role = (): Decision => ({
  ...propose(
    'd1',
    { id: 'p1', kind: 'consent' },
    { person: 'Maïté', org: null },
    { text: 'Animer', hash: 'h1', by: 'Maïté', at: instant(0) },
  ),
  election: electionOf('Deux réunions par mois', '2027-03-31', instant(0)),
})

const by = (org: string) => ({ org, person: `of ${org}` })
const zoe: Nominee = { person: 'Zoé', org: 'Artelandes' }
const luc: Nominee = { person: 'Luc', org: 'Landes Partage' }
const tipi: Nominee = { person: null, org: 'Tipi' }
const writes = (org: string, nominee: Nominee): Command => ({ do: 'nominate', nominee, text: 'Elle écoute', ...by(org) })
const changes = (org: string, nominee: Nominee): Command => ({ do: 'change', nominee, text: 'Convaincue', ...by(org) })
const shows = (...silent: string[]): Command => ({ do: 'reveal', silent })
const argues = (org: string): Command => ({ do: 'argue', org })
const proposes = (nominee: Nominee, until: string | null = '2027-03-31'): Command => ({
  ...{ do: 'name', nominee, until, reason: 'Les raisons entendues', text: `à ${nominee.person ?? nominee.org}`, hash: 'h', by: 'Maïté' },
})
const consents = (org: string): Command => ({ do: 'state', value: 'consent', text: '', ...by(org) })
const objects = (org: string): Command => ({ do: 'object', id: `o ${org}`, grounds: 'exceedsLimits', text: 'Trop de charges', ...by(org) })
const answers = (what: 'accept' | 'decline'): Command => ({ do: what, person: 'Zoé', notedBy: null })

/** Plays commands one after the other; the last one may be refused. */
const play = (start: Decision, commands: Command[], room: Room): { decision: Decision; refused: string | undefined } => {
  let decision = start
  for (const [index, command] of commands.entries()) {
    const result = decide(decision, command, room)
    if (result.ok) decision = result.value
    else if (index === commands.length - 1) return { decision, refused: result.problems.map((one) => one.code).join(' ') }
    else throw new Error(`${index} ${command.do}: ${result.problems.map((one) => one.code)}`)
  }
  return { decision, refused: undefined }
}
const led = (commands: Command[], room = roomOf(four), start = role()) => play(start, commands, room).decision
const counted = (decision: Decision) => countsOf(decision).map(({ nominee, count }) => [nominee.person ?? nominee.org, count])

const written = [writes('La Smalah', zoe), writes('Artelandes', tipi), writes('Landes Partage', zoe), writes('Tipi', luc)]
const argued = [...written, shows(), ...four.map(argues)]
const heard: Command[] = [...argued, { do: 'openChanges' }]
const proposed = [...heard, proposes(zoe)]

describe('« Animation du groupe » is given without candidates', () => {
  const room = roomOf(four)
  const line = (commands: Command[]) => nextSteps(led(commands), room)
  it.each<[string, Command[], string, string | null]>([
    ['each writes', [], 'electNominate', null],
    ['all have written: they are shown', written, 'electReveal', null],
    ['each says why, in order of seat', [...written, shows()], 'electArgue', 'La Smalah'],
    ['and then the next one', [...written, shows(), argues('La Smalah')], 'electArgue', 'Artelandes'],
    ['all were heard: may somebody change?', argued, 'electOpenChanges', null],
    ['the facilitator proposes', heard, 'electChange', null],
    ['objections, in order of seat', proposed, 'electHear', 'La Smalah'],
    ['the nominee’s organisation last', [...proposed, ...['La Smalah', 'Landes Partage', 'Tipi'].map(consents)], 'electAsk', null],
    [
      'elected',
      [...proposed, ...['La Smalah', 'Landes Partage', 'Tipi', 'Artelandes'].map(consents), answers('accept')],
      'celebrate',
      null,
    ],
  ])('%s', (_, commands, says, speaks) => {
    const script = line(commands)
    expect([script.line, script.speaks]).toEqual([says, speaks])
    expect(script.facilitator.length).toBeGreaterThan(0)
  })
  it('by consent: the text names who, the record says who took part', () => {
    const all = [...proposed, ...['La Smalah', 'Landes Partage', 'Tipi', 'Artelandes'].map(consents), answers('accept')]
    const elected = led([...all, { do: 'closeRound' }])
    expect(elected).toMatchObject({ state: 'adopted', method: 'consent', outcome: { version: 2, round: 1, present: four } })
    expect(namedNow(elected)).toMatchObject({ nominee: zoe, until: '2027-03-31', answer: 'accepted' })
    expect(elected.versions.at(-1)?.text).toBe('à Zoé')
  })
})

describe('nominations', () => {
  it('one an organisation, the last it wrote; counted by name, most first', () => {
    const decision = led([...written, writes('Tipi', zoe)])
    expect(counted(decision)).toEqual([
      ['Zoé', 3],
      ['Tipi', 1],
    ])
  })
  it('a change takes the place of the nomination; who had written none may join', () => {
    const silent = [...written.slice(0, 3), shows('Tipi'), ...four.slice(0, 3).map(argues), { do: 'openChanges' as const }]
    const decision = led([...silent, changes('La Smalah', tipi), changes('Tipi', luc)])
    expect(counted(decision)).toEqual([
      ['Tipi', 2],
      ['Zoé', 1],
      ['Luc', 1],
    ])
    expect(decision.election?.silent).toEqual(['Tipi'])
  })
  it('an interest takes its nomination out', () => {
    const decision = led([...written, { do: 'recuse', text: 'Salariée de Zoé', ...by('La Smalah') }])
    expect(counted(decision)).toEqual([
      ['Tipi', 1],
      ['Zoé', 1],
      ['Luc', 1],
    ])
  })
  it('the nominee’s organisation is heard last, wherever it sits', () =>
    expect(waitingFor(led(proposed), roomOf(four))).toEqual(['La Smalah', 'Landes Partage', 'Tipi', 'Artelandes']))
})

it('who sits in their own name is heard last too: a party of one bears the id of its person', () => {
  const paul: Nominee = { person: 'Artelandes', org: null }
  const decision = led([...four.map((org) => writes(org, paul)), shows(), ...four.map(argues), { do: 'openChanges' }, proposes(paul)])
  expect(waitingFor(decision, roomOf(four)).at(-1)).toBe('Artelandes')
  expect(play(decision, [consents('Artelandes')], roomOf(four)).refused).toBe('election.nomineeLast')
})

describe('what is refused, and the like that is done', () => {
  const ready = [...proposed, ...['La Smalah', 'Landes Partage', 'Tipi'].map(consents)]
  it.each<[string, Command[], string | undefined]>([
    ['a nomination without a reason', [{ ...writes('Tipi', zoe), text: ' ' } as Command], 'nominate.textMissing'],
    ['showing before anybody has written', [shows(...four)], 'election.nobodyNominated'],
    ['showing while somebody is silent, unnamed', [...written.slice(0, 3), shows()], 'election.nameTheSilent'],
    ['naming another one', [...written.slice(0, 3), shows('La Smalah')], 'election.nameTheSilent'],
    ['the silent one named', [...written.slice(0, 3), shows('Tipi')], undefined],
    ['writing once they are shown', [...written, shows(), writes('Tipi', zoe)], 'election.shownAlready'],
    ['changing before all were heard', [...written, shows(), changes('Tipi', zoe)], 'election.noChangeNow'],
    ['opening the changes before all were heard', [...written, shows(), argues('Tipi'), { do: 'openChanges' }], 'election.hearThemAll'],
    ['speaking twice', [...written, shows(), argues('Tipi'), argues('Tipi')], 'election.nothingToArgue'],
    ['proposing before the round of changes', [...argued, proposes(zoe)], 'election.roundsFirst'],
    ['somebody whom nobody nominated', [...heard, proposes({ person: 'Ana', org: 'La Smalah' })], 'election.amongTheNominated'],
    ['without a reason', [...heard, { ...proposes(zoe), reason: '' } as Command], 'election.reasonMissing'],
    ['two at a time', [...proposed, proposes(tipi)], 'decision.notNow'],
    ['the steps of any other decision', [...heard, { do: 'clarify' }], 'election.byNomination'],
    ['another wording without a name', [{ do: 'amend', text: 'autre', hash: 'h', by: 'Maïté' }], 'election.byNomination'],
    ['the nominee heard before the others', [...proposed, consents('Artelandes')], 'election.nomineeLast'],
    ['asked before the others', [...proposed, answers('accept')], 'election.nomineeLast'],
    ['declining is free at any time', [...proposed, answers('decline')], undefined],
    ['asked last', [...ready, answers('accept')], undefined],
    ['twice', [...ready, answers('accept'), answers('decline')], 'election.answered'],
    ['elected without having been asked', [...ready, consents('Artelandes'), { do: 'closeRound' }], 'election.askNominee'],
    ['a silence at the end', [...ready, answers('accept'), { do: 'closeRound' }], 'decision.silence'],
    ['asking for a confidential ballot, which it is anyway', [...heard, { do: 'askSecret', ...by('Tipi') }], 'election.secretAnyway'],
    ['noting the agreement of all', [{ do: 'noteAgreement' }], 'decision.isByConsent'],
  ])('%s', (_, commands, code) => expect(play(role(), commands, roomOf(four)).refused).toBe(code))
  it('nominations on a point that gives no role', () => {
    const { election: _, ...plain } = role()
    expect(play(plain, [writes('Tipi', zoe)], roomOf(four)).refused).toBe('election.notOne')
  })
})

describe('the nominee declines', () => {
  const declined = led([...proposed, answers('decline')])
  it('another is proposed, and no round is used up', () => {
    expect([declined.state, nextSteps(declined, roomOf(four)).line]).toEqual(['integrating', 'electAnother'])
    expect(nomineesLeft(declined).map(({ nominee }) => nominee)).toEqual([tipi, luc])
    expect(play(declined, [proposes(zoe)], roomOf(four)).refused).toBe('election.amongTheNominated')
    const again = led([proposes(tipi), objects('La Smalah')], roomOf(four), declined)
    // Two rounds at most by the rules: one was left by the nominee, one is left.
    expect(nextSteps(led(['Artelandes', 'Landes Partage', 'Tipi'].map(consents), roomOf(four), again), roomOf(four)).line).toBe(
      'settleObjections',
    )
  })
  it('all of them: the point is put off', () => {
    const nobody = led([proposes(tipi), answers('decline'), proposes(luc), answers('decline')], roomOf(four), declined)
    expect(nextSteps(nobody, roomOf(four))).toMatchObject({ line: 'electNobody', facilitator: ['adjourn'] })
    expect(led([{ do: 'adjourn' }], roomOf(four), nobody).state).toBe('adjourned')
  })
})

describe('an objection', () => {
  const blocked = led([...proposed, objects('La Smalah'), ...['Landes Partage', 'Tipi', 'Artelandes'].map(consents)])
  it('is answered by a shorter time, with the same nominee, confirmed by who objected', () => {
    const looked = led([{ do: 'integrate' }], roomOf(four), blocked)
    expect(nextSteps(looked, roomOf(four)).line).toBe('electReword')
    expect(play(looked, [proposes(zoe)], roomOf(four)).refused).toBe('election.sameAgain')
    const shorter = led([proposes(zoe, '2026-09-30')], roomOf(four), looked)
    expect([shorter.state, shorter.rounds.length, shorter.versions.length]).toEqual(['objections', 2, 3])
    const confirms: Command = { do: 'confirmIntegrated', value: 'consent', text: '', ...by('La Smalah') }
    const all = [confirms, ...['Landes Partage', 'Tipi', 'Artelandes'].map(consents), answers('accept'), { do: 'closeRound' as const }]
    expect(led(all, roomOf(four), shorter)).toMatchObject({ state: 'adopted', outcome: { version: 3, round: 2 } })
  })
})

/** The last round stays blocked. */
const usedUp = () => {
  const first = [...proposed, objects('La Smalah'), ...['Landes Partage', 'Tipi', 'Artelandes'].map(consents), { do: 'integrate' as const }]
  const stands: Command = { do: 'maintain', ...by('La Smalah') }
  return led([...first, proposes(tipi), stands, ...['Artelandes', 'Landes Partage', 'Tipi'].map(consents)])
}

describe('the rounds are used up', () => {
  const room = (minute = 0) => roomOf(four, minute, { fallback: 'vote' })
  it('and the rules carry the point over', () => {
    const carries = roomOf(four, 0, { fallback: 'carry' })
    expect(nextSteps(usedUp(), carries).line).toBe('lastRoundBlocked')
    expect(led([{ do: 'closeRound' }], carries, usedUp()).state).toBe('notAdopted')
  })
  it('a confidential ballot on the name, once the nominee has accepted', () => {
    expect(nextSteps(usedUp(), room()).line).toBe('electAsk')
    expect(play(usedUp(), [{ do: 'callVote' }], room()).refused).toBe('election.askNominee')
    const voting = led([answers('accept'), { do: 'callVote' }], room(), usedUp())
    expect(voting).toMatchObject({ state: 'voting', votes: [{ secrecy: 'confidential', version: 3, second: false }] })
  })
  const ballot = (start: Decision, minute: number, sealed: ('for' | 'against')[]) => {
    const open = led([{ do: 'callVote' }], room(minute), start)
    const signed = four.map((org): Command => ({ do: 'sign', ...by(org) }))
    return led([...signed, { do: 'closeVote', sealed }], room(minute + 1), open)
  }
  const accepted = () => led([answers('accept')], room(), usedUp())
  it('elected by the majority of the rules', () =>
    expect(ballot(accepted(), 1, ['for', 'for', 'for', 'against'])).toMatchObject({
      state: 'adopted',
      method: 'vote',
      outcome: { version: 3 },
    }))
  it('voted down: the next name, as long as one of the nominated is left', () => {
    const down = ballot(accepted(), 1, ['for', 'against', 'against', 'against'])
    expect([down.state, nextSteps(down, room(3)).line]).toEqual(['proposed', 'electAnother'])
    expect(play(down, [{ do: 'callVote' }], room(3)).refused).toBe('election.nameAnother')
    expect(play(down, [proposes(tipi)], room(3)).refused).toBe('election.amongTheNominated')
    const next = led([proposes(luc)], room(3), down)
    expect([next.state, nextSteps(next, room(3)).line]).toEqual(['proposed', 'electAsk'])
    expect(play(next, [{ do: 'callVote' }], room(3)).refused).toBe('election.askNominee')
    const ready = led([answers('accept')], room(3), next)
    expect(nextSteps(ready, room(3)).line).toBe('electVote')
    const zoeToo = led([proposes(zoe), answers('accept')], room(6), ballot(ready, 4, ['against', 'against', 'against', 'for']))
    expect(ballot(zoeToo, 7, ['against', 'against', 'for', 'for'])).toMatchObject({ state: 'rejected', votes: { length: 3 } })
  })
  it('below three voters no ballot can hide who voted what: the point is put off', () => {
    const few = { ...room(), present: four.slice(0, 2), quorum: { ...room().quorum, reached: true } }
    expect(play(accepted(), [{ do: 'callVote' }], few).refused).toBe('vote.tooFew')
  })
})
