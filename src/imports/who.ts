import type { Id } from '#base/id.ts'
import { folded } from '#base/search.ts'

/** Somebody the hub knows, as far as a row may name them. */
type Somebody = { id: Id; name: string; email: string | null }

/** Who a row means by a name, an address or both: one person, nobody the hub knows, or several of one name. Pure. */
export const whoIs = (
  people: Somebody[],
  { person, email }: { person?: unknown; email?: unknown },
): { is: 'one'; id: Id } | { is: 'nobody' } | { is: 'several' } => {
  if (typeof email === 'string') {
    const found = people.find((one) => one.email === email)
    return found ? { is: 'one', id: found.id } : { is: 'nobody' }
  }
  const called = people.filter(({ name }) => folded(name) === folded(String(person ?? '')))
  if (called.length > 1) return { is: 'several' }
  return called[0] ? { is: 'one', id: called[0].id } : { is: 'nobody' }
}
