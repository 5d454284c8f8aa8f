import { dayAt } from '#base/day.ts'
import { newId } from '#base/id.ts'
import { day, id, optionalText, orNothing, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { speaksFor } from '#logbook/actor.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayGive } from './proxy.access.ts'
import { addProxy } from './proxy.store.ts'
import { checkGiving, type GivenProxy } from './proxy.ts'
import { proxyGiven } from './proxy-facts.ts'
import { givingIn } from './proxy-load.ts'

/** An organisation that will not come gives its proxy to another, from its own account; or whoever keeps the meeting notes one that came on paper. */
export const giveProxy = useCase({
  name: 'governance.giveProxy',
  input: z.object({
    meeting: id(),
    organisation: id(),
    holder: orNothing(id()),
    substitute: orNothing(id()),
    instructions: optionalText(1_000),
    receivedOn: orNothing(day()),
    person: orNothing(id()),
  }),
  load: async (context, input) => {
    const file = await loadHeld(context, input)
    return file && { file, organisation: input.organisation }
  },
  mayView: (who, { file }) => seesMeeting(who, file),
  may: (who, { file, organisation }) => mayGive(who, subjectOf(file), organisation),
  run: async (act, { organisation: org, holder, substitute, instructions, receivedOn: typed, person }, { file }) => {
    const { meeting, zone } = file
    if (meeting.state === 'draft') return wrong(problem('', 'proxy.notConvenedYet'))
    if (meeting.state !== 'convened' && meeting.state !== 'open') return wrong(problem('', `meeting.${meeting.state}`))
    const own = speaksFor(act.actor, org)
    const today = dayAt(act.now, zone)
    // From her own account it is received as it is given; a paper one has its day.
    const receivedOn = own ? today : (typed ?? today)
    const problems = checkGiving({ org, holder, substitute, receivedOn }, givingIn(file, today))
    const speakers = file.representatives.filter((one) => one.org === org).map((one) => one.person)
    if (!own && person !== null && !speakers.includes(person)) problems.push(problem('person', 'attendance.notARepresentative'))
    if (problems.length > 0 || holder === null) return wrong(...problems)
    const you = act.actor?.person ?? null
    const proxy: GivenProxy = {
      ...{ id: newId(), org, holder, substitute, receivedOn, notedAt: act.now, takenBackAt: null },
      ...(own ? { person: you, notedBy: null } : { person: person ?? speakers[0] ?? null, notedBy: you }),
    }
    const kept = instructions === '' ? null : await act.keepWords(instructions)
    const added = await addProxy(act.db, act.hub.id, meeting.id, proxy, kept && { text: instructions, words: kept.words })
    if (!added) return wrong(problem('', 'proxy.givenJustNow'))
    const { id: given, person: by, notedBy } = proxy
    act.record(proxyGiven, meeting.id, { proxy: given, organisation: org, holder, substitute, person: by, notedBy, receivedOn, ...kept })
    return ok({ meeting: meeting.id, proxy: given, own })
  },
})
