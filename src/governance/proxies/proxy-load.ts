import type { Id } from '#base/id.ts'
import type { MeetingFile } from '#governance/meetings/meeting-file.ts'
import { orgName } from '#governance/meetings/meeting-file.ts'
import type { Giving } from './proxy.ts'

/** What is looked at as a proxy is given for a meeting. */
export const givingIn = (file: MeetingFile, today: string): Giving => {
  const { proxies, source, reference } = file.body.rules
  return {
    rule: proxies,
    proxies: file.proxies,
    entitled: file.entitled,
    day: file.day,
    openedAt: file.meeting.openedAt,
    today,
    name: (org: Id) => orgName(file, org),
    cites: { source, reference: reference.trim() },
  }
}
