import { z } from '#base/input.ts'
import { perform, type Stage } from '#logbook/perform.ts'
import { inHub, type Task, type Tasks } from '#platform/jobs/jobs.ts'
import { allHubs, forgetRows, writerOf } from './import.store.ts'
import { writeRows } from './write-rows.ts'

type Means = { pools: Stage['pools']; config: { data: string; operators: string[] }; handlers: Stage['handlers'] }

/** Every night. */
export const importsCron = { 'imports.forget': '41 3 * * *' }

/** Writes confirmed imports lot after lot, in the name of who confirmed; forgets rows that have had their time. */
export const importsTasks = ({ pools, config, handlers }: Means): Tasks => {
  const write: Task = async ({ hub, input }, { now }) => {
    const { import: id, person } = z.object({ import: z.string(), person: z.string() }).parse(input)
    const writer = hub && (await inHub(pools, hub, (db) => writerOf(db, hub, person)))
    if (!writer) return
    const stage: Stage = { pools, handlers, data: config.data, lang: 'fr', operators: config.operators }
    for (;;) {
      const outcome = await perform(stage, { hub: writer.slug, email: writer.email, at: now }, writeRows, { import: id })
      if (outcome.is !== 'done' || !outcome.value.more) return
    }
  }
  const forget: Task = async (_payload, { now }) => {
    for (const hub of await inHub(pools, null, allHubs)) await inHub(pools, hub, (db) => forgetRows(db, hub, now))
  }
  return { 'imports.write': write, 'imports.forget': forget }
}
