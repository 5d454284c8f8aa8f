import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayKeepApplications, maySeeApplications } from './application.access.ts'
import { applicationOf, changeApplication, keepSponsors } from './application.store.ts'
import { applicationProblems, isOpen } from './application.ts'
import { askedInput, contactNamed, sponsorsNamed } from './application-asked.ts'
import { applicationEdited } from './application-facts.ts'

/** What an application says is put right, as long as nothing is decided of it. */
export const editApplication = useCase({
  name: 'members.editApplication',
  input: z.object({ application: id(), ...askedInput }),
  load: ({ db, hub }, { application }) => applicationOf(db, hub.id, application),
  mayView: (who) => maySeeApplications(who),
  may: (who) => mayKeepApplications(who),
  run: async (act, { application, ...asked }, found) => {
    if (!isOpen(found)) return wrong(problem('', 'application.isOver'))
    const { db, hub, today } = act
    const problems = applicationProblems({ receivedOn: asked.receivedOn, organisation: null }, today)
    const sponsors = await sponsorsNamed(act, asked, { id: found.organisation, name: found.name })
    if (!sponsors.ok) problems.push(...sponsors.problems)
    if (!sponsors.ok || problems.length > 0) return wrong(...problems)
    const contact = await contactNamed(act, asked)
    if (!contact.ok) return contact
    const { receivedOn, motivation, charterRead } = asked
    await changeApplication(db, hub.id, { id: application, receivedOn, contact: contact.value, motivation, charterRead })
    await keepSponsors(db, hub.id, application, sponsors.value)
    const { words, hash } = await act.keepWords(motivation)
    const said = { contact: contact.value, sponsors: sponsors.value, charter: charterRead, words, hash }
    act.record(applicationEdited, found.organisation, { application, received: receivedOn, ...said })
    return ok({ application })
  },
})
