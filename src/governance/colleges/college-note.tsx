import type { Id } from '#base/id.ts'
import type { PageContext } from '#base/page.ts'
import type { BodyRules } from '#governance/bodies/body.ts'
import { whyNot } from '#governance/decisions/consent.ts'
import { type Decision, isRecused, takingPart } from '#governance/decisions/decision.ts'
import type { MeetingFile } from '#governance/meetings/meeting-file.ts'
import { type Panel, wordsOf } from '#governance/session/panel.ts'
import { isRunning, type Vote } from '#governance/votes/vote.ts'
import { secrecyOf } from '#governance/votes/why-not-vote.ts'
import { Details } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { collegeOfVoter, countedBy, smallColleges, withoutCollege } from './college-count.ts'
import { collegesSentence, namesOf, namingVoices, smallSaid } from './say-colleges.ts'

/** Before a vote and while it runs: how colleges count in it. */
export const CollegesNote = ({ panel, vote }: { panel: Panel; vote: Vote | undefined }) => {
  const { room, w } = panel
  const running = vote && isRunning(vote)
  const colleges = running ? vote.terms.colleges : room.rules.colleges && countedBy(room.rules.colleges)
  const merged = running ? vote.terms.merged : undefined
  if (merged) return <p class="c-says mb-4">{w.colleges.merges({ names: smallSaid(merged, w) })}</p>
  return colleges ? <p class="c-says mb-4">{collegesSentence(colleges, w)}.</p> : null
}

/** On a phone: in which college the vote about to be cast counts. */
export const OwnCollege = ({ panel: { w }, vote, org }: { panel: Panel; vote: Vote; org: Id }) => {
  const college = collegeOfVoter(vote, org)
  return college ? <p class="c-says mb-3">{w.colleges.yours({ name: college.name, ...college.weight })}</p> : null
}

/** Why the vote cannot open yet, where it is for want of a college or for the sake of a small one: its button is not there. */
export const CollegesMissing = ({ panel, decision }: { panel: Panel; decision: Decision }) => {
  const { room, file, w, viewer, page } = panel
  if (!viewer.facilitates || !room.open || !room.rules.colleges) return null
  const problems = whyNot(decision, decision.state === 'tied' ? 'secondBallot' : 'callVote', room)
  if (problems.length === 0 || !problems.every(({ code }) => code.startsWith('college.'))) return null
  return (
    <Notice kind="warning">
      {problems.map((one) => (
        <p key={JSON.stringify(one)}>{saidOf(namingVoices(file, one), w)}</p>
      ))}
      {problems.some(({ code }) => code === 'college.blockOnNames') ? null : (
        <a href={`/${page.hub?.slug}/instances/${file.meeting.body}#colleges`}>{w.colleges.toBody}</a>
      )}
    </Notice>
  )
}

/** Of a confidential ballot in a body with colleges: what it will tell, or why it cannot be. */
export const secretSays = (panel: Panel, decision: Decision): string[] => {
  const { room, w } = panel
  const rules = room.rules.colleges
  if (!rules) return []
  const electorate = room.entitled.filter((org) => !isRecused(decision, org))
  const small = smallColleges(rules, room.colleges ?? {}, electorate, takingPart(decision, room))
  return [small.length > 0 && rules.small === 'merge' ? w.colleges.merges({ names: smallSaid(small, w) }) : w.colleges.unanimous]
}

/** The small colleges for whose sake nobody is offered a confidential ballot, in the words of the refusal. */
export const SecretRefused = ({ panel, decision, orgs }: { panel: Panel; decision: Decision; orgs: Id[] }) => {
  const { room, w } = panel
  const found = orgs
    .map((org) => whyNot(decision, 'askSecret', room, org))
    .find((all) => all.some(({ code }) => code === 'college.tooSmall'))
  if (!found || secrecyOf(decision, room) !== 'open') return null
  return (
    <div class="mt-6">
      <Details summary={w.vote.secretSummary}>
        {found.map((one) => (
          <p key={one.code} class="c-says mb-3">
            {saidOf(one, w)}
          </p>
        ))}
      </Details>
    </div>
  )
}

const saidOf = ({ code, values }: { code: string; values?: Record<string, string | number> | undefined }, w: Panel['w']): string => {
  const words = w.problems[code as keyof typeof w.problems]
  return typeof words === 'function' ? words(values ?? {}) : words
}

/** On the page of a meeting that is prepared: who is in no college yet. */
export const CollegesToSet = ({ file, page }: { file: MeetingFile; page: PageContext }) => {
  const { colleges: w } = wordsOf(page)
  const rules = file.body.rules.colleges
  const out = rules ? withoutCollege(rules, file.colleges ?? {}, file.entitled) : []
  if (out.length === 0) return null
  return (
    <Notice kind="warning">
      <p>{w.missingHere({ names: namesOf(file, out) })}</p>
      <a href={`/${page.hub?.slug}/instances/${file.meeting.body}#colleges`}>{w.toBody}</a>
    </Notice>
  )
}

/** Before an election with candidates, where its ballot could not open. */
export const NamesAsBlock = ({ rules, page }: { rules: Pick<BodyRules, 'colleges'>; page: PageContext }) =>
  rules.colleges?.carry === 'majority' ? <Notice kind="warning">{wordsOf(page).colleges.blockHere}</Notice> : null
