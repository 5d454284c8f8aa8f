import { email as address } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import type { UseCase } from '#logbook/use-case.ts'
import { type Command, type Means, Stop } from './command.ts'
import { wordsIn } from './help.ts'
import type { Known } from './user-known.ts'
import { wordsOf } from './words.ts'

/** In whose name the command line acts in a hub: no address of mail, so nobody can ever log in as it. */
const OPERATOR = 'cordee user'

/** What the installation knows of an address; in an emergency, what only whoever runs it can still do. Each act is written in the hubs concerned. */
export const user: Command = {
  name: 'user',
  words: wordsOf('user'),
  options: {
    'sign-out': 'nothing',
    'remove-second-code': 'nothing',
    force: 'nothing',
    coordinate: 'value',
    name: 'value',
    json: 'nothing',
  },
  operands: [1, 1],
  run: async (means, asked) => {
    const { clock, terminal } = means
    const read = address().safeParse(asked.operands[0])
    if (!read.success) throw new Stop(problem('', 'input.notAnEmail'), 2)
    if (asked.flag('force') && !asked.flag('remove-second-code')) throw new Stop(problem('', 'user.forceAlone'), 2)
    if (asked.value('name') !== null && asked.value('coordinate') === null) throw new Stop(problem('', 'user.nameAlone'), 2)
    const mail = read.data
    const { pools } = await means.instance()
    const { knownBy } = await import('./user-known.ts')
    const coordinate = asked.value('coordinate')
    if (coordinate !== null) await giveCoordination(means, mail, coordinate, asked.value('name'))
    const known = await knownBy(pools, mail, clock())
    if (!known.logIn && known.hubs.length === 0) throw new Stop(problem('', 'user.unknown', { mail }))
    if (asked.flag('remove-second-code')) await removeSecondCode(means, mail, known, asked.flag('force'))
    else if (asked.flag('sign-out')) await signOut(means, mail, known)
    const now = await knownBy(pools, mail, clock())
    if (asked.flag('json')) terminal.out(JSON.stringify({ mail, ...now }, null, 2))
    else await tell(means, mail, now)
    return 0
  },
}

const giveCoordination = async (means: Means, mail: string, slug: string, name: string | null) => {
  const { giveCoordination: useCase } = await import('#members/api.ts')
  await perform(means, slug, useCase, { mail, name: name ?? '' })
  means.terminal.remark(wordsIn(means.lang).user.coordinates(mail, slug))
}

const removeSecondCode = async (means: Means, mail: string, known: Known, force: boolean) => {
  const { pools } = await means.instance()
  const { logIn } = known
  if (!logIn?.secondCodeSince) throw new Stop(problem('', 'user.noSecondCode', { mail }))
  const { liftableIn } = await import('./user-known.ts')
  const boards = force ? null : await liftableIn(pools, known, mail, means.clock())
  if (boards) throw new Stop(problem('', 'user.boardCanLift', { hubs: boards.join(', ') }))
  await noted(means, mail, known, 'secondCodeRemoved')
  const { liftSecondCode } = await import('#platform/auth/operator.ts')
  await liftSecondCode({ pools }, logIn.account)
  means.terminal.remark(wordsIn(means.lang).user.secondCodeRemoved)
}

const signOut = async (means: Means, mail: string, known: Known) => {
  const { logIn } = known
  if (!logIn || logIn.sessions.length === 0) throw new Stop(problem('', 'user.noSession', { mail }))
  await noted(means, mail, known, 'signedOut')
  const { endLogIns } = await import('#platform/auth/operator.ts')
  await endLogIns(await means.instance(), logIn.account)
  means.terminal.remark(wordsIn(means.lang).user.signedOut(logIn.sessions.length))
}

/** Written first in every hub that knows the address: an act that fails afterwards can be done again, one without a trace cannot be undone. */
const noted = async (means: Means, mail: string, { logIn, hubs }: Known, what: 'signedOut' | 'secondCodeRemoved') => {
  const { noteRescue } = await import('#members/api.ts')
  for (const { slug } of hubs) await perform(means, slug, noteRescue, { mail, what, sessions: logIn?.sessions.length ?? 0 })
}

/** Through the one door to any change. */
const perform = async (means: Means, slug: string, useCase: unknown, raw: unknown) => {
  const { perform: act } = await import('#logbook/perform.ts')
  const { handlers, tellers } = await import('../app.tsx')
  const { hubNamed } = await import('./hub-named.ts')
  const { pools } = await means.instance()
  await hubNamed(pools, slug)
  const stage = { pools, handlers, tellers, data: means.config.data, lang: means.lang, operators: [OPERATOR] }
  const outcome = await act(stage, { hub: slug, email: OPERATOR, at: means.clock() }, useCase as UseCase, raw)
  if (outcome.is === 'done') return outcome.value
  if (outcome.is === 'problems') throw new Stop(outcome.problems)
  throw new Stop(outcome.is === 'refused' ? outcome.problem : problem('', 'request.absent'))
}

const tell = async ({ terminal, lang }: Means, mail: string, { logIn, hubs }: Known) => {
  const { identityWords } = await import('#members/api.ts')
  const words = wordsIn(lang).user
  const { roles: names } = identityWords(lang)
  terminal.out(mail)
  terminal.out(`  ${logIn ? words.logIn(logIn) : words.neverLoggedIn}`)
  for (const { begun, seen, demo } of logIn?.sessions ?? []) terminal.out(`    ${words.session({ begun, seen, demo })}`)
  if (hubs.length === 0) terminal.out(`  ${words.nowhere}`)
  for (const { slug, name, actor } of hubs) {
    const roles = actor.roles.map((role) => names[role])
    terminal.out(`  ${words.inHub({ slug, name, person: actor.name, roles, organisations: actor.represents.length })}`)
  }
}
