import { dayAt } from '#base/day.ts'
import { id, orNothing, z } from '#base/input.ts'
import { pageAround, placeAt } from '#base/list.ts'
import { orgName, ownStaysIn, personName, staysIn } from '#governance/meetings/meeting-file.ts'
import { loadMeeting, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { viewerOf } from '#governance/meetings/meeting-viewer.ts'
import { view } from '#logbook/use-case.ts'
import { instructionsOf } from './proxy.store.ts'
import { beyondCap, carrierOf, mayCarry, represented, standingOf } from './proxy.ts'
import { lastDayOf } from './proxy-rule.ts'

/** The proxies given for a meeting: who carries whom, whether it counts now; whoever may give one does it here. `structure`: for which one. */
export const showProxies = view({
  name: 'governance.showProxies',
  input: z.object({
    meeting: id(),
    structure: orNothing(id()).optional().catch(null),
    apres: orNothing(id()).catch(null),
    avant: orNothing(id()).catch(null),
  }),
  load: async (context, input) => {
    const { db, hub, actor } = context
    const orgs = [...new Set(actor?.represents.map(({ organisation }) => organisation))]
    const [file, own, all] = await Promise.all([
      loadMeeting(context, input),
      instructionsOf(db, hub.id, input.meeting, orgs),
      instructionsOf(db, hub.id, input.meeting, null),
    ])
    return file && { file, own, all }
  },
  mayView: (who, { file }) => seesMeeting(who, file) && file.meeting.state !== 'draft',
  run: ({ file, own, all }, { actor, now, rows: size }, { structure, apres, avant }) => {
    const { meeting, entitled, proxies, body } = file
    const { proxies: rule } = body.rules
    const viewer = viewerOf(actor, file)
    const at = meeting.closedAt ?? now
    const stays = staysIn(file)
    const name = (org: string) => ({ id: org, name: orgName(file, org) })
    const asked = viewer.facilitates ? all : own
    const live = meeting.state === 'convened' || meeting.state === 'open'
    const carries = (org: string) => proxies.some((one) => one.takenBackAt === null && one.holder === org)
    const gives = (org: string) => standingOf(proxies, org) === undefined && !carries(org)
    const givers = live && rule ? (viewer.facilitates ? entitled : viewer.orgs).filter(gives) : []
    const beyond = beyondCap(proxies, rule)
    const standings = represented(ownStaysIn(file), proxies, rule, entitled, at)
    return {
      meeting: { id: meeting.id, title: meeting.title, state: meeting.state },
      body: body.name,
      day: file.day,
      zone: file.zone,
      today: dayAt(now, file.zone),
      rule: rule && { ...rule, until: lastDayOf(rule, file.day), source: body.rules.source, reference: body.rules.reference },
      keeps: viewer.facilitates,
      own: viewer.orgs,
      counts: {
        present: standings.filter(({ is }) => is === 'present').length,
        represented: standings.filter(({ is }) => is === 'represented').length,
        of: entitled.length,
      },
      /** Of all pages. */
      count: proxies.length,
      ...pageAround(proxies, placeAt({ apres, avant }), size, (one) => {
        const there = standings.some(({ org, is }) => org === one.org && is === 'present')
        const by = carrierOf(stays, one.org, at)
        return {
          id: one.id,
          org: name(one.org),
          holder: name(one.holder),
          substitute: one.substitute ? name(one.substitute) : null,
          by: by && one.takenBackAt === null ? name(by) : null,
          person: one.person ? personName(file, one.person) : null,
          paper: one.notedBy !== null,
          receivedOn: one.receivedOn,
          /** One too many for whoever is to carry it, since the rules changed. */
          beyond: live && beyond.includes(one),
          takenBackAt: one.takenBackAt,
          stands: one.refused
            ? ('refused' as const)
            : one.takenBackAt !== null
              ? ('takenBack' as const)
              : there
                ? ('sleeps' as const)
                : by
                  ? ('counts' as const)
                  : ('waits' as const),
          instructions: asked.find(({ proxy }) => proxy === one.id)?.text ?? null,
          mayRefuse: meeting.state === 'convened' && one.takenBackAt === null && viewer.orgs.includes(one.holder),
          mayTakeBack: live && one.takenBackAt === null && (viewer.facilitates || viewer.orgs.includes(one.org)),
        }
      }),
      /** Whose proxy may be given here, and whom each may choose. */
      givers: givers.map((org) => ({ ...name(org), carriers: rule ? mayCarry(org, rule.most, { proxies, entitled }).map(name) : [] })),
      chosen: givers.find((org) => org === structure) ?? null,
    }
  },
})

export type ShownProxies = Awaited<ReturnType<typeof showProxies.run>>
export type ShownProxy = ShownProxies['rows'][number]
