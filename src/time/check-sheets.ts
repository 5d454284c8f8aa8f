import type { Id } from '#base/id.ts'
import { problem } from '#base/problem.ts'
import { factsNamed } from '#logbook/api.ts'
import type { Check } from '#logbook/check.ts'
import { type SignedRow, signedAfter } from './check.store.ts'
import { monthApproved, monthSigned } from './facts.ts'
import { readMonth } from './person-month.ts'

const MOST = 100

/** Every signed month: the hash of the fact, that of its rows as they stand, the file with both signatures. */
export const checkSheets: Check = async (checking) => {
  const { db, hub, fault, count, sealed } = checking
  const signed = new Map<string, string>()
  const approved = new Map<string, string>()
  for (const { name, subject, data } of await factsNamed(db, hub.id, [monthSigned.name, monthApproved.name])) {
    // A fact that was tampered with may hold anything: it then signs nothing.
    const read = monthApproved.data.safeParse(data)
    if (!read.success) continue
    const { month, version, hash } = read.data
    ;(name === monthSigned.name ? signed : approved).set(placeOf({ person: subject, month, version }), hash)
  }
  let after: SignedRow | null = null
  for (;;) {
    const some: SignedRow[] = await signedAfter(db, hub.id, after, MOST)
    for (const row of some) {
      const { name, month, version, hash, document } = row
      const place = placeOf(row)
      if (document) sealed(document, 'sheet')
      const because =
        signed.get(place) !== hash || (row.approved && approved.get(place) !== hash)
          ? 'fact'
          : row.stands && (await readMonth({ db, hub, today: month }, row.person, month))?.hashNow !== hash
            ? 'rows'
            : row.approved && !row.fits
              ? 'file'
              : null
      if (because) fault(problem('', `verify.sheet.${because}`, { name, month, version }))
      signed.delete(place)
    }
    count('sheets', some.length)
    after = some.at(-1) ?? null
    if (some.length < MOST) break
  }
  for (const place of signed.keys()) fault(problem('', 'verify.sheet.gone', { place }))
}

const placeOf = ({ person, month, version }: { person: Id; month: string; version: number }) => `${person} ${month.slice(0, 7)} ${version}`
