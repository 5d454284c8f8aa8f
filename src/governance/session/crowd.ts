import type { Id } from '#base/id.ts'
import type { MeetingFile } from '#governance/meetings/meeting-file.ts'
import type { MeetingViewer } from '#governance/meetings/meeting-viewer.ts'

/** More voices than a screen names one by one to somebody who does not keep the session. */
const CROWD = 40

export const isCrowd = ({ entitled }: Pick<MeetingFile, 'entitled'>): boolean => entitled.length > CROWD

/** Whom a screen names one by one: everybody round a table; in a crowd those the viewer speaks for, unless she keeps the session. */
export const namedOneByOne = (entitled: Id[], viewer: Pick<MeetingViewer, 'facilitates' | 'orgs'>): Id[] =>
  viewer.facilitates || !isCrowd({ entitled }) ? entitled : entitled.filter((org) => viewer.orgs.includes(org))
