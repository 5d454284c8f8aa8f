import type { Problem } from '#base/problem.ts'
import { problem } from '#base/problem.ts'

/** What a request brought: a plain tree of strings, lists and objects (JSON: also numbers and truth values). */
export type Raw = Record<string, unknown>

const MEGABYTE = 1024 * 1024
export const BODY_LIMIT = 2 * MEGABYTE
const MOST_FIELDS = 2_000
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

export type Body = { raw: Raw; key: string | undefined; typed: Record<string, string> } | { status: 413 | 415 | 400; problem: Problem }

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
      return { raw: parsed as Raw, key, typed: {} }
    }
    if (type === 'application/x-www-form-urlencoded' || bytes.length === 0) return fromPairs([...new URLSearchParams(decode(bytes))], key)
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
  if (pairs.length > MOST_FIELDS) return { status: 400, problem: problem('', 'request.tooManyFields') }
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
  return { raw: listed(raw) as Raw, key, typed }
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
