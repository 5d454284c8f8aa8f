import type { PageContext } from '#base/page.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge, Empty, type Tone } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { DayText } from '#ui/text.tsx'
import type { State } from './import.ts'
import { TARGETS } from './row-target.ts'
import type { ImportsData } from './show-imports.ts'
import { wordsIn } from './words.ts'

const tones: Record<State, Tone> = { read: 'watch', checked: 'watch', writing: 'info', done: 'good', undoing: 'info', undone: 'neutral' }

/** A file is chosen, or rows are pasted; below, the latest imports. */
export const ImportsPage = ({ page, data }: { page: PageContext; data: ImportsData }) => {
  const words = wordsIn(page.lang)
  const w = words.imports
  const root = `/${page.hub?.slug}`
  const form = page.form('imports.readFile')
  return (
    <Page
      page={page}
      title={w.title}
      lead={w.lead}
      over={<Breadcrumb crumbs={[{ href: `${root}/structures`, label: words.nav.structures }]} />}
    >
      <Form action={`${root}/importer`} form={form} submit={w.submit} submitIcon="next" files>
        <Field
          kind="radio"
          path="target"
          label={w.target}
          value="structures"
          options={TARGETS.map((target) => ({ value: target, label: words.targets[target], hint: words.targetHints[target] }))}
        />
        <Field kind="file" path="file" label={w.file} hint={w.fileHint} accept=".csv,.txt,.tsv,.xlsx" />
        <Details summary={w.more} open={['rows', 'sheet'].some((path) => form.values[path])}>
          <Field kind="textarea" path="rows" label={w.rows} hint={w.rowsHint} rows={8} optional />
          <Field path="sheet" label={w.sheet} hint={w.sheetHint} width="medium" optional />
        </Details>
      </Form>
      <Section title={words.templates.title} says={words.templates.says}>
        <List label={words.templates.title}>
          {TARGETS.map((target) => (
            <Row key={target} title={words.templates[target]} href={`${root}/importer/modele?target=${target}`} />
          ))}
        </List>
      </Section>
      <Section title={w.latest}>
        {data.imports.length === 0 ? (
          <Empty title={w.emptyTitle}>{w.empty}</Empty>
        ) : (
          <List>
            {data.imports.map((one) => (
              <Row
                key={one.id}
                title={one.fileName || w.pasted}
                href={`${root}/importer/${one.id}`}
                meta={<DayText day={one.readAt.slice(0, 10)} />}
                badge={<Badge tone={tones[one.state]}>{words.states[one.state]}</Badge>}
              />
            ))}
          </List>
        )}
      </Section>
    </Page>
  )
}
