import { wordsIn } from '#funding/words.ts'
import { Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Page } from '#ui/page.tsx'
import type { DossierProps } from './dossier-page.tsx'

/** Field by field in the order of the form, to be copied into a portal: one click selects a whole field, with or without script. */
export const CopySheet = ({ page, data }: DossierProps) => {
  const { dossiers: w } = wordsIn(page.lang)
  const { dossier, filled } = data
  return (
    <Page
      page={page}
      title={w.one.sheet}
      lead={w.one.sheetSays}
      over={
        <Breadcrumb
          crumbs={[{ href: `/${page.hub?.slug}/argent/dossiers/${dossier.id}`, label: `${filled.form.title}, ${filled.funder}` }]}
        />
      }
    >
      {filled.sections.map(({ key, title, fields }) => (
        <Section key={key} title={title}>
          <ol>
            {fields.map((field) => (
              <li key={field.key} class="mb-4">
                <p class="c-label">
                  {field.label}
                  {field.most ? <span class="c-hint"> {w.one.used(field.value?.length ?? 0, field.most)}</span> : null}
                </p>
                {field.value === null ? (
                  <p class="c-hint">{w.one.unknown}</p>
                ) : (
                  <p class="select-all whitespace-pre-line border-s-2 border-base-300 ps-3">{field.value}</p>
                )}
              </li>
            ))}
          </ol>
        </Section>
      ))}
    </Page>
  )
}
