import { readFile } from 'node:fs/promises'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import type { Upload } from '#base/upload.ts'
import type { Act } from '#logbook/use-case.ts'
import { type KeptDocument, keepDocuments } from '#platform/documents/document.store.ts'
import { scanKind, scanName } from './scan.ts'

/** A scan that was sent, kept for good under its hash; refused beside its field (`file`) when it is neither a PDF nor a picture. */
export const readScan = async (act: Act, sent: Upload | null): Promise<Result<KeptDocument>> => {
  if (!sent || sent.bytes === 0) return wrong(problem('file', 'scan.nothing'))
  const content = await readFile(sent.path)
  const mediaType = scanKind(content)
  if (mediaType === null) return wrong(problem('file', 'scan.kind'))
  const [kept] = await keepDocuments(act, [{ name: scanName(sent.name, mediaType), mediaType, content }])
  if (!kept) throw new Error('a file that is kept has a number')
  return ok(kept)
}
