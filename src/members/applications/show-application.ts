import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { maySeeMail } from '#members/people/person.access.ts'
import { mayConfirmSponsor, mayKeepApplications, maySeeApplications } from './application.access.ts'
import { applicationOf, memberNames } from './application.store.ts'
import { isOpen, stateOf } from './application.ts'

/** One application: who asks, through whom, sponsored by whom, where the body that decides has got to with it. */
export const showApplication = view({
  name: 'members.showApplication',
  input: z.object({ application: id() }),
  mayView: (who) => maySeeApplications(who),
  load: async ({ db, hub, actor, today, told }, { application: asked }) => {
    const [application, places, members] = await Promise.all([
      applicationOf(db, hub.id, asked),
      told('application', asked),
      mayKeepApplications(actor) === true ? memberNames(db, hub.id, today) : [],
    ])
    return application && { application, places, members }
  },
  run: ({ application: { contact, ...application }, places, members }, { actor, today }) => {
    const open = isOpen(application)
    return {
      application: {
        ...application,
        contact: contact && { ...contact, mail: maySeeMail(actor, contact.id) ? contact.mail : null },
        state: stateOf(application),
      },
      /** The meetings that take it up, and what was decided. */
      places,
      members,
      today,
      open,
      may: {
        keep: mayKeepApplications(actor) === true,
        confirm: open
          ? application.sponsors
              .filter(({ organisation }) => mayConfirmSponsor(actor, organisation) === true)
              .map((one) => one.organisation)
          : [],
      },
    }
  },
})

export type ApplicationData = Awaited<ReturnType<typeof showApplication.run>>
