import type { PageContext } from '#base/page.ts'
import { RefusedElsewhere } from '#governance/meetings/meeting-refused.tsx'
import { wordsOf } from '#governance/session/panel.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Filters } from '#ui/filters.tsx'
import { ActionForm } from '#ui/form.tsx'
import { Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { RuleText, Source } from './body-rules.tsx'
import { inForceOn, reignOf } from './rule-version.ts'
import { RulesForm } from './rules-form.tsx'
import { type RuleChange, ruleChanges } from './say-rules.ts'
import type { ShownRules } from './show-rules.ts'

type Props = { data: ShownRules; page: PageContext }

/** What a change would change, the form that makes it, and every version there was. */
export const RulesPage = ({ data, page }: Props) => {
  const w = wordsOf(page)
  const root = `/${page.hub?.slug}`
  const { body } = data
  const planned = data.keeps ? data.versions.filter((one) => isPlanned(one, data)) : []
  const open = data.keeps && (data.changing || page.form('governance.keepRules').problems.length > 0)
  return (
    <Page
      page={page}
      title={w.ruleSet.page({ body: body.name })}
      lead={w.ruleSet.lead}
      over={
        <Breadcrumb
          crumbs={[
            { href: `${root}/instances`, label: w.nav.bodies },
            { href: `${root}/instances/${body.id}`, label: body.name },
          ]}
        />
      }
    >
      <RefusedElsewhere
        page={page}
        shown={{ keepRules: open ? [{}] : [], withdrawRules: planned.map(({ n }) => ({ version: String(n) })) }}
      />
      {data.draft ? <Preview data={data} page={page} /> : null}
      {open ? <RulesForm data={data} page={page} /> : null}
      {data.compared ? <Compared data={data} page={page} /> : null}
      <Versions data={data} page={page} />
      {data.keeps && !open ? (
        <div class="mt-6">
          <LinkButton href={`${root}/instances/${body.id}/regles?changer=1#changer`}>{w.ruleSet.change}</LinkButton>
        </div>
      ) : null}
    </Page>
  )
}

/** It may still be given up. */
const isPlanned = (version: ShownRules['versions'][number], { versions, today }: ShownRules): boolean =>
  version.from > today && !version.governed && reignOf(version, versions) !== null

const Preview = ({ data, page }: Props) => {
  const w = wordsOf(page)
  const { body, draft, held, convened } = data
  if (!draft) return null
  const { said, before } = draft
  return (
    <Section
      id="apercu"
      title={w.ruleSet.preview}
      says={`${w.ruleSet.previewFrom({ day: said.from, body: body.name })}. ${w.ruleSet.notKeptYet}`}
    >
      <RuleText kind={body.kind} version={said} page={page} />
      <Changes title={w.ruleSet.changes} changes={ruleChanges(body.kind, before, said, w)} page={page} />
      {held > 0 || convened.length > 0 ? (
        <Notice>
          <ul>
            {held > 0 ? <li>{w.ruleSet.heldUnder({ n: held })}</li> : null}
            {convened.map((one) => (
              <li key={one.title + one.day}>{w.ruleSet.convenedUnder(one)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </Section>
  )
}

const Changes = ({ title, changes, page }: { title: string; changes: RuleChange[]; page: PageContext }) => {
  const w = wordsOf(page).ruleSet
  return (
    <div class="mt-6">
      <Table
        caption={title}
        rows={changes}
        keyOf={({ name }) => name}
        empty={<p>{w.noChange}</p>}
        columns={[
          { head: w.line, cell: ({ name }) => name },
          { head: w.was, cell: ({ was }) => (was ? <del>{was}</del> : w.nothing) },
          { head: w.becomes, cell: ({ becomes }) => (becomes ? <ins>{becomes}</ins> : w.nothing) },
        ]}
      />
    </div>
  )
}

const Compared = ({ data, page }: Props) => {
  const w = wordsOf(page)
  if (!data.compared) return null
  const { first, second } = data.compared
  const title = `${w.ruleSet.version({ n: first.n })} → ${w.ruleSet.version({ n: second.n })}`
  return (
    <Section id="comparaison" title={title}>
      <Changes title={w.ruleSet.changes} changes={ruleChanges(data.body.kind, first, second, w)} page={page} />
    </Section>
  )
}

const Versions = ({ data, page }: Props) => {
  const w = wordsOf(page)
  const at = `/${page.hub?.slug}/instances/${data.body.id}/regles`
  const versions = [...data.versions].reverse()
  const options = data.versions.map(({ n }) => ({ value: String(n), label: w.ruleSet.version({ n }) }))
  const last = data.versions.at(-1)?.n ?? 1
  return (
    <Section id="versions" title={w.ruleSet.versions}>
      <List label={w.ruleSet.versions}>
        {versions.map((version) => (
          <VersionRow key={version.n} version={version} data={data} page={page} />
        ))}
      </List>
      {versions.length > 1 ? (
        <Filters action={`${at}#comparaison`} submit={w.ruleSet.compareSend}>
          <Field path="de" kind="select" label={w.ruleSet.first} value={String(data.compared?.first.n ?? last - 1)} options={options} />
          <Field path="a" kind="select" label={w.ruleSet.second} value={String(data.compared?.second.n ?? last)} options={options} />
        </Filters>
      ) : null}
    </Section>
  )
}

const VersionRow = ({ version, data, page }: Props & { version: ShownRules['versions'][number] }) => {
  const w = wordsOf(page).ruleSet
  const { versions, today, keeps, body } = data
  const reign = reignOf(version, versions)
  const now = inForceOn(versions, today).n === version.n
  const state = now ? w.inForce : version.from > today && reign ? w.toCome : w.over
  const days = reign?.until ? w.between({ from: reign.from, until: reign.until }) : w.from({ day: version.from })
  return (
    <Row
      title={w.version({ n: version.n })}
      meta={
        <>
          {reign ? days : `${days}, ${w.replaced}`} · <Source version={version} page={page} />
        </>
      }
      badge={<Badge tone={now ? 'good' : version.from > today ? 'info' : 'neutral'}>{state}</Badge>}
      end={
        keeps && reign && !version.governed ? (
          <>
            <LinkButton kind="quiet" href={`/${page.hub?.slug}/instances/${body.id}/regles?version=${version.n}&changer=1#changer`}>
              {w.correct}
            </LinkButton>
            {isPlanned(version, data) ? (
              <ActionForm
                action={`/${page.hub?.slug}/instances/${body.id}/regles/abandonner`}
                form={page.form('governance.withdrawRules', { version: String(version.n) })}
                fields={{ version: String(version.n) }}
                label={w.withdraw}
                describe={w.version({ n: version.n })}
                kind="quiet"
              />
            ) : null}
          </>
        ) : null
      }
    >
      {version.reason ? <p>{version.reason}</p> : null}
    </Row>
  )
}
