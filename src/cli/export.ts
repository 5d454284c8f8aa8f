import { resolve } from 'node:path'
import type { Command } from './command.ts'
import { datedName, stopping } from './safekeeping/file.ts'
import { wordsIn, wordsOf } from './safekeeping/words.ts'

/** Takes all data of a hub away, in formats that need no program of ours. */
export const exporting: Command = {
  name: 'export',
  words: wordsOf('export'),
  options: { json: 'nothing' },
  operands: [1, 2],
  run: async ({ config, instance, terminal, clock, lang }, asked) => {
    const { exportHub } = await import('#platform/export/export-hub.ts')
    const { described } = await import('../app.tsx')
    const { hubNamed } = await import('./hub-named.ts')
    const [hub = '', to] = asked.operands
    const now = clock()
    const words = wordsIn(lang).export
    const { ownerUrl, pools } = await instance()
    await hubNamed(pools, hub)
    const path = to ?? datedName(`${hub}-export`, now)
    const { at, end } = terminal.progress(words.working)
    const means = { ownerUrl, data: config.data, hub, path: resolve(path), now, described, progress: at }
    const { tables, rows, documents, missing } = await stopping(exportHub(means)).finally(end)
    if (asked.flag('json')) terminal.out(JSON.stringify({ path, tables, rows, documents, missing }))
    else {
      terminal.out(words.made(path, rows, tables, documents))
      for (const one of missing) terminal.out(terminal.bad(words.missing(one)))
      terminal.remark(words.personal)
    }
    return missing.length > 0 ? 1 : 0
  },
}
