import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { decisionsOf } from '#governance/decisions/decision.store.ts'
import { runningVote } from '#governance/decisions/decision.ts'
import { orgName, subjectOf } from '#governance/meetings/meeting-file.ts'
import { seesMeeting } from '#governance/meetings/meeting-load.ts'
import { hasVoted, justAfter } from '#governance/votes/vote.ts'
import { useCase } from '#logbook/use-case.ts'
import { mayGive } from './proxy.access.ts'
import { takeProxyBack } from './proxy.store.ts'
import { isStanding } from './proxy.ts'
import { proxyTakenBack } from './proxy-facts.ts'
import { loadProxy } from './refuse-proxy.ts'

/** A proxy is taken back at any time (code civil, article 2004), but for a vote its voice is already in. What was decided with it stands. */
export const takeBackProxy = useCase({
  name: 'governance.takeBackProxy',
  input: z.object({ meeting: id(), proxy: id() }),
  load: loadProxy,
  mayView: (who, { file }) => seesMeeting(who, file),
  may: (who, { file, proxy }) => mayGive(who, subjectOf(file), proxy.org),
  run: async (act, _, { file, proxy }) => {
    const { meeting, decidedAt } = file
    if (meeting.state !== 'convened' && meeting.state !== 'open') return wrong(problem('', `meeting.${meeting.state}`))
    if (!isStanding(proxy)) return ok({ meeting: meeting.id })
    const decisions = meeting.state === 'open' ? await decisionsOf(act.db, act.hub.id, meeting.id) : []
    const voted = decisions.some((decision) => {
      const vote = runningVote(decision)
      return vote !== undefined && hasVoted(vote, proxy.org)
    })
    if (voted) return wrong(problem('', 'proxy.votedAlready', { organisation: orgName(file, proxy.org) }))
    // Never at the very instant of what was decided with it.
    const at = decidedAt !== null && act.now <= decidedAt ? justAfter(decidedAt) : act.now
    await takeProxyBack(act.db, act.hub.id, proxy.id, act.actor?.person ?? null, at)
    act.record(proxyTakenBack, meeting.id, { proxy: proxy.id, organisation: proxy.org, at })
    return ok({ meeting: meeting.id })
  },
})
