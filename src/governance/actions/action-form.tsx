import type { Day } from '#base/day.ts'
import type { Form as Filled, PageContext } from '#base/page.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'
import type { DoerChoice } from './action-doers.ts'

type FieldsProps = { page: PageContext; doers: DoerChoice[]; what?: string; who?: string; due: Day }

/** What, who, until when. */
export const ActionFields = ({ page, doers, what = '', who = '', due }: FieldsProps) => {
  const { actions: w } = wordsOf(page)
  return (
    <>
      <Field path="what" label={w.whatField} hint={w.whatHint} value={what} />
      <div class="flex flex-wrap gap-x-6">
        <Field path="who" kind="select" label={w.who} value={who} options={doers} />
        <Field path="due" kind="date" label={w.dueField} value={due} />
      </div>
    </>
  )
}

type NoteProps = { page: PageContext; form: Filled; action: string; doers: DoerChoice[]; due: Day; id: string }

/** Under a point: twenty seconds, and the session goes on. */
export const NoteAction = ({ page, form, action, doers, due, id }: NoteProps) => {
  const { actions: w } = wordsOf(page)
  return (
    <Details summary={w.note} open={form.problems.length > 0}>
      <Form id={id} action={action} form={form} submit={w.noteSubmit} submitIcon="plus" kind="plain">
        <ActionFields page={page} doers={doers} due={due} />
      </Form>
    </Details>
  )
}
