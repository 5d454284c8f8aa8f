import { choice, email, whole, z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayRescue } from './operator.access.ts'
import { personWith } from './operator.store.ts'
import { secondCodeRemovedByOperator, signedOutByOperator } from './operator-facts.ts'

const KINDS = { signedOut: signedOutByOperator, secondCodeRemoved: secondCodeRemovedByOperator }

/** What the operator is about to do to the log-in of somebody whom the hub knows, written where the hub reads it. */
export const noteRescue = useCase({
  name: 'members.noteRescue',
  input: z.object({ mail: email(), what: choice(['signedOut', 'secondCodeRemoved']), sessions: whole(0, 10_000) }),
  open: 'everyone',
  load: async ({ db, hub }, { mail }) => {
    const person = await personWith(db, hub.id, mail)
    return person === null ? null : { person }
  },
  may: (_who, _subject, { operators, email }) => mayRescue(operators, email),
  run: async (act, { what, sessions }, { person }) => {
    act.record(KINDS[what], person, { sessions })
    return ok({ person })
  },
})
