import type { PageContext } from '#base/page.ts'
import { Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Badge, Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { MandateFields } from './mandate-fields.tsx'
import type { MandatesData } from './show-mandates.ts'
import { wordsIn } from './words.ts'

type Props = { page: PageContext; data: MandatesData }

export const MandatesPage = ({ page, data }: Props) => {
  const w = wordsIn(page.lang).mandates
  const form = page.form('contacts.addMandate')
  return (
    <Page page={page} title={w.title} lead={w.lead}>
      {data.mandates.length === 0 ? (
        <Empty title={w.emptyTitle}>{w.empty}</Empty>
      ) : (
        <>
          <List label={w.label}>
            {data.mandates.map((one) => (
              <MandateRow key={one.id} page={page} today={data.today} mandate={one} />
            ))}
          </List>
          <TakeAway page={page} />
        </>
      )}
      {data.may.keep ? (
        <Details summary={w.add} open={form.problems.length > 0}>
          <Form action={`/${page.hub?.slug}/mandats`} form={form} submit={w.submit} submitIcon="plus" kind="plain">
            <MandateFields page={page} names={data.names} today={data.today} />
          </Form>
        </Details>
      ) : null}
    </Page>
  )
}

const MandateRow = ({ page, today, mandate }: { page: PageContext; today: string; mandate: MandatesData['mandates'][number] }) => {
  const w = wordsIn(page.lang).mandates
  const day = (on: string) => dayText(on, page.lang)
  const period = () => {
    if (mandate.until && mandate.until <= today) return w.ended(day(mandate.until))
    return mandate.from > today ? w.from(day(mandate.from)) : w.since(day(mandate.from))
  }
  return (
    <Row
      title={mandate.body}
      href={`/${page.hub?.slug}/mandats/${mandate.id}`}
      meta={`${mandate.holder.name}, ${period()}`}
      badge={
        <>
          {mandate.due ? <Badge tone={mandate.late ? 'bad' : 'neutral'}>{(mandate.late ? w.late : w.due)(day(mandate.due))}</Badge> : null}
          {mandate.toTell > 0 ? <Badge tone="watch">{w.toTell(mandate.toTell)}</Badge> : null}
        </>
      }
    />
  )
}
