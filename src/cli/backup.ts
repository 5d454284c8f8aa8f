import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Manifest } from '#platform/backup/manifest.ts'
import { type Command, type Means, Stop } from './command.ts'
import { datedName, stopping } from './safekeeping/file.ts'
import { wordsIn, wordsOf } from './safekeeping/words.ts'

/** Saves everything, or one hub, in one file; or reads such a file again. */
export const backup: Command = {
  name: 'backup',
  words: wordsOf('backup'),
  options: { hub: 'value', check: 'nothing', json: 'nothing' },
  operands: [0, 1],
  run: async (means, asked) => {
    const { config, instance, terminal, clock, lang } = means
    const hub = asked.value('hub')
    const now = clock()
    const words = wordsIn(lang).backup
    if (asked.flag('check')) {
      const file = asked.operands[0]
      if (!file) throw new Stop({ path: '', code: 'cli.missingWord', values: { command: 'backup --check' } }, 2)
      const { checkBackup } = await import('#platform/backup/check-backup.ts')
      const { at, end } = terminal.progress(words.reading)
      const manifest = await stopping(checkBackup(resolve(file), at)).finally(end)
      const { size } = await stat(file)
      if (asked.flag('json')) terminal.out(JSON.stringify(said(file, size, manifest)))
      else {
        terminal.out(words.whole(file))
        tell(means, manifest)
        terminal.out(words.of(manifest.madeAt))
      }
      return manifest.faults.length > 0 ? 1 : 0
    }
    const file = asked.operands[0] ?? datedName(hub, now)
    const { makeBackup } = await import('#platform/backup/make-backup.ts')
    const { ownerUrl } = await instance({ anyVersion: true })
    const { at, end } = terminal.progress(words.working)
    const began = performance.now()
    const made = await stopping(makeBackup({ ownerUrl, data: config.data, file: resolve(file), hub, now, progress: at })).finally(end)
    const { manifest, bytes } = made
    if (asked.flag('json')) terminal.out(JSON.stringify(said(file, bytes, manifest)))
    else {
      terminal.out(words.made(file, bytes, (performance.now() - began) / 1000))
      tell(means, manifest)
      terminal.remark(words.secrets(hub === null))
      terminal.remark(words.leftOut)
    }
    return manifest.faults.length > 0 ? 1 : 0
  },
}

const rowsOf = ({ tables }: Manifest): number => tables.reduce((sum, { rows }) => sum + rows, 0)

const tell = ({ terminal, lang }: Means, manifest: Manifest) => {
  const words = wordsIn(lang).backup
  const { hubs, files, faults } = manifest
  terminal.out(
    words.holds(
      hubs.map(({ slug }) => slug),
      rowsOf(manifest),
      files.length,
    ),
  )
  for (const { path, reason } of faults) terminal.out(terminal.bad(words[reason](path)))
}

const said = (file: string, bytes: number, manifest: Manifest) => ({
  file,
  bytes,
  madeAt: manifest.madeAt,
  hubs: manifest.hubs.map(({ slug }) => slug),
  rows: rowsOf(manifest),
  files: manifest.files.length,
  faults: manifest.faults,
})
