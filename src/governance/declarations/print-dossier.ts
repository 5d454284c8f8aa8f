import type { Day } from '#base/day.ts'
import { day, orNothing, z } from '#base/input.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { printExtract } from '#governance/record/print-extract.ts'
import { printMinutes } from '#governance/record/print-minutes.ts'
import { giveText } from '#governance/rules/give-text.ts'
import { type Context, view } from '#logbook/use-case.ts'
import { type Letterhead, letterheadOf } from '#members/api.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { zipOf } from '#platform/documents/zip.ts'
import { maySeeDeclarations } from './declaration.access.ts'
import { chargedRows, meetingsBehind } from './declaration.store.ts'
import { type Charged, changesOf, type Pending, pendingOf } from './declaration.ts'
import { chargedOn, decisionsBehind, type InCharge, type Piece, piecesOf } from './dossier.ts'
import type { DossierData } from './dossier-document.ts'
import { sayChange, sayForms, sayPiece } from './say-declarations.ts'

/** Without a day, the most urgent. */
const input = z.object({ jour: orNothing(day()) })

type Dossier = { pending: Pending; charged: Charged; pieces: Piece[]; head: Letterhead }

const loadDossier = async ({ db, hub, today, lang }: Context, jour: Day | null): Promise<Dossier | null> => {
  const { said, ...charged } = await chargedRows(db, hub.id)
  const pending = pendingOf(changesOf(charged, today), said, today).find(({ day: one }) => jour === null || one === jour)
  if (!pending) return null
  const [meetings, head] = await Promise.all([
    meetingsBehind(db, hub.id, pending.day, decisionsBehind(pending)),
    letterheadOf(db, hub, lang),
  ])
  return { pending, charged, pieces: piecesOf(pending, meetings), head }
}

const firstPaper = async ({ pending, charged, pieces, head }: Dossier, { lang, now, today }: Context) => {
  const { declarations: w } = lang === 'fr' ? fr : en
  const roleOf = ({ role, says }: InCharge): string =>
    role === 'charge' ? (says ?? '') : says ? `${w.roles[role]} (${says})` : w.roles[role]
  const data: DossierData = {
    at: now,
    hub: head.hub,
    day: pending.day,
    due: pending.due,
    closed: pending.closed && w.closed[pending.closed],
    title: w.of({ day: pending.day }),
    forms: sayForms(pending.changes, w),
    changes: pending.changes.map((one) => sayChange(one, w)),
    pieces: pieces.map((one) => ({ says: sayPiece(one, w), missing: !one.there })),
    charged: [...Map.groupBy(chargedOn(charged, today), (one) => one.name || `${one.says}`).values()].map((own) => ({
      name: own[0]?.name ?? '',
      role: own
        .filter((one) => !isSaid(one, own))
        .map(roleOf)
        .join(', '),
    })),
    statutes: pending.changes.some(({ is }) => is === 'statutes'),
    source: w.source,
  }
  const name = w.dossierName({ day: pending.day })
  return { name, bytes: await renderPdf({ template: 'src/governance/declarations/dossier.typ', data, lang }) }
}

/** The treasury, where an election gave it too, is told once. */
const isSaid = ({ role }: InCharge, own: InCharge[]): boolean =>
  role === 'treasurer' && own.some((one) => one.role === 'charge' && /trésor/i.test(one.says ?? ''))

/** The sheet, the list of those in charge and the numbered contents of the file, as one PDF. */
export const printDossier = view({
  name: 'governance.printDossier',
  input,
  load: (context, { jour }) => loadDossier(context, jour),
  mayView: (who) => maySeeDeclarations(who),
  run: async (dossier, context) => {
    const { name, bytes } = await firstPaper(dossier, context)
    return { name: `${name}.pdf`, bytes }
  },
})

type File = { name: string; bytes: Uint8Array }

/** A piece as its own page gives it; the sheet is the first paper. */
const fileOf = async (piece: Piece, context: Context): Promise<File | null> => {
  if (!piece.there) return null
  if (piece.is === 'extract') {
    const found = await printExtract.load(context, { decision: piece.decision })
    return found && printExtract.run(found, context, { decision: piece.decision })
  }
  if (piece.is === 'minutes') {
    const found = await printMinutes.load(context, { meeting: piece.meeting })
    return found && printMinutes.run(found, context, { meeting: piece.meeting })
  }
  if (piece.is === 'statutes') {
    const found = await giveText.load(context, { text: piece.text })
    return found && giveText.run(found, context, { text: piece.text })
  }
  return null
}

/** The whole file in one zip, its pieces numbered as its contents say. */
export const giveDossier = view({
  name: 'governance.giveDossier',
  input,
  load: async (context, { jour }) => {
    const dossier = await loadDossier(context, jour)
    if (!dossier) return null
    const first = await firstPaper(dossier, context)
    const pieces: (File | null)[] = []
    // One after the other: each asks the database, and a file is prepared a few times a year.
    for (const piece of dossier.pieces) pieces.push(await fileOf(piece, context))
    return { first, pieces, now: context.now }
  },
  mayView: (who) => maySeeDeclarations(who),
  run: async ({ first, pieces, now }) => {
    const files = pieces.flatMap((file, at) => (file ? [{ ...file, name: `${at + 1} ${file.name}` }] : []))
    return { name: `${first.name}.zip`, bytes: await zipOf([{ name: `1 ${first.name}.pdf`, bytes: first.bytes }, ...files], now) }
  },
})
