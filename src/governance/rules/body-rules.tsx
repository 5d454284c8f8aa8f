import type { PageContext } from '#base/page.ts'
import type { KeptVersion } from '#governance/bodies/body.store.ts'
import type { Body } from '#governance/bodies/body.ts'
import type { ShownBody } from '#governance/bodies/show-body.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Details, Section } from '#ui/layout.tsx'
import { inForceOn } from './rule-version.ts'
import { citesOf, ruleLines, ruleSentence } from './say-rules.ts'

type Props = { data: ShownBody; page: PageContext }

/** The rules in plain words, with where they come from and since when. */
export const BodyRules = ({ data, page }: Props) => {
  const w = wordsOf(page)
  const { body, versions, today } = data
  const now = inForceOn(versions, today)
  const next = versions.filter(({ from }) => from > today).map(({ from }) => from)
  const at = `/${page.hub?.slug}/instances/${body.id}/regles`
  return (
    <Section id="regles" title={w.body.rules}>
      <RuleText kind={body.kind} version={now} page={page} more={w.body.numbers({ prefix: body.prefix })} />
      <p class="c-source mt-4 mb-4">
        {w.ruleSet.since({ day: now.from })} · <Source version={now} page={page} />
      </p>
      {next.length > 0 ? <p class="c-hint">{w.ruleSet.next({ day: next.sort()[0] ?? '' })}</p> : null}
      <Actions>
        {data.keeps ? <LinkButton href={`${at}?changer=1#changer`}>{w.ruleSet.change}</LinkButton> : null}
        <LinkButton kind="quiet" href={at}>
          {w.ruleSet.history}
        </LinkButton>
      </Actions>
      {data.keeps ? <NameForm data={data} page={page} /> : null}
    </Section>
  )
}

type TextProps = { kind: Body['kind']; version: Pick<KeptVersion, 'form' | 'rules'>; page: PageContext; more?: string }

/** One sentence says how it decides; a list says the rest. */
export const RuleText = ({ kind, version, page, more }: TextProps) => {
  const w = wordsOf(page)
  return (
    <>
      <p class="c-prose mb-4 text-lg">{ruleSentence(kind, version.rules, w)}</p>
      <ul class="list-disc pl-5">
        {ruleLines(kind, version, w).map(({ key, says, because }) => (
          <li key={key}>
            {says}
            {because ? <span class="c-hint"> ({because})</span> : null}
          </li>
        ))}
        {more ? <li>{more}</li> : null}
      </ul>
    </>
  )
}

/** Where they are written; the text itself where the hub keeps it. */
export const Source = ({ version, page }: { version: Pick<KeptVersion, 'rules' | 'text' | 'title'>; page: PageContext }) => {
  const w = wordsOf(page)
  const cites = citesOf(version.rules, w)
  if (version.rules.source === 'usage') return <>{cites ? w.ruleSet.written({ cites }) : w.ruleSet.unwritten}</>
  return (
    <>
      {w.ruleSet.written({ cites: cites ?? '' })}
      {version.text ? (
        <>
          {' '}
          (<a href={`/${page.hub?.slug}/pole/textes#t-${version.text}`}>{version.title}</a>)
        </>
      ) : null}
    </>
  )
}

const NameForm = ({ data: { body }, page }: Props) => {
  const w = wordsOf(page)
  const form = page.form('governance.nameBody')
  return (
    <Details summary={w.ruleSet.naming} open={form.problems.length > 0}>
      <Form action={`/${page.hub?.slug}/instances/${body.id}/nom`} form={form} submit={w.ruleSet.nameKeep} kind="plain">
        <Field path="name" label={w.body.name} value={body.name} />
        <Field path="prefix" label={w.body.prefix} hint={w.body.prefixHint} value={body.prefix} width="short" />
      </Form>
    </Details>
  )
}
