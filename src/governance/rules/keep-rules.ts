import { id, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { bodyFile } from '#governance/bodies/body.store.ts'
import { keptColleges } from '#governance/colleges/college-facts.ts'
import { nameColleges } from '#governance/colleges/name-colleges.ts'
import { rulesKept } from '#governance/facts.ts'
import { mayKeepBodies } from '#governance/meetings/meeting.access.ts'
import { useCase } from '#logbook/use-case.ts'
import { draftOf, ruleFields } from './rule-draft.ts'
import { textsOf } from './rule-text.store.ts'
import { addVersion, changeVersion, holdBody } from './rule-version.store.ts'

/**
 * The rules of a body from a day on, as its texts say them; an empty quorum: none is asked. What was convened or held stays under the rules it had; a
 * version that has governed nothing yet may be written anew.
 */
export const keepRules = useCase({
  name: 'governance.keepRules',
  input: z.object({ body: id(), ...ruleFields }),
  load: async ({ db, hub, today }, { body }) => {
    await holdBody(db, hub.id, body)
    const [file, texts] = await Promise.all([bodyFile(db, hub.id, body, today), textsOf(db, hub.id)])
    return file && { ...file, texts }
  },
  may: (who) => mayKeepBodies(who),
  run: async (act, input, file) => {
    const draft = draftOf(input, file, act.today)
    if (draft.problems.length > 0) return wrong(...draft.problems)
    const { body } = file
    const said = await nameColleges(act.db, act.hub.id, body.id, draft.said)
    const n = input.version ?? file.last + 1
    const keep = input.version === null ? addVersion : changeVersion
    await keep(act.db, act.hub.id, body.id, n, said, act.now)
    const { source, quorum, secondCall, arrears, maxRounds, noticeDays, agendaLock, seats, vote, proxies, colleges } = said.rules
    act.record(rulesKept, body.id, {
      ...(secondCall ? { secondCall } : {}),
      ...(arrears ? { arrears } : {}),
      ...{ n, from: said.from, text: said.text, corrected: input.version !== null, source, form: said.form },
      ...(quorum?.held ? { quorumHeld: quorum.held } : {}),
      ...{ quorum: quorum?.share ?? null, maxRounds, noticeDays, agendaLock, seats, vote },
      ...(proxies ? { proxies, count: quorum?.count ?? null } : {}),
      ...(colleges ? { colleges: keptColleges(colleges) } : {}),
    })
    return ok({ body: body.id, n, ...(colleges ? { colleges: colleges.list.map(({ id, name }) => ({ id, name })) } : {}) })
  },
})
