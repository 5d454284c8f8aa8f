import type { Id } from '#base/id.ts'
import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { loadHeld, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { type Context, useCase } from '#logbook/use-case.ts'
import { mayRefuse } from './proxy.access.ts'
import { refuseProxy as keepRefusal } from './proxy.store.ts'
import { isStanding } from './proxy.ts'
import { proxyRefused } from './proxy-facts.ts'

/** A proxy of a meeting, as its address names it. */
export const loadProxy = async (context: Context, input: { meeting: Id; proxy: Id }) => {
  const file = await loadHeld(context, input)
  const proxy = file?.proxies.find((one) => one.id === input.proxy)
  return file && proxy ? { file, proxy } : null
}

/** Whoever is to carry a proxy says no, until the session opens: a mandate is accepted or it is none (code civil, article 1984). Who gave it is told. */
export const refuseProxy = useCase({
  name: 'governance.refuseProxy',
  input: z.object({ meeting: id(), proxy: id() }),
  load: loadProxy,
  mayView: (who, { file }) => seesMeeting(who, file),
  may: (who, { proxy }) => mayRefuse(who, proxy),
  run: async (act, _, { file: { meeting }, proxy }) => {
    if (meeting.state === 'open') return wrong(problem('', 'proxy.tooLateToRefuse'))
    if (meeting.state !== 'convened') return wrong(problem('', `meeting.${meeting.state}`))
    if (!isStanding(proxy)) return ok({ meeting: meeting.id })
    await keepRefusal(act.db, act.hub.id, proxy.id, act.actor?.person ?? null, act.now)
    act.record(proxyRefused, meeting.id, { proxy: proxy.id, organisation: proxy.org, holder: proxy.holder, at: act.now })
    return ok({ meeting: meeting.id })
  },
})
