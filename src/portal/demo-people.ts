import type { Lang } from '#base/page.ts'
import type { DemoPerson } from '#platform/auth/pages.ts'
import type { ShownPerson } from './demo-people.store.ts'
import en from './en.ts'
import fr from './fr.ts'

const BOARD_SHOWN = 2

/** Whom one may enter a demonstration as: who runs the hub, two of its board, one member, one project leader, each said in a few words; the same on every installation. */
export const shownPeople = (people: ShownPerson[], lang: Lang): DemoPerson[] => {
  const w = (lang === 'fr' ? fr : en).demoPeople
  const hubs = [...new Set(people.map(({ slug }) => slug))]
  return hubs.flatMap((hub) =>
    parts.flatMap((part) =>
      people
        .filter((one) => one.slug === hub && partOf(one) === part)
        .sort((a, b) => a.name.localeCompare(b.name, 'fr'))
        .slice(0, part === 'board' ? BOARD_SHOWN : 1)
        .map(({ email, name, organisations, hub: called }) => ({
          hub,
          email,
          name,
          says: `${called} · ${w[part](organisations.join(', '))}`,
        })),
    ),
  )
}

const parts = ['coordinator', 'treasurer', 'board', 'member', 'projectLeader'] as const

const partOf = ({ roles, organisations, on_board }: ShownPerson): (typeof parts)[number] | null => {
  if (roles.includes('coordinator')) return 'coordinator'
  if (roles.includes('treasurer')) return 'treasurer'
  if (on_board) return 'board'
  if (organisations.length > 0) return 'member'
  return roles.includes('projectLeader') ? 'projectLeader' : null
}
