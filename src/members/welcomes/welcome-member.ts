import { type Id, newId } from '#base/id.ts'
import { id, optionalText, orNothing, several, ticked, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { callOne } from '#members/dues/due-for.ts'
import { holdDuesOn } from '#members/dues/dues.store.ts'
import { groupJoined } from '#members/facts.ts'
import { joinGroup } from '#members/groups/group.store.ts'
import { loadWelcome } from './show-welcome.ts'
import { mayWelcome } from './welcome.access.ts'
import { addParts, beginWelcome, type NewPart } from './welcome.store.ts'
import { type Asked, welcomeProblems } from './welcome.ts'
import { memberWelcomed } from './welcome-facts.ts'
import { sendWelcome } from './welcome-mail.ts'

type Found = NonNullable<Awaited<ReturnType<typeof loadWelcome>>>

/** Welcomes a new member: its form, its call for dues, a mail, its calendar explained, somebody to turn to, groups; each may be left out and done later. */
export const welcomeMember = useCase({
  name: 'members.welcomeMember',
  input: z.object({
    organisation: id(),
    form: ticked(),
    dues: ticked(),
    bracket: optionalText(80),
    mail: ticked(),
    text: optionalText(4000),
    calendar: ticked(),
    buddy: orNothing(id()),
    groups: several(id()),
  }),
  load: loadWelcome,
  mayView: (who) => mayWelcome(who) === true,
  may: (who) => mayWelcome(who),
  run: async (act, { organisation, ...asked }, found) => {
    const { db, hub, actor, now, today } = act
    const { membership, offer } = found
    if (membership === null || !actor) return wrong(problem('', 'welcome.notMember'))
    const problems = welcomeProblems(asked, offer)
    if (problems.length > 0) return wrong(...problems)
    const noted = { by: actor.person, at: now }
    const welcome = await beginWelcome(db, hub.id, { id: newId(), organisation, membership: membership.id }, noted)
    const line = asked.dues ? await callDue(act, organisation, asked.bracket) : ok(null)
    if (!line.ok) return line
    const groups = await joinAll(act, found, asked.groups)
    const sent = await sendWelcome(act, found, asked)
    const parts: NewPart[] = [
      ...(asked.form ? [{ id: newId(), part: 'form' as const }] : []),
      ...(line.value === null ? [] : [{ id: newId(), part: 'dues' as const, line: line.value }]),
      ...sent.mails.map((mail) => ({ id: newId(), part: 'mail' as const, mail })),
      ...(asked.mail && asked.calendar ? [{ id: newId(), part: 'calendar' as const }] : []),
      ...(asked.buddy === null ? [] : [{ id: newId(), part: 'buddy' as const, person: asked.buddy }]),
      ...groups,
    ]
    await addParts(db, hub.id, welcome, parts, { by: actor.person, on: today })
    act.record(memberWelcomed, organisation, {
      ...{ welcome, membership: membership.id, parts: [...new Set(parts.map(({ part }) => part))] },
      ...{ mails: sent.mails.length, documents: sent.documents, line: line.value, buddy: asked.buddy },
      groups: groups.map(({ group }) => group),
    })
    return ok({ organisation, welcome })
  },
})

const callDue = async (act: Act, organisation: Id, bracket: string) => {
  const dues = await holdDuesOn(act.db, act.hub.id, act.today)
  if (!dues) return wrong(problem('dues', 'welcome.noDues'))
  const called = await callOne(act, dues, { organisation, bracket: bracket || null, day: act.today })
  return called.ok ? ok(called.value.line) : called
}

/** The groups it was not in yet; each line bears the id under which it is taken back. */
const joinAll = async (act: Act, { found: { id: organisation, name } }: Found, groups: Asked['groups']) => {
  const joined: (NewPart & { part: 'group'; group: Id })[] = []
  for (const group of new Set(groups)) {
    const [part, member] = [newId(), newId()]
    const line = { id: organisation, is: 'organisation' as const, name, mail: null, member }
    if ((await joinGroup(act.db, act.hub.id, group, [line], act.today)).length === 0) continue
    act.record(groupJoined, group, { organisations: [organisation], people: [], from: act.today, change: part })
    joined.push({ id: part, part: 'group', group, member })
  }
  return joined
}
