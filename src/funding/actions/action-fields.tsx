import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'
import { Field } from '#ui/field.tsx'
import type { Action } from './action.ts'

/** The fields of an action; empty where it is a new one. */
export const ActionFields = ({ page, action }: { page: PageContext; action?: Action }) => {
  const { action: w } = wordsIn(page.lang)
  return (
    <>
      <Field path="name" label={w.name} value={action?.name} />
      <Field kind="textarea" path="purpose" label={w.purpose} hint={w.purposeHint} value={action?.purpose} rows={3} optional />
      <div class="flex flex-wrap gap-x-6">
        <Field kind="date" path="startsOn" label={w.startsOn} value={action?.startsOn ?? undefined} optional />
        <Field kind="date" path="endsOn" label={w.endsOn} value={action?.endsOn ?? undefined} optional />
      </div>
    </>
  )
}
