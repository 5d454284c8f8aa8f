/**
 * What is looked for, and how a name answers. French and forgiving (field notes, portal 4.5): accents, case, elisions, hyphens, ligatures, plurals,
 * « St » for « Saint », a few words that mean the same, and a slip of the fingers.
 */

const APOSTROPHES = /[’‘ʼ]/g
const DASHES = /[‐‑–—]/g
const ACCENTS = /[\u0300-\u036f]/g

/** A text without what readers do not see as a difference: case, accents, doubled spaces, the typographer’s signs. As `members.name_key` in the database. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(APOSTROPHES, "'")
    .replace(DASHES, '-')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(ACCENTS, '')
    .replace(/\s+/g, ' ')
    .trim()

const ELISION = /(?<![a-z0-9])(?:l|d|j|n|s|c|m|t|qu)'/g
const APART = /[\s!"#$%&'()*+,./:;<=>?@[\\\]^_`{|}~«»…·•“”-]+/g

/** The words of a text as they are looked for, between spaces (` atelier velo pin `); empty when there is none. As `members.sought` in the database. */
export const soughtText = (text: string): string => {
  const words = folded(text)
    .replace(ELISION, '')
    .replace(APART, ' ')
    .replace(/(?<![^ ])(?:st|ste|sts|sainte|saints|saintes)(?![^ ])/g, 'saint')
    .replace(/([a-z])eaux(?![^ ])/g, '$1eau')
    .replace(/([a-z][a-df-z])aux(?![^ ])/g, '$1al')
    .replace(/([a-z0-9]{3})[sx](?![^ ])/g, '$1')
    .trim()
  return words === '' ? '' : ` ${words} `
}

/** Words that mean the same to who looks for them. Data, in plain French; each line one meaning. */
const SAME: readonly (readonly string[])[] = [
  ['tiers-lieu', 'tierslieu'],
  ['vélo', 'cycle', 'bicyclette'],
  ['association', 'asso'],
  ['ressourcerie', 'recyclerie'],
  ['compta', 'comptabilité'],
  ['coopérative', 'coop'],
  ['travail', 'travaux'],
  ['maraîchage', 'maraîcher'],
  ['épicerie', 'magasin'],
]
const GROUPS = SAME.map((group) => group.map((one) => soughtText(one).trim()))

/** What somebody typed. `ways`: several lists of words; a text answers when it holds every word of one of them (each as the beginning of a word). */
export type Sought = { typed: string; ways: string[][] }

const MOST_WAYS = 12
const MOST_WORDS = 8

/** Reads what was typed. No word in it: no way, nothing is found. */
export const soughtIn = (typed: string): Sought => {
  const text = ` ${soughtText(typed).trim().split(' ').filter(Boolean).slice(0, MOST_WORDS).join(' ')} `
  let ways = text.trim() === '' ? [] : [text]
  for (const group of GROUPS) {
    ways = ways.flatMap((way) => {
      const said = group.find((one) => way.includes(` ${one} `))
      return said ? [way, ...group.filter((one) => one !== said).map((other) => way.replaceAll(` ${said} `, ` ${other} `))] : [way]
    })
    if (ways.length > MOST_WAYS) ways = ways.slice(0, MOST_WAYS)
  }
  return { typed: typed.trim(), ways: ways.map((way) => way.trim().split(' ')) }
}

/** Whether a text answers, as the database tells it. */
export const answers = ({ ways }: Sought, text: string): boolean => {
  const there = soughtText(text)
  return ways.some((way) => way.every((word) => there.includes(` ${word}`)))
}

/** Damerau-Levenshtein: how many letters were left out, added, changed or swapped with their neighbour; `most + 1` when more than `most`. */
export const slips = (one: string, other: string, most: number): number => {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (last[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1)
      let least = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, changed)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] as number) + 1)
      row.push(least)
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return last[other.length] as number
}

/** How far a word may be from one that exists: short words are too like each other to guess. */
const allowed = (word: string): number => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2)

/** How many letters a word has that may be near one of these; from more than to: none may. */
export const lengthsNear = (words: readonly string[]): { from: number; to: number } => {
  const guessed = words.filter((word) => allowed(word) > 0)
  return {
    from: Math.min(...guessed.map((word) => word.length - allowed(word)), 1_000),
    to: Math.max(...guessed.map((word) => word.length + allowed(word)), 0),
  }
}

/**
 * The same search with its slips mended: each word that begins no known word becomes the nearest ones (three at most). null: nothing is near enough.
 * `known`: words as `soughtText` writes them, of the lengths `lengthsNear` says, and for each word looked for one that begins so, if there is one.
 */
export const mended = ({ typed, ways }: Sought, known: readonly string[]): Sought | null => {
  const [first] = ways
  if (!first) return null
  const choices = first.map((word) => (known.some((one) => one.startsWith(word)) ? [word] : nearest(word, known)))
  if (choices.some((one) => one.length === 0) || choices.every((one, at) => one[0] === first[at])) return null
  const all = choices.reduce<string[][]>((ways, words) => ways.flatMap((way) => words.map((word) => [...way, word])), [[]])
  return { typed, ways: all.slice(0, MOST_WAYS) }
}

const nearest = (word: string, known: readonly string[]): string[] => {
  const most = allowed(word)
  if (most === 0) return []
  const near = known.flatMap((one) => {
    const far = slips(word, one, most)
    return far <= most ? [{ one, far }] : []
  })
  const best = Math.min(...near.map(({ far }) => far))
  return [...new Set(near.filter(({ far }) => far === best).map(({ one }) => one))].sort().slice(0, 3)
}
