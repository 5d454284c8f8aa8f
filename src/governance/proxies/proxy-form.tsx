import type { PageContext } from '#base/page.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'

type Named = { id: string; name: string }
type Props = {
  page: PageContext
  meeting: string
  /** Whose proxy; several: whoever keeps the meeting chooses. */
  givers: Named[]
  carriers: Named[]
  /** Noted from paper: with its day. */
  paper?: { today: string }
  id: string
}

/** Two taps: to whom, and done. What is rarer stands folded below. */
export const ProxyForm = ({ page, meeting, givers, carriers, paper, id }: Props) => {
  const { proxy: w } = wordsOf(page)
  const [only] = givers
  const form = page.form('governance.giveProxy', paper || !only ? {} : { organisation: only.id })
  const options = (all: Named[], none: string) => [{ value: '', label: none }, ...all.map((one) => ({ value: one.id, label: one.name }))]
  const more = form.problems.some(({ path }) => path === 'substitute' || path === 'instructions')
  return (
    <Form
      id={id}
      action={`/${page.hub?.slug}/reunions/${meeting}/pouvoirs`}
      form={form}
      hidden={paper || !only ? {} : { organisation: only.id }}
      submit={paper ? w.note : w.give}
      submitIcon="hand"
      kind="plain"
    >
      {paper ? <Field path="organisation" kind="select" label={w.giver} value="" options={options(givers, w.choose)} /> : null}
      <Field
        path="holder"
        kind="select"
        label={w.holder}
        hint={paper ? w.holderPaperHint : w.holderHint}
        value=""
        options={options(carriers, w.choose)}
      />
      {paper ? <Field path="receivedOn" kind="date" label={w.receivedOn} value={paper.today} /> : null}
      <Details summary={w.more} open={more}>
        <Field
          path="substitute"
          kind="select"
          label={w.substitute}
          hint={w.substituteHint}
          value=""
          options={options(carriers, w.nobody)}
          optional
        />
        <Field path="instructions" kind="textarea" rows={3} label={w.instructions} hint={w.instructionsHint} value="" optional />
      </Details>
    </Form>
  )
}
