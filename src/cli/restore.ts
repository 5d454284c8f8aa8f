import { mkdir, readdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Problem, problem } from '#base/problem.ts'
import type { Inspect, Restored } from '#platform/backup/restore.ts'
import { type Command, Stop } from './command.ts'
import { datedName, stopping } from './safekeeping/file.ts'
import { wordsIn, wordsOf } from './safekeeping/words.ts'

/** A few say enough of a chain that broke at its beginning. */
const MOST_FAULTS = 20

/** Gives a backup back: whole into an empty instance, or one hub beside others. */
export const restore: Command = {
  name: 'restore',
  words: wordsOf('restore'),
  options: { into: 'value', hub: 'value', replace: 'nothing', json: 'nothing' },
  operands: [1, 1],
  run: async ({ config, instance, terminal, clock, lang }, asked) => {
    const { restoreAll } = await import('#platform/backup/restore.ts')
    const { restoreHub } = await import('#platform/backup/restore-hub.ts')
    const file = resolve(asked.operands[0] as string)
    const hub = asked.value('hub')
    const now = clock()
    if (asked.flag('replace') && !hub) throw new Stop(problem('', 'backup.replaceOneHub'), 2)
    const words = wordsIn(lang).restore
    const into = asked.value('into')
    const data = into === null ? config.data : await placeOf(resolve(into), config.databaseUrl)
    await mkdir(data, { recursive: true, mode: 0o700 })
    const { ownerUrl } = await instance({ made: true, anyVersion: true, ...(into === null ? {} : { data }) })
    const saveTo = hub && asked.flag('replace') ? join(dirname(file), datedName(`${hub}-before`, now)) : null
    const { at, end } = terminal.progress(words.working)
    const began = performance.now()
    const means = { ownerUrl, data, file, now, inspect, progress: at }
    const restored: Restored & { saved?: boolean } = await stopping(
      hub ? restoreHub({ ...means, hub, saveTo }) : restoreAll(means),
    ).finally(end)
    const took = (performance.now() - began) / 1000
    const { hubs, rows, files, heldMails, accounts, migrated, saved = false } = restored
    const slugs = hubs.map(({ slug }) => slug)
    if (asked.flag('json')) {
      terminal.out(JSON.stringify({ data, hubs: slugs, rows, files, heldMails, accounts, migrated, saved: saved ? saveTo : null }))
      return 0
    }
    terminal.out(words.done(slugs, took))
    terminal.out(words.same(rows, files))
    if (into !== null) terminal.out(words.into(data))
    if (migrated.length > 0) terminal.out(words.migrated(migrated.length))
    if (heldMails > 0) terminal.out(words.held(heldMails))
    if (accounts > 0) terminal.out(words.accounts(accounts))
    if (saved && saveTo) terminal.out(words.saved(saveTo))
    return 0
  },
}

/**
 * The folder of another installation, with a database of its own: a new or empty one, or one that is an installation already. Never beside DATABASE_URL, which would still say
 * where the rows go: a rehearsal must not reach the installation in use.
 */
const placeOf = async (folder: string, databaseUrl: string | null): Promise<string> => {
  if (databaseUrl !== null) throw new Stop(problem('', 'backup.intoBesideDatabase'), 2)
  const held = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (held.length > 0 && !held.includes('postgres.json')) throw new Stop(problem('', 'backup.intoOther', { folder }))
  return folder
}

/** The facts of a hub that came back and the words beside them, before anything is kept. */
const inspect: Inspect = async (client, { id, slug, name }) => {
  const { dbAsking } = await import('#platform/database/database.ts')
  const { checkFacts } = await import('#logbook/check-facts.ts')
  const faults: Problem[] = []
  await checkFacts({
    db: dbAsking(client.query.bind(client) as never),
    hub: { id, slug, name, zone: 'UTC', demo: false },
    data: '',
    fault: (one) => void (faults.length < MOST_FAULTS && faults.push(one)),
    count: () => {},
    sealed: () => {},
    kindOf: () => 'piece',
  })
  return faults.length > 0 ? [problem('', 'backup.brokenChain', { hub: slug }), ...faults] : []
}
