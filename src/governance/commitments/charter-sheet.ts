import { wordsOf } from '#governance/session/panel.ts'
import type { Sheet, SheetReader } from '#platform/documents/sheet.ts'
import type { ShownCharter } from './show-charter.ts'

/** Who signed the charter, or is still to sign it. */
export const charterSheet = (reader: SheetReader): Sheet<ShownCharter['rows'][number]> => {
  const { charter: w } = wordsOf(reader)
  return {
    name: w.signatories,
    columns: [
      { head: w.organisation, kind: 'text', value: ({ name }) => name, width: 34 },
      { head: w.sheet.version, kind: 'number', value: ({ signature }) => signature?.n ?? null },
      { head: w.signedOn, kind: 'day', value: ({ signature }) => signature?.signedOn ?? null },
      { head: w.signer, kind: 'text', value: ({ signature }) => signature?.signer ?? null, width: 28 },
      { head: w.sheet.way, kind: 'text', value: ({ signature }) => (signature ? w.ways[signature.way] : null) },
    ],
  }
}
