import type { Described } from '#base/described.ts'
import type { Id } from '#base/id.ts'
import { z } from '#base/input.ts'
import { perform, type Stage } from '#logbook/perform.ts'
import { isFull } from '#platform/database/unavailable.ts'
import { exportHub } from '#platform/export/export-hub.ts'
import { emptyPlace, exportSize, removeExport } from '#platform/export/kept-export.ts'
import { inHub, type Task, type Tasks } from '#platform/jobs/jobs.ts'
import { allHubs, giveUp, madeBefore, makerOf, noteOver, noteProgress } from './export.store.ts'
import { keptSince } from './export.ts'
import { finishExport } from './finish-export.ts'

type Means = { pools: Stage['pools']; config: { data: string; operators: string[] }; handlers: Stage['handlers']; described: Described }

/** Somebody stopped it: nothing of it is left. */
class Stopped extends Error {}

/** How often a page that follows hears how far it is. */
const TELL_EVERY_MS = 500

/** Every hour. Their time is past for whoever asks before the file is gone. */
export const exportsCron = { 'exports.forgetOld': '29 * * * *' }

/** Makes exports of whole hubs, by the very function of `cordee export`, and removes them when their time is past. */
export const exportsTasks = ({ pools, config: { data, operators }, handlers, described }: Means): Tasks => {
  const stage: Stage = { pools, handlers, data, lang: 'fr', operators }

  /** Tells how far it is now and then; throws once it was stopped. */
  const following = (hub: Id, id: Id) => {
    let told = Number.NEGATIVE_INFINITY
    let stopped = false
    let telling: Promise<unknown> = Promise.resolve()
    const at = (share: number) => {
      if (stopped) throw new Stopped()
      if (performance.now() - told < TELL_EVERY_MS) return
      told = performance.now()
      telling = inHub(pools, hub, (db) => noteProgress(db, hub, id, Math.round(share * 1000))).then(
        (goesOn) => {
          stopped = !goesOn
        },
        () => {},
      )
    }
    return { at, told: () => telling }
  }

  const make: Task = async ({ hub, input }, { now, last }) => {
    const { export: id, person } = z.object({ export: z.string(), person: z.string() }).parse(input)
    if (!hub) return
    const maker = await inHub(pools, hub, (db) => makerOf(db, hub, person))
    const comesToNothing = async (trouble: string) => {
      await inHub(pools, hub, (db) => giveUp(db, hub, id, trouble))
      await removeExport(data, hub, id)
    }
    if (!maker) return comesToNothing('exports.makerGone')
    const progress = following(hub, id)
    try {
      if (!(await inHub(pools, hub, (db) => noteProgress(db, hub, id, 0)))) return
      const path = await emptyPlace(data, hub, id)
      const ownerUrl = pools.owner.options.connectionString ?? ''
      const made = await exportHub({ ownerUrl, data, hub: maker.slug, path, now, described, progress: progress.at })
      await progress.told()
      const counted = {
        tables: made.tables,
        rows: made.rows,
        documents: made.documents,
        missing: made.missing.length,
        bytes: (await exportSize(data, hub, id)) ?? 0,
      }
      const outcome = await perform(stage, { hub: maker.slug, email: maker.email, at: now }, finishExport, { export: id, ...counted })
      if (outcome.is === 'problems') return await removeExport(data, hub, id)
      if (outcome.is !== 'done') await comesToNothing('exports.makerGone')
    } catch (error) {
      await progress.told()
      if (error instanceof Stopped) return await removeExport(data, hub, id)
      // Trying again would fill the disk again, on which the database stands.
      if (isFull(error)) return comesToNothing('exports.full')
      if (last) await comesToNothing('exports.broken')
      throw error
    }
  }

  const forget: Task = async ({ hub, input }) => {
    const { export: id } = z.object({ export: z.string() }).parse(input)
    if (hub) await removeExport(data, hub, id)
  }

  const forgetOld: Task = async (_payload, { now }) => {
    for (const hub of await inHub(pools, null, allHubs)) {
      for (const id of await inHub(pools, hub, (db) => madeBefore(db, hub, keptSince(now)))) {
        await removeExport(data, hub, id)
        await inHub(pools, hub, (db) => noteOver(db, hub, id))
      }
    }
  }
  return { 'exports.make': make, 'exports.forget': forget, 'exports.forgetOld': forgetOld }
}
