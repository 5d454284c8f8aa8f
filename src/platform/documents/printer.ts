import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import { root } from '../root.ts'

/** What prints a document: SHA-256 of the template with all it imports, and the version of the compiler. The same data and the same two give the same bytes. */
export type Printer = { template: string; compiler: string }

const IMPORT = /^#import\s+"([^"]+)"/gm

const sourcesOf = (template: string, seen: Map<string, string> = new Map()): Map<string, string> => {
  if (seen.has(template)) return seen
  const source = readFileSync(join(root(), template), 'utf8')
  seen.set(template, source)
  for (const [, path = ''] of source.matchAll(IMPORT)) sourcesOf(normalize(join(dirname(template), path)), seen)
  return seen
}

/** @param template path of the `.typ` file from the project's root */
export const printerOf = (template: string): Printer => {
  const hash = createHash('sha256')
  for (const [path, source] of [...sourcesOf(template)].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${path}\n${source}\n`)
  const { version } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler/package.json') as { version: string }
  return { template: hash.digest('hex'), compiler: version }
}
