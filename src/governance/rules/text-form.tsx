import type { PageContext } from '#base/page.ts'
import { registerNumber } from '#governance/record/register.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Columns } from '#ui/layout.tsx'
import type { ShownText } from './rule-text.store.ts'
import { textKinds } from './rule-text.ts'
import type { ShownTexts } from './show-texts.ts'

type Props = { data: ShownTexts; page: PageContext }

/** A text that comes in, or the next version of one. */
export const NewTextForm = ({ data, page }: Props) => {
  const w = wordsOf(page).texts
  return (
    <Form
      action={`/${page.hub?.slug}/pole/textes`}
      form={page.form('governance.keepText')}
      submit={w.addSend}
      kind={data.texts.length === 0 ? 'main' : 'plain'}
      files
    >
      <Field
        path="kind"
        kind="select"
        label={w.kind}
        value="statutes"
        options={textKinds.map((value) => ({ value, label: w.kinds[value] }))}
      />
      <TextFields text={null} data={data} page={page} />
    </Form>
  )
}

/** What was noted of a version, put right or completed. */
export const TextForm = ({ text, data, page }: Props & { text: ShownText }) => {
  const w = wordsOf(page)
  const at = `/${page.hub?.slug}/pole/textes`
  return (
    <Form
      action={`${at}/${text.id}`}
      form={page.form('governance.correctText', { text: text.id })}
      submit={w.texts.correctSend}
      kind="plain"
      beside={<a href={`${at}#t-${text.id}`}>{w.meeting.leaveAsIs}</a>}
      files
    >
      <TextFields text={text} data={data} page={page} />
    </Form>
  )
}

const TextFields = ({ text, data, page }: Props & { text: ShownText | null }) => {
  const w = wordsOf(page).texts
  const known = data.decisions.map((one) => ({ value: one.decision, label: `${registerNumber(one)} ${one.title}` }))
  const own =
    text?.decision && text.number && !known.some(({ value }) => value === text.decision)
      ? [{ value: text.decision, label: registerNumber(text.number) }]
      : []
  return (
    <>
      <Field path="title" label={w.name} hint={w.nameHint} value={text?.title ?? ''} />
      <Columns>
        <Field path="adopted" kind="date" label={w.adoptedOn} value={text?.adopted ?? ''} />
        <Field path="from" kind="date" label={w.inForceFrom} hint={w.inForceHint} value={text?.from ?? ''} optional />
      </Columns>
      {text === null || text.kind === 'statutes' ? (
        <Field path="declared" kind="date" label={w.declaredOn} hint={w.declaredHint} value={text?.declared ?? ''} optional />
      ) : null}
      <Field
        path="decision"
        kind="select"
        label={w.decision}
        hint={w.decisionHint}
        value={text?.decision ?? ''}
        options={[{ value: '', label: w.noDecision }, ...own, ...known]}
        optional
      />
      <Field path="file" kind="file" label={w.document} hint={w.documentHint} accept="application/pdf,.pdf" optional />
    </>
  )
}
