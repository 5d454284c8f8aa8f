import type { PageContext } from '#base/page.ts'
import { NamesAsBlock } from '#governance/colleges/college-note.tsx'
import type { PreparedPoint } from '#governance/meetings/meeting-file.ts'
import { RefusedElsewhere } from '#governance/meetings/meeting-refused.tsx'
import { wordsOf } from '#governance/session/panel.ts'
import { VoteResults } from '#governance/votes/vote-result.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Empty, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { electedIn, type Slate } from './candidacy.ts'
import { candidateName } from './candidates.ts'
import { answersOf, CandidatesPart, mayBePut, slateWords } from './candidates-part.tsx'
import type { ShownCandidacies } from './show-candidacies.ts'

type Props = { data: ShownCandidacies; page: PageContext }

/** What a point elects and who stands, before the session and in it; once it is voted, the result and the seats to give. */
export const CandidaciesPage = ({ data, page }: Props) => {
  const { candidacy: w } = wordsOf(page)
  const { file, point, viewer, live } = data
  const { meeting } = file
  const at = `/${page.hub?.slug}/reunions/${meeting.id}`
  const { slate } = point
  const held = meeting.state === 'open' || meeting.state === 'suspended'
  return (
    <Page
      page={page}
      title={point.title}
      over={<Breadcrumb crumbs={[{ href: at, label: `${file.body.name} · ${meeting.title}` }]} />}
      lead={slate ? slateWords(slate, page) : undefined}
      {...(held && slate
        ? {
            action: (
              <LinkButton kind={live ? 'plain' : 'main'} icon="next" href={`${at}/seance?point=${point.id}#point`}>
                {w.toSession}
              </LinkButton>
            ),
          }
        : {})}
    >
      <RefusedElsewhere
        page={page}
        shown={{
          describeSeats: live && viewer.facilitates ? [{}] : [],
          standCandidate: live && slate && mayBePut(file, slate, viewer).length > 0 ? [{}] : [],
          answerCandidacy: live && slate ? answersOf(slate, viewer) : [],
          giveElectedSeats: data.giving ? [{}] : [],
        }}
      />
      <NamesAsBlock rules={file.body.rules} page={page} />
      <Elected data={data} page={page} />
      {slate ? (
        <Section id="candidatures" title={w.title} says={data.frozen ? w.frozen : undefined}>
          <CandidatesPart file={file} point={point} slate={slate} viewer={viewer} page={page} live={live} />
        </Section>
      ) : viewer.facilitates ? null : (
        <Empty title={w.none}>{w.notYet}</Empty>
      )}
      {live && viewer.facilitates ? <Describing data={data} page={page} /> : null}
      {data.decision && data.decision.votes.length > 0 ? (
        <VoteResults panel={{ file, w: wordsOf(page), page }} votes={data.decision.votes.filter(({ closedAt }) => closedAt !== null)} />
      ) : null}
    </Page>
  )
}

const Describing = ({ data, page }: Props) => {
  const { candidacy: w } = wordsOf(page)
  const { slate } = data.point
  const form = page.form('governance.describeSeats')
  if (!slate) return <DescribeForm data={data} page={page} slate={null} />
  return (
    <div class="mt-8 print:hidden">
      <Details summary={w.describeAgain} open={form.problems.length > 0}>
        <DescribeForm data={data} page={page} slate={slate} />
      </Details>
    </div>
  )
}

const DescribeForm = ({ data, page, slate }: Props & { slate: Slate | null }) => {
  const { candidacy: w } = wordsOf(page)
  const { file, point } = data
  return (
    <Form
      action={`/${page.hub?.slug}/reunions/${file.meeting.id}/points/${point.id}/candidatures/decrire`}
      form={page.form('governance.describeSeats')}
      submit={slate ? w.save : w.describe}
      kind={slate ? 'plain' : 'main'}
    >
      <Field
        path="body"
        kind="select"
        label={w.body}
        value={slate ? (slate.body?.id ?? '') : data.usual}
        options={[...data.bodies.map(({ id, name }) => ({ value: id, label: name })), { value: '', label: w.charge }]}
      />
      <Field path="seats" kind="number" label={w.seats} hint={w.seatsHint} value={slate ? String(slate.seats) : ''} />
      <Field path="until" kind="date" label={w.until} hint={w.untilHint} value={slate?.until ?? ''} optional />
    </Form>
  )
}

/** Who was elected, and the seats: given in one press, those that end ticked. */
const Elected = ({ data, page }: Props) => {
  const { candidacy: w } = wordsOf(page)
  const { decision, giving, point, file } = data
  const { slate } = point
  if (!slate || !decision?.outcome || (decision.state !== 'adopted' && decision.state !== 'rejected')) return null
  const names = electedIn(decision).map((one) => candidateName(one, slate.body === null))
  return (
    <>
      <Notice
        kind={names.length > 0 ? 'success' : 'info'}
        title={names.length > 0 ? w.electedNow({ names: names.join(', ') }) : w.electedNobody}
      >
        {slate.given ? <p>{w.given({ day: dayText(slate.given, page.lang) })}</p> : null}
        {giving ? <p>{w.toGive}</p> : null}
      </Notice>
      {giving ? (
        <Section id="sieges" title={w.give} says={w.giveSays}>
          <Form
            action={`/${page.hub?.slug}/reunions/${file.meeting.id}/points/${point.id}/candidatures/sieges`}
            form={page.form('governance.giveElectedSeats')}
            submit={w.give}
            submitIcon="check"
          >
            <Field path="from" kind="date" label={w.from} value={giving.from} />
            {giving.held.map(({ seat, name, again }) =>
              again ? (
                <p key={seat} class="c-hint">
                  {w.outgoingAgain({ name })}
                </p>
              ) : (
                <Field key={seat} path="outgoing" kind="checkbox" value={seat} checked={giving.all} label={w.outgoing({ name })} />
              ),
            )}
          </Form>
        </Section>
      ) : null}
    </>
  )
}

/** Once it is voted: the seats, to whoever gives them. */
export const GiveLink = ({ page, point, prepares }: { page: PageContext; point: PreparedPoint; prepares: boolean }) =>
  prepares && point.slate?.body && point.slate.given === null ? (
    <div class="mt-4 print:hidden">
      <LinkButton kind="plain" icon="next" href={`/${page.hub?.slug}/candidatures/${point.id}#sieges`}>
        {wordsOf(page).candidacy.give}
      </LinkButton>
    </div>
  ) : null

type LinkProps = { page: PageContext; point: PreparedPoint; leads: boolean; over: boolean }

/** Where candidacies are looked at, on the agenda of the meeting. */
export const CandidaciesLink = ({ page, point, leads, over }: LinkProps) => {
  const { candidacy: w } = wordsOf(page)
  return (
    <p>
      <a href={`/${page.hub?.slug}/candidatures/${point.id}`}>{over ? w.title : leads && !point.slate ? w.describe : w.toPage}</a>
    </p>
  )
}
