import type { Id } from '#base/id.ts'
import { inOwnName } from '#governance/bodies/seat-quality.ts'
import { OwnCollege } from '#governance/colleges/college-note.tsx'
import { whyNot } from '#governance/decisions/consent.ts'
import { type Decision, isRecused } from '#governance/decisions/decision.ts'
import { orgName, personName } from '#governance/meetings/meeting-file.ts'
import { formOf, isTyped, ownOrgs, type Panel, whoSpeaks } from '#governance/session/panel.ts'
import { voicesOf } from '#governance/session/room.ts'
import { VoiceField } from '#governance/session/voice-forms.tsx'
import { hasVoted, type Vote } from '#governance/votes/vote.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details, Section } from '#ui/layout.tsx'
import { Badge } from '#ui/notice.tsx'
import type { NameVote } from './candidacy.ts'
import { candidateName } from './candidates.ts'
import { NameTicks } from './name-ticks.tsx'

type Props = { panel: Panel; decision: Decision; vote: Vote; names: NameVote }

const deedOf = ({ secrecy }: Vote) => (secrecy === 'open' ? 'castNames' : 'signNames')
const saidBy = ({ ballots }: NameVote, org: Id): Id[] | undefined => ballots.find((one) => one.org === org)?.names

const saidWords = ({ panel: { w }, names }: Props, org: Id): string | undefined => {
  const said = saidBy(names, org)
  const called = names.candidates.filter(({ id }) => said?.includes(id)).map((one) => candidateName(one, names.charge))
  return said && (called.length > 0 ? w.candidacy.said({ names: called.join(', ') }) : w.candidacy.saidBlank)
}

/** On a representative’s own phone: the names, and one big button. In an open vote the last ballot counts. */
export const OwnNames = (props: Props) => {
  const { panel, decision, vote } = props
  const { file, viewer, room, w } = panel
  // Whoever keeps the session votes with the others, in the tiles.
  if (viewer.facilitates) return null
  return (
    <>
      {ownOrgs(panel)
        .filter((org) => vote.electorate.includes(org))
        .map((org) => (
          <Section
            key={org}
            level={3}
            title={org === viewer.person ? w.seats.vote : w.candidacy.yours({ organisation: orgName(file, org) })}
            says={saidWords(props, org)}
          >
            <OwnCollege panel={panel} vote={vote} org={org} />
            {whyNot(decision, deedOf(vote), room, org).length === 0 ? <BallotForm {...props} org={org} own /> : null}
            {vote.secrecy === 'confidential' ? <p class="c-hint mt-3">{hasVoted(vote, org) ? w.vote.youVoted : w.vote.onceOnly}</p> : null}
          </Section>
        ))}
    </>
  )
}

/** A tile for each voice: it has voted, or not; what it voted only where that is said aloud. */
export const NamesPart = (props: Props) => {
  const { panel, vote } = props
  const { room, w } = panel
  return (
    <Section level={3} title={w.vote.secrecies[vote.secrecy]} says={vote.secrecy === 'confidential' ? w.vote.confidentialSays : undefined}>
      <ul class="c-people" aria-label={w.vote.ballots}>
        {room.entitled.map((org) => (
          <Tile key={org} {...props} org={org} />
        ))}
      </ul>
    </Section>
  )
}

const Tile = (props: Props & { org: Id }) => {
  const { panel, decision, vote, org } = props
  const { file, room, viewer, point, w } = panel
  const here = room.present.includes(org)
  const voted = hasVoted(vote, org)
  const said = saidWords(props, org)
  const form = formOf(panel, 'governance.markBallot', { point: point.id, org })
  const notes = viewer.facilitates && whyNot(decision, deedOf(vote), room, org).length === 0
  return (
    <li
      class={`c-seat has-[details[open]]:col-span-full ${voted ? 'c-seat-present' : here && vote.electorate.includes(org) ? 'c-seat-expected' : 'c-seat-absent'}`}
    >
      <p class="c-seat-name">{orgName(file, org)}</p>
      <p class="c-seat-person">{here ? whoSpeaks(panel, org, voicesOf(file, org, room.at)) : w.panel.absent}</p>
      <p class="c-seat-state">
        <State {...props} />
      </p>
      {said ? <p class="c-hint mt-2">{said}</p> : null}
      {notes ? (
        <div class="mt-3">
          <Details
            summary={vote.secrecy === 'open' ? w.candidacy.noteSaid : w.vote.onThisScreen}
            open={isTyped(form) || form.problems.length > 0}
          >
            <BallotForm {...props} />
          </Details>
        </div>
      ) : null}
    </li>
  )
}

const State = ({ panel: { w, room }, decision, vote, org }: Props & { org: Id }) => {
  if (hasVoted(vote, org)) return <Badge tone="info">{w.vote.hasVoted}</Badge>
  if (isRecused(decision, org)) return <Badge>{w.vote.recused}</Badge>
  if (!vote.electorate.includes(org)) return <Badge>{w.vote.outOfElectorate}</Badge>
  return room.present.includes(org) ? <Badge tone="watch">{w.vote.waits}</Badge> : null
}

/** On the shared screen a confidential ballot is filled by the person herself, who ticks that it is she. */
const BallotForm = ({ panel, vote, names, org, own }: Props & { org: Id; own?: boolean }) => {
  const { base, point, file, room, w } = panel
  const id = `names-${org}`
  const form = formOf(panel, 'governance.markBallot', { point: point.id, org })
  const organisation = orgName(file, org)
  const person = voicesOf(file, org, room.at)
    .map((one) => personName(file, one))
    .join(' / ')
  const said = saidBy(names, org)
  const label = own ? (said ? w.candidacy.voteAgain : w.candidacy.vote) : vote.secrecy === 'open' ? w.candidacy.noteSaid : w.vote.drop
  return (
    <Form id={id} action={`${base}/noms`} form={form} hidden={{ org, vote: String(vote.n) }}>
      <NameTicks
        id={id}
        form={form}
        label={w.candidacy.kinds[names.kind]}
        hint={w.candidacy.atMost({ seats: names.seats })}
        names={names}
        said={said ?? []}
      />
      {own ? null : <VoiceField panel={panel} org={org} />}
      {own || vote.secrecy === 'open' ? null : (
        <Field
          path="inPerson"
          kind="checkbox"
          label={inOwnName(file, org) ? w.seats.votesHere({ person }) : w.vote.inPerson({ person, organisation })}
          hint={w.vote.inPersonHint}
        />
      )}
      <Button kind={own ? 'main' : 'plain'} icon={own ? 'check' : undefined} big={own}>
        {label}
      </Button>
    </Form>
  )
}
