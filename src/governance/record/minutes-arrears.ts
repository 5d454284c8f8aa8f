import { timeAt } from '#base/day.ts'
import { suspendedAmong, type Withheld } from '#governance/arrears/arrears.ts'
import type { MinutesFacts } from './minutes.ts'
import type { LocalTime } from './minutes-document.ts'
import { nameOf } from './minutes-name.ts'

/** `until`: since then it was up to date. `between`: it was, and fell behind again. */
type WithheldData = { organisation: string; until: LocalTime | null; between?: { from: LocalTime; until: LocalTime }[] }

/** Who was heard and had no vote; both absent where everybody voted. */
export type VotelessData = {
  /** Who had no vote because of its arrears, as the rules of the body say. Absent where everybody voted. */
  withheld?: { all: WithheldData[]; counted: boolean; source: string | null }
  /** Whose membership was suspended, without a voice and out of the quorum; `until`: since then it was not. Absent: nobody’s. */
  suspended?: { organisation: string; until: LocalTime | null }[]
}

/** Who had no vote, each once, in order of seat and until when: because of its arrears, by which text; because it is suspended. Nothing where everybody voted. */
export const withheldData = (facts: MinutesFacts): VotelessData => {
  const { withheld = [], entitled, names, zone, under, body } = facts
  const place = (org: string) => entitled.indexOf(org)
  const inOrder = (some: Withheld[]) => [...some].sort((a, b) => place(a.org) - place(b.org) || (a.from < b.from ? -1 : 1))
  const told = (org: string, until: Withheld['until']) => ({
    organisation: nameOf(names.organisations, org),
    until: until === null ? null : timeAt(until, zone),
  })
  const suspended = suspendedAmong(withheld)
  const late = [...Map.groupBy(inOrder(withheld.filter((one) => !suspended.includes(one))), ({ org }) => org)]
  const { arrears, reference } = body.rules
  const all = late.map(([org, spans]) => {
    const between = spans.slice(1).flatMap(({ from }, before) => {
      const since = spans[before]?.until
      return since ? [{ from: timeAt(since, zone), until: timeAt(from, zone) }] : []
    })
    return { ...told(org, spans.at(-1)?.until ?? null), ...(between.length > 0 ? { between } : {}) }
  })
  return {
    ...(all.length > 0 && arrears
      ? { withheld: { all, counted: arrears.counted, source: under?.cites ?? (reference.trim() || null) } }
      : {}),
    ...(suspended.length > 0 ? { suspended: inOrder(suspended).map(({ org, until }) => told(org, until)) } : {}),
  }
}
