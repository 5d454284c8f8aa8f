import { timeAt } from '#base/day.ts'
import type { MinutesFacts } from './minutes.ts'
import type { MinutesData } from './minutes-document.ts'
import { nameOf } from './minutes-name.ts'

/** Who had no vote because of its arrears, each once, in order of seat, until when, and by which text; nothing where everybody voted. */
export const withheldData = ({ withheld = [], entitled, names, zone, under, body }: MinutesFacts): Pick<MinutesData, 'withheld'> => {
  if (withheld.length === 0 || !body.rules.arrears) return {}
  const place = (org: string) => entitled.indexOf(org)
  const sorted = [...withheld].sort((a, b) => place(a.org) - place(b.org) || (a.from < b.from ? -1 : 1))
  const all = [...Map.groupBy(sorted, ({ org }) => org)]
  return {
    withheld: {
      all: all.map(([org, spans]) => {
        const until = spans.at(-1)?.until ?? null
        const between = spans.slice(1).flatMap(({ from }, before) => {
          const since = spans[before]?.until
          return since ? [{ from: timeAt(since, zone), until: timeAt(from, zone) }] : []
        })
        return {
          organisation: nameOf(names.organisations, org),
          until: until === null ? null : timeAt(until, zone),
          ...(between.length > 0 ? { between } : {}),
        }
      }),
      counted: body.rules.arrears.counted,
      source: under?.cites ?? (body.rules.reference.trim() || null),
    },
  }
}
