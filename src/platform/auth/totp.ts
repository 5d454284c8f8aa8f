import { Secret, TOTP } from 'otpauth'
import type { Instant } from '#base/day.ts'

/** The second code (RFC 6238): SHA-1, 30 seconds, 6 figures, what every authenticator application knows. */

const PERIOD = 30
const shape = { algorithm: 'SHA1', digits: 6, period: PERIOD } as const

const secretFrom = (bytes: Uint8Array) => new Secret({ buffer: new Uint8Array(bytes).buffer })

const millis = (at: Instant): number => Temporal.Instant.from(at).epochMilliseconds

/**
 * The time step a code belongs to: now, the one before or the one after (clocks differ, typing takes time). null: wrong, or of a step not
 * after `last`: a code once used is never accepted again (RFC 6238, 5.2).
 */
export const stepOf = (secret: Uint8Array, code: string, now: Instant, last: number | null): number | null => {
  if (!/^\d{6}$/.test(code)) return null
  const timestamp = millis(now)
  const delta = TOTP.validate({ ...shape, secret: secretFrom(secret), token: code, timestamp, window: 1 })
  if (delta === null) return null
  const step = Math.floor(timestamp / 1000 / PERIOD) + delta
  return last !== null && step <= last ? null : step
}

/** The code an authenticator shows at an instant. */
export const codeAt = (secret: Uint8Array, at: Instant): string =>
  TOTP.generate({ ...shape, secret: secretFrom(secret), timestamp: millis(at) })

/** What the QR code says to the application. */
export const enrolmentUri = (secret: Uint8Array, email: string): string =>
  new TOTP({ ...shape, issuer: 'Cordée', label: email, secret: secretFrom(secret) }).toString()

/** The key for who cannot scan: base 32 in groups of four. */
export const shownSecret = (secret: Uint8Array): string => (secretFrom(secret).base32.match(/.{1,4}/g) ?? []).join(' ')

/** Inverse of `shownSecret`, for who reads the key on the page. */
export const secretOf = (shown: string): Uint8Array => new Uint8Array(Secret.fromBase32(shown.replaceAll(' ', '')).buffer)
