import type { Act } from '#logbook/use-case.ts'
import { forgetFiles } from './enclosure.store.ts'
import type { Enclosure } from './enclosure.ts'

/** Files of what was joined and is no more: nobody was convened with them, nothing of them stays unless something else names them. */
export const dropFiles = async (act: Act, gone: Enclosure[]): Promise<void> => {
  const files = gone.flatMap(({ file }) => file?.sha256 ?? [])
  if (files.length === 0) return
  await forgetFiles(act.db, act.hub.id, files)
  await act.enqueue('documents.forget', { files })
}
