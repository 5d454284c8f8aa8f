import type { Id } from '#base/id.ts'
import { OwnCollege } from '#governance/colleges/college-note.tsx'
import { whyNot } from '#governance/decisions/consent.ts'
import { orgName } from '#governance/meetings/meeting-file.ts'
import { formOf, ownOrgs, type Panel } from '#governance/session/panel.ts'
import { ActionForm } from '#ui/form.tsx'
import { Section } from '#ui/layout.tsx'
import { type Choice, choices } from './tally.ts'
import { choiceOf, hasVoted, type Vote } from './vote.ts'

/** On a representative’s own phone: four big buttons under the thumb. In an open vote the last tap counts. */
export const OwnBallot = ({ panel, vote }: { panel: Panel; vote: Vote }) => {
  const { file, viewer, decision, room, w } = panel
  if (!decision) return null
  const deed = vote.secrecy === 'open' ? 'cast' : 'sign'
  const orgs = ownOrgs(panel).filter((org) => vote.electorate.includes(org))
  // Whoever keeps the session votes with the others, in the tiles.
  if (viewer.facilitates) return null
  return (
    <>
      {orgs.map((org) => {
        const said = choiceOf(vote, org)
        const may = whyNot(decision, deed, room, org).length === 0
        return (
          <Section
            key={org}
            level={3}
            title={org === viewer.person ? w.seats.vote : w.vote.yours({ organisation: orgName(file, org) })}
            says={said ? w.vote.youSaid({ choice: w.vote.choices[said] }) : undefined}
          >
            <OwnCollege panel={panel} vote={vote} org={org} />
            {may ? <Choices panel={panel} vote={vote} org={org} said={said} /> : null}
            {vote.secrecy === 'confidential' ? <p class="c-hint mt-3">{saidOfUrn(vote, org, w)}</p> : null}
          </Section>
        )
      })}
    </>
  )
}

const saidOfUrn = (vote: Vote, org: Id, w: Panel['w']): string => {
  if (vote.paper?.includes(org)) return w.papers.yours
  if (hasVoted(vote, org)) return w.vote.youVoted
  return vote.boxClosedAt ? w.papers.closed : w.vote.onceOnly
}

const Choices = ({ panel, vote, org, said }: { panel: Panel; vote: Vote; org: Id; said: Choice | undefined }) => {
  const { base, point, w } = panel
  const open = vote.secrecy === 'open'
  return (
    <div class="grid grid-cols-2 gap-3">
      {choices.map((choice) => (
        <div key={choice} class="[&_.btn]:w-full">
          <ActionForm
            action={`${base}/vote/${open ? 'bulletin' : 'urne'}`}
            form={formOf(panel, open ? 'governance.castBallot' : 'governance.sealBallot', { point: point.id, org, choice })}
            fields={{ org, choice, vote: String(vote.n) }}
            label={w.vote.choices[choice]}
            kind={said === choice ? 'main' : 'plain'}
            {...(said === choice ? { icon: 'check' as const } : {})}
            big
          />
        </div>
      ))}
    </div>
  )
}
