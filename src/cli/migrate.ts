import { problem } from '#base/problem.ts'
import { type Command, Stop } from './command.ts'
import { wordsIn } from './help.ts'
import { wordsOf } from './words.ts'

/** Brings the database to the version of this program; `--plan` only says what would be done. */
export const migrate: Command = {
  name: 'migrate',
  words: wordsOf('migrate'),
  options: { plan: 'nothing' },
  operands: [0, 0],
  run: async ({ instance, terminal, lang }, asked) => {
    const { migrate: bringUp, migrationState } = await import('#platform/database/migrate.ts')
    const words = wordsIn(lang).migrate
    const { ownerUrl } = await instance({ made: !asked.flag('plan'), anyVersion: true })
    const { pending, changed, unknown } = await migrationState(ownerUrl)
    if (changed.length > 0) throw new Stop(changed.map((name) => problem('', 'start.migrationChanged', { name })))
    if (unknown.length > 0) throw new Stop(problem('', 'cli.newerDatabase', { name: unknown.at(-1) ?? '' }))
    if (asked.flag('plan')) for (const name of pending) terminal.out(name)
    else await bringUp(ownerUrl, { on: (name, seconds) => terminal.out(words.applied(name, seconds)) })
    terminal.remark(pending.length === 0 ? words.upToDate : asked.flag('plan') ? words.planned(pending.length) : words.done(pending.length))
    return 0
  },
}
