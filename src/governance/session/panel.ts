import type { Id } from '#base/id.ts'
import type { Form, PageContext, Said } from '#base/page.ts'
import { isThere } from '#governance/attendance/attendance.ts'
import { inOwnName } from '#governance/bodies/seat-quality.ts'
import { currentVersion, type Decision, type Room } from '#governance/decisions/decision.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { type MeetingFile, type PreparedPoint, personName } from '#governance/meetings/meeting-file.ts'
import type { MeetingViewer } from '#governance/meetings/meeting-viewer.ts'
import { carrierOf } from '#governance/proxies/proxy.ts'

/** All that a part of the panel needs: the point on the table, what was said of it, who looks. `base`: where its forms post. */
export type Panel = {
  file: MeetingFile
  point: PreparedPoint
  decision: Decision | null
  room: Room
  viewer: MeetingViewer
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

/** Everything that is done on the panel, and what its forms send unseen. */
const acts: Record<string, string[]> = {
  putProposal: [],
  noteAgreement: [],
  takeBackAgreement: [],
  refuseAgreement: [],
  advanceDecision: ['step'],
  amendProposal: [],
  takeStance: ['org', 'value', 'version'],
  raiseObjection: ['org', 'version'],
  answerObjection: ['org', 'version'],
  closeRound: [],
  withdrawProposal: [],
  adjournPoint: [],
  recuseOrganisation: [],
  takeBackRecusal: ['org'],
  askSecretBallot: ['org'],
  callVote: [],
  castBallot: ['org', 'choice', 'vote'],
  sealBallot: ['org', 'vote'],
  closeVote: [],
  voidVote: [],
  countHands: [],
  markPaper: [],
  countPaper: [],
  openElection: [],
  nominateSomebody: ['org'],
  leadElection: ['step', 'org', 'silent'],
  proposeNominee: [],
  answerNomination: ['answer', 'version'],
  markBallot: ['org', 'vote'],
  hideBallot: [],
}

/**
 * What was refused as a whole, or for something no field shows: said once at the top, for the button that was pressed may be gone by now (somebody else
 * was quicker).
 */
export const refusedHere = ({ page, point }: Panel): Said[] =>
  Object.entries(acts).flatMap(([name, unseen]) =>
    page.form(`governance.${name}`, { point: point.id }).problems.filter(({ path }) => path === '' || unseen.includes(path)),
  )

/** A form of the panel: what was typed, and what is wrong with its fields. */
export const formOf = ({ page }: Panel, useCase: string, about: Record<string, string>): Form => {
  const form = page.form(useCase, about)
  return { ...form, problems: form.problems.filter(({ path }) => path !== '') }
}

/** The version on the screen, sent along by every form that says something of it. */
export const shownVersion = ({ decision }: Pick<Panel, 'decision'>): Record<string, string> =>
  decision ? { version: String(currentVersion(decision)) } : {}

/** Whether somebody was writing here when it was refused. */
export const isTyped = (form: Form): boolean => Object.keys(form.values).length > 0

/** The organisations the viewer speaks for from inside the room, her own and those whose proxy she carries. */
export const ownOrgs = ({ viewer, room }: Panel): Id[] => {
  const { person, represents } = viewer
  const own = new Set(room.stays.flatMap((stay) => (stay.person === person && isThere(stay, room.at) ? [stay.org] : [])))
  return room.present.filter((org) => own.has(org) && represents.includes(carrierOf(room.stays, org, room.at) ?? org))
}

/** Under the name of a voice: who is there for it; of a person in her own name, in what quality she sits. */
export const whoSpeaks = ({ file, w }: Pick<Panel, 'file' | 'w'>, org: Id, voices: Id[]): string =>
  inOwnName(file, org) ? w.seats.qualities[file.qualities[org] ?? 'member'] : voices.map((person) => personName(file, person)).join(', ')
