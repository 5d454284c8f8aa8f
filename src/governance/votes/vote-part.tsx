import type { Id } from '#base/id.ts'
import { suspendedAmong, withheldAt } from '#governance/arrears/arrears.ts'
import { inOwnName } from '#governance/bodies/seat-quality.ts'
import { whyNot } from '#governance/decisions/consent.ts'
import { type Decision, isRecused } from '#governance/decisions/decision.ts'
import { orgName, personName } from '#governance/meetings/meeting-file.ts'
import { isCrowd, namedOneByOne } from '#governance/session/crowd.ts'
import { formOf, isTyped, type Panel, whoSpeaks } from '#governance/session/panel.ts'
import { voicesOf } from '#governance/session/room.ts'
import { VoiceField } from '#governance/session/voice-forms.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'
import { Badge, type Tone } from '#ui/notice.tsx'
import { type Choice, choices } from './tally.ts'
import { choiceOf, hasVoted, type Vote } from './vote.ts'

const tones: Record<Choice, Tone> = { for: 'good', against: 'bad', abstain: 'neutral', blank: 'neutral' }

type BallotsProps = { panel: Panel; decision: Decision; vote: Vote }

/** A tile for each seat: what it voted, where that is said aloud; that it has voted, where it is not. The facilitator notes there. */
export const BallotsPart = (props: BallotsProps) => {
  const { w, room, viewer } = props.panel
  const { electorate } = props.vote
  const named = namedOneByOne(room.entitled, viewer)
  const voted = electorate.filter((org) => hasVoted(props.vote, org)).length
  return (
    <>
      {isCrowd(room) ? <p class="c-says mb-3">{w.crowd.voted({ voted, of: electorate.length })}</p> : null}
      <ul class="c-people" aria-label={w.vote.ballots}>
        {named.map((org) => (
          <Tile key={org} {...props} org={org} />
        ))}
      </ul>
    </>
  )
}

const Tile = ({ panel, decision, vote, org }: BallotsProps & { org: Id }) => {
  const { file, room, viewer, w } = panel
  const here = room.present.includes(org)
  const voices = voicesOf(file, org, room.at)
  const deed = vote.secrecy === 'open' ? 'cast' : 'sign'
  const notes = viewer.facilitates && whyNot(decision, deed, room, org).length === 0
  const voted = hasVoted(vote, org)
  return (
    <li
      class={`c-seat has-[details[open]]:col-span-full ${voted ? 'c-seat-present' : here && vote.electorate.includes(org) ? 'c-seat-expected' : 'c-seat-absent'}`}
    >
      <p class="c-seat-name">{orgName(file, org)}</p>
      <p class="c-seat-person">{here ? whoSpeaks(panel, org, voices) : w.panel.absent}</p>
      <p class="c-seat-state">
        <Said panel={panel} decision={decision} vote={vote} org={org} />
      </p>
      {notes ? (
        <div class="mt-3">
          {vote.secrecy === 'open' ? <Aloud panel={panel} vote={vote} org={org} /> : <Urn panel={panel} vote={vote} org={org} />}
        </div>
      ) : null}
    </li>
  )
}

const Said = ({ panel: { w, room, file, viewer }, decision, vote, org }: BallotsProps & { org: Id }) => {
  const choice = choiceOf(vote, org)
  if (choice) return <Badge tone={tones[choice]}>{w.vote.choices[choice]}</Badge>
  if (vote.paper?.includes(org)) return <Badge tone="info">{w.papers.onPaper}</Badge>
  if (hasVoted(vote, org)) return <Badge tone="info">{w.vote.hasVoted}</Badge>
  if (isRecused(decision, org)) return <Badge>{w.vote.recused}</Badge>
  if (!vote.electorate.includes(org)) {
    // Of a suspension nobody reads more than that there is no voice.
    const out = withheldAt(file.withheld, vote.openedAt).includes(org)
    const late = viewer.facilitates && out && !withheldAt(suspendedAmong(file.withheld), vote.openedAt).includes(org)
    return <Badge>{late ? w.arrears.badge : w.vote.outOfElectorate}</Badge>
  }
  return room.present.includes(org) ? <Badge tone="watch">{w.vote.waits}</Badge> : null
}

/** What is said aloud, noted with one tap. */
const Aloud = ({ panel, vote, org }: { panel: Panel; vote: Vote; org: Id }) => {
  const { base, point, file, w } = panel
  const said = choiceOf(vote, org)
  return (
    <div class="grid w-fit grid-cols-2 gap-2">
      {choices.map((choice) => (
        <ActionForm
          key={choice}
          action={`${base}/vote/bulletin`}
          form={formOf(panel, 'governance.castBallot', { point: point.id, org, choice })}
          fields={{ org, choice, vote: String(vote.n) }}
          label={w.vote.choices[choice]}
          describe={orgName(file, org)}
          kind={said === choice ? 'main' : choice === 'for' || choice === 'against' ? 'plain' : 'quiet'}
        />
      ))}
    </div>
  )
}

/** Without a phone of her own: she votes on this screen, turned to her, and ticks that it is she. */
const Urn = ({ panel, vote, org }: { panel: Panel; vote: Vote; org: Id }) => {
  const { base, point, file, room, w } = panel
  const form = formOf(panel, 'governance.sealBallot', { point: point.id, org })
  const organisation = orgName(file, org)
  const person = voicesOf(file, org, room.at)
    .map((one) => personName(file, one))
    .join(' / ')
  return (
    <Details summary={w.vote.onThisScreen} open={isTyped(form) || form.problems.length > 0}>
      <Form
        id={`urn-${org}`}
        action={`${base}/vote/urne`}
        form={form}
        hidden={{ org, vote: String(vote.n) }}
        submit={w.vote.drop}
        kind="plain"
      >
        <Field
          path="choice"
          kind="radio"
          label={w.vote.choice}
          options={choices.map((choice) => ({ value: choice, label: w.vote.choices[choice] }))}
        />
        <VoiceField panel={panel} org={org} />
        <Field
          path="inPerson"
          kind="checkbox"
          label={inOwnName(file, org) ? w.seats.votesHere({ person }) : w.vote.inPerson({ person, organisation })}
          hint={w.vote.inPersonHint}
        />
      </Form>
    </Details>
  )
}
