import type { PageContext } from '#base/page.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Actions, Facts, Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { IN_ADDRESS } from './merge.ts'
import type { PairData } from './show-pair.ts'
import { wordsIn } from './words.ts'

type Props = { page: PageContext; data: PairData }

/** Two cards side by side: whose word stays, field by field, then one act. */
export const PairPage = ({ page, data }: Props) => {
  const w = wordsIn(page.lang).merge
  const root = `/${page.hub?.slug}/doublons`
  const cards = IN_ADDRESS[data.kind]
  const card = (id: string) => `/${page.hub?.slug}/${cards}/${id}`
  const form = page.form('merging.mergeCards')
  const open = data.lines.filter(({ settled }) => settled === null)
  const settled = data.lines.filter((line) => line.settled !== null)
  return (
    <Page page={page} title={w.pairTitle} lead={w.pairLead} over={<Breadcrumb crumbs={[{ href: root, label: w.title }]} />}>
      <Facts
        facts={[
          { name: w.keptCard, value: <a href={card(data.kept.id)}>{data.kept.name}</a> },
          { name: w.lostCard, value: <a href={card(data.lost.id)}>{data.lost.name}</a> },
        ]}
      />
      <Actions>
        <LinkButton kind="quiet" href={`${root}/${cards}/${data.lost.id}/${data.kept.id}`}>
          {w.swap}
        </LinkButton>
      </Actions>
      <Form action={`${root}/${cards}/${data.kept.id}/${data.lost.id}/reunir`} form={form} submit={w.merge}>
        {open.map((line) => (
          <Field
            key={line.field}
            kind="radio"
            path={`pick.${line.field}`}
            label={w.fields[line.field as keyof typeof w.fields]}
            value="kept"
            options={[
              { value: 'kept', label: line.keptSays, hint: w.fromKept },
              { value: 'lost', label: line.lostSays, hint: w.fromLost },
            ]}
          />
        ))}
        {settled.length > 0 ? (
          <Section title={w.settled} says={w.settledSays}>
            <Facts
              facts={settled.map((line) => ({
                name: w.fields[line.field as keyof typeof w.fields],
                value: line.settled === 'lost' ? line.lostSays : line.keptSays,
              }))}
            />
          </Section>
        ) : null}
        <Notice>{data.kind === 'person' ? w.effectsOnPeople : w.effects}</Notice>
      </Form>
    </Page>
  )
}
