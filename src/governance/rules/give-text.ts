import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { readFile } from '#platform/documents/store.ts'
import { textFile } from './rule-text.store.ts'

/** The file of a text, as it was kept. */
export const giveText = view({
  name: 'governance.giveText',
  input: z.object({ text: id() }),
  load: ({ db, hub }, { text }) => textFile(db, hub.id, text),
  run: async ({ name, sha256 }, { data }) => ({ name, bytes: await readFile(data, sha256) }),
})
