import { id, z } from '#base/input.ts'
import { factKind } from '#logbook/fact.ts'
import { PARTS } from './welcome.ts'

/** About the organisation that is welcomed. What a mail says stays in the outbox; groups and dues are told by their own facts too. */

const welcome = { welcome: id() }

export const memberWelcomed = factKind(
  'members.memberWelcomed',
  'organisation',
  z.object({
    ...welcome,
    membership: id(),
    parts: z.array(z.enum(PARTS)),
    mails: z.int(),
    documents: z.array(z.string()),
    line: id().nullable(),
    buddy: id().nullable(),
    groups: z.array(id()),
  }),
)
/** The hub wants no welcome for it; `waived` false: it does after all. */
export const welcomeWaived = factKind(
  'members.welcomeWaived',
  'organisation',
  z.object({ ...welcome, membership: id(), waived: z.boolean() }),
)
export const welcomePartTakenBack = factKind(
  'members.welcomePartTakenBack',
  'organisation',
  z.object({ ...welcome, part: z.enum(PARTS), buddy: id().nullable(), group: id().nullable() }),
)
