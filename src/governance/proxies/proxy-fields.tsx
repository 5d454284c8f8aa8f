import type { Form, PageContext } from '#base/page.ts'
import { type BodyRules, quorumCounts } from '#governance/bodies/body.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { Columns, Details } from '#ui/layout.tsx'
import { proxyDeadlines } from './proxy-rule.ts'

const paths = ['proxies', 'proxiesMost', 'proxiesBy', 'quorumCount']

/** One line of the form of rules, folded: most bodies accept no proxy and never open it. */
export const ProxyFields = ({ rules, form, page }: { rules: Pick<BodyRules, 'proxies' | 'quorum'>; form: Form; page: PageContext }) => {
  const { form: w } = wordsOf(page).proxy
  const { proxies, quorum } = rules
  const named = <T extends string>(values: readonly T[], words: Readonly<Record<NoInfer<T>, string>>) =>
    values.map((value) => ({ value, label: words[value] }))
  return (
    <Details summary={w.summary} open={form.problems.some(({ path }) => paths.includes(path))}>
      <Columns>
        <Field
          path="proxies"
          kind="select"
          label={w.accepted}
          value={proxies ? 'yes' : 'no'}
          options={named(['no', 'yes'] as const, w.acceptances)}
        />
        <Field path="proxiesMost" kind="number" label={w.most} hint={w.mostHint} value={String(proxies?.most ?? 2)} optional />
      </Columns>
      <Columns>
        <Field path="proxiesBy" kind="select" label={w.by} value={proxies?.by ?? 'eve'} options={named(proxyDeadlines, w.deadlines)} />
        <Field
          path="quorumCount"
          kind="select"
          label={w.quorumCount}
          value={proxies ? (quorum?.count ?? 'present+represented') : 'present+represented'}
          options={named(quorumCounts, w.quorumCounts)}
        />
      </Columns>
    </Details>
  )
}
