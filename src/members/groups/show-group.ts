import { id, z } from '#base/input.ts'
import { holdsOn } from '#base/period.ts'
import { view } from '#logbook/use-case.ts'
import { mayKeepGroup, maySeeGroupMails } from './group.access.ts'
import { groupOf } from './group.store.ts'

/** One group: what for, who convenes it, who is in it; for the coordination, their addresses in one line. */
export const showGroup = view({
  name: 'members.showGroup',
  input: z.object({ group: id() }),
  load: ({ db, hub, today }, { group }) => groupOf(db, hub.id, group, today),
  run: ({ members, ...group }, { actor, today }) => {
    const mayWrite = maySeeGroupMails(actor)
    const inIt = members.filter((one) => holdsOn(one, today) || one.from > today)
    const bare = ({ mails: _, ...one }: (typeof members)[number]) => one
    return {
      group,
      today,
      members: inIt.map(bare),
      past: members.filter((one) => !inIt.includes(one)).map(bare),
      write: mayWrite
        ? { mails: [...new Set(inIt.flatMap(({ mails }) => mails))], silent: inIt.filter(({ mails }) => mails.length === 0).map(bare) }
        : null,
      may: { keep: mayKeepGroup(actor, group.convenor?.id ?? null) === true },
    }
  },
})

export type GroupData = Awaited<ReturnType<typeof showGroup.run>>
