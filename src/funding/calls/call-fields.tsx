import { typedCents } from '#base/euros.ts'
import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'
import { Field } from '#ui/field.tsx'
import type { Call } from './call.ts'

/** The fields of a call; empty where it is a new one. */
export const CallFields = ({ page, call }: { page: PageContext; call?: Call }) => {
  const { calls: w } = wordsIn(page.lang)
  return (
    <>
      <Field path="title" label={w.name} hint={w.nameHint} value={call?.title} />
      <Field kind="date" path="deadline" label={w.deadline} value={call?.deadline ?? undefined} optional />
      <Field path="funder" label={w.funder} value={call?.funder} optional />
      <Field path="amount" label={w.amount} unit="€" width="short" value={call?.cents ? typedCents(call.cents) : undefined} optional />
      <Field kind="url" path="link" label={w.link} value={call?.link} optional />
    </>
  )
}
