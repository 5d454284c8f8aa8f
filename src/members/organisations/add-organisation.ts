import { type Id, newId } from '#base/id.ts'
import { optionalText, ticked, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { addPlan } from '#members/bulk/add-plan.ts'
import { speakerOf } from '#members/bulk/list.ts'
import { planFor } from '#members/bulk/plan-list.ts'
import { organisationNoted } from '#members/facts.ts'
import { nameInput } from '#members/name.ts'
import { communesOf } from './identity.store.ts'
import { mayAddOrganisations } from './organisation.access.ts'
import { noteOrganisation, placeOrganisation } from './organisation.store.ts'
import { sourceIn } from './organisation.ts'

/** One organisation, with its commune and who speaks for it where one knows; a member from today, or known to the hub without being one. */
export const addOrganisation = useCase({
  name: 'members.addOrganisation',
  input: z.object({ name: nameInput(), commune: optionalText(100), speaker: optionalText(300), member: ticked() }),
  load: async () => ({}),
  may: (who) => mayAddOrganisations(who),
  run: async (act, { name, commune, speaker: typed, member }) => {
    const { db, hub, today } = act
    const speaker = speakerOf(typed)
    if ('code' in speaker) return wrong(speaker)
    const list = { organisations: [{ lines: [1], name, people: speaker.people }], remarks: [] }
    const plan = await planFor(act, list)
    if (plan.organisations[0]?.id) return wrong(problem('name', 'organisation.nameTaken', { name }))
    const other = plan.remarks.find(({ code }) => code === 'sameMail')
    if (other) return wrong(problem('speaker', 'person.mailTaken', { name: other.values?.name ?? '' }))
    const card = member ? null : await addCard(act, name)
    const { places } = await addPlan(act, card ? await planFor(act, list) : plan, { list: null, source: null, from: today })
    const organisation = card ?? places[0]
    if (!organisation || (!member && !card)) return wrong(problem('name', 'organisation.nameTaken', { name }))
    if (commune !== '') {
      const code = (await communesOf(db, hub.id)).find((one) => one.name === commune)?.code ?? null
      await placeOrganisation(db, hub.id, organisation, { commune, code })
    }
    return ok({ organisation })
  },
})

/** The card of an organisation that is no member. null: the hub has one of that name. */
export const addCard = async (act: Act, name: string): Promise<Id | null> => {
  const organisation = newId()
  const source = sourceIn(act.hub.demo, null)
  if (!(await noteOrganisation(act.db, act.hub.id, { id: organisation, name, source, at: act.now }))) return null
  act.record(organisationNoted, organisation, {})
  return organisation
}
