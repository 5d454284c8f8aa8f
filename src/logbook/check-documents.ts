import { problem } from '#base/problem.ts'
import { documentsAfter } from '#platform/documents/document.store.ts'
import { checkFile } from '#platform/documents/store.ts'
import type { Check } from './check.ts'

const MOST = 200

/** Every file the hub keeps: there, and byte for byte what was kept. */
export const checkDocuments: Check = async ({ db, hub, data, fault, count, kindOf }) => {
  let after: string | null = null
  for (;;) {
    const some = await documentsAfter(db, hub.id, after, MOST)
    for (const { id, name, sha256, bytes } of some) {
      const { file, fault: found, size } = await checkFile(data, sha256)
      const because = found ?? (size === bytes ? null : 'size')
      if (because) fault(problem('', `verify.document.${because}`, { kind: kindOf(id), name, file, bytes, size }))
    }
    count('documents', some.length)
    after = some.at(-1)?.id ?? null
    if (some.length < MOST) return
  }
}
