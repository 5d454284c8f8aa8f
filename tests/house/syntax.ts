import { parseSync } from 'vite'
import type { Source } from './sources.ts'

type Node = { type: string; [key: string]: unknown }

/** Every node of a file's syntax tree (ESTree), in the order it is written. */
export function* nodesOf({ path, text }: Source): Generator<Node> {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  // A stack, for a generator in a generator at every depth costs ten times as much.
  const waiting: unknown[] = [program]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value !== 'object' || value === null) continue
    if (!Array.isArray(value) && typeof (value as Node).type === 'string') yield value as Node
    waiting.push(...(Array.isArray(value) ? value : Object.values(value)).reverse())
  }
}

/** The text of a string literal, or the beginning of a template. */
export const textOf = (node: unknown): string | undefined => {
  const { type, value, quasis } = (node ?? {}) as { type?: string; value?: unknown; quasis?: { value: { raw: string } }[] }
  if (type === 'Literal' && typeof value === 'string') return value
  return type === 'TemplateLiteral' ? quasis?.map((part) => part.value.raw).join('…') : undefined
}
