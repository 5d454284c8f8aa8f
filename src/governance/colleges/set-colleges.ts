import { day, id, z } from '#base/input.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { bodyFile } from '#governance/bodies/body.store.ts'
import { mayKeepBodies } from '#governance/meetings/meeting.access.ts'
import { holdBody } from '#governance/rules/rule-version.store.ts'
import { useCase } from '#logbook/use-case.ts'
import { collegeMemberships, setMemberships } from './college.store.ts'
import { collegesSet } from './college-facts.ts'
import { collegesToCome, heldOn, sitters } from './college-members.ts'

/**
 * In which college each one is, from a day on: one press for all. `college`: by organisation; empty: none. A vote that is open keeps the colleges it was
 * opened with (invariant 6).
 */
export const setColleges = useCase({
  name: 'governance.setColleges',
  input: z.object({ body: id(), from: day(), college: z.record(z.string(), z.string()).catch({}) }),
  load: async ({ db, hub, today }, { body }) => {
    await holdBody(db, hub.id, body)
    const [file, memberships] = await Promise.all([bodyFile(db, hub.id, body, today), collegeMemberships(db, hub.id, body)])
    return file && { ...file, memberships }
  },
  may: (who) => mayKeepBodies(who),
  run: async (act, { body, from, college }, file) => {
    const known = collegesToCome(file.versions, from)
    if (known.length === 0) return wrong(problem('', 'college.noneInTheRules'))
    const held = heldOn(file.memberships, from)
    const sitting = sitters(file, act.today)
    const changes = Object.entries(college).flatMap(([org, chosen]) => {
      const to = chosen === '' ? null : chosen
      return to === (held[org] ?? null) ? [] : [{ org, college: to }]
    })
    const problems = changes.flatMap(({ org, college: to }): Problem[] => [
      ...(sitting.some((one) => one.org === org) ? [] : [problem('', 'college.notSeated')]),
      ...(to === null || known.some((one) => one.id === to) ? [] : [problem(`college.${org}`, 'college.unknown')]),
    ])
    if (problems.length > 0) return wrong(...problems)
    if (changes.length === 0) return wrong(problem('', 'college.soAlready'))
    await setMemberships(act.db, act.hub.id, body, from, changes)
    act.record(collegesSet, body, { from, changes: changes.map((one) => ({ organisation: one.org, college: one.college })) })
    return ok({ body })
  },
})
