import { newId } from '#base/id.ts'
import { z } from '#base/input.ts'
import { ok } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { coordinationOn } from '#members/api.ts'
import { queueMails } from '#platform/mail/queue-mail.ts'
import { addErasure, latestErasure } from './erasure.store.ts'
import { answerDue } from './erasure.ts'
import { erasureAsked } from './facts.ts'
import { wordsIn } from './words.ts'

/** Somebody asks for what is kept about them to be erased (RGPD, article 17): the coordination is told, and answers within a month. */
export const askErasure = useCase({
  name: 'privacy.askErasure',
  input: z.object({}),
  load: async ({ db, hub, actor, today }) => {
    const [latest, coordination] = await Promise.all([latestErasure(db, hub.id, actor?.person ?? ''), coordinationOn(db, hub.id, today)])
    return { latest, coordination }
  },
  may: () => true,
  run: async (act, _input, { latest, coordination }) => {
    const { db, hub, actor, now, lang } = act
    const person = actor?.person ?? ''
    // Sent again: it is asked for already.
    if (latest && !latest.doneAt) return ok({ person })
    const { askedMail: mail } = wordsIn(lang).erasing
    const due = answerDue(now, hub.zone)
    const others = coordination.filter((one) => one.person !== person)
    const mails = await queueMails(
      act,
      (others.length > 0 ? others : coordination).map(({ name, email }) => ({
        to: email,
        name,
        about: 'privacy.erasureAsked',
        subject: mail.subject,
        body: mail.body({ name, who: actor?.name ?? '', hub: hub.name, due }),
      })),
    )
    await addErasure(db, hub.id, { id: newId(), person, askedAt: now, mails })
    act.record(erasureAsked, person, {})
    return ok({ person })
  },
})
