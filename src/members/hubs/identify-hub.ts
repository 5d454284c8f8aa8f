import { choice, email, optionalPhone, optionalText, orNothing, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { hubIdentified } from '#members/facts.ts'
import { nameInput } from '#members/name.ts'
import { website } from '#members/organisations/identify-organisation.ts'
import { LEGAL_FORMS, readNumbers } from '#members/organisations/identity.ts'
import { mayKeepHub } from './hub.access.ts'
import { type HubIdentity, hubIdentityOf, keepHubIdentity } from './hub-identity.store.ts'

/** What the hub itself is: its name, and what its documents say of it. Only the name is needed. */
export const identifyHub = useCase({
  name: 'members.identifyHub',
  input: z.object({
    name: nameInput(),
    legalForm: orNothing(choice(LEGAL_FORMS)),
    address: optionalText(300),
    postalCode: optionalText(10),
    commune: optionalText(100),
    siret: optionalText(40),
    rna: optionalText(40),
    email: orNothing(email()),
    phone: optionalPhone(),
    website: website(),
  }),
  load: async ({ db, hub }) => ({ name: hub.name, before: await hubIdentityOf(db, hub.id) }),
  may: (who) => mayKeepHub(who),
  run: async (act, { name, siret: typedSiret, rna: typedRna, postalCode: typedCode, ...plain }, { name: was, before }) => {
    const { db, hub, now } = act
    const { numbers, problems } = readNumbers({ siret: typedSiret, rna: typedRna, noNumber: null, communeCode: '' })
    const postalCode = typedCode.replace(/\s/g, '')
    if (!/^(\d{5})?$/.test(postalCode)) problems.push(problem('postalCode', 'hub.postalCode'))
    if (problems.length > 0) return wrong(...problems)
    const { siren, siret, rna } = numbers
    const identity: HubIdentity = { ...plain, postalCode, siren, siret, rna }
    if (name === was && before !== null && same(before, identity)) return ok({ hub: hub.id })
    await keepHubIdentity(db, hub.id, { name, ...identity }, now)
    const { address, commune, email: mail, phone, website: site, legalForm } = identity
    const words = await act.keepWords([name, address, postalCode, commune, siret ?? siren, rna, mail, phone, site].join('\n'))
    act.record(hubIdentified, hub.id, { ...words, legalForm })
    return ok({ hub: hub.id })
  },
})

const same = (one: HubIdentity, other: HubIdentity): boolean =>
  (Object.keys(one) as (keyof HubIdentity)[]).every((key) => one[key] === other[key])
