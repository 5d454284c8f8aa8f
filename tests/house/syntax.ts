import { parseSync } from 'vite'
import type { Source } from './sources.ts'

type Node = { type: string; [key: string]: unknown }

/** Every node of a file's syntax tree (ESTree). */
export function* nodesOf({ path, text }: Source): Generator<Node> {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  yield* walk(program)
}

function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const one of value) yield* walk(one)
    return
  }
  if (typeof value !== 'object' || value === null) return
  const node = value as Node
  if (typeof node.type === 'string') yield node
  for (const child of Object.values(node)) yield* walk(child)
}

/** The text of a string literal, or the beginning of a template. */
export const textOf = (node: unknown): string | undefined => {
  const { type, value, quasis } = (node ?? {}) as { type?: string; value?: unknown; quasis?: { value: { raw: string } }[] }
  if (type === 'Literal' && typeof value === 'string') return value
  return type === 'TemplateLiteral' ? quasis?.map((part) => part.value.raw).join('…') : undefined
}
