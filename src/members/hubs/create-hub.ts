import { dayAt } from '#base/day.ts'
import { newId } from '#base/id.ts'
import { choice, optionalText, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { keepPeople } from '#members/bulk/list.store.ts'
import { hubCreated } from '#members/facts.ts'
import { nameInput } from '#members/name.ts'
import { sourceIn } from '#members/organisations/organisation.ts'
import { keepRole } from '#members/people/person.store.ts'
import { mayCreateHub } from './hub.access.ts'
import { hubsBeginning, keepHub } from './hub.store.ts'
import { addressOf, freeAddress, isAddress, isReserved, ZONES } from './hub.ts'

/** Opens a hub: its name and yours are enough. Whoever opens it coordinates it from today. */
export const createHub = useCase({
  name: 'members.createHub',
  input: z.object({
    name: nameInput(),
    person: nameInput(),
    address: optionalText(60).transform((typed) => typed.toLowerCase()),
    zone: z.preprocess((value) => value || 'Europe/Paris', choice(ZONES)),
  }),
  open: 'everyone',
  makesHub: true,
  load: ({ db }, { name, address }) => hubsBeginning(db, address || addressOf(name).slice(0, 36)),
  may: (_who, { hubs, one }, { email, operators }) => {
    const access = mayCreateHub({ email, hubs, operators })
    return access === true ? true : { ...access, values: { slug: one ?? '' } }
  },
  run: async (act, { name, person, address, zone }, { taken }) => {
    const { db, hub, now, email } = act
    const slug = address || freeAddress(name, new Set(taken))
    if (!isAddress(slug)) return wrong(problem('address', 'hub.notAnAddress'))
    const free = !isReserved(slug) && (await keepHub(db, { id: hub.id, slug, name, zone, demo: hub.demo, created_at: now }))
    if (!free) return wrong(problem('address', 'hub.addressTaken', { address: slug }))
    const today = dayAt(now, zone)
    const you = newId()
    const role = newId()
    await keepPeople(db, hub.id, [{ id: you, name: person, mail: email }], { list: null, source: sourceIn(hub.demo, null), at: now })
    await keepRole(db, hub.id, { id: role, person: you, kind: 'coordinator', from: today, until: null })
    act.record(hubCreated, hub.id, { person: you, role }, today)
    return ok({ hub: hub.id, slug, person: you })
  },
})
