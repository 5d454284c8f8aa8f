import { z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { mayCreateHub } from './hub.access.ts'
import { hubsBeginning } from './hub.store.ts'

/** The door to a new hub: the form, or why it is closed and where to go. */
export const showHubCreation = view({
  name: 'members.showHubCreation',
  input: z.object({}),
  open: 'everyone',
  load: ({ db }) => hubsBeginning(db, ''),
  run: ({ hubs, one }, { email, operators }) => {
    const access = mayCreateHub({ email, hubs, operators })
    return {
      email,
      hub: one,
      closed: access === true ? null : access.code === 'hub.logInFirst' ? ('logIn' as const) : ('operator' as const),
    }
  },
})
