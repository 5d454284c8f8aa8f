import { z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { maySeeImports } from './import.access.ts'
import { latestImports } from './import.store.ts'

/** The latest are enough: an older file is brought in again, or forgotten. */
const LATEST = 10

/** Where a file is chosen, and the latest ones. */
export const showImports = view({
  name: 'imports.showImports',
  input: z.object({}),
  load: ({ db, hub }) => latestImports(db, hub.id, LATEST),
  mayView: (who) => maySeeImports(who),
  run: (imports) => ({
    imports: imports.map(({ id, target, fileName, state, readAt, doneAt }) => ({ id, target, fileName, state, readAt, doneAt })),
  }),
})

export type ImportsData = Awaited<ReturnType<typeof showImports.run>>
