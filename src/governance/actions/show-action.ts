import { id, z } from '#base/input.ts'
import { maySeeMeeting, maySeeMinutes } from '#governance/meetings/meeting.access.ts'
import { view } from '#logbook/use-case.ts'
import { mayChangeAction, mayFollowAction, maySeeAction } from './action.access.ts'
import { actionOf } from './action.store.ts'
import { doerValue } from './action.ts'
import { doersOn } from './action-doers.store.ts'
import { doerName } from './action-doers.ts'
import { isInSealedMinutes } from './action-load.ts'

/** An action: what, who, until when, where it comes from and what became of it. */
export const showAction = view({
  name: 'governance.showAction',
  input: z.object({ action: id() }),
  load: async ({ db, hub, today }, { action: asked }) => {
    const [action, doers] = await Promise.all([actionOf(db, hub.id, asked), doersOn(db, hub.id, today)])
    return action && { action, doers }
  },
  mayView: (who, { action }) => maySeeAction(who, action),
  run: ({ action, doers }, { actor, today }) => {
    const change = mayChangeAction(actor, action) === true
    const { organisation, person, subject } = action
    const now = {
      value: doerValue({ organisation: organisation?.id ?? null, person: person?.id ?? null }),
      label: doerName(organisation?.name ?? null, person?.name ?? null),
    }
    const known = doers.map((one) => ({ value: doerValue(one), label: doerName(one.organisationName, one.personName) }))
    return {
      action,
      today,
      /** Whom it may be given to; whoever has it stays among them. */
      doers: change ? [...(known.some(({ value }) => value === now.value) ? [] : [now]), ...known] : [],
      doer: now,
      sealed: isInSealedMinutes(action),
      seesMeeting: maySeeMeeting(actor, subject),
      seesMinutes: maySeeMinutes(actor, subject),
      may: { change, follow: mayFollowAction(actor, action) === true },
    }
  },
})

export type ShownAction = Awaited<ReturnType<typeof showAction.run>>
