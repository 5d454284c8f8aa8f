import { newId } from '#base/id.ts'
import { z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { nameInput, nameKey } from '#members/name.ts'
import { addCard } from '#members/organisations/add-organisation.ts'
import { mayKeepApplications } from './application.access.ts'
import { addApplication, applicantsCalled, keepSponsors } from './application.store.ts'
import { applicationProblems } from './application.ts'
import { askedInput, contactNamed, sponsorsNamed } from './application-asked.ts'
import { applicationReceived } from './application-facts.ts'

/** An organisation asks to be a member: its name and a day are enough. One the hub did not know gets a card; it is a member of nothing yet. */
export const noteApplication = useCase({
  name: 'members.noteApplication',
  input: z.object({ organisation: nameInput(), ...askedInput }),
  load: async () => ({}),
  may: (who) => mayKeepApplications(who),
  run: async (act, { organisation: name, ...asked }) => {
    const { db, hub, today, now, actor } = act
    if (!actor) throw new Error('an application is noted by somebody')
    const known = (await applicantsCalled(db, hub.id, [nameKey(name)], today))[0] ?? null
    const problems = applicationProblems({ receivedOn: asked.receivedOn, organisation: known }, today)
    const sponsors = await sponsorsNamed(act, asked, { id: known?.id ?? null, name })
    if (!sponsors.ok) problems.push(...sponsors.problems)
    if (!sponsors.ok || problems.length > 0) return wrong(...problems)
    const contact = await contactNamed(act, asked)
    if (!contact.ok) return contact
    const organisation = known?.id ?? (await addCard(act, name))
    if (organisation === null) return wrong(problem('organisation', 'application.alreadyOpen'))
    const { receivedOn, motivation, charterRead } = asked
    const application = { id: newId(), receivedOn, contact: contact.value, motivation, charterRead }
    if (!(await addApplication(db, hub.id, organisation, application, { by: actor.person, at: now })))
      return wrong(problem('organisation', 'application.alreadyOpen'))
    await keepSponsors(db, hub.id, application.id, sponsors.value)
    const { words, hash } = await act.keepWords(motivation)
    const said = { contact: contact.value, sponsors: sponsors.value, charter: charterRead, words, hash }
    act.record(applicationReceived, organisation, { application: application.id, received: receivedOn, ...said }, receivedOn)
    return ok({ application: application.id, organisation })
  },
})
