import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details, Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Page } from '#ui/page.tsx'
import type { TextsData } from './show-texts.ts'

/** The bank of texts, topic by topic; the longest is written first. */
export const TextsPage = ({ page, data }: { page: PageContext; data: TextsData }) => {
  const { dossiers: w, nav } = wordsIn(page.lang)
  const at = `/${page.hub?.slug}/argent`
  const { action } = data
  const crumbs = [
    { href: at, label: nav.money },
    ...(action ? [{ href: `${at}/actions/${action.id}/dossiers`, label: w.list.title(action.name) }] : []),
  ]
  return (
    <Page
      page={page}
      title={action ? w.texts.titleOf(action.name) : w.texts.title}
      lead={w.texts.says}
      over={<Breadcrumb crumbs={crumbs} />}
    >
      {action ? (
        <p>
          <a href={`${at}/textes`}>{w.texts.hub}</a>
        </p>
      ) : null}
      {data.topics.map(({ topic, written }) => {
        const done = written.filter(({ body }) => body !== null).length
        return (
          <Section key={topic} title={w.topics[topic]} says={done === 0 ? w.texts.nothing : w.texts.written(done)} id={topic}>
            {[...written].reverse().map(({ most, body, proposed }) => {
              const form = page.form('funding.keepText', { topic, most: String(most) })
              if (!data.may.keep) return body ? <p key={most}>{body}</p> : null
              return (
                <Details
                  key={most}
                  summary={`${w.texts.length(most)}${body === null ? '' : ` · ${body.length}`}`}
                  open={form.problems.length > 0}
                >
                  <Form
                    action={`${at}/textes`}
                    id={`text-${topic}-${most}`}
                    form={form}
                    submit={w.texts.save}
                    kind="plain"
                    hidden={{ topic, most: String(most), action: action?.id ?? '' }}
                  >
                    <Field
                      kind="textarea"
                      path="body"
                      label={w.texts.body}
                      hint={proposed ? w.texts.proposed : undefined}
                      value={body ?? proposed}
                      rows={most > 500 ? 8 : 4}
                      optional
                    />
                  </Form>
                </Details>
              )
            })}
          </Section>
        )
      })}
    </Page>
  )
}
