import type { Id } from '#base/id.ts'

/** The name as it was at the meeting; throws where nobody brought it: a PV leaves no name out. */
export const nameOf = (names: Record<Id, string>, id: Id): string => {
  const name = names[id]
  if (name === undefined) throw new Error(`The minutes need the name of ${id}`)
  return name
}
