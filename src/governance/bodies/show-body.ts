import { id, z } from '#base/input.ts'
import { bodyThatAdmits } from '#governance/admissions/admission.store.ts'
import { collegeMemberships } from '#governance/colleges/college.store.ts'
import { provisionalSeats } from '#governance/cooptations/cooptation.store.ts'
import { chargesOf } from '#governance/elections/charge.store.ts'
import { mayKeepBodies } from '#governance/meetings/meeting.access.ts'
import { view } from '#logbook/use-case.ts'
import { bodyFile } from './body.store.ts'
import { mayReport } from './mandate.access.ts'
import { mandateFile } from './mandate.store.ts'

/** A body: who sits, since when, and its rules in plain words. */
export const showBody = view({
  name: 'governance.showBody',
  input: z.object({ body: id(), terminer: id().optional().catch(undefined) }),
  load: async ({ db, hub, today }, { body }) => {
    const [file, mandate, admits, charges, provisional, memberships] = await Promise.all([
      bodyFile(db, hub.id, body, today),
      mandateFile(db, hub.id, body),
      bodyThatAdmits(db, hub.id),
      chargesOf(db, hub.id, body, today),
      provisionalSeats(db, hub.id, body),
      collegeMemberships(db, hub.id, body),
    ])
    return file && { ...file, ...mandate, admits: admits === file.body.id, charges, provisional, memberships }
  },
  run: (file, { actor, today }, { terminer }) => ({
    ...file,
    today,
    keeps: mayKeepBodies(actor) === true,
    reports: file.mandate !== null && mayReport(actor, file.seats, today) === true,
    /** The seat whose form is open. */
    ending: terminer ?? null,
  }),
})

export type ShownBody = Awaited<ReturnType<typeof showBody.run>>
