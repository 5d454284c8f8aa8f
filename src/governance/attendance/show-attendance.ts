import { id, z } from '#base/input.ts'
import { orgName, ownStaysIn, personName, subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadMeeting, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { viewerOf } from '#governance/meetings/meeting-viewer.ts'
import { view } from '#logbook/use-case.ts'
import { isThere } from './attendance.ts'
import { maySeeHands } from './signature.access.ts'
import { handsOf } from './signature.store.ts'
import { whoCame } from './signature.ts'
import { signingOf } from './signing.store.ts'

/** The attendance sheet on a screen: who came, who signed and how; whoever may sign does it here, whoever keeps the session joins the paper. */
export const showAttendance = view({
  name: 'governance.showAttendance',
  input: z.object({ meeting: id() }),
  load: async (context, input) => {
    const { db, hub } = context
    const [file, signing, hands] = await Promise.all([
      loadMeeting(context, input),
      signingOf(db, hub.id, input.meeting),
      handsOf(db, hub.id, input.meeting),
    ])
    return file && { file, signing, hands }
  },
  mayView: (who, { file }) => seesMeeting(who, file) && file.meeting.state !== 'draft',
  run: ({ file, signing, hands }, { actor, now }) => {
    const { meeting, entitled } = file
    const viewer = viewerOf(actor, file)
    const sees = maySeeHands(actor, subjectOf(file))
    const at = meeting.closedAt ?? now
    const stays = ownStaysIn(file)
    const signs = ['convened', 'open', 'suspended', 'closed'].includes(meeting.state)
    const rows = entitled.flatMap((org) => {
      const came = whoCame(file.movements, org)
      const people = came.map((person) => {
        const signature = signing.signatures.find((one) => one.org === org && one.person === person) ?? null
        const own = person === viewer.person
        const hand = sees || own ? hands.find((one) => one.org === org && one.person === person) : undefined
        return {
          person: { id: person, name: personName(file, person) },
          there: stays.some((stay) => stay.org === org && stay.person === person && isThere(stay, at)),
          signature: signature && { way: signature.way, at: signature.at, drawn: hand?.drawn ?? null, typed: hand?.typed ?? null },
          own,
          signs: signs && signature === null && (own || viewer.facilitates),
        }
      })
      return { org: { id: org, name: orgName(file, org) }, people, excused: file.excused.includes(org) }
    })
    return {
      meeting: { id: meeting.id, title: meeting.title, state: meeting.state },
      body: file.body.name,
      day: file.day,
      rows,
      sees,
      scans: sees ? signing.scans : [],
      joined: signing.scans.length,
      keeps: sees && (meeting.state === 'open' || meeting.state === 'closed'),
    }
  },
})

export type ShownAttendance = Awaited<ReturnType<typeof showAttendance.run>>
