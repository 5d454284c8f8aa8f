import type { PageContext } from '#base/page.ts'
import { funderKinds as kinds } from '#funding/budgets/codes.ts'
import { wordsIn } from '#funding/words.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { eurosText } from '#ui/format.ts'
import { Actions, Details, Facts, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { AgreementsTable } from './agreements-table.tsx'
import { delaySays } from './instalments-part.tsx'
import type { FunderData } from './show-funder.ts'

type Props = { page: PageContext; data: FunderData }

/** « Un financeur appelle » : what is promised, what came, what was asked; the call is noted in one press. */
export const FunderPage = ({ page, data }: Props) => {
  const { funders: w } = wordsIn(page.lang)
  const { funder, sums, agreements, lines, may } = data
  const hub = `/${page.hub?.slug}`
  return (
    <Page
      page={page}
      title={funder.name}
      lead={w.says(sums.count, eurosText(sums.waiting, page.lang, true), sums.late)}
      over={<Breadcrumb crumbs={[{ href: `${hub}/argent/financeurs`, label: w.list }]} />}
    >
      <div class="print:hidden">
        <Actions>
          <LinkButton href={`${hub}/echanges?${new URLSearchParams({ avec: funder.name })}`} kind="main">
            {w.noteCall}
          </LinkButton>
          <LinkButton href={`${hub}/echanges?${new URLSearchParams({ q: funder.name })}#notes`} kind="quiet">
            {w.pastCalls}
          </LinkButton>
        </Actions>
      </div>
      {agreements.length > 0 ? (
        <Section title={w.agreements}>
          <AgreementsTable page={page} rows={agreements} caption={w.agreements} own />
        </Section>
      ) : null}
      {lines.length > 0 ? <Lines page={page} data={data} /> : null}
      <About page={page} data={data} />
      {may.keep ? <Change page={page} data={data} /> : null}
    </Page>
  )
}

const Lines = ({ page, data: { lines, may } }: Props) => {
  const { funders: w, agreement, standings } = wordsIn(page.lang)
  const at = `/${page.hub?.slug}/argent`
  return (
    <Section title={w.lines}>
      <List label={w.lines}>
        {lines.map((one) => (
          <Row
            key={`${one.lasting}-${one.year}`}
            title={`${one.actionName}, ${one.year}`}
            href={`${at}/actions/${one.action}?annee=${one.year}`}
            meta={eurosText(one.cents, page.lang, true)}
            badge={<Badge>{standings[one.standing]}</Badge>}
            end={
              may.keep && one.standing !== 'refused' && one.standing !== 'idea' ? (
                <LinkButton href={`${at}/lignes/${one.lasting}/convention`} kind="quiet">
                  {agreement.note}
                </LinkButton>
              ) : undefined
            }
          />
        ))}
      </List>
    </Section>
  )
}

const About = ({ page, data: { funder, delay } }: Props) => {
  const { funders: w, funderKinds, agreement } = wordsIn(page.lang)
  const counts = funder.countsInKind === null ? agreement.notSaid : funder.countsInKind ? agreement.yes : agreement.no
  return (
    <Section title={w.about}>
      <Facts
        facts={[
          { name: w.kind, value: funderKinds[funder.kind] },
          ...(funder.siret ? [{ name: w.siret, value: funder.siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4') }] : []),
          { name: w.counts, value: counts },
          ...(delay ? [{ name: w.delay, value: delaySays(page, delay, funder.kind) }] : []),
        ]}
      />
    </Section>
  )
}

const Change = ({ page, data: { funder } }: Props) => {
  const { funders: w, funderKinds, agreement } = wordsIn(page.lang)
  const form = page.form('funding.changeFunder')
  return (
    <div class="print:hidden">
      <Details summary={w.change} open={form.problems.length > 0}>
        <Form action={`/${page.hub?.slug}/argent/financeurs/${funder.id}`} form={form} submit={agreement.save} kind="plain">
          <Field
            kind="select"
            path="kind"
            label={w.kind}
            options={kinds.map((value) => ({ value, label: funderKinds[value] }))}
            value={funder.kind}
          />
          <Field path="siret" label={w.siret} hint={w.siretHint} value={funder.siret ?? undefined} width="medium" optional />
          <Field
            kind="select"
            path="counts"
            label={w.counts}
            hint={w.countsHint}
            options={[
              { value: '', label: agreement.notSaid },
              { value: 'yes', label: agreement.yes },
              { value: 'no', label: agreement.no },
            ]}
            value={funder.countsInKind === null ? '' : funder.countsInKind ? 'yes' : 'no'}
            optional
          />
        </Form>
      </Details>
    </div>
  )
}
