import type { PageContext } from '#base/page.ts'
import { ArrearsFields } from '#governance/arrears/arrears-fields.tsx'
import { type RulesSource, rulesSources, seatRules } from '#governance/bodies/body.ts'
import { SecondCallFields } from '#governance/calls/second-call-fields.tsx'
import { CollegeFields } from '#governance/colleges/college-fields.tsx'
import { ProxyFields } from '#governance/proxies/proxy-fields.tsx'
import { wordsOf } from '#governance/session/panel.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Columns, Section } from '#ui/layout.tsx'
import { inForceOn } from './rule-version.ts'
import type { ShownRules } from './show-rules.ts'
import { VoteFields } from './vote-fields.tsx'

/** Members sit there as such: their dues may matter. */
const membersDecide = ['assembly', 'board']

type Props = { data: ShownRules; page: PageContext }

/** What changes, from when and according to what; « Voir ce que cela change » asks without keeping. */
export const RulesForm = ({ data, page }: Props) => {
  const w = wordsOf(page)
  const { body, correcting, draft, today, typed, problems } = data
  const at = `/${page.hub?.slug}/instances/${body.id}/regles`
  const kept = page.form('governance.keepRules')
  const form =
    problems.length > 0 && kept.problems.length === 0
      ? { ...kept, values: typed, problems: problems.map((one) => ({ path: one.path, says: page.says(one) })) }
      : kept
  const base = draft?.said ?? correcting ?? { ...inForceOn(data.versions, today), from: today, reason: '' }
  const { rules, form: led } = base
  const version = String(correcting?.n ?? typed.version ?? '')
  return (
    <Section
      id="changer"
      title={correcting ? w.ruleSet.correcting({ n: correcting.n }) : w.ruleSet.change}
      says={correcting ? w.ruleSet.correctingSays : undefined}
    >
      <Form action={at} form={form} hidden={version ? { version } : {}}>
        <Columns>
          <Field path="from" kind="date" label={w.ruleSet.fromDay} hint={w.ruleSet.fromDayHint} value={base.from} />
          <Field
            path="source"
            kind="select"
            label={w.ruleSet.according}
            hint={w.ruleSet.accordingHint}
            value={base.text ?? rules.source}
            options={sourceOptions(data, page, rules.source)}
          />
        </Columns>
        <Field path="reference" label={w.ruleSet.article} hint={w.ruleSet.articleHint} value={rules.reference} optional />
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
        <SecondCallFields rules={rules} typed={form.problems.some(({ path }) => path.startsWith('second'))} page={page} />
        <Field
          path="seats"
          kind="select"
          label={w.ruleSet.whoSits}
          value={rules.seats}
          options={seatRules.map((value) => ({ value, label: w.ruleSet.mayHold[value] }))}
        />
        <Field path="maxRounds" kind="number" label={w.body.maxRounds} value={String(rules.maxRounds)} />
        <VoteFields led={led} vote={rules.vote} page={page} />
        <ProxyFields rules={rules} form={form} page={page} />
        {body.kind !== 'group' || rules.colleges ? <CollegeFields rules={rules} form={form} page={page} /> : null}
        {membersDecide.includes(body.kind) || rules.arrears ? (
          <ArrearsFields rules={rules} typed={form.problems.some(({ path }) => path.startsWith('arrears'))} page={page} />
        ) : null}
        <Field path="noticeDays" kind="number" label={w.body.noticeDays} value={String(rules.noticeDays)} unit={w.body.days} />
        <Field path="agendaLock" kind="checkbox" label={w.body.agendaLock} checked={rules.agendaLock} optional />
        <Field path="reason" kind="textarea" rows={2} label={w.ruleSet.reason} hint={w.ruleSet.reasonHint} value={base.reason} optional />
        <Actions>
          <Button kind={draft ? 'plain' : 'main'} asks={`${at}#apercu`} name="voir" value="1">
            {w.ruleSet.look}
          </Button>
          {draft ? <Button kind="main">{w.ruleSet.keep}</Button> : null}
        </Actions>
      </Form>
    </Section>
  )
}

/** The hub's texts, each by its title; then what they are called where the hub keeps none of that kind; then nothing. */
const sourceOptions = ({ texts }: ShownRules, page: PageContext, now: RulesSource) => {
  const { ruleSet } = wordsOf(page)
  const kept = texts.map(({ id, title }) => ({ value: id, label: title }))
  const written = rulesSources.filter((one) => one !== 'usage')
  const unkept = written.filter((kind) => kind === now || !texts.some((text) => text.kind === kind))
  return [
    ...kept,
    ...unkept.map((kind) => ({ value: kind, label: ruleSet.unkept[kind] })),
    { value: 'usage' satisfies RulesSource, label: ruleSet.usage },
  ]
}
