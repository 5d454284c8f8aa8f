import { rmSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '#base/day.ts'
import { connect } from '#platform/database/database.ts'
import { loadDemo } from '../../demo/load.ts'
import { handlers } from '../../src/app.tsx'
import { type FreshDatabase, freshDatabase } from './database.ts'

/** A database, and the folder of the documents it names. */
type Held = { database: FreshDatabase; data: string }

const folder = () => mkdtemp(join(tmpdir(), 'cordee-demo-'))

const load = async (now: Instant): Promise<Held> => {
  const [database, data] = await Promise.all([freshDatabase(), folder()])
  process.once('exit', () => rmSync(data, { recursive: true, force: true }))
  const pools = connect(database.ownerUrl)
  await loadDemo({ pools, handlers, data, now, progress: () => {} })
  await pools.end()
  return { database, data }
}

const loaded = new Map<Instant, Promise<Held>>()

/** The demonstration as it stands at that instant: loaded once in a process, which takes seconds; whoever asks gets a copy of their own. */
export const demoAt = async (now: Instant): Promise<Held> => {
  const found = loaded.get(now) ?? load(now)
  loaded.set(now, found)
  const original = await found
  const [database, data] = await Promise.all([freshDatabase({ like: original.database }), folder()])
  await cp(original.data, data, { recursive: true })
  return { database, data }
}
