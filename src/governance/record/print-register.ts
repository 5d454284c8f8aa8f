import { orNothing, whole, z } from '#base/input.ts'
import { howWords } from '#governance/decisions/say-decision.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { maySeeRegister } from '#governance/meetings/meeting.access.ts'
import { underWords } from '#governance/rules/say-rules.ts'
import { view } from '#logbook/use-case.ts'
import { letterheadOf } from '#members/api.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { type BoundLine, boundLines } from './register.store.ts'
import { checkRegister, registerNumber, yearOf } from './register.ts'
import type { RegisterData } from './register-document.ts'

/** The register of a year (this one, where none is named) to print and bind: each body’s own, whole, in the order of its numbers. */
export const printRegister = view({
  name: 'governance.printRegister',
  input: z.object({ annee: orNothing(whole(1900, 9999)) }),
  load: async ({ db, hub, lang, today }, { annee }) => {
    const year = annee ?? yearOf(today)
    const [lines, head] = await Promise.all([boundLines(db, hub.id, year), letterheadOf(db, hub, lang)])
    return lines.length > 0 ? { lines, head, year } : null
  },
  mayView: (who) => maySeeRegister(who),
  run: async ({ lines, head, year }, { lang, now }) => {
    const w = lang === 'fr' ? fr : en
    const data: RegisterData = {
      at: now,
      hub: head.hub,
      year,
      bodies: [...Map.groupBy(lines, ({ body }) => body).values()].map((own) => ({
        name: own[0]?.bodyName ?? '',
        intact: checkRegister(own).length === 0,
        lines: own.map((line) => ({
          number: registerNumber(line),
          on: line.on,
          title: line.title,
          text: textOf(line),
          how: howWords(line, w),
          under: underWords(line.under, w),
          hash: line.hash,
        })),
      })),
    }
    const name = w.register.fileName({ hub: head.hub.name, year })
    return { name: `${name}.pdf`, bytes: await renderPdf({ template: 'src/governance/record/register.typ', data, lang }) }
  },
})

const textOf = ({ title, text }: BoundLine): string | null => (text.trim() === title.trim() ? null : text)
