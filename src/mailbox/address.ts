import { createHash } from 'node:crypto'

/** `ploucs+k3v…@exemple.fr`: which hub, and the secret that says whose tray. */
export type Deposit = { slug: string; hash: Buffer }

const TOKEN = /^[a-z2-7]{20}$/
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** A secret of 100 bits in twenty letters and figures that no mail program changes (with the longest hub address: 61 of 64 characters, RFC 5321, 4.5.3.1.1). */
export const tokenFrom = (random: Uint8Array): string => [...random.slice(0, 20)].map((byte) => ALPHABET[byte % 32]).join('')

export const isToken = (text: string): boolean => TOKEN.test(text)

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(`deposit ${token}`).digest()

export const addressOf = (slug: string, token: string, host: string): string => `${slug}+${token}@${host}`

/** What an address of deposit says; null: it has not the shape of one of this house. */
export const depositIn = (address: string, host: string): Deposit | null => {
  const found = /^([a-z0-9-]{1,63})\+([^@\s]{1,64})@([^@\s]+)$/.exec(address.trim().toLowerCase())
  if (!found || found[3] !== host) return null
  return { slug: found[1] ?? '', hash: hashOfToken(found[2] ?? '') }
}
