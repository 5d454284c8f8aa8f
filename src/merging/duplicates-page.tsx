import type { PageContext } from '#base/page.ts'
import { listAt } from '#ui/filtered.ts'
import { ActionForm } from '#ui/form.tsx'
import { Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Pagination } from '#ui/navigation.tsx'
import { Badge, Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Time } from '#ui/text.tsx'
import { CARDS, type CardKind, IN_ADDRESS } from './merge.ts'
import type { DuplicatesData } from './show-duplicates.ts'
import { wordsIn } from './words.ts'

type Props = { page: PageContext; data: DuplicatesData }

/** Cards that may be one, the surest first; what was made one, and the way back. */
export const DuplicatesPage = ({ page, data }: Props) => {
  const w = wordsIn(page.lang).merge
  const none = CARDS.every((kind) => data[kind].all === 0)
  return (
    <Page page={page} title={w.title} lead={w.lead}>
      {none ? <Empty title={w.none}>{w.noneSays}</Empty> : CARDS.map((kind) => <Pairs key={kind} page={page} data={data} kind={kind} />)}
      {data.merges.length > 0 ? <Done page={page} data={data} /> : null}
    </Page>
  )
}

const Pairs = ({ page, data, kind }: Props & { kind: CardKind }) => {
  const { merge: w, nav } = wordsIn(page.lang)
  const { pairs, all, next, previous } = data[kind]
  if (all === 0) return null
  const title = kind === 'organisation' ? nav.structures : nav.people
  const on = (after: string) => listAt(`/${page.hub?.slug}/doublons`, data.asked, { [IN_ADDRESS[kind]]: after })
  return (
    <Section title={title} says={previous === null && all > pairs.length ? w.more(pairs.length, all) : undefined}>
      <List>
        {pairs.map(({ one, other, reasons }) => {
          const at = `/${page.hub?.slug}/doublons/${IN_ADDRESS[kind]}/${one.id}/${other.id}`
          return (
            <Row
              key={at}
              title={w.pair(one.name, other.name)}
              href={at}
              meta={reasons.map((reason) => w.reasons[reason]).join(', ')}
              end={
                <ActionForm
                  action={`${at}/distinguer`}
                  form={page.form('merging.keepApart', { kept: one.id, lost: other.id })}
                  label={w.apart}
                  describe={w.pair(one.name, other.name)}
                  kind="quiet"
                />
              }
            />
          )
        })}
      </List>
      <Pagination
        label={w.pages(title)}
        previous={previous === null ? null : on(previous)}
        next={next && on(next)}
        says={w.shown(pairs.length, all)}
      />
    </Section>
  )
}

const Done = ({ page, data }: Props) => {
  const w = wordsIn(page.lang).merge
  const on = (apres: string | null) => listAt(`/${page.hub?.slug}/doublons`, data.asked, { apres })
  return (
    <Section title={w.done}>
      <List>
        {data.merges.map(({ id, keptName, lostName, doneAt, undoneAt }) => (
          <Row
            key={id}
            title={w.mergedInto(lostName, keptName)}
            href={`/${page.hub?.slug}/doublons/${id}`}
            meta={<Time at={doneAt} day="long" />}
            badge={undoneAt ? <Badge>{w.undone}</Badge> : undefined}
          />
        ))}
      </List>
      <Pagination label={w.pages(w.done)} previous={data.asked.apres ? on(null) : null} next={data.olderMerges && on(data.olderMerges)} />
    </Section>
  )
}
