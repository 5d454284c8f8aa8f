import type { PageContext } from '#base/page.ts'
import type { MeetingFile, PreparedPoint } from '#governance/meetings/meeting-file.ts'
import { wordsOf } from '#governance/session/panel.ts'
import type { Viewer } from '#governance/session/room.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Badge, Empty } from '#ui/notice.tsx'
import { type Candidacy, isOwn, mayAnswer, onTheBallot, type Slate, standing } from './candidacy.ts'
import { candidateName, type Eligible, eligibleOf } from './candidates.ts'

/** `live`: candidacies may still come and go. */
type Props = { file: MeetingFile; point: PreparedPoint; slate: Slate; viewer: Viewer; page: PageContext; live: boolean }

/** Whom the viewer may put forward. */
export const mayBePut = (file: MeetingFile, slate: Slate, viewer: Viewer): Eligible[] =>
  eligibleOf(file, slate).filter((one) => viewer.facilitates || isOwn(viewer, one, slate.body === null))

/** The answers the viewer may give now: each has its button. */
export const answersOf = (slate: Slate, viewer: Viewer): { candidacy: string; answer: 'accepted' | 'withdrawn' }[] =>
  standing(slate).flatMap((one) =>
    (one.acceptedAt ? (['withdrawn'] as const) : (['accepted', 'withdrawn'] as const))
      .filter((answer) => viewer.facilitates || mayAnswer(viewer, one, slate.body === null, answer))
      .map((answer) => ({ candidacy: one.id, answer })),
  )

/** « 5 sièges à pourvoir, Conseil d’administration, jusqu’au 31 mars 2029. » */
export const slateWords = (slate: Slate, page: Pick<PageContext, 'lang'>): string => {
  const { candidacy: w } = wordsOf(page)
  const what = slate.body ? w.seatsOf({ seats: slate.seats, body: slate.body.name }) : w.chargeOf({ seats: slate.seats })
  return `${[what, ...(slate.until ? [w.untilDay({ day: dayText(slate.until, page.lang) })] : [])].join(', ')}.`
}

/** Who stands, each accepted or to confirm; whoever may adds one. */
export const CandidatesPart = (props: Props) => {
  const { slate, page, live } = props
  const { candidacy: w } = wordsOf(page)
  const ready = onTheBallot(slate).length
  const charge = slate.body === null
  return (
    <>
      <List label={w.title} count={slate.candidacies.length} empty={<Empty title={w.none}>{live ? w.noneSays : null}</Empty>}>
        {[...standing(slate), ...slate.candidacies.filter(({ withdrawnAt }) => withdrawnAt !== null)].map((one) => (
          <Row
            key={one.id}
            title={candidateName(one, charge)}
            badge={
              one.withdrawnAt ? (
                <Badge>{w.withdrawn}</Badge>
              ) : (
                <Badge tone={one.acceptedAt ? 'good' : 'watch'}>{one.acceptedAt ? w.stands : w.waits}</Badge>
              )
            }
            end={live && one.withdrawnAt === null ? <Answers {...props} one={one} /> : null}
          />
        ))}
      </List>
      {live && ready > 0 && ready <= slate.seats ? <p class="c-says mt-4">{w.fewer({ candidates: ready, seats: slate.seats })}</p> : null}
      {live ? <StandForm {...props} /> : null}
    </>
  )
}

const Answers = ({ file, point, slate, viewer, page, one }: Props & { one: Candidacy }) => {
  const { candidacy: w } = wordsOf(page)
  const labels = { accepted: isOwn(viewer, one, slate.body === null) ? w.acceptOwn : w.accept, withdrawn: w.withdraw }
  const answer = (value: 'accepted' | 'withdrawn') => (
    <ActionForm
      key={value}
      action={`/${page.hub?.slug}/reunions/${file.meeting.id}/points/${point.id}/candidatures/reponse`}
      form={page.form('governance.answerCandidacy', { candidacy: one.id, answer: value })}
      fields={{ candidacy: one.id, answer: value }}
      label={labels[value]}
      describe={candidateName(one, slate.body === null)}
      kind={value === 'accepted' ? 'plain' : 'quiet'}
    />
  )
  const own = answersOf(slate, viewer).filter(({ candidacy }) => candidacy === one.id)
  return <>{own.map((each) => answer(each.answer))}</>
}

/** For oneself or one’s own organisation; whoever keeps the session, for anybody who says so. */
const StandForm = ({ file, point, slate, viewer, page }: Props) => {
  const { candidacy: w } = wordsOf(page)
  const eligible = mayBePut(file, slate, viewer)
  if (eligible.length === 0) return null
  const form = page.form('governance.standCandidate', { point: point.id })
  const [only] = eligible
  return (
    <div class="mt-6 print:hidden">
      <Details summary={w.standFor} open={form.problems.length > 0 || (viewer.facilitates && slate.candidacies.length === 0)}>
        <Form
          action={`/${page.hub?.slug}/reunions/${file.meeting.id}/points/${point.id}/candidatures`}
          form={form}
          submit={viewer.facilitates ? w.note : w.stand}
          submitIcon="plus"
          kind="plain"
        >
          <Field
            path="candidate"
            kind="select"
            label={w.who}
            hint={slate.body === null ? w.whoHintPerson : w.whoHint}
            {...(eligible.length === 1 && only ? { value: only.key } : {})}
            options={eligible.map(({ key, name }) => ({ value: key, label: name }))}
          />
        </Form>
      </Details>
    </div>
  )
}
