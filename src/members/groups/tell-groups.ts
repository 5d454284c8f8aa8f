import type { Id } from '#base/id.ts'
import type { Speaking, Teller } from '#logbook/use-case.ts'
import { wordsIn } from '#members/words.ts'
import { groupsOf } from './group.store.ts'

const tell = async ({ db, hub, lang }: Speaking, whose: { person: Id } | { organisation: Id }) => {
  const { groups: w } = wordsIn(lang)
  const all = await groupsOf(db, hub.id, whose)
  return all.flatMap(({ group, name, from, until }) => {
    const href = `/${hub.slug}/groupes/${group}`
    return [
      { on: from, title: w.joins(name), href, step: 'group' as const },
      ...(until ? [{ on: until, title: w.leaves(name), href, step: 'leavesGroup' as const }] : []),
    ]
  })
}

const kind = { fr: 'Groupes', en: 'Groups' }

/** The groups of the hub somebody is or was in: everyone may know. */
export const groupsOfOrganisation: Teller = {
  about: 'organisation',
  kind,
  tell: (context, organisation) => tell(context, { organisation }),
}
export const groupsOfPerson: Teller = { about: 'person', kind, tell: (context, person) => tell(context, { person }) }
