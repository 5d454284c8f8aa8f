import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { problem } from '#base/problem.ts'
import type { Config } from '#platform/config.ts'
import { type Instance, type Means, Stop } from './command.ts'

/** Opens the installation's database for a command, by the rules of `start`; `close` leaves everything as it was found. */
export const openInstance = (config: Config, say: (line: string) => void) => {
  let opening: Promise<Opened> | null = null
  const instance: Means['instance'] = async ({ made = false, anyVersion = false, data } = {}) => {
    opening ??= open(data === undefined ? config : { ...config, data, databaseUrl: null, databaseAppUrl: null }, made, say)
    const { instance } = await opening
    if (!anyVersion) await mustBeMigrated(instance.ownerUrl)
    return instance
  }
  // Whoever stops in the middle of the opening waits for its end: a server that has just been started would be left behind.
  const opened = () => opening?.catch(() => null)
  const close = async () => void (await (await opened())?.stop())
  /** Without waiting for what is being asked. */
  const cut = async () => void (await (await opened())?.cut())
  return { instance, close, cut }
}

type Opened = { instance: Instance; stop: () => Promise<void>; cut: () => Promise<void> }

const open = async (config: Config, made: boolean, say: (line: string) => void): Promise<Opened> => {
  // Engines need no database: they do not wait for its driver to be read.
  const { connect } = await import('#platform/database/database.ts')
  const { startServer } = await import('#platform/database/server.ts')
  const embedded = config.databaseUrl === null
  // startServer would make one: somebody who looks in the wrong folder would be told that all is well there.
  if (embedded && !made && !existsSync(join(config.data, 'postgres.json')))
    throw new Stop(problem('', 'cli.noInstance', { path: config.data }))
  const server = embedded ? await startServer({ data: config.data, say }) : null
  const ownerUrl = config.databaseUrl ?? (server?.url as string)
  const pools = connect(ownerUrl, config.databaseAppUrl ?? undefined)
  const cut = async () => void (await server?.stop())
  const stop = async () => {
    await pools.end()
    await cut()
  }
  return { instance: { ownerUrl, pools, embedded }, stop, cut }
}

const mustBeMigrated = async (ownerUrl: string) => {
  const { migrationState } = await import('#platform/database/migrate.ts')
  const { changed, pending, unknown } = await migrationState(ownerUrl)
  if (changed[0]) throw new Stop(problem('', 'start.migrationChanged', { name: changed[0] }))
  if (unknown[0]) throw new Stop(problem('', 'cli.newerDatabase', { name: unknown.at(-1) ?? '' }))
  if (pending[0]) throw new Stop(problem('', 'cli.notMigrated', { count: pending.length }))
}
