import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { eurosText } from '#ui/format.ts'
import { Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge, type Tone } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import type { DossierState } from './dossier.ts'
import type { DossiersData } from './show-dossiers.ts'

export const stateTones: Record<DossierState | 'draft', Tone> = {
  draft: 'neutral',
  filed: 'watch',
  incomplete: 'watch',
  instruction: 'watch',
  granted: 'good',
  refused: 'bad',
  withdrawn: 'neutral',
}

/** The requests made for an action; three fields begin another. */
export const DossiersPage = ({ page, data }: { page: PageContext; data: DossiersData }) => {
  const { dossiers: w, year: years } = wordsIn(page.lang)
  const { action, year, dossiers } = data
  const at = `/${page.hub?.slug}/argent`
  return (
    <Page
      page={page}
      title={w.list.title(action.name)}
      lead={dossiers.length === 0 ? w.list.noneSays : undefined}
      over={
        <Breadcrumb
          crumbs={[
            { href: `${at}?annee=${year}`, label: years.title(year) },
            { href: `${at}/actions/${action.id}?annee=${year}`, label: action.name },
          ]}
        />
      }
    >
      {dossiers.length > 0 ? (
        <List label={w.list.ready}>
          {dossiers.map((one) => {
            const state = one.state?.state ?? 'draft'
            return (
              <Row
                key={one.id}
                title={one.funderName}
                href={`${at}/dossiers/${one.id}`}
                meta={`${one.title} · ${w.list.asked(eurosText(one.cents, page.lang, true), one.year)}`}
                badge={<Badge tone={stateTones[state]}>{w.states[state]}</Badge>}
              />
            )
          })}
        </List>
      ) : null}
      {data.may.keep ? (
        <Section title={w.list.begin}>
          <Form
            action={`${at}/actions/${action.id}/dossiers`}
            form={page.form('funding.beginDossier')}
            submit={w.list.submit}
            hidden={{ year: String(year) }}
          >
            <Field
              kind="select"
              path="form"
              label={w.list.form}
              options={data.forms.map(({ key, title }) => ({ value: key, label: title }))}
            />
            <Field path="funder" label={w.list.funder} hint={w.list.funderHint} suggestions={data.funders} />
            <Field path="amount" label={w.list.amount} unit="€" width="short" />
          </Form>
        </Section>
      ) : null}
      <p class="mt-6">
        <a href={`${at}/textes?action=${action.id}`}>{w.list.texts}</a>
      </p>
    </Page>
  )
}
