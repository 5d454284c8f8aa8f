import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { NominationsSaid } from '#governance/elections/nominations-said.tsx'
import { EnclosureList } from '#governance/enclosures/enclosure-part.tsx'
import { type MeetingFile, orgName, personName } from '#governance/meetings/meeting-file.ts'
import { FIRST, type RegisterEntry, registerNumber } from '#governance/record/register.ts'
import { DecisionLed } from '#governance/reviews/decision-led.tsx'
import { underWords } from '#governance/rules/say-rules.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { VoteResults } from '#governance/votes/vote-result.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Actions, Details, Facts, Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { DayText, Diff, Prose, Time } from '#ui/text.tsx'
import type { Decision } from './decision.ts'
import { StatedObjection } from './objection-part.tsx'
import { outcomeWords } from './say-decision.ts'
import type { showDecision } from './show-decision.ts'

type Shown = Awaited<ReturnType<typeof showDecision.run>>

/** A decision as it stands: its text, how it was taken, what was objected and what became of it, its place in the register. */
export const DecisionPage = ({ data, page }: { data: Shown; page: PageContext }) => {
  const { decision, title, meeting, body, entry, seesMeeting } = data
  const w = wordsOf(page)
  const base = `/${page.hub?.slug}`
  const adopted = decision.state === 'adopted'
  const state = outcomeWords(decision, w, data)
  const at = `${base}/reunions/${meeting.id}`
  const crumbs = [{ href: `${base}/registre`, label: w.register.title }]
  const { outcome, proposer } = decision
  const facts = [
    {
      name: w.decision.meeting,
      value: (
        <>
          {seesMeeting ? <a href={at}>{body.name}</a> : body.name}, <DayText day={meeting.day} form="full" />
          {meeting.sealed ? (
            <>
              {' · '}
              <a href={`${at}/pv`}>{w.decision.toMinutes}</a>
            </>
          ) : null}
        </>
      ),
    },
    ...(data.proposed
      ? [{ name: w.decision.proposer, value: proposer.org ? orgName(data, proposer.org) : personName(data, proposer.person) }]
      : []),
    ...(outcome ? [{ name: w.decision.taking, value: outcome.present.map((org) => orgName(data, org)).join(', ') }] : []),
    ...(decision.recusals.length > 0
      ? [{ name: w.vote.interests, value: decision.recusals.map(({ org, reason }) => `${orgName(data, org)} (${reason})`).join(', ') }]
      : []),
    ...(data.under ? [{ name: w.ruleSet.under, value: capital(underWords(data.under, w)) }] : []),
    ...(outcome && body.quorum ? [{ name: w.decision.quorum, value: w.panel.quorum(outcome.quorum) }] : []),
  ]
  return (
    <Page
      page={page}
      title={title}
      over={<Breadcrumb crumbs={crumbs} />}
      lead={entry ? `${registerNumber(entry)} · ${state}.` : `${state}.`}
    >
      <Section title={adopted ? w.decision.text : w.decision.lastText}>
        <Prose text={decision.versions.at(-1)?.text ?? ''} />
        {entry ? (
          <Actions>
            <LinkButton kind="plain" icon="document" href={`${base}/decisions/${decision.id}/extrait.pdf`}>
              {w.decision.extract}
            </LinkButton>
          </Actions>
        ) : null}
      </Section>
      <Section title={w.decision.how}>
        <Facts facts={facts} />
        {decision.disagreed ? <p class="mt-4">{w.panel.disagreed({ organisation: orgName(data, decision.disagreed) })}</p> : null}
        <VoteResults panel={{ file: data, w, page }} votes={decision.votes} />
        {decision.election && decision.election.step !== 'nominating' ? (
          <Details summary={w.election.nominations}>
            <NominationsSaid file={data} decision={decision} w={w} />
          </Details>
        ) : null}
        <Said decision={decision} file={data} page={page} />
      </Section>
      {data.documents.length > 0 ? (
        <Section title={w.enclosures.title} id="documents">
          <EnclosureList all={data.documents} page={page} at={seesMeeting ? at : null} label={w.enclosures.title} />
        </Section>
      ) : null}
      {decision.objections.length > 0 ? (
        <Section title={w.panel.objections}>
          <ul class="grid gap-6">
            {decision.objections.map((one) => (
              <li key={one.id}>
                <StatedObjection panel={{ file: data, w }} objection={one} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {decision.versions.length > 1 ? <Versions decision={decision} page={page} /> : null}
      <DecisionLed data={data} page={page} />
      {entry ? <Proof entry={entry} decision={decision} intact={data.intact} page={page} /> : null}
    </Page>
  )
}

/** What each organisation said of the version that was kept, in a consent round. */
const Said = ({ decision, file, page }: { decision: Decision; file: Pick<MeetingFile, 'names'>; page: PageContext }) => {
  const w = wordsOf(page)
  const last = decision.stances.filter((one) => one.version === decision.versions.length && one.person !== null)
  if (last.length === 0) return null
  return (
    <Details summary={w.decision.said} open={last.some((one) => one.value !== 'consent')}>
      <ul class="grid gap-3">
        {last.map((one) => (
          <li key={one.org}>
            <b>{orgName(file, one.org)}</b> <Badge tone={one.value === 'consent' ? 'good' : 'info'}>{w.stances[one.value]}</Badge>
            {one.text ? <p>{one.text}</p> : null}
            <p class="c-hint">
              {one.person ? w.panel.said({ person: personName(file, one.person) }) : null}
              {one.notedBy ? `, ${w.panel.noted({ person: personName(file, one.notedBy) })}` : null}
            </p>
          </li>
        ))}
      </ul>
    </Details>
  )
}

const Versions = ({ decision, page }: { decision: Decision; page: PageContext }) => {
  const w = wordsOf(page)
  return (
    <Section title={w.decision.versions}>
      {[...decision.versions].reverse().map((version) => {
        const before = decision.versions[version.n - 2]
        return (
          <div key={version.n} class="mt-6">
            <p class="c-hint">
              {w.panel.version({ n: version.n })}, <Time at={version.at} day="long" />
            </p>
            {before ? <Diff before={before.text} after={version.text} /> : <Prose text={version.text} />}
          </div>
        )
      })}
    </Section>
  )
}

type ProofProps = { entry: RegisterEntry; decision: Decision; intact: boolean; page: PageContext }

const Proof = ({ entry, decision, intact, page }: ProofProps) => {
  const w = wordsOf(page)
  const hash = (text: string) => <code class="break-all text-sm">{text}</code>
  return (
    <Section title={w.register.nav}>
      {intact ? null : <Notice kind="warning">{w.problems['register.changed']({ number: registerNumber(entry) })}</Notice>}
      <Details summary={w.decision.details}>
        <p class="mb-4 max-w-[40rem]">{w.decision.detailsSay}</p>
        <Facts
          facts={[
            { name: w.decision.textHash, value: hash(decision.versions[entry.version - 1]?.hash ?? '') },
            { name: w.decision.lineHash, value: hash(entry.hash) },
            { name: w.decision.before, value: entry.prev === FIRST ? w.decision.first : hash(entry.prev) },
          ]}
        />
      </Details>
    </Section>
  )
}
