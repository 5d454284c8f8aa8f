import { dayAt } from '#base/day.ts'
import { id, z } from '#base/input.ts'
import { view } from '#logbook/use-case.ts'
import { letterheadOf } from '#members/hubs/hub-identity.ts'
import { organisationOf } from '#members/organisations/organisation.store.ts'
import { postalOf } from '#members/organisations/postal.store.ts'
import { speakingOn } from '#members/people/representation.ts'
import { wordsIn } from '#members/words.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { acknowledgementOf } from './acknowledgement-document.ts'
import { maySeeResignation } from './resignation.access.ts'
import { resignationOf } from './resignation.store.ts'

/** The letter to print and post, where nobody has an address of mail. */
export const printAcknowledgement = view({
  name: 'members.printAcknowledgement',
  input: z.object({ organisation: id() }),
  load: async ({ db, hub, lang }, { organisation }) => {
    const [found, resignation, head, postal] = await Promise.all([
      organisationOf(db, hub.id, organisation),
      resignationOf(db, hub.id, organisation),
      letterheadOf(db, hub, lang),
      postalOf(db, hub.id, [organisation]),
    ])
    return found && resignation ? { found, resignation, head, address: postal.get(organisation) ?? [] } : null
  },
  mayView: (who, { found, resignation }) => maySeeResignation(who, found.id, resignation.notedBy),
  run: async ({ found, resignation, head, address }, { hub, lang }) => {
    const [speaker] = speakingOn(found.representations, resignation.receivedOn)
    const data = acknowledgementOf(resignation, {
      ...{ head, organisation: found.name, representative: speaker?.name ?? null, address, sender: hub.name, mail: null },
      today: dayAt(resignation.notedAt, hub.zone),
    })
    return {
      name: wordsIn(lang).resignation.file(found.name),
      bytes: await renderPdf({ template: 'src/members/exits/acknowledgement.typ', data, lang }),
    }
  },
})
