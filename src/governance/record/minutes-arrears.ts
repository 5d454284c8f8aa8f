import { timeAt } from '#base/day.ts'
import type { MinutesFacts } from './minutes.ts'
import type { MinutesData } from './minutes-document.ts'
import { nameOf } from './minutes-name.ts'

/** Who had no vote because of its arrears, in order of seat, until when, and by which text; nothing where everybody voted. */
export const withheldData = ({ withheld = [], entitled, names, zone, under, body }: MinutesFacts): Pick<MinutesData, 'withheld'> => {
  if (withheld.length === 0 || !body.rules.arrears) return {}
  const place = (org: string) => entitled.indexOf(org)
  const all = [...withheld].sort((a, b) => place(a.org) - place(b.org) || (a.from < b.from ? -1 : 1))
  return {
    withheld: {
      all: all.map(({ org, until }) => ({
        organisation: nameOf(names.organisations, org),
        until: until === null ? null : timeAt(until, zone),
      })),
      counted: body.rules.arrears.counted,
      source: under?.cites ?? (body.rules.reference.trim() || null),
    },
  }
}
