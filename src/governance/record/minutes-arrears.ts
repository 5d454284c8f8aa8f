import { timeAt } from '#base/day.ts'
import { suspendedAmong, type Withheld } from '#governance/arrears/arrears.ts'
import type { MinutesFacts } from './minutes.ts'
import type { MinutesData } from './minutes-document.ts'
import { nameOf } from './minutes-name.ts'

/** Who had no vote, in order of seat and until when: because of its arrears, by which text; because it is suspended. Nothing where everybody voted. */
export const withheldData = (facts: MinutesFacts): Pick<MinutesData, 'withheld' | 'suspended'> => {
  const { withheld = [], entitled, names, zone, under, body } = facts
  const place = (org: string) => entitled.indexOf(org)
  const told = (some: Withheld[]) =>
    [...some]
      .sort((a, b) => place(a.org) - place(b.org) || (a.from < b.from ? -1 : 1))
      .map(({ org, until }) => ({ organisation: nameOf(names.organisations, org), until: until === null ? null : timeAt(until, zone) }))
  const suspended = suspendedAmong(withheld)
  const late = withheld.filter((one) => !suspended.includes(one))
  const { arrears, reference } = body.rules
  return {
    ...(late.length > 0 && arrears
      ? { withheld: { all: told(late), counted: arrears.counted, source: under?.cites ?? (reference.trim() || null) } }
      : {}),
    ...(suspended.length > 0 ? { suspended: told(suspended) } : {}),
  }
}
