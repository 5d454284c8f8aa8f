import { folded } from '#base/search.ts'

/** Rows of a file as a spreadsheet numbers them: from 1, empty ones counted. Cells are text as it stands there. */
export type RawRow = { line: number; cells: string[] }

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
export type Delimiter = ';' | ',' | '\t'

/** How a file was read, told on its page so that a wrong guess is seen. */
export type Reading = { encoding: Encoding | null; delimiter: Delimiter | null; sheet: string | null; sheets: string[] }

/** Rows with something in them that one file may bring, its columns, and the signs of one cell. */
export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 100
export const LONGEST_CELL = 5_000

const DELIMITERS: readonly Delimiter[] = [';', '\t', ',']

/** Outside quotes, how often a sign stands in each of the first lines. */
const counts = (text: string, sign: string): number[] => {
  const found: number[] = []
  let inQuotes = false
  let count = 0
  for (const one of text) {
    if (one === '"') inQuotes = !inQuotes
    else if (one === '\n' && !inQuotes) {
      found.push(count)
      count = 0
    } else if (one === sign && !inQuotes) count += 1
  }
  return count > 0 ? [...found, count] : found
}

/** The sign that stands as often in most of the lines; one alone with none of them: `;`. A comma inside prose is outvoted by the others. */
export const delimiterIn = (beginning: string): Delimiter => {
  const scores = DELIMITERS.map((sign) => {
    const all = counts(beginning, sign).filter((count) => count > 0)
    const most = Math.max(0, ...all.map((count) => all.filter((other) => other === count).length))
    return { sign, score: most * (sign === ',' ? 1 : 1.5) }
  })
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one))
  return best.score > 0 ? best.sign : ';'
}

/** Without the empty cells at its end, each without the space around it. */
export const trimmed = (cells: readonly string[]): string[] => {
  const all = cells.map((cell) => cell.toWellFormed().replaceAll('\u0000', '').trim())
  const last = all.findLastIndex((cell) => cell !== '')
  return all.slice(0, last + 1)
}

/** What makes two heads the same: no case, accents, signs or « (obligatoire) ». */
export const headKey = (head: string): string =>
  folded(head)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/**
 * The line that names the columns, among the first rows; null: none does. `known` says whether a head is one we know: two known heads make a header,
 * whatever title stands above; one does where it is alone in its column. A first row full of words over rows with figures or addresses is one too.
 */
export const headerIn = (rows: RawRow[], known: (head: string) => boolean): number | null => {
  const widest = Math.max(0, ...rows.map(({ cells }) => cells.filter(Boolean).length))
  const spoken = rows.find(({ cells }) => {
    const heads = cells.filter(Boolean)
    const understood = heads.filter((cell) => cell.length <= 60 && known(headKey(cell))).length
    return understood >= 2 || (understood === 1 && heads.length >= Math.min(widest, 2) && heads.length <= 2)
  })
  if (spoken) return spoken.line
  const [first, second] = rows.filter(({ cells }) => cells.filter(Boolean).length === widest)
  if (!first || !second || widest < 2) return null
  const words = first.cells.every((cell) => cell !== '' && cell.length <= 60 && !/[@\d]/.test(cell))
  return words && second.cells.some((cell) => /[@\d]/.test(cell)) ? first.line : null
}

/** A, B … Z, AA: what a spreadsheet calls a column. */
export const letterOf = (at: number): string => (at < 26 ? '' : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26))
