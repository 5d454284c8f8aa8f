import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { root } from '#platform/root.ts'

/** Rows of text under a head; a line beside it says what it shows. */
export type Table = { title: string; head: string[]; rows: string[][] }

/** What a command measured. `says`: how it was measured; `tables`: the figures, each beside its target; `notes`: what they mean, misses with their cause. */
export type Figures = { title: string; command: string; says: string; tables: Table[]; notes?: string[] }

const HEAD = `# Figures

Measured, not promised. Each part is written by the command it names, whole, with the day, the commit and the machine; nobody types a figure.
`

/** Writes one part of docs/figures.md between its marks, in place of what it said before; the other parts stay. `section`: its name, as `bench`. */
export const writeFigures = (section: string, figures: Figures): void => {
  const path = join(root(), 'docs/figures.md')
  const before = existsSync(path) ? readFileSync(path, 'utf8') : HEAD
  writeFileSync(`${path}.draft`, placed(before, section, partOf(figures)))
  renameSync(`${path}.draft`, path)
}

/** The document with this part in its place; a new part comes last. */
export const placed = (document: string, section: string, part: string): string => {
  const [open, close] = [`<!-- ${section} -->`, `<!-- /${section} -->`]
  const marked = `${open}\n\n${part.trim()}\n\n${close}`
  const [from, to] = [document.indexOf(open), document.indexOf(close)]
  if (from < 0 || to < from) return `${document.trimEnd()}\n\n${marked}\n`
  return document.slice(0, from) + marked + document.slice(to + close.length)
}

const partOf = ({ title, command, says, tables, notes = [] }: Figures): string =>
  [
    `## ${title}`,
    `\`${command}\`, ${where()}.`,
    says,
    ...tables.map(({ title: above, head, rows }) => `**${above}**\n\n${tableOf(head, rows)}`),
    notes.map((note) => `- ${note}`).join('\n'),
  ].join('\n\n')

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const line = (cells: string[]) => `| ${cells.map(cell).join(' | ')} |`
const tableOf = (head: string[], rows: string[][]) => [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')

/** When, at which commit, on what machine, with what else it was doing (load average of the last minute). */
const where = (): string => {
  const gigabytes = Math.round(totalmem() / 1024 ** 3)
  const processor = (cpus()[0]?.model ?? 'unknown processor').trim()
  const machine = `${availableParallelism()} cores (${processor}), ${gigabytes} GB`
  return `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, commit ${commit()}; ${machine}; Node ${process.versions.node}; load ${loadavg()[0]?.toFixed(1)}`
}

const git = (...args: string[]) => execFileSync('git', args, { cwd: root(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()

/** The commit, and whether src/ has been changed since. Outside a clone: unknown. */
const commit = (): string => {
  try {
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--', 'src', 'db', 'bench') ? ' and changes' : '')
  } catch {
    return 'unknown'
  }
}
