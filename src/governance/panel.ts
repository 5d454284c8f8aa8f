import type { PageContext } from '#base/page.ts'
import type { Decision, Room } from './decision.ts'
import en from './en.ts'
import fr from './fr.ts'
import type { MeetingFile, PreparedPoint } from './meeting-file.ts'
import type { Viewer } from './room.ts'

/** All that a part of the panel needs: the point on the table, what was said of it, who looks. `base`: where its forms post. */
export type Panel = {
  file: MeetingFile
  point: PreparedPoint
  decision: Decision | null
  room: Room
  viewer: Viewer
  page: PageContext
  w: typeof fr
  base: string
}

export const wordsOf = (page: Pick<PageContext, 'lang'>): typeof fr => (page.lang === 'fr' ? fr : en)

/** Whether the viewer brought the text: they may amend and withdraw it. */
export const proposesHere = ({ viewer, decision, point }: Pick<Panel, 'viewer' | 'decision' | 'point'>): boolean => {
  const proposer = decision?.proposer ?? point.proposer
  if (!proposer) return false
  return proposer.person === viewer.person || (proposer.org !== null && viewer.represents.includes(proposer.org))
}
