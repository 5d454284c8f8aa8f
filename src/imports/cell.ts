import { type Day, isDay } from '#base/day.ts'
import { email as emailInput } from '#base/input.ts'
import { readPhone as phoneIn } from '#base/phone.ts'
import { folded } from '#base/search.ts'

/** How one cell is read: what it says, or the code of what is wrong with it. An empty cell is never read. Pure. */
export type Cell<T = unknown> = { value: T } | { code: string; values?: Record<string, string | number> }

const MONTHS = ['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre']
const ENGLISH = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

const monthCalled = (word: string): number => {
  const typed = word.replace(/\.$/, '')
  if (typed.length < 3) return 0
  const at = (names: string[]) => names.findIndex((name) => name.startsWith(typed) || (typed === 'juil' && name === 'juillet'))
  return Math.max(at(MONTHS), at(ENGLISH)) + 1
}

/** « 26 » is 2026, « 87 » is 1987. */
const yearOf = (digits: string): number => (digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900))

const dayOf = (year: string, month: number, day: string): Cell<Day> => {
  const value = `${yearOf(year)}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(value) ? { value } : { code: 'import.notADay' }
}

/** 1899-12-30: the day from which spreadsheets count. */
const SERIAL_ZERO = Temporal.PlainDate.from('1899-12-30')

/** 12/03/2026, 12-03-26, 12.3.2026, 12 mars 2026, 2026-03-12, or the number of a spreadsheet. The day comes first, as in French. */
export const readDay = (cell: string): Cell<Day> => {
  const typed = folded(cell).replace(/^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? /, '')
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[t ][\d:.]+z?)?$/.exec(typed)
  if (iso) return dayOf(iso[1] as string, Number(iso[2]), iso[3] as string)
  const figures = /^(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|\d{2})(?: [\d:h]+)?$/.exec(typed)
  if (figures) return dayOf(figures[3] as string, Number(figures[2]), figures[1] as string)
  const words = /^(\d{1,2})(?:er)?[ -]([a-z]+\.?)[ -](\d{4}|\d{2})$/.exec(typed)
  if (words && monthCalled(words[2] as string) > 0) return dayOf(words[3] as string, monthCalled(words[2] as string), words[1] as string)
  if (/^\d{5}(?:[.,]\d+)?$/.test(typed)) return { value: SERIAL_ZERO.add({ days: Number.parseInt(typed, 10) }).toString() }
  return { code: /^\d{4}$/.test(typed) ? 'import.yearOnly' : 'import.notADay' }
}

/** A figure that a spreadsheet cut: « 4,23E+13 ». Its digits are lost. */
export const isCutFigure = (cell: string): boolean => /^\d+(?:[.,]\d+)?\s?e\s?\+?\d+$/i.test(cell.trim())

/** What a spreadsheet writes where its own computing failed. */
const ERROR = /^#(n\/a|ref!|value!|valeur!|name\?|nom\?|div\/0!|num!|nombre!|null!|nul!|####)/i

/** What no cell may be, whatever it is for. null: nothing is wrong. */
export const faultOf = (cell: string): { code: string } | null => {
  if (ERROR.test(cell) || /^#+$/.test(cell)) return { code: 'import.spreadsheetError' }
  // A quarter of the world’s worst spreadsheets: « =HYPERLINK(…) », « =cmd|… » in a name. A phone number may begin with +.
  if (/^[=＝]/.test(cell)) return { code: 'import.formula' }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it looks for
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(cell) ? { code: 'input.control' } : null
}

const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
export const oneLine = (cell: string): string => cell.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()

/** Words on one line, at most so many signs. */
export const readText =
  (max: number) =>
  (cell: string): Cell<string> => {
    const value = oneLine(cell)
    return value.length > max ? { code: 'import.tooLong', values: { max, length: value.length } } : { value }
  }

const mailInput = emailInput()

/** An address of mail, also as « Ana Duluc <ana@exemple.fr> » or « mailto:… ». */
export const readMail = (cell: string): Cell<string> => {
  const typed = oneLine(cell)
  const inside = /<([^<>]+)>/.exec(typed)?.[1] ?? typed
  const bare = inside
    .replace(/^mailto:/i, '')
    .replace(/[;,]\s*$/, '')
    .trim()
  if ((bare.match(/@/g) ?? []).length > 1) return { code: 'import.severalMails' }
  const read = mailInput.safeParse(bare)
  return read.success ? { value: read.data } : { code: 'import.notAMail' }
}

/** As the house reads numbers of phones; one a spreadsheet cut is lost. */
export const readPhone = (cell: string): Cell<string> => {
  if (isCutFigure(cell)) return { code: 'import.cutFigure' }
  const value = phoneIn(oneLine(cell))
  return value === null ? { code: 'import.notAPhone' } : { value }
}

const YES = new Set(['oui', 'o', 'x', 'vrai', 'true', 'yes', 'y', '1', 'ok', '✓', '✔', 'fondateur', 'fondatrice'])
const NO = new Set(['non', 'n', 'faux', 'false', 'no', '0', '-', '/', 'neant'])

export const readYesNo = (cell: string): Cell<boolean> => {
  const typed = folded(cell)
  return YES.has(typed) ? { value: true } : NO.has(typed) ? { value: false } : { code: 'import.notYesNo' }
}

/** « www.lasmalah.org » is an address too. */
export const readLink = (cell: string): Cell<string> => {
  const typed = oneLine(cell)
  const link = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`
  const right = /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(link) && URL.canParse(link) && link.length <= 500
  return right ? { value: link } : { code: 'import.notALink' }
}

/** One of a list of kinds, by what people call them. The longest name that begins the cell wins: « SCIC SARL » is a SCIC. */
export const readKind = <K extends string>(names: Record<K, readonly string[]>, code: string): ((cell: string) => Cell<K>) => {
  const all = (Object.entries(names) as [K, readonly string[]][])
    .flatMap(([kind, said]) => said.map((name) => ({ kind, name })))
    .sort((one, other) => other.name.length - one.name.length)
  return (cell) => {
    const typed = folded(cell)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
    const best = all.find(({ name }) => typed === name || typed.startsWith(`${name} `))
    return best ? { value: best.kind } : { code }
  }
}

/** « 9h », « 9h30 », « 09:30 », « 9:30:00 » → `09:30`. */
export const readHour = (cell: string): Cell<string> => {
  const typed = folded(cell).replace(/\s+/g, '')
  const found = /^(\d{1,2})(?:h|:)(\d{2})?(?::00)?(?:min|mn)?$/.exec(typed)
  const [hour, minute] = [Number(found?.[1] ?? 99), Number(found?.[2] ?? 0)]
  return hour < 24 && minute < 60
    ? { value: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` }
    : { code: 'import.notAnHour' }
}
