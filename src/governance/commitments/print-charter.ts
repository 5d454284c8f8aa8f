import type { Day, Instant } from '#base/day.ts'
import { id, z } from '#base/input.ts'
import { textsOf } from '#governance/rules/rule-text.store.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { view } from '#logbook/use-case.ts'
import { letterheadOf } from '#members/api.ts'
import type { HubData } from '#platform/documents/hub-data.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { readFile } from '#platform/documents/store.ts'
import { maySeeSheet } from './commitment.access.ts'
import { commitmentsOf, signatureOf } from './commitment.store.ts'
import type { Commitment, SignatureWay } from './commitment.ts'

/** The charter with its signature; `charter.typ` has the words. */
export type CharterData = {
  at: Instant
  hub: HubData
  title: string
  n: number
  adopted: Day
  commitments: Commitment[]
  organisation: string
  signer: string | null
  signedOn: Day
  way: SignatureWay
  withdrawnOn: Day | null
}

/** The charter an organisation signed, in the version it signed; the sheet itself where it was signed on paper and scanned. */
export const printCharter = view({
  name: 'governance.printCharter',
  input: z.object({ signature: id() }),
  load: async ({ db, hub, lang }, { signature }) => {
    const found = await signatureOf(db, hub, signature)
    if (!found) return null
    const [texts, commitments, head] = await Promise.all([textsOf(db, hub.id), commitmentsOf(db, hub.id), letterheadOf(db, hub, lang)])
    const text = texts.find((one) => one.id === found.text)
    return text ? { found, text, commitments: commitments.filter((one) => one.text === text.id), head } : null
  },
  mayView: (who, { found }) => maySeeSheet(who, found.organisation),
  run: async ({ found, text, commitments, head }, { lang, now, data: folder }) => {
    const name = wordsOf({ lang }).charter.file({ name: found.name, n: text.n })
    if (found.sha256 !== null) return { name, bytes: await readFile(folder, found.sha256) }
    const data: CharterData = {
      at: now,
      hub: head.hub,
      ...{ title: text.title, n: text.n, adopted: text.adopted },
      commitments: commitments.map(({ title, sentence }) => ({ title, sentence })),
      organisation: found.name,
      ...{ signer: found.signer, signedOn: found.signedOn, way: found.way, withdrawnOn: found.withdrawnOn },
    }
    return { name, bytes: await renderPdf({ template: 'src/governance/commitments/charter.typ', data, lang }) }
  },
})
