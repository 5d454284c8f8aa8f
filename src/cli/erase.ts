import type { Described } from '#base/described.ts'
import { problem } from '#base/problem.ts'
import type { Erasure } from '#privacy/api.ts'
import { type Command, type Means, Stop } from './command.ts'
import { wordsIn, wordsOf } from './safekeeping/words.ts'

/** In whose name it is done: no address of mail, so nobody can ever log in as it. */
const OPERATOR = 'cordee erase'

/** Erases somebody from a hub; without `--yes` only says what would go, what would stay and why. */
export const erase: Command = {
  name: 'erase',
  words: wordsOf('erase'),
  options: { yes: 'nothing', json: 'nothing' },
  operands: [2, 2],
  run: async (means, asked) => {
    const { config, instance, clock, terminal, lang } = means
    const [hub = '', who = ''] = asked.operands
    const { perform } = await import('#logbook/perform.ts')
    const { erasePerson } = await import('#privacy/api.ts')
    const { described, handlers, personalData, tellers } = await import('../app.tsx')
    const { hubNamed } = await import('./hub-named.ts')
    const { pools } = await instance()
    await hubNamed(pools, hub)
    const stage = { pools, handlers, tellers, data: config.data, lang, operators: [OPERATOR] }
    const part = { hub, email: OPERATOR, at: clock() }
    const outcome = await perform(stage, part, erasePerson(personalData), { who, really: asked.flag('yes') })
    if (outcome.is === 'problems') throw new Stop(outcome.problems)
    if (outcome.is === 'refused') throw new Stop(outcome.problem)
    if (outcome.is !== 'done') throw new Stop(problem('', 'erase.nobody', { who, hub }))
    if (asked.flag('json')) terminal.out(JSON.stringify(outcome.value, null, 2))
    else tell(outcome.value, means, described)
    return 0
  },
}

const tell = ({ name, person, done, kinds, residues }: Erasure, { terminal, lang }: Means, described: Described) => {
  const words = wordsIn(lang).erase
  terminal.out(done ? words.done(name) : words.would(name))
  for (const does of ['erased', 'unlinked', 'kept'] as const) {
    terminal.out('')
    terminal.out(words[does])
    for (const kind of kinds.filter((one) => one.does === does)) terminal.out(`  ${words.kind(kind.title, kind.rows)} ${kind.says}`)
  }
  const at = lang === 'fr' ? 0 : 1
  const where = ({ table, column, rows }: Erasure['residues'][number]) => {
    const one = described[table]
    const title = one && 'title' in one ? one.title[at] : one?.out[at]
    return `  ${title ?? ''} (${words.residue(table, column, rows)})`
  }
  const toRead = residues.filter(({ why }) => why === null)
  const lawful = residues.filter(({ why }) => why !== null)
  terminal.out('')
  terminal.out(toRead.length > 0 ? words.toRead : words.nothingToRead)
  for (const one of toRead) terminal.out(`${where(one)}${one.ids.length > 0 ? `\n    ${one.ids.join(' ')}` : ''}`)
  if (lawful.length > 0) {
    terminal.out('')
    terminal.out(words.lawful)
    for (const one of lawful) terminal.out(where(one))
  }
  terminal.out('')
  terminal.out(done ? words.after(person) : words.before)
}
