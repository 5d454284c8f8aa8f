import type { Instant } from '#base/day.ts'

const [ENTRY, FILE] = [0x02014b50, 0x04034b50]

/** A day and a time as a zip writes them (APPNOTE 4.4.6), in two halves of one number; UTC, on every machine the same. */
const zipTime = (at: Instant): number => {
  const day = new Date(at)
  const date = (Math.max(0, day.getUTCFullYear() - 1980) << 9) | ((day.getUTCMonth() + 1) << 5) | day.getUTCDate()
  const time = (day.getUTCHours() << 11) | (day.getUTCMinutes() << 5) | (day.getUTCSeconds() >> 1)
  return ((date << 16) | time) >>> 0
}

/**
 * A zip that a package dated by the clock, each of its entries dated `at` instead, so that the same content is the same bytes. Without comment, as packages
 * write it: its directory then ends the file (APPNOTE 4.3.16).
 */
export const datedZip = (bytes: Uint8Array, at: Instant): Uint8Array => {
  const out = Uint8Array.from(bytes)
  const view = new DataView(out.buffer)
  const end = out.length - 22
  const time = zipTime(at)
  let place = view.getUint32(end + 16, true)
  while (view.getUint32(place, true) === ENTRY) {
    view.setUint32(place + 12, time, true)
    const own = view.getUint32(place + 42, true)
    if (view.getUint32(own, true) === FILE) view.setUint32(own + 10, time, true)
    place += 46 + view.getUint16(place + 28, true) + view.getUint16(place + 30, true) + view.getUint16(place + 32, true)
  }
  return out
}
