import type { Lang } from '#base/page.ts'
import type { DemoPerson } from '#platform/auth/pages.ts'
import type { ShownPerson } from './demo-people.store.ts'
import en from './en.ts'
import fr from './fr.ts'

const BOARD_SHOWN = 2

/** Whom one may enter a demonstration as: who runs the hub, two of its board, one member, one project leader, each said in a few words. */
export const shownPeople = (people: ShownPerson[], lang: Lang): DemoPerson[] => {
  const w = (lang === 'fr' ? fr : en).demoPeople
  const shown: Record<string, number> = {}
  return people.flatMap((one) => {
    const part = partOf(one)
    const key = `${one.slug} ${part}`
    const most = part === 'board' ? BOARD_SHOWN : 1
    shown[key] = (shown[key] ?? 0) + 1
    if (part === null || (shown[key] ?? 0) > most) return []
    return [{ hub: one.slug, email: one.email, name: one.name, says: w[part](one.organisations.join(', ')) }]
  })
}

const partOf = ({ roles, organisations, on_board }: ShownPerson) => {
  if (roles.includes('coordinator')) return 'coordinator'
  if (roles.includes('treasurer')) return 'treasurer'
  if (on_board) return 'board'
  if (organisations.length > 0) return 'member'
  return roles.includes('projectLeader') ? 'projectLeader' : null
}
