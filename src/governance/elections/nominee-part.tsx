import { whyNot } from '#governance/decisions/consent.ts'
import type { Decision } from '#governance/decisions/decision.ts'
import { formOf, type Panel, shownVersion } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Actions, Details, Section } from '#ui/layout.tsx'
import { Badge } from '#ui/notice.tsx'
import { Prose } from '#ui/text.tsx'
import { type Election, keyOfNominee, namedNow, nomineesLeft, votedDown } from './election.ts'
import { NominationsSaid } from './nominations-said.tsx'
import { nomineeName } from './nominees.ts'

type Props = { panel: Panel; decision: Decision }

/** Who nominates whom, and why; how many nominate each one. */
export const ShownNominations = ({ panel, decision, folded }: Props & { folded?: boolean }) => {
  const { file, w } = panel
  const said = <NominationsSaid file={file} decision={decision} w={w} />
  return folded ? (
    <div class="mt-6">
      <Details summary={w.election.nominations}>{said}</Details>
    </div>
  ) : (
    <Section level={3} title={w.election.nominations}>
      {said}
    </Section>
  )
}

/** Who is proposed and why; asked last, big under the thumb, they accept or decline. */
export const NomineePart = ({ panel, decision }: Props) => {
  const { file, page, viewer, room, w } = panel
  const named = namedNow(decision)
  if (!named) return null
  const { nominee, until, reason, answer, version } = named
  const name = nomineeName(file, nominee)
  const own = nominee.person === null ? nominee.org !== null && viewer.represents.includes(nominee.org) : nominee.person === viewer.person
  const asked = whyNot(decision, 'accept', room).length === 0
  const declines = whyNot(decision, 'decline', room).length === 0
  const out = votedDown(decision, version) !== undefined
  return (
    <Section
      level={3}
      title={w.election.proposed({ name })}
      says={until ? w.election.forUntil({ day: dayText(until, page.lang) }) : undefined}
    >
      <Prose text={reason} />
      {answer || out ? (
        <p class="mt-3">
          <Badge tone={answer === 'accepted' && !out ? 'good' : 'neutral'}>
            {out ? w.election.votedDown : w.election.answers[answer ?? 'accepted']}
          </Badge>
        </p>
      ) : null}
      {(own || viewer.facilitates) && (asked || (own && declines)) ? (
        <div class="mt-4">
          <p class="c-says mb-3">{own ? w.election.askedYou : w.election.askedThem({ name })}</p>
          <Actions>
            {asked ? <Answer panel={panel} answer="accepted" label={own ? w.election.iAccept : w.election.accepts} main /> : null}
            {declines ? <Answer panel={panel} answer="declined" label={own ? w.election.iDecline : w.election.declines} /> : null}
          </Actions>
        </div>
      ) : null}
    </Section>
  )
}

const Answer = ({ panel, answer, label, main }: { panel: Panel; answer: 'accepted' | 'declined'; label: string; main?: boolean }) => (
  <ActionForm
    action={`${panel.base}/election/reponse`}
    form={formOf(panel, 'governance.answerNomination', { point: panel.point.id, answer })}
    fields={{ answer, ...shownVersion(panel) }}
    label={label}
    kind={main ? 'main' : 'quiet'}
    {...(main ? { icon: 'check' as const } : {})}
    big={main}
  />
)

/** The facilitator proposes one of the nominated, with the reason; after an objection also the same for a shorter time. */
export const NameForm = ({ panel, decision, election }: Props & { election: Election }) => {
  const { base, point, file, room, viewer, w } = panel
  if (!viewer.facilitates || whyNot(decision, 'name', room).length > 0) return null
  const left = nomineesLeft(decision)
  const label = ({ nominee, count }: (typeof left)[number]) => `${nomineeName(file, nominee)}, ${w.election.count({ count })}`
  const until = namedNow(decision)?.until ?? election.until
  return (
    <Section level={3} title={w.election.nameOne} says={w.election.nameSays}>
      <Form
        action={`${base}/election/proposer`}
        form={formOf(panel, 'governance.proposeNominee', { point: point.id })}
        submit={w.election.propose}
      >
        <Field
          path="nominee"
          kind="radio"
          label={w.election.who}
          options={left.map((one) => ({ value: keyOfNominee(one.nominee), label: label(one) }))}
        />
        <Field path="reason" kind="textarea" label={w.election.why} hint={w.election.nameHint} rows={3} />
        <Field path="until" kind="date" label={w.election.until} value={until ?? ''} optional />
      </Form>
    </Section>
  )
}
