import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from '#platform/lock.ts'
import { root } from '#platform/root.ts'
import { writeFigures } from '../../bench/figures.ts'

/** What was measured, the target, what was found, and why where it misses. */
export type Figure = { what: string; target: string; found: string; note?: string }

const PARTS = {
  crash: {
    title: 'Crash',
    command: 'CORDEE_FIGURES=1 CORDEE_KILLS=10 npx vitest run --project code tests/trust',
    says: 'The built application, killed, filled up, slowed down and cut off while people write over HTTP: `tests/trust`. Each line is written by its test; date and commit are those of the last one.',
  },
  abuse: {
    title: 'Abuse',
    command: 'CORDEE_FIGURES=1 npx vitest run --project code tests/trust tests/permissions tests/house src/platform',
    says: 'The first eighteen cases of the threat model (`tests/trust/abuse-cases.ts` says which test holds which), on what exists. Each line is written by its test; date and commit are those of the last one.',
  },
}

/**
 * What a test has measured. It is printed, and, with CORDEE_FIGURES=1, written into its table of docs/figures.md, in the place of the line of the
 * same name.
 */
export const figure = async (section: keyof typeof PARTS, one: Figure): Promise<void> => {
  console.log(`${one.what}: ${one.found} (target: ${one.target})${one.note ? `; ${one.note}` : ''}`)
  if (process.env.CORDEE_FIGURES !== '1') return
  await withLock(join(root(), 'docs/figures.md'), async () => {
    const rows = withRow(rowsOf(section), [one.what, one.target, one.found, one.note ?? ''])
    writeFigures(section, { ...PARTS[section], tables: [{ title: PARTS[section].title, head: ['what', 'target', 'found', 'note'], rows }] })
  })
}

const withRow = (rows: string[][], row: string[]): string[][] => {
  const at = rows.findIndex(([what]) => what === row[0])
  const all = at < 0 ? [...rows, row] : rows.with(at, row)
  return all.sort(([a = ''], [b = '']) => IN_ORDER.compare(a, b))
}
const IN_ORDER = new Intl.Collator('en', { numeric: true })

/** The lines of the table as they stand, without its head. */
const rowsOf = (section: string): string[][] => {
  const path = join(root(), 'docs/figures.md')
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const [, part = ''] = text.split(`<!-- ${section} -->`)
  const [table = ''] = part.split(`<!-- /${section} -->`)
  const lines = table.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
  return lines.slice(1).map((line) =>
    line
      .slice(2, -2)
      .split(' | ')
      .map((cell) => cell.replaceAll('\\|', '|').trim()),
  )
}
