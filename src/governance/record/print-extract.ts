import { dayAt } from '#base/day.ts'
import { id, z } from '#base/input.ts'
import { meetingOfDecision } from '#governance/decisions/decision.store.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { maySeeRegister } from '#governance/meetings/meeting.access.ts'
import { view } from '#logbook/use-case.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { extractOf } from './extract.ts'
import { loadMinutes, seesMinutes } from './minutes-load.ts'
import { registerNumber } from './register.ts'

/** One decision of the register to join to a file: made from its PV, sealed or not, which it says. */
export const printExtract = view({
  name: 'governance.printExtract',
  input: z.object({ decision: id() }),
  load: async (context, { decision }) => {
    const meeting = await meetingOfDecision(context.db, context.hub.id, decision)
    const minutes = meeting && (await loadMinutes(context, { meeting }))
    const entry = minutes ? minutes.register.find((one) => one.decision === decision) : null
    return minutes && entry ? { minutes, entry } : null
  },
  mayView: (who, { minutes }) => maySeeRegister(who) || seesMinutes(who, minutes),
  run: async ({ minutes, entry }, { lang }) => {
    const { data, sealed, file } = minutes
    const number = registerNumber(entry)
    const said = extractOf(data, number, entry.hash, sealed && dayAt(sealed.sealedAt, file.zone))
    if (!said) throw new Error(`the PV does not hold ${number}, which its register does`)
    const name = (lang === 'fr' ? fr : en).decision.extractName({ number })
    return { name: `${name}.pdf`, bytes: await renderPdf({ template: 'src/governance/record/extract.typ', data: said, lang }) }
  },
})
