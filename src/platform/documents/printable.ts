/**
 * Text as a document can carry it. People type anything in a name; nothing they type may stop the minutes from being printed, and
 * nothing may change how the rest of the page reads.
 */

/** Stands where the bundled fonts have no glyph: PDF/UA-1 refuses a document with an unknown one (ISO 14289-1, 7.21.8). */
export const UNKNOWN_GLYPH = '\u2610'

// Controls have no shape; directional embeddings, overrides and isolates would let one name turn its neighbours round.
const UNPRINTABLE = /(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu
// Lines already break after a slash or a hyphen; addresses of ordinary length are left whole, so that they can be copied.
const LONG_RUN = /[^\s\u200B/-]{36,}/g
const SEGMENT = 14

const breakable = (run: string): string =>
  Array.from(run)
    .map((c, i) => (i > 0 && i % SEGMENT === 0 ? `\u200B${c}` : c))
    .join('')

const without = (text: string, unknown: ReadonlySet<string>): string => {
  let out = ''
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    const missing = Array.from(segment).filter((c) => unknown.has(c))
    if (missing.length === 0) out += segment
    else if (missing.every((c) => /[\p{M}\p{Cf}]/u.test(c)))
      out += Array.from(segment)
        .filter((c) => !unknown.has(c))
        .join('')
    else out += UNKNOWN_GLYPH
  }
  return out
}

/**
 * The same text, composed (NFC), without controls, with an invisible break allowed in very long words so that they stay on the page;
 * each written sign that needs one of the `unknown` code points becomes one UNKNOWN_GLYPH.
 */
export const printableText = (text: string, unknown: ReadonlySet<string> = new Set()): string => {
  const clean = text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(UNPRINTABLE, '')
    .normalize('NFC')
  return (unknown.size === 0 ? clean : without(clean, unknown)).replace(LONG_RUN, breakable)
}

/** Every string of a JSON value made printable; keys are ours and stay. */
export const printable = (value: unknown, unknown: ReadonlySet<string> = new Set()): unknown => {
  if (typeof value === 'string') return printableText(value, unknown)
  if (Array.isArray(value)) return value.map((item) => printable(item, unknown))
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, printable(item, unknown)]))
  }
  return value
}
