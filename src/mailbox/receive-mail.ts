import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mailReceived } from './facts.ts'
import { cameAgain, keepMail, waitingOf } from './mail.store.ts'
import { erasedAfter, type Mail, MOST_WAITING } from './mail.ts'
import { mayReceive } from './mailbox.access.ts'

const key = () => z.string().regex(/^[0-9a-f]{64}$/)

/** A mail as it was read (`mail-in.ts`), in the tray of who acts. The same one is kept once: then `mail` is the one that is there, and `known`. */
export const receiveMail = useCase({
  name: 'mailbox.receiveMail',
  input: z.object({
    mail: id(),
    expected: z.boolean(),
    senders: z.array(z.string().max(254)).max(2),
    subject: z.string().max(300),
    note: z.string().max(20_000),
    body: z.string().max(200_000),
    writtenAt: z.string().nullable(),
    correspondents: z.array(z.object({ name: z.string(), address: z.string() })).max(5),
    files: z.array(z.object({ piece: z.string(), name: z.string(), mediaType: z.string(), sha256: key(), bytes: z.number().int() })),
    remarks: z.array(z.string()),
    keys: z.object({ content: key(), message: key().nullable(), original: key() }),
  }),
  load: ({ db, hub, actor }) => (actor ? waitingOf(db, hub.id, actor.person) : Promise.resolve({ waiting: 0, unexpected: 0 })),
  may: (who) => mayReceive(who),
  run: async (act, { mail: given, keys, ...read }, { waiting }) => {
    const person = act.actor?.person ?? ''
    const known = await cameAgain(act.db, act.hub.id, person, keys, read.expected)
    if (known) return ok({ mail: known, known: true })
    if (waiting >= MOST_WAITING) return wrong(problem('', 'mailbox.full', { max: MOST_WAITING }))
    const mail: Mail = {
      ...read,
      ...{ id: given, person, state: 'waiting' as const, receivedAt: act.now, settledAt: null, contact: null, erasedAt: null, again: 0 },
    }
    if (!(await keepMail(act.db, act.hub.id, mail, keys))) return ok({ mail: given, known: true })
    await act.enqueue('mailbox.erase', { mail: given }, { at: erasedAfter(mail), key: `mailbox.erase ${given}` })
    act.record(mailReceived, given, { expected: read.expected, files: read.files.length })
    return ok({ mail: given, known: false })
  },
})
