import { choice, id, several, z } from '#base/input.ts'
import { maySeeMoney } from '#funding/funding.access.ts'
import { wordsIn } from '#funding/words.ts'
import { type Context, view } from '#logbook/use-case.ts'
import { letterheadOf } from '#members/api.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { readFile } from '#platform/documents/store.ts'
import { zipOf } from '#platform/documents/zip.ts'
import { missingSays } from './missing.ts'
import { fileIn, type Proof } from './proof.ts'
import type { ProofData } from './proof-document.ts'
import { type LoadedProof, loadProof, provenBy } from './proof-load.ts'

export const PROOF_TEMPLATE = 'src/funding/claims/proof.typ'

/** Files read from the disk at once. */
const AT_ONCE = 16

/** The folder that proves a claim: everything in one zip, its list on top; or that list alone, to print. `pv`: meetings to join. */
export const printProof = view({
  name: 'funding.printProof',
  input: z.object({ claim: id(), format: choice(['zip', 'pdf']).catch('zip'), pv: several(id(), 200).catch([]) }),
  load: async (context, { claim }) => {
    const [loaded, head] = await Promise.all([loadProof(context, claim), letterheadOf(context.db, context.hub, context.lang)])
    return loaded && { loaded, head }
  },
  mayView: (who) => maySeeMoney(who),
  run: async ({ loaded, head }, context, { format, pv }) => {
    const { lang, now, data: folder } = context
    const { claim: w } = wordsIn(lang)
    const { lines, proof } = provenBy(loaded, context.actor, pv)
    const name = w.file(loaded.claim.agreement.payer, loaded.claim.endsOn.slice(0, 7))
    const list = await renderPdf({ template: PROOF_TEMPLATE, data: listOf(loaded, lines, proof, head.hub, context), lang })
    if (format === 'pdf') return { name: `${name}.pdf`, mediaType: 'application/pdf', bytes: list }
    const files = proof.parts.flatMap(({ part, no, entries }) =>
      entries.flatMap((entry) =>
        entry.files.map((one) => ({ folder: `${no} ${w.parts[part]}`, name: fileIn(one, entry), sha256: one.sha256 })),
      ),
    )
    const read: { folder: string; name: string; bytes: Uint8Array; packed: boolean }[] = []
    for (let at = 0; at < files.length; at += AT_ONCE)
      read.push(
        ...(await Promise.all(
          files
            .slice(at, at + AT_ONCE)
            .map(async ({ sha256, ...one }) => ({ ...one, bytes: await readFile(folder, sha256), packed: true })),
        )),
      )
    const bytes = await zipOf([{ name: `0 ${w.list}.pdf`, bytes: list }, ...read], now)
    return { name: `${name}.zip`, mediaType: 'application/zip', bytes }
  },
})

const listOf = (
  { claim }: LoadedProof,
  lines: { cents: number; asked: number }[],
  proof: Proof,
  hub: ProofData['hub'],
  { now, today, lang }: Context,
): ProofData => {
  const { agreement } = claim
  return {
    at: now,
    hub,
    on: claim.filedOn ?? today,
    payer: agreement.payer,
    origin: agreement.origin === agreement.payer ? null : agreement.origin,
    reference: agreement.reference,
    action: agreement.actionName,
    startsOn: claim.startsOn,
    endsOn: claim.endsOn,
    filedOn: claim.filedOn,
    granted: agreement.cents,
    shown: lines.reduce((sum, { cents }) => sum + cents, 0),
    asked: lines.reduce((sum, { asked }) => sum + asked, 0),
    parts: proof.parts.map(({ entries, ...part }) => ({
      ...part,
      entries: entries.map(({ files, ...entry }) => ({ ...entry, files: files.map((one) => fileIn(one, entry)) })),
    })),
    // What was sent is whole for whoever receives it: what was still looked for is the hub’s own business.
    missing: claim.filedOn === null ? proof.missing.map((one) => missingSays(one, lang)) : [],
  }
}
