import { id, text, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import type { AnyPersonalData } from '#logbook/personal-data.ts'
import { isProven, proveFirst } from '#logbook/proven.ts'
import { useCase } from '#logbook/use-case.ts'
import { coordinationOn, leavingOf } from '#members/api.ts'
import { queueMails } from '#platform/mail/queue-mail.ts'
import { mayErasePerson } from './erase.access.ts'
import { erasePerson } from './erase-person.ts'
import { isNameTyped } from './erasure.ts'
import { wordsIn } from './words.ts'

/**
 * Erases somebody from the page that showed what goes and what stays: the second code just typed, the name typed by hand. What it does is `erasePerson`. Whoever else
 * coordinates is told, without the name. The answer holds no name either: answers are kept for a while.
 */
export const eraseForGood = (register: AnyPersonalData[]) => {
  const same = erasePerson(register)
  return useCase({
    name: 'privacy.eraseForGood',
    input: z.object({ person: id(), name: text() }),
    load: async (context, { person }) => {
      const { db, hub, today } = context
      const [leaving, coordination, proven] = await Promise.all([
        leavingOf(db, hub.id, person),
        coordinationOn(db, hub.id, today),
        isProven(context),
      ])
      return leaving && { leaving, coordination, proven }
    },
    mayView: (who) => who !== null,
    may: (who) => mayErasePerson(who, [], null),
    run: async (act, { person, name }, { leaving, coordination, proven }) => {
      if (!proven) return wrong(proveFirst())
      if (!isNameTyped(name, leaving.name)) return wrong(problem('name', 'erase.notTheName', { name: leaving.name }))
      const erased = await same.run(act, { who: person, really: true }, leaving)
      if (!erased.ok) return erased
      const { doneMail: mail } = wordsIn(act.lang).erasing
      const others = coordination.filter((one) => one.person !== act.actor?.person)
      await queueMails(
        act,
        others.map(({ name: to, email }) => ({
          to: email,
          name: to,
          about: 'privacy.erased',
          subject: mail.subject,
          body: mail.body({ name: to, who: act.actor?.name ?? '', hub: act.hub.name }),
        })),
      )
      return ok({ person })
    },
  })
}
