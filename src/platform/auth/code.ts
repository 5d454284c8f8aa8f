import { randomInt } from 'node:crypto'

/** Without the letters and figures that are taken for one another (0 O, 1 I L, 5 S, 2 Z, 8 B, U V): they are read from a mail and typed on a phone. */
const ALPHABET = '34679ACDEFGHJKMNPQRTUWXY'

/** About 1.1 × 10^11 codes: with 5 tries a code, and codes limited, guessing one takes centuries (limits.ts). */
export const CODE_LENGTH = 8
export const CODE_MINUTES = 10
export const CODE_TRIES = 5

export const newCode = (): string => Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** As it is shown: `K7FM-3XQD`. */
export const shownCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** As it was typed, without case, spaces, dashes and full-width forms. */
export const typedCode = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')

/** Six figures of an authenticator; spaces and dashes forgiven. */
export const typedFigures = (text: string): string => text.normalize('NFKC').replace(/\D/g, '')
