import { rm } from 'node:fs/promises'
import type { Problem } from '#base/problem.ts'
import { problem } from '#base/problem.ts'
import { Upload } from '#base/upload.ts'
import { FILE_LIMIT, FormFault, readMultipart } from './multipart.ts'

/** What a request brought: a plain tree of strings, lists and objects (JSON: also numbers and truth values). */
export type Raw = Record<string, unknown>

const MEGABYTE = 1024 * 1024
export const BODY_LIMIT = 2 * MEGABYTE
/** Beside the key of the form. */
const MOST_FIELDS = 2_000
const DEEPEST = 8
/** What JavaScript itself looks up in an object: no field has such a name, and none may be put in its place. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'toJSON', 'then'])

export type Body =
  /** `pairs`: the fields as they came, to be sent again. `discard` removes the files that came along, if any: called once the answer is made. */
  | { raw: Raw; key: string | undefined; typed: Record<string, string>; pairs: [string, string][]; discard?: () => Promise<void> }
  | { status: 413 | 415 | 400; problem: Problem }

/**
 * Reads the body of a form that may bring so many files, 15 MB together, kept under `data` until `discard`; any other body as `readBody` does. Several
 * files of one field are a list.
 */
export const readBodyWithFile = async (request: Request, data: string, most = 1): Promise<Body> => {
  const type = request.headers.get('content-type') ?? ''
  if (!request.body || !/^multipart\/form-data\b/i.test(type)) return readBody(request)
  const tooLarge = { status: 413 as const, problem: problem('', 'request.tooLarge', { max: FILE_LIMIT / MEGABYTE }) }
  if (Number(request.headers.get('content-length') ?? 0) > FILE_LIMIT + BODY_LIMIT) return tooLarge
  try {
    const { fields, files } = await readMultipart(request.body, type, data, most)
    const body = fromPairs(fields, request.headers.get('idempotency-key') ?? undefined)
    if (files.length === 0) return body
    const discard = async () => {
      for (const { upload } of files) await rm(upload.path, { force: true })
    }
    if ('status' in body) {
      await discard()
      return body
    }
    const raw = { ...body.raw }
    for (const { field, upload } of files) {
      if (FORBIDDEN.has(field)) continue
      const before = raw[field]
      raw[field] = before instanceof Upload ? [before, upload] : Array.isArray(before) ? [...before, upload] : upload
    }
    return { ...body, raw, discard }
  } catch (error) {
    if (!(error instanceof FormFault)) throw error
    return error.because === 'tooLarge' ? tooLarge : unreadable()
  }
}

/** Reads a form or a JSON body, at most 2 MB, counting bytes as they come; a declared length above the limit is refused before a byte is read. */
export const readBody = async (request: Request): Promise<Body> => {
  const tooLarge = { status: 413 as const, problem: problem('', 'request.tooLarge', { max: BODY_LIMIT / MEGABYTE }) }
  if (Number(request.headers.get('content-length') ?? 0) > BODY_LIMIT) return tooLarge
  const bytes = await readUpTo(request, BODY_LIMIT)
  if (!bytes) return tooLarge
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  const key = request.headers.get('idempotency-key') ?? undefined
  try {
    if (type === 'application/json') {
      const parsed: unknown = bytes.length === 0 ? {} : JSON.parse(decode(bytes))
      if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed)) return unreadable()
      const raw = plain(parsed, DEEPEST) as Raw
      const typed = typedIn(raw)
      return { raw, key, typed, pairs: Object.entries(typed) }
    }
    if (type === 'application/x-www-form-urlencoded' || bytes.length === 0) {
      const text = decode(bytes)
      return text.split('&', MOST_FIELDS + 2).length > MOST_FIELDS + 1 ? tooMany() : fromPairs([...new URLSearchParams(text)], key)
    }
    if (type === 'multipart/form-data') {
      const form = await new Response(bytes, { headers: { 'content-type': request.headers.get('content-type') ?? '' } }).formData()
      return fromPairs(
        [...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']),
        key,
      )
    }
  } catch {
    return unreadable()
  }
  return { status: 415, problem: problem('', 'request.unreadable') }
}

const unreadable = () => ({ status: 400 as const, problem: problem('', 'request.unreadable') })
const tooMany = () => ({ status: 400 as const, problem: problem('', 'request.tooManyFields') })

/** What JSON may bring: nothing deeper than a form can be, no name that JavaScript uses, no half of a character, no number without end. */
const plain = (value: unknown, deep: number): unknown => {
  if (typeof value === 'string') return value.toWellFormed()
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('A number without end')
  if (value === null || typeof value !== 'object') return value
  if (deep === 0) throw new RangeError('Too deep')
  if (Array.isArray(value)) return value.map((one) => plain(one, deep - 1))
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !FORBIDDEN.has(name))
      .map(([name, one]) => [name.toWellFormed(), plain(one, deep - 1)]),
  )
}

/** A tree as the fields of a form would have brought it, to be shown in them again: `{ lines: [{ amount: 3 }] }` is `lines.0.amount=3`. */
const typedIn = (node: unknown, path = ''): Record<string, string> => {
  if (node === null) return {}
  if (typeof node !== 'object') return { [path]: String(node) }
  if (Array.isArray(node) && path !== '' && node.every((one) => one === null || typeof one !== 'object')) return { [path]: node.join(',') }
  return Object.assign({}, ...Object.entries(node).map(([name, one]) => typedIn(one, path === '' ? name : `${path}.${name}`)))
}

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

const readUpTo = async (request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> => {
  if (!request.body) return new Uint8Array()
  const reader = request.body.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > limit) {
      await reader.cancel().catch(() => {})
      return null
    }
    parts.push(value)
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** `lines.0.amount=3` becomes `{ lines: { 0: { amount: '3' } } }`, turned into lists where all keys are numbers; a name given twice becomes a list. */
export const fromPairs = (pairs: [string, string][], headerKey?: string): Body => {
  if (pairs.length > MOST_FIELDS + 1) return tooMany()
  const raw: Raw = {}
  const typed: Record<string, string> = {}
  let key = headerKey
  for (const [name, value] of pairs) {
    if (name === '_key') {
      key = value
      continue
    }
    const path = name.split('.')
    if (path.some((part) => FORBIDDEN.has(part) || part === '') || path.length > 6) continue
    place(raw, path, value)
    typed[name] = typed[name] === undefined ? value : `${typed[name]},${value}`
  }
  return { raw: listed(raw) as Raw, key, typed, pairs: pairs.filter(([name]) => typed[name] !== undefined) }
}

const place = (into: Raw, [head, ...rest]: string[], value: string): void => {
  if (head === undefined) return
  if (rest.length === 0) {
    const before = into[head]
    into[head] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value]
    return
  }
  const next = into[head]
  if (next !== undefined && (typeof next !== 'object' || next === null || Array.isArray(next))) return
  into[head] ??= {}
  place(into[head] as Raw, rest, value)
}

const listed = (node: unknown): unknown => {
  if (node === null || typeof node !== 'object' || Array.isArray(node)) return node
  const entries = Object.entries(node).map(([key, value]) => [key, listed(value)] as const)
  const isList = entries.length > 0 && entries.every(([key]) => /^\d{1,4}$/.test(key))
  return isList ? entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value) : Object.fromEntries(entries)
}
