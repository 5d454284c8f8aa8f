import { dayAt, timeAt } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { id, z } from '#base/input.ts'
import type { Lang } from '#base/page.ts'
import { inOwnName } from '#governance/bodies/seat-quality.ts'
import { approvalText } from '#governance/decisions/say-decision.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { mayFacilitate } from '#governance/meetings/meeting.access.ts'
import { type MeetingFile, orgName, personName, subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadMeeting, seesMeeting } from '#governance/meetings/meeting-load.ts'
import { view } from '#logbook/use-case.ts'
import { becomingsOf, choiceOf, knownOf } from './afterwards.ts'
import { urnsOfRules } from './paper-count.ts'

/** What is to be copied from paper: for each seat what its line may say, for each point what may have become of it. */
export const showAfterwards = view({
  name: 'governance.showAfterwards',
  input: z.object({ meeting: id() }),
  load: loadMeeting,
  mayView: (who, file) => seesMeeting(who, file) && mayFacilitate(who, subjectOf(file)) === true,
  run: (file, { actor, now, lang }) => {
    const { meeting, entitled, points, body, zone, coordinators } = file
    const you = actor?.person ?? null
    return {
      meeting,
      body: body.name,
      day: file.day,
      /** held: it may be written down. early: its day has not come. over: it has its own page. */
      is: meeting.state !== 'convened' ? ('over' as const) : dayAt(now, zone) < file.day ? ('early' as const) : ('held' as const),
      openedAt: timeAt(meeting.startsAt, zone),
      closedAt: timeAt(meeting.endsAt, zone),
      coordinates: you !== null && coordinators.includes(you),
      seats: entitled.map((org) => seatOf(file, org, lang)),
      keepers: keepersOf(file),
      points: points.map((point, index) => ({
        ...{ id: point.id, title: point.title, kind: point.kind, notes: point.notes },
        text: point.proposal.trim() || approvalText(file, point, lang) || point.title,
        becomings: becomingsOf(point, index === 0, body.rules),
      })),
      secrecy: body.rules.vote.secrecy,
      /** As the rules count: one urn of all, or one a college. */
      urns: urnsOfRules(file),
      merges: body.rules.colleges?.small === 'merge',
    }
  },
})

export type ShownAfterwards = Awaited<ReturnType<typeof showAfterwards.run>>

const seatOf = (file: MeetingFile, org: Id, lang: Lang) => {
  const { afterwards: w } = lang === 'fr' ? fr : (en as typeof fr)
  const own = file.representatives.filter((one) => one.org === org)
  const oneself = inOwnName(file, org)
  const carriers = file.body.rules.proxies === null ? [] : file.entitled.filter((one) => one !== org)
  return {
    id: org,
    name: orgName(file, org),
    /** Nobody is named for it: whoever came is written down. */
    nameless: own.length === 0,
    known: knownOf(file, org),
    options: [
      ...own.map(({ person }) => ({
        value: choiceOf.person(person),
        label: oneself ? w.present : w.presentBy({ person: personName(file, person) }),
      })),
      ...(own.length === 0 ? [{ value: choiceOf.named, label: w.presentNamed }] : []),
      ...carriers.map((one) => ({ value: choiceOf.holder(one), label: w.carried({ holder: orgName(file, one) }) })),
      { value: choiceOf.excused, label: w.excused },
      { value: choiceOf.absent, label: w.absent },
    ],
  }
}

const keepersOf = (file: MeetingFile): { value: Id; label: string }[] =>
  [...new Set([...file.coordinators, ...file.representatives.map(({ person }) => person)])]
    .map((person) => ({ value: person, label: personName(file, person) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'fr'))
