import { ticked, z } from '#base/input.ts'
import { soughtIn } from '#base/search.ts'
import { view } from '#logbook/use-case.ts'
import { groupsNamed } from '#members/groups/group.store.ts'
import { mayActOnMany } from '#members/organisations/organisation.access.ts'
import { ids, organisationFilters } from '#members/organisations/organisation-asked.ts'
import { type ListedOrganisation, readOrganisations } from '#members/organisations/organisations.store.ts'
import { withSectors } from '#members/organisations/said-sectors.ts'

/** Organisations one act may be about. */
export const MOST_AT_ONCE = 500

/** The organisations ticked in the list (`coches`: none is none), or all that answer its filters: what can be done with them, and their addresses in one line. */
export const showSelection = view({
  name: 'members.showSelection',
  input: z.object({ ...organisationFilters, organisations: ids(MOST_AT_ONCE), coches: ticked() }),
  load: async ({ db, hub, today, actor }, { q, tri, organisations, coches, ...filters }) => {
    if (mayActOnMany(actor) !== true) return null
    const [read, groups] = await Promise.all([
      readOrganisations(db, hub.id, {
        chosen: {
          ...filters,
          sought: q === '' ? null : withSectors(soughtIn(q)),
          only: coches || organisations.length > 0 ? organisations : null,
        },
        order: tri,
        day: today,
        after: null,
        before: null,
        size: MOST_AT_ONCE,
      }),
      groupsNamed(db, hub.id, null),
    ])
    return { ...read, groups }
  },
  run: ({ rows, matching, groups }, { today }) => {
    const kept = rows.slice(0, MOST_AT_ONCE)
    const addresses = kept.map((one) => ({ one, mails: mailsOf(one) }))
    return {
      rows: kept,
      matching,
      groups,
      today,
      mails: [...new Set(addresses.flatMap(({ mails }) => mails))],
      silent: addresses.flatMap(({ one, mails }) => (mails.length === 0 ? [{ id: one.id, name: one.name }] : [])),
    }
  },
})

/** Whoever speaks for it; else its own address. */
const mailsOf = ({ speakers, mail }: ListedOrganisation): string[] => {
  const theirs = speakers.flatMap((one) => one.mail ?? [])
  return theirs.length > 0 ? theirs : mail ? [mail] : []
}

export type SelectionData = Awaited<ReturnType<typeof showSelection.run>>
