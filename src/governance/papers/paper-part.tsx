import type { Id } from '#base/id.ts'
import { collegeOfVoter } from '#governance/colleges/college-count.ts'
import type { Decision } from '#governance/decisions/decision.ts'
import { orgName, personName } from '#governance/meetings/meeting-file.ts'
import { formOf, isTyped, type Panel } from '#governance/session/panel.ts'
import { FEWEST, fewByChannel, hasVoted, type Vote, voicesThere } from '#governance/votes/vote.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details, Section } from '#ui/layout.tsx'
import { handLines, offersHands, paperLines, scrutineersIn, urnsFor } from './paper-count.ts'
import { UrnFields } from './urn-fields.tsx'

type Props = { panel: Panel; vote: Vote }

/** An open vote of many: three numbers (by colleges, of each) instead of as many names. Folded away, and not offered to a small body. */
export const HandsPart = ({ panel, vote }: Props) => {
  const { base, point, room, w } = panel
  const form = formOf(panel, 'governance.countHands', { point: point.id })
  const typed = isTyped(form) || form.problems.length > 0
  const there = voicesThere(vote, room.present)
  if (
    !panel.viewer.facilitates ||
    (!offersHands(there.length) && !typed) ||
    vote.names ||
    vote.secrecy !== 'open' ||
    vote.ballots.length > 0 ||
    vote.casting !== null
  )
    return null
  return (
    <Details summary={w.papers.byHands} open={typed}>
      <p class="c-hint mb-3">{`${w.papers.voices({ n: there.length })} ${(vote.terms.colleges ? w.colleges : w.papers).byHandsSays}`}</p>
      <Form action={`${base}/vote/mains`} form={form} submit={w.papers.count} kind="plain">
        <UrnFields urns={urnsFor(vote, there)} path="" lines={handLines} legend={w.colleges.byCollege} w={w} row />
      </Form>
    </Details>
  )
}

/** Who votes on paper: ticked as they take a ballot. Once the box is closed, what two who counted it found. */
export const PaperPart = ({ panel, vote, decision }: Props & { decision: Decision }) => {
  if (!panel.viewer.facilitates || vote.names || vote.secrecy !== 'confidential') return null
  return vote.boxClosedAt ? <Scrutiny panel={panel} vote={vote} /> : <Marking panel={panel} vote={vote} decision={decision} />
}

const Marking = ({ panel, vote, decision }: Props & { decision: Decision }) => {
  const { base, point, room, w } = panel
  const form = formOf(panel, 'governance.markPaper', { point: point.id })
  const waiting = voicesThere(vote, room.present).filter((org) => !hasVoted(vote, org))
  const problems = form.problems.filter(({ path }) => path === 'orgs')
  const apart = [w.papers.apart({ fewest: FEWEST }), ...(vote.terms.colleges ? [w.colleges.apart] : [])].join(' ')
  if (decision.state !== 'voting') return null
  // Nobody is left to take paper or to vote on a screen: what remains is to void the vote.
  if (waiting.length === 0) return fewByChannel(vote) ? <p class="c-hint">{`${apart} ${w.papers.voidThen}`}</p> : null
  return (
    <Details summary={w.papers.summary} open={isTyped(form) || form.problems.length > 0}>
      <Form action={`${base}/vote/papier`} form={form} submit={w.papers.mark} kind="plain">
        <fieldset class="c-field c-choice" id="orgs" tabindex={-1}>
          <legend class="c-label">{w.papers.who}</legend>
          <p class="c-hint">{`${w.papers.whoHint} ${apart}`}</p>
          {problems.map(({ says }) => (
            <p key={says} class="c-error">
              {says}
            </p>
          ))}
          <div class="c-options">
            {waiting.map((org) => (
              <label key={org} class="c-option">
                <input
                  type="checkbox"
                  class="checkbox checkbox-primary"
                  name="orgs"
                  value={org}
                  checked={(form.values.orgs ?? '').split(',').includes(org)}
                />
                <span>{takes(panel, vote, org)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      </Form>
    </Details>
  )
}

const takes = ({ file, w }: Panel, vote: Vote, org: Id): string => {
  const college = collegeOfVoter(vote, org)
  const organisation = orgName(file, org)
  return college ? w.colleges.takes({ organisation, name: college.name }) : organisation
}

/** Two columns of one sheet. Neither shows what the other says but by the line on which they differ. */
const Scrutiny = ({ panel, vote }: Props) => {
  const { base, point, file, room, w } = panel
  const form = formOf(panel, 'governance.countPaper', { point: point.id })
  const papers = vote.paper?.length ?? 0
  const people = scrutineersIn(room.stays, room.at).map(({ person, org }) => ({
    value: person,
    label: `${personName(file, person)}, ${orgName(file, org)}`,
  }))
  return (
    <Section
      level={3}
      title={w.papers.closed}
      says={[w.papers.closedSays({ papers }), ...(vote.terms.colleges ? [w.colleges.urns] : [])].join(' ')}
    >
      <Form action={`${base}/vote/depouiller`} form={form} submit={w.papers.submit} submitIcon="check">
        <div class="grid gap-x-10 sm:grid-cols-2">
          {(['first', 'second'] as const).map((which) => (
            <fieldset key={which}>
              <legend class="c-label mb-3">{w.papers[which]}</legend>
              <Field path={`${which}.by`} kind="select" label={w.papers.scrutineer} options={people} />
              <UrnFields urns={urnsFor(vote, vote.paper ?? [])} path={which} lines={paperLines} legend={w.colleges.urn} w={w} />
            </fieldset>
          ))}
        </div>
      </Form>
    </Section>
  )
}
