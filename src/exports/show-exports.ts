import { z } from '#base/input.ts'
import { isProven } from '#logbook/proven.ts'
import { view } from '#logbook/use-case.ts'
import { exportSize } from '#platform/export/kept-export.ts'
import { maySeeExports } from './export.access.ts'
import { documentBytes, latestExports } from './export.store.ts'
import { type Export, isThere, KEPT_DAYS, keptUntil } from './export.ts'

/** Who took everything out, of late. */
const SHOWN = 10

/** All data of the hub: what is being made, what is there to take, what was taken before. */
export const showExports = view({
  name: 'exports.showExports',
  input: z.object({}),
  load: async ({ db, hub }) => {
    const [exports, documents] = await Promise.all([latestExports(db, hub.id, SHOWN), documentBytes(db, hub.id)])
    return { exports, documents }
  },
  mayView: (who) => maySeeExports(who),
  run: async ({ exports, documents }, context) => {
    const { actor, data, hub, now } = context
    const proven = await isProven(context)
    const all = await Promise.all(
      exports.map(async (found: Export) => {
        const { id, name, askedAt, madeAt, takenAt, state, progress, trouble, rows, documents: kept, missing, bytes } = found
        // Its time came and nobody has erased it yet; or the hub came back from a backup, which holds no such file.
        const there = isThere(found, now) && (await exportSize(data, hub.id, id)) !== null
        return {
          ...{ id, name, own: found.person === actor?.person, askedAt, takenAt, progress, trouble, rows, documents: kept, missing, bytes },
          state: state === 'ready' && !there ? ('over' as const) : state,
          until: madeAt && keptUntil(madeAt),
        }
      }),
    )
    const [latest] = all
    return {
      making: all.find(({ state }) => state === 'making') ?? null,
      ready: all.filter(({ state }) => state === 'ready'),
      failed: latest?.state === 'failed' ? latest : null,
      before: all.filter(({ state }) => state !== 'making' && state !== 'ready'),
      documents,
      proven,
      keptDays: KEPT_DAYS,
    }
  },
})

export type ExportsShown = Awaited<ReturnType<typeof showExports.run>>
