import { mkdir } from 'node:fs/promises'
import { problem } from '#base/problem.ts'
import { type Command, type Exit, Stop } from './command.ts'
import { wordsIn } from './help.ts'
import { wordsOf } from './words.ts'

/** Loads the demonstration into an empty installation, which is made if needed. */
export const demo: Command = {
  name: 'demo',
  words: wordsOf('demo'),
  options: {},
  operands: [0, 0],
  run: async ({ config, instance, terminal, clock, lang }) => {
    const { hubCount } = await import('#platform/database/entering.ts')
    const { migrate } = await import('#platform/database/migrate.ts')
    const { handlers } = await import('../app.tsx')
    const { clearHalfLoaded, inTurn, loadOnce } = await import('../../demo/once.ts')
    await mkdir(config.data, { recursive: true, mode: 0o700 })
    const { ownerUrl, pools, embedded } = await instance({ made: true, anyVersion: true })
    return inTurn<Exit>(config.data, async () => {
      if (embedded) await clearHalfLoaded(config.data, ownerUrl)
      await migrate(ownerUrl)
      const hubs = await hubCount(pools)
      if (hubs > 0) throw new Stop(problem('', 'cli.hubsThere', { hubs }))
      const words = wordsIn(lang).demo
      const { at, end } = terminal.progress(words.loading)
      const seconds = await loadOnce({ pools, handlers, data: config.data, now: clock(), progress: at }).finally(end)
      terminal.out(words.loaded(seconds))
      return 0
    })
  },
}
