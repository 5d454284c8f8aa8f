import type { Day } from '#base/day.ts'

/** One line of a life in the hub, whoever tells it. `kind`: what it is about, in the reader’s language. */
export type Event = { on: Day; title: string; href: string | null; says?: string; kind: string; year?: true }

export type Life = { kinds: { kind: string; count: number }[]; chosen: string | null; years: { year: string; events: Event[] }[] }

/**
 * All that is told of somebody, newest first, by year; only one kind when one is chosen (one that nobody tells counts as none).
 * What happened on one day stays in the order it was told.
 */
export const lifeOf = (events: Event[], asked: string): Life => {
  const counts = new Map<string, number>()
  for (const { kind } of events) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const chosen = counts.has(asked) ? asked : null
  const shown = events.filter(({ kind }) => chosen === null || kind === chosen).sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
  const years: Life['years'] = []
  for (const event of shown) {
    const year = event.on.slice(0, 4)
    const last = years.at(-1)
    if (last?.year === year) last.events.push(event)
    else years.push({ year, events: [event] })
  }
  return { kinds: [...counts].map(([kind, count]) => ({ kind, count })), chosen, years }
}
