import { id, z } from '#base/input.ts'
import { maySeeMoney } from '#funding/funding.access.ts'
import { wordsIn } from '#funding/words.ts'
import { holds } from '#logbook/actor.ts'
import { view } from '#logbook/use-case.ts'
import { letterheadOf } from '#members/api.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { agreementOf } from './agreement.store.ts'
import { reminderOf } from './late.ts'
import { LATE_TEMPLATE, letterOf } from './late-letter.ts'

/** The letter to a payer who is late; there is none while a call is enough. */
export const printLetter = view({
  name: 'funding.printLetter',
  input: z.object({ agreement: id() }),
  load: async ({ db, hub, lang, today }, { agreement }) => {
    const [found, head] = await Promise.all([agreementOf(db, hub.id, agreement), letterheadOf(db, hub, lang)])
    const reminder = found && reminderOf(found, today)
    return found && reminder?.step === 'letter' ? { found, reminder, head } : null
  },
  mayView: (who) => maySeeMoney(who),
  run: async ({ found, reminder, head }, { lang, today, now, actor, hub }) => {
    const { agreement: w } = wordsIn(lang)
    const role = holds(actor, 'coordinator') ? w.coordination : holds(actor, 'treasurer') ? w.treasury : ''
    const sender = role && actor ? { name: actor.name, role } : { name: hub.name, role: '' }
    return {
      name: `${w.letter} ${found.payerName}.pdf`,
      bytes: await renderPdf({ template: LATE_TEMPLATE, data: letterOf(found, reminder, { head, sender, on: today, at: now }), lang }),
    }
  },
})
