import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { Lang } from '#base/page.ts'
import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import type { Filled, FilledLine } from '#funding/dossiers/filled.ts'
import type { BlankField, FieldWrite, LeftField, Written } from './blank-form.ts'
import { saidEuros, saidRate } from './dossier-paper.ts'

/** An official blank as an administrator gives it. `sha256`: in hexadecimals, by which its mapping is found. */
export type Blank = { sha256: string; fields: BlankField[] }

/** Where a field of the blank gets its content: a reading of the dossier (`readingsOf`), or a box ticked when that reading is `when`. */
export type FieldSource = string | { tick: string; when: string }

/** Written once for one edition of one form, known by its very bytes: a new edition has fields of other names at other places. */
export type BlankMapping = { sha256: string; form: string; version: string; fields: Record<string, FieldSource> }

/** `left`: fields still empty, and why; `missing`: the dossier does not know it yet. */
export type FilledBlank = Pick<Written, 'bytes' | 'changed'> & { left: (LeftField | { field: string; why: 'missing' })[] }

export const MOST_MEGABYTES = 10
/** Reading takes a second on a small machine; a file made to exhaust whoever reads it is stopped. */
const MOST_MILLISECONDS = 30_000
const MOST_MEMORY = 256

/** In sources its file is at hand; built, it is a program beside the server (vite.config.ts). */
const program = import.meta.url.endsWith('.ts') ? './blank.worker.ts' : './blank.js'

/** In a thread of its own: somebody else’s file is parsed there, and nobody waits for it. */
const beside = <T>(bytes: Uint8Array, writes: FieldWrite[] | null, most = MOST_MILLISECONDS): Promise<Result<T>> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(program, import.meta.url), {
      workerData: { bytes, writes },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    })
    const done = (answer: Result<T>) => {
      clearTimeout(late)
      resolve(answer)
      worker.terminate()
    }
    const late = setTimeout(() => done(wrong(problem('file', 'blank.tooLong'))), most)
    worker.once('message', done)
    worker.once('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ERR_WORKER_OUT_OF_MEMORY') return done(wrong(problem('file', 'blank.tooLong')))
      clearTimeout(late)
      reject(fault)
    })
  })

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The fields of an uploaded blank; or, kindly, why it cannot be filled: no PDF, locked, without fields, XFA, too large, too slow. `most`: milliseconds. */
export const readBlank = async (bytes: Uint8Array, most?: number): Promise<Result<Blank>> => {
  if (bytes.length > MOST_MEGABYTES * 1024 * 1024) return wrong(problem('file', 'blank.tooLarge', { most: MOST_MEGABYTES }))
  const fields = await beside<BlankField[]>(bytes, null, most)
  return fields.ok ? ok({ sha256: sha256Of(bytes), fields: fields.value }) : fields
}

/** The mapping written for this very blank; null: unknown, and our own PDF and the copy sheet stand in (field notes on money, 5). */
export const mappingFor = (sha256: string, mappings: readonly BlankMapping[]): BlankMapping | null =>
  mappings.find((one) => one.sha256 === sha256) ?? null

const sum = (lines: readonly FilledLine[]): number => lines.reduce((all, { euros }) => all + euros, 0)

/**
 * Every text of a dossier that a field of a blank can ask for, by its key: those of the form’s fields; `dossier.funder`, `.action`, `.year`, `.asked`, `.rate`;
 * of the budget in whole euros `charges.613`, `products.74region`, a group as `charges.group.61`, a total as `charges.total`; in kind `inKindCharges.864` and
 * so on. A line the budget lacks is absent.
 */
export const readingsOf = ({ sections, budget, funder, action, year, cents, hub }: Filled, lang: Lang): Map<string, string> => {
  const sides = ['charges', 'products', 'inKindCharges', 'inKindProducts'] as const
  const said = (lines: readonly FilledLine[]) => saidEuros(sum(lines), lang)
  return new Map([
    ['dossier.hub', hub.name],
    ['dossier.funder', funder],
    ['dossier.action', action],
    ['dossier.year', String(year)],
    ['dossier.asked', saidEuros(Math.floor((cents + 50) / 100), lang)],
    ...(budget.rate === null ? [] : ([['dossier.rate', saidRate(budget.rate, lang)]] as const)),
    ...sides.flatMap((side): [string, string][] => {
      const lines = budget[side]
      if (lines.length === 0) return []
      return [
        [`${side}.total`, said(lines)],
        ...[...Map.groupBy(lines, ({ code }) => code)].map(([code, own]): [string, string] => [`${side}.${code}`, said(own)]),
        ...[...Map.groupBy(lines, ({ group }) => group)].map(([group, own]): [string, string] => [`${side}.group.${group}`, said(own)]),
      ]
    }),
    ...sections.flatMap(({ fields }) => fields.flatMap(({ key, value }): [string, string][] => (value?.trim() ? [[key, value]] : []))),
  ])
}

/** The blank with everything the dossier knows written in it. Refused where the mapping was written for another edition. */
export const fillBlank = async (bytes: Uint8Array, mapping: BlankMapping, filled: Filled, lang: Lang): Promise<Result<FilledBlank>> => {
  if (bytes.length > MOST_MEGABYTES * 1024 * 1024) return wrong(problem('file', 'blank.tooLarge', { most: MOST_MEGABYTES }))
  if (sha256Of(bytes) !== mapping.sha256) return wrong(problem('file', 'blank.otherForm'))
  const readings = readingsOf(filled, lang)
  const planned = Object.entries(mapping.fields).map(([field, source]) => {
    if (typeof source === 'string') return { field, write: readings.get(source) ?? null }
    const reading = readings.get(source.tick)
    return { field, write: reading === undefined ? null : reading === source.when }
  })
  const written = await beside<Written>(
    bytes,
    planned.flatMap(({ field, write }) => (write === null ? [] : [{ field, write }])),
  )
  if (!written.ok) return written
  const missing = planned.filter(({ write }) => write === null).map(({ field }) => ({ field, why: 'missing' as const }))
  return ok({ ...written.value, left: [...missing, ...written.value.left] })
}
