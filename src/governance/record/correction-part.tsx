import type { PageContext } from '#base/page.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { Actions, Details } from '#ui/layout.tsx'
import { Badge } from '#ui/notice.tsx'
import { Prose } from '#ui/text.tsx'
import type { ShownMinutes } from './minutes-page.tsx'

type Props = { data: ShownMinutes; page: PageContext; at: number }

/** What was asked of this point of the PV, what became of it, and the way to ask. */
export const CorrectionPart = ({ data, page, at }: Props) => {
  const w = wordsOf(page).correction
  const point = data.pointIds[at]
  if (!point) return null
  const own = data.corrections.filter((one) => one.point === point)
  const form = page.form('governance.proposeCorrection', { point })
  const action = `/${page.hub?.slug}/reunions/${data.meeting.id}/pv/points/${point}/corrections`
  return (
    <>
      {own.length > 0 ? (
        <ul class="grid gap-4" aria-label={w.title}>
          {own.map((one) => (
            <li key={one.id} class="border-l-4 border-accent pl-5">
              <p class="c-hint">
                {w.asks({ name: one.name })}{' '}
                <Badge tone={one.answer === null ? 'info' : 'neutral'}>{w.answers[one.answer ?? 'open']}</Badge>
              </p>
              <Prose text={one.text} />
              {one.why ? <p class="c-hint">{one.why}</p> : null}
              {one.answer === null ? <Answers data={data} page={page} correction={one} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {data.mayCorrect ? (
        <Details summary={w.propose} open={form.problems.length > 0}>
          <Form action={action} form={form} submit={w.send} kind="plain">
            <Field path="text" kind="textarea" label={w.text} hint={w.textHint} rows={3} />
          </Form>
        </Details>
      ) : null}
    </>
  )
}

type AnswersProps = Omit<Props, 'at'> & { correction: ShownMinutes['corrections'][number] }

const Answers = ({ data, page, correction }: AnswersProps) => {
  const w = wordsOf(page).correction
  const action = `/${page.hub?.slug}/reunions/${data.meeting.id}/pv/corrections/${correction.id}`
  const form = (answer: string) => page.form('governance.answerCorrection', { correction: correction.id, answer })
  const declined = form('declined')
  return (
    <Actions>
      {data.mayNote ? (
        <>
          <ActionForm action={action} form={form('made')} fields={{ answer: 'made' }} label={w.made} icon="check" />
          <Details summary={w.decline} open={declined.problems.length > 0}>
            <Form action={action} form={declined} hidden={{ answer: 'declined' }} submit={w.declineSend} kind="plain">
              <Field path="why" label={w.why} />
            </Form>
          </Details>
        </>
      ) : null}
      {correction.person === page.actor?.person ? (
        <ActionForm action={action} form={form('withdrawn')} fields={{ answer: 'withdrawn' }} label={w.withdraw} kind="quiet" />
      ) : null}
    </Actions>
  )
}
