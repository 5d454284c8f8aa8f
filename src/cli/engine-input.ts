import type { z } from 'zod'
import { type Problem, problem } from '#base/problem.ts'
import { pointerTo, readStrictJson } from '#base/strict-json.ts'

/** A list whose entries must differ in one key: where it stands (`['flows']`) and which key. */
export type Unique = { list: readonly string[]; key: string }

/**
 * Reads what an engine is given, believing nothing: strict JSON, no unknown key, no id twice, every problem at once, each with the JSON pointer of its
 * place in `path`. (contracts.md, « Engines as commands »)
 */
export const readInput = <I>(
  bytes: Uint8Array,
  schema: z.ZodType<I>,
  unique: readonly Unique[],
): { input: I } | { problems: Problem[] } => {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { problems: [problem('', 'json.notUtf8')] }
  }
  const { value, problems: ofText } = readStrictJson(text)
  if (value === undefined) return { problems: ofText }
  const read = schema.safeParse(value, { reportInput: true })
  const said = new Set(ofText.map(({ path }) => path))
  const problems = [
    ...ofText,
    ...(read.error?.issues ?? []).flatMap(ofIssue).filter(({ path, code }) => code === 'engine.unknownKey' || !said.has(path)),
    ...unique.flatMap((one) => twice(value, one)),
  ]
  return read.success && problems.length === 0 ? { input: read.data } : { problems }
}

const at = (path: readonly PropertyKey[]): string => path.reduce<string>((pointer, key) => pointerTo(pointer, String(key)), '')

const ofIssue = (issue: z.core.$ZodIssue): Problem[] => {
  const pointer = at(issue.path)
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => problem(pointerTo(pointer, key), 'engine.unknownKey', { key }))
  if (issue.code === 'invalid_type') {
    const missing = issue.input === undefined
    return [missing ? problem(pointer, 'engine.missing') : problem(pointer, 'engine.type', { expected: issue.expected })]
  }
  if (issue.code === 'too_small') return [problem(pointer, 'engine.tooSmall', { min: Number(issue.minimum) })]
  if (issue.code === 'too_big') return [problem(pointer, 'engine.tooLarge', { max: Number(issue.maximum) })]
  if (issue.code === 'invalid_value') return [problem(pointer, 'engine.notOneOf', { values: issue.values.join(', ') })]
  return [problem(pointer, 'engine.invalid')]
}

/** Entries of a list that repeat an id, wherever else something is wrong too. */
const twice = (value: unknown, { list, key }: Unique): Problem[] => {
  const found = list.reduce<unknown>(
    (inside, name) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, name) : undefined),
    value,
  )
  if (!Array.isArray(found)) return []
  const seen = new Set<unknown>()
  return found.flatMap((entry: unknown, index) => {
    const id = typeof entry === 'object' && entry !== null ? Reflect.get(entry, key) : undefined
    if (typeof id !== 'string') return []
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [problem(at([...list, index, key]), 'engine.twice', { id })]
  })
}
