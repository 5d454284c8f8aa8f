import type { Id } from '#base/id.ts'
import { id, z } from '#base/input.ts'
import { capital } from '#base/text.ts'
import { type Speaking, view } from '#logbook/use-case.ts'
import { yearLabel } from '#members/dues/due-document.ts'
import { duesOn } from '#members/dues/dues.store.ts'
import { askedOf } from '#members/dues/dues.ts'
import { hubIdentityOf } from '#members/hubs/hub-identity.store.ts'
import { letterhead } from '#members/hubs/hub-identity.ts'
import { identityOf } from '#members/organisations/identity.store.ts'
import { organisationOf } from '#members/organisations/organisation.store.ts'
import { membershipOn } from '#members/organisations/organisation.ts'
import { speakingOn } from '#members/people/representation.ts'
import { wordsIn } from '#members/words.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { FORM_TEMPLATE, membershipFormOf } from './form-document.ts'
import { maySeeForm } from './welcome.access.ts'

/** The form as a file; null: it is no member today. */
export const printForm = async (
  { db, hub, lang, today, now }: Pick<Speaking, 'db' | 'hub' | 'lang' | 'today' | 'now'>,
  organisation: Id,
): Promise<{ name: string; bytes: Uint8Array } | null> => {
  const [found, identity, own, dues] = await Promise.all([
    organisationOf(db, hub.id, organisation),
    identityOf(db, hub.id, organisation),
    hubIdentityOf(db, hub.id),
    duesOn(db, hub.id, organisation, today),
  ])
  const membership = found && membershipOn(found.memberships, today)
  if (!found || !identity || !membership) return null
  const { legalForms, welcome: w } = wordsIn(lang)
  const [speaker] = speakingOn(found.representations, today)
  const data = membershipFormOf(
    {
      ...{ name: found.name, identity, representative: speaker?.name ?? null, from: membership.from },
      legalForm: identity.legalForm && capital(legalForms[identity.legalForm]),
      dues: dues && { year: yearLabel(dues), cents: dues.lineCents ?? askedOf(dues, null), free: dues.formula === 'free' },
    },
    { head: letterhead(hub, own, lang), mail: own?.email ?? null },
    now,
  )
  return { name: w.file(found.name), bytes: await renderPdf({ template: FORM_TEMPLATE, data, lang }) }
}

/** The form to print, sign and send back: for the coordination, and for who signs it. */
export const showForm = view({
  name: 'members.showForm',
  input: z.object({ organisation: id() }),
  load: async (context, { organisation }) => {
    const printed = maySeeForm(context.actor, organisation) ? await printForm(context, organisation) : null
    return printed && { organisation, printed }
  },
  mayView: (who, { organisation }) => maySeeForm(who, organisation),
  run: ({ printed }) => printed,
})
