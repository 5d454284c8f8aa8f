import type { PageContext } from '#base/page.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Columns, Details, Section } from '#ui/layout.tsx'
import { seatRules } from './body.ts'
import { wordsOf } from './panel.ts'
import { voteLines } from './say-vote-rules.ts'
import type { ShownBody } from './show-body.ts'
import { VoteFields } from './vote-fields.tsx'

type Props = { data: ShownBody; page: PageContext }

/** The rules in plain words, with where they come from. */
export const BodyRules = ({ data, page }: Props) => {
  const w = wordsOf(page)
  const { rules, prefix, form } = data.body
  const { quorum } = rules
  const said = [
    w.bodyForms[form],
    w.seatRules[rules.seats],
    quorum ? w.body.quorumRule({ num: quorum.share.num, den: quorum.share.den }) : w.body.noQuorum,
    ...voteLines(rules, w),
    w.body.notice({ n: rules.noticeDays }),
    rules.agendaLock ? w.body.locked : w.body.open,
    w.body.numbers({ prefix }),
  ]
  return (
    <Section id="regles" title={w.body.rules}>
      <ul class="c-prose list-disc pl-5">
        {said.map((sentence) => (
          <li key={sentence}>{sentence.replace(/\.?$/, '.')}</li>
        ))}
      </ul>
      <p class="c-source">{[w.rulesSources[rules.source], rules.reference].filter((part) => part !== '').join(' : ')}</p>
      {data.keeps ? <RulesForm data={data} page={page} /> : null}
    </Section>
  )
}

const RulesForm = ({ data, page }: Props) => {
  const w = wordsOf(page)
  const { name, prefix, rules } = data.body
  const form = page.form('governance.keepRules')
  return (
    <Details summary={w.body.edit} open={form.problems.length > 0}>
      <Form action={`/${page.hub?.slug}/instances/${data.body.id}/regles`} form={form} submit={w.body.save} kind="plain">
        <Field path="name" label={w.body.name} value={name} />
        <Field path="prefix" label={w.body.prefix} hint={w.body.prefixHint} value={prefix} width="short" />
        <Columns>
          <Field
            path="quorumNum"
            kind="number"
            label={w.body.quorumNum}
            hint={w.body.quorumNumHint}
            value={String(rules.quorum?.share.num ?? '')}
            optional
          />
          <Field path="quorumDen" kind="number" label={w.body.quorumDen} value={String(rules.quorum?.share.den ?? '')} optional />
        </Columns>
        <Field
          path="seats"
          kind="select"
          label={w.ruleSet.whoSits}
          value={rules.seats}
          options={seatRules.map((value) => ({ value, label: w.ruleSet.mayHold[value] }))}
        />
        <Field path="maxRounds" kind="number" label={w.body.maxRounds} value={String(rules.maxRounds)} />
        <VoteFields data={data} page={page} />
        <Field path="noticeDays" kind="number" label={w.body.noticeDays} value={String(rules.noticeDays)} unit={w.body.days} />
        <Field path="agendaLock" kind="checkbox" label={w.body.agendaLock} checked={rules.agendaLock} optional />
        <Field
          path="source"
          kind="select"
          label={w.body.source}
          value={rules.source}
          options={(['usage', 'statutes', 'internalRules'] as const).map((value) => ({ value, label: w.rulesSources[value] }))}
        />
        <Field path="reference" label={w.body.reference} hint={w.body.referenceHint} value={rules.reference} optional />
      </Form>
    </Details>
  )
}
