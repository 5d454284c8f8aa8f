import { choice, email, id, optionalLink, optionalText, orNothing, several, ticked, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { organisationIdentified, publicationAgreed, publicationEnded } from '#members/facts.ts'
import { NO_NUMBER } from './identifier.ts'
import { communesOf, identityOf, keepIdentity, whoHasSiret } from './identity.store.ts'
import { type Identity, idStatusOf, LEGAL_FORMS, readNumbers, SECTORS } from './identity.ts'
import { mayDescribe } from './organisation.access.ts'

/** « www.lasmalah.org » is an address too. */
export const website = () =>
  z.preprocess(
    (typed) => (typeof typed === 'string' && /^[^\s:/]+\.[^\s:]+$/.test(typed.trim()) ? `https://${typed.trim()}` : typed),
    optionalLink(),
  )

/** What an organisation is: form, numbers, place, sectors, where to reach it, whether it agrees to be shown. Nothing of it is needed. */
export const identifyOrganisation = useCase({
  name: 'members.identifyOrganisation',
  input: z.object({
    organisation: id(),
    legalForm: orNothing(choice(LEGAL_FORMS)),
    siret: optionalText(40),
    rna: optionalText(40),
    noNumber: orNothing(choice(NO_NUMBER)),
    commune: optionalText(100),
    communeCode: optionalText(10),
    address: optionalText(300),
    sectors: several(choice(SECTORS), SECTORS.length),
    website: website(),
    email: orNothing(email()),
    phone: optionalText(40),
    published: ticked(),
  }),
  load: async ({ db, hub }, { organisation }) => {
    const before = await identityOf(db, hub.id, organisation)
    return before && { organisation, before }
  },
  may: (who, { organisation }) => mayDescribe(who, organisation),
  run: async (act, { organisation, siret, rna, noNumber, communeCode, published, sectors, ...plain }, { before }) => {
    const { db, hub, today, actor } = act
    const { numbers, problems } = readNumbers({ siret, rna, noNumber, communeCode })
    if (problems.length > 0) return wrong(...problems)
    if (numbers.communeCode === null && plain.commune !== '')
      numbers.communeCode = (await communesOf(db, hub.id)).find(({ name }) => name === plain.commune)?.code ?? null
    const identity: Identity = {
      ...plain,
      ...numbers,
      ...idStatusOf(numbers, before, today),
      sectors: [...new Set(sectors)].sort(),
      published: published ? (before.published ?? { on: today, by: actor?.person ?? '', name: '' }) : null,
    }
    if (!(await keepIdentity(db, hub.id, organisation, identity))) {
      const other = numbers.siret && (await whoHasSiret(db, hub.id, numbers.siret, organisation))
      return wrong(problem('siret', 'identifier.takenBy', { name: other ? other.name : '' }))
    }
    const changed = changes(before, identity)
    if (changed.length > 0) {
      const kept = await act.keepWords([identity.commune, identity.address, identity.website, identity.email, identity.phone].join('\n'))
      act.record(organisationIdentified, organisation, {
        ...kept,
        legalForm: identity.legalForm,
        sectors: identity.sectors,
        idStatus: identity.idStatus,
      })
    }
    if (identity.published && !before.published) act.record(publicationAgreed, organisation, { from: today })
    if (!identity.published && before.published) act.record(publicationEnded, organisation, { until: today })
    return ok({ organisation })
  },
})

const changes = (before: Identity, after: Identity): string[] => {
  const { published: _, ...fields } = after
  return Object.entries(fields).flatMap(([name, value]) =>
    JSON.stringify(before[name as keyof Identity]) === JSON.stringify(value) ? [] : [name],
  )
}
