import type { PageContext } from '#base/page.ts'
import { type BodyForm, bodyForms } from '#governance/bodies/body.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { bases, ties } from '#governance/votes/tally.ts'
import { Field } from '#ui/field.tsx'
import { Columns, Details } from '#ui/layout.tsx'
import { electionRules, fallbacks, majorityNames, secrecyRules, type UsualMajority, usualNameOf, type VoteRules } from './vote-rules.ts'

/** How a body votes, as its statutes say. */
export const VoteFields = ({ led, vote, page }: { led: BodyForm; vote: VoteRules; page: PageContext }) => {
  const w = wordsOf(page)
  const { form } = w.vote
  const usual = usualNameOf(vote.majority)
  const asIs = usual ? [] : [{ value: '', label: form.asItIs }]
  const named = <T extends string>(values: readonly T[], words: Readonly<Record<NoInfer<T>, string>>) =>
    values.map((value) => ({ value, label: words[value] }))
  return (
    <>
      <Field path="form" kind="select" label={form.form} value={led} options={named(bodyForms, w.bodyForms)} />
      <Field path="fallback" kind="select" label={form.fallback} value={vote.fallback} options={named(fallbacks, form.fallbacks)} />
      <Columns>
        <Field
          path="majority"
          kind="select"
          label={form.majority}
          value={usual ?? ''}
          options={[...asIs, ...named<UsualMajority>(majorityNames, form.majorities)]}
        />
        <Field
          path="base"
          kind="select"
          label={form.base}
          hint={form.baseHint}
          value={vote.majority.base}
          options={named(bases, form.bases)}
        />
      </Columns>
      <Columns>
        <Field path="tie" kind="select" label={form.tie} value={vote.tie} options={named(ties, form.ties)} />
        <Field path="secrecy" kind="select" label={form.secrecy} value={vote.secrecy} options={named(secrecyRules, form.secrecies)} />
      </Columns>
      <Field
        path="recusedCount"
        kind="select"
        label={form.recusedCount}
        value={vote.recusedCount ? 'yes' : 'no'}
        options={named(['yes', 'no'] as const, form.recusedCounts)}
      />
      <Details summary={w.candidacy.ruleFold}>
        <Field
          path="elections"
          kind="select"
          label={w.candidacy.ruleName}
          value={vote.elections ?? 'plurality'}
          options={named(electionRules, w.candidacy.fields)}
        />
      </Details>
    </>
  )
}
