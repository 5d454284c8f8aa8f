import { isIP } from 'node:net'
import { addMinutes, type Instant } from '#base/day.ts'

/**
 * What keeps guessing and flooding small, counted in the database so that a restart forgets nothing (OWASP ASVS 5.0, 6.3.1). A refused try is
 * not counted: whoever waits gets through. Generous for a network: a whole board logs in behind the box of one village hall.
 */
export type Limit = { kind: string; max: number; minutes: number }

export const limits = {
  askAddress: { kind: 'ask.address', max: 8, minutes: 60 },
  askNetwork: { kind: 'ask.network', max: 80, minutes: 60 },
  askAll: { kind: 'ask.all', max: 3000, minutes: 60 },
  tryNetwork: { kind: 'try.network', max: 150, minutes: 15 },
  /** Six figures, three of them right at a time: 40 a day is one chance in 8,000 for somebody who already reads the person's mail. */
  second: { kind: 'second.account', max: 8, minutes: 15 },
  secondDay: { kind: 'second.account', max: 40, minutes: 1440 },
  recovery: { kind: 'recovery.account', max: 3, minutes: 1440 },
} satisfies Record<string, Limit>

/** The network an address is counted with: itself, or the /64 that one IPv6 subscriber has. */
export const networkOf = (address: string | undefined): string => {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').replace(/%.*$/, '')
  if (isIP(plain) !== 6) return plain
  const [head = '', tail] = plain.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  return `${[...before, ...zeros, ...after]
    .slice(0, 4)
    .map((part) => part.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}

/** When a limit lets the next try through, given the try that fills it (the `max`th latest). */
export const againAt = (filledBy: Instant, { minutes }: Limit): Instant => addMinutes(filledBy, minutes)

/** Whole minutes to wait, at least one. */
export const minutesUntil = (again: Instant, now: Instant): number =>
  Math.max(1, Math.ceil((Temporal.Instant.from(again).epochMilliseconds - Temporal.Instant.from(now).epochMilliseconds) / 60_000))
