import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import type { Filled } from '#funding/dossiers/filled.ts'
import { wordsIn } from '#funding/words.ts'
import { zipOf } from '#platform/documents/zip.ts'
import { budgetWorkbook } from './budget-workbook.ts'
import { dossierDocx } from './dossier-docx.ts'
import { pieceNumber } from './dossier-paper.ts'
import { dossierPdf, type PaperOf } from './dossier-pdf.ts'

/** A piece as it is kept. `key`: that of the piece; `ending`: of its kind of file, « pdf ». */
export type PieceFile = { key: string; ending: string; bytes: Uint8Array }

/** One sending is held in memory whole, and portals and mail boxes take less (a rule of ours). */
export const MOST_BYTES = 100 * 1024 * 1024
export const MOST_PIECES = 200
const MEGABYTE = 1024 * 1024

// Besides what file systems refuse: marks that turn the direction of what follows them, behind which an ending can hide.
const UNSAFE = /\p{Cc}|[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|\p{Noncharacter_Code_Point}/gu

/** A name that every file system takes: no path, no sign that does not show, eighty characters at most. */
export const safeName = (typed: string, otherwise: string): string => {
  const name = typed
    .toWellFormed()
    .normalize('NFC')
    .replace(UNSAFE, ' ')
    .replace(/[/\\:*?"<>|]/g, '-')
    .replace(/\s+/g, ' ')
  const cut = Array.from(name).slice(0, 80).join('')
  return cut.replace(/^[\s.]+|[\s.]+$/g, '') || otherwise
}

const safeEnding = (ending: string): string => (/^[a-z0-9]{1,5}$/i.test(ending) ? ending.toLowerCase() : 'bin')

/** The papers of a dossier: the PDF that is sent, the Word file that is written on, the budget that is counted with. */
export const papersOf = async (filled: Filled, paper: PaperOf): Promise<{ pdf: Uint8Array; docx: Uint8Array; xlsx: Uint8Array }> => {
  const [pdf, docx, xlsx] = await Promise.all([dossierPdf(filled, paper), dossierDocx(filled, paper), budgetWorkbook(filled, paper.lang)])
  return { pdf, docx, xlsx }
}

/** Names and bytes of everything in the zip, in order; `contents`: the text that lists them, missing pieces too. */
const filesOf = async (filled: Filled, pieces: readonly PieceFile[], paper: PaperOf) => {
  const w = wordsIn(paper.lang).papers
  const { pdf, docx, xlsx } = await papersOf(filled, paper)
  const about = { action: filled.action, year: filled.year }
  const zero = '0'.repeat(pieceNumber(0, filled.pieces.length).length)
  const own = [
    { name: `${zero} ${safeName(w.dossierName(about), w.pieceName)}.pdf`, bytes: pdf },
    { name: `${zero} ${safeName(w.dossierName(about), w.pieceName)}.docx`, bytes: docx },
    { name: `${zero} ${safeName(w.budgetName(about), w.pieceName)}.xlsx`, bytes: xlsx },
  ]
  const kept = new Map(pieces.map((one) => [one.key, one]))
  // The number is the piece’s place in the form, whether those before it are there or not: it is the one the list in the PDF gives it.
  const joined = filled.pieces.map(({ key, name }, at) => {
    const file = kept.get(key)
    const named = `${pieceNumber(at, filled.pieces.length)} ${safeName(name, w.pieceName)}`
    return file ? { name: `${named}.${safeEnding(file.ending)}`, bytes: file.bytes } : { name: named, bytes: null }
  })
  const lines = [
    w.contentsOf({ title: filled.form.title, funder: filled.funder }),
    w.under(about),
    '',
    ...own.map(({ name }) => name),
    ...joined.map(({ name, bytes }) => (bytes ? name : `${name} (${w.notThere})`)),
  ]
  // Read by any editor: the byte order mark tells old ones that it is UTF-8.
  const contents = Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`)
  return [
    { name: `${zero} ${w.contents}.txt`, bytes: contents },
    ...own,
    ...joined.flatMap(({ name, bytes }) => (bytes ? [{ name, bytes }] : [])),
  ]
}

const size = (files: readonly { bytes: Uint8Array }[]): number => files.reduce((all, { bytes }) => all + bytes.length, 0)

/** Everything a funder is sent, in one zip: papers, pieces under their numbers, a table of contents. Refused where it is too much for one sending. */
export const dossierZip = async (filled: Filled, pieces: readonly PieceFile[], paper: PaperOf): Promise<Result<Uint8Array>> => {
  if (filled.pieces.length > MOST_PIECES)
    return wrong(problem('pieces', 'dossierPapers.tooMany', { most: MOST_PIECES, count: filled.pieces.length }))
  const given = size(pieces)
  const tooLarge = (bytes: number) =>
    wrong(problem('pieces', 'dossierPapers.tooLarge', { most: MOST_BYTES / MEGABYTE, size: Math.ceil(bytes / MEGABYTE) }))
  if (given > MOST_BYTES) return tooLarge(given)
  return ok(await zipOf(await filesOf(filled, pieces, paper), paper.at))
}
