import { z } from '#base/input.ts'
import { perform, type Stage } from '#logbook/perform.ts'
import { inHub, type Task, type Tasks } from '#platform/jobs/jobs.ts'
import { bringIn } from './bring-in.ts'
import { allHubs, forgetRows, giveUp, isInUse, noteProgress, writerOf } from './import.store.ts'
import type { Report } from './import.ts'
import { takeBack } from './take-back.ts'

type Means = { pools: Stage['pools']; config: { data: string; operators: string[] }; handlers: Stage['handlers'] }

/** Every night. */
export const importsCron = { 'imports.forget': '41 3 * * *' }

/** Brings imports in and takes them back, in the name of who said so; forgets rows that have had their time. */
export const importsTasks = ({ pools, config, handlers }: Means): Tasks => {
  const stage: Stage = { pools, handlers, data: config.data, lang: 'fr', operators: config.operators }

  /** All or nothing: a killed process leaves nothing, and its job begins again. What cannot be is said on the page, for whoever coordinates now. */
  const whole =
    (state: 'writing' | 'undoing', work: typeof bringIn | typeof takeBack): Task =>
    async ({ hub, input }, { now, last }) => {
      const { import: id, person } = z.object({ import: z.string(), person: z.string() }).parse(input)
      if (!hub) return
      const trouble = (code: string) => inHub(pools, hub, (db) => giveUp(db, hub, id, state, code))
      const report: Report = (done, all) => inHub(pools, hub, (db) => noteProgress(db, hub, id, state, done, all))
      const writer = await inHub(pools, hub, (db) => writerOf(db, hub, person))
      if (!writer) return trouble('import.ownerGone')
      try {
        const outcome = await perform(stage, { hub: writer.slug, email: writer.email, at: now }, work(report), { import: id })
        // Problems: somebody stopped it, and has been told.
        if (outcome.is !== 'done' && outcome.is !== 'problems') await trouble('import.ownerGone')
      } catch (error) {
        if (state === 'undoing' && isInUse(error)) return trouble('import.inUseMeanwhile')
        if (last) await trouble('import.broken')
        throw error
      }
    }
  const forget: Task = async (_payload, { now }) => {
    for (const hub of await inHub(pools, null, allHubs)) await inHub(pools, hub, (db) => forgetRows(db, hub, now))
  }
  return { 'imports.write': whole('writing', bringIn), 'imports.takeBack': whole('undoing', takeBack), 'imports.forget': forget }
}
