import { typedCents } from '#base/euros.ts'
import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { dayText, eurosText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { bases } from './key.ts'
import type { KeysData } from './show-keys.ts'

type Props = { page: PageContext; data: KeysData }

/** The keys shared costs are split by. */
export const KeysPage = ({ page, data }: Props) => {
  const { key: w, cost } = wordsIn(page.lang)
  const at = `/${page.hub?.slug}/argent`
  return (
    <Page page={page} title={w.title} lead={w.lead} over={<Breadcrumb crumbs={[{ href: `${at}/depenses`, label: cost.title }]} />}>
      {data.keys.length === 0 && !data.mended ? <Empty title={w.none}>{w.noneSays}</Empty> : null}
      {data.keys.map((key) => (
        <OneKey key={key.id} page={page} data={data} shown={key} />
      ))}
      {data.may.keep ? <KeyForm page={page} data={data} /> : null}
      {data.replaced.length > 0 ? (
        <Details summary={w.replaced}>
          <List label={w.replaced}>
            {data.replaced.map((key) => (
              <Row key={key.id} title={key.name} meta={`${periodOf(page, key)} · ${w.costs(key.costs)}`} />
            ))}
          </List>
        </Details>
      ) : null}
    </Page>
  )
}

const periodOf = (page: PageContext, { startsOn, endsOn }: { startsOn: string; endsOn: string }) =>
  wordsIn(page.lang).key.period(dayText(startsOn, page.lang), dayText(endsOn, page.lang))

const OneKey = ({ page, data, shown }: Props & { shown: KeysData['keys'][number] }) => {
  const { key: w } = wordsIn(page.lang)
  return (
    <Section
      title={shown.name}
      says={`${periodOf(page, shown)} · ${w.bases[shown.basis]} · ${w.costs(shown.costs)}. ${shown.why}`}
      action={
        data.may.keep ? (
          <LinkButton kind="quiet" href={`/${page.hub?.slug}/argent/cles?corrige=${shown.id}#cle`}>
            {w.correct}
          </LinkButton>
        ) : undefined
      }
    >
      <Table
        caption={shown.name}
        quiet
        rows={shown.weights}
        keyOf={({ action }) => action}
        columns={[
          { head: w.action, cell: ({ name }) => name },
          { head: w.weight, number: true, cell: ({ weight }) => typedCents(weight) },
          {
            head: w.ofHundred,
            number: true,
            cell: ({ action }) => eurosText(shown.ofHundred.find((one) => one.action === action)?.cents ?? 0, page.lang),
          },
        ]}
      />
    </Section>
  )
}

const KeyForm = ({ page, data }: Props) => {
  const { key: w } = wordsIn(page.lang)
  const { mended, actions, year } = data
  const form = page.form('funding.keepKey')
  const weightOf = (action: string) => mended?.weights.find((one) => one.action === action)?.weight
  const fields = (
    <Form
      action={`/${page.hub?.slug}/argent/cles`}
      form={form}
      submit={w.submit}
      kind={data.keys.length === 0 || mended ? 'main' : 'plain'}
      hidden={mended ? { replaces: mended.id } : {}}
    >
      {mended ? <p>{w.mendSays(mended.costs)}</p> : null}
      <Field path="name" label={w.name} hint={w.nameHint} value={mended?.name} />
      <Field
        kind="select"
        path="basis"
        label={w.basis}
        options={bases.map((value) => ({ value, label: w.bases[value] }))}
        value={mended?.basis}
      />
      <div class="flex flex-wrap gap-x-6">
        <Field kind="date" path="startsOn" label={w.startsOn} value={mended?.startsOn ?? `${year}-01-01`} />
        <Field kind="date" path="endsOn" label={w.endsOn} value={mended?.endsOn ?? `${year}-12-31`} />
      </div>
      <fieldset class="c-field">
        <legend class="c-label">{w.weights}</legend>
        <p class="c-hint">{w.weightsHint}</p>
        {actions.map(({ id, name }) => {
          const weight = weightOf(id)
          return (
            <Field
              key={id}
              kind="number"
              path={`weights.${id}`}
              label={name}
              value={weight === undefined ? undefined : typedCents(weight)}
              optional
            />
          )
        })}
      </fieldset>
      <Field kind="textarea" path="why" label={w.why} hint={w.whyHint} rows={3} value={mended?.why} />
    </Form>
  )
  if (mended)
    return (
      <Section id="cle" title={w.mend(mended.name)}>
        {fields}
      </Section>
    )
  return (
    <div class="mt-8 print:hidden">
      <Details summary={w.add} open={form.problems.length > 0 || data.keys.length === 0}>
        {fields}
      </Details>
    </div>
  )
}
