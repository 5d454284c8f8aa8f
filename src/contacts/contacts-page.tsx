import type { PageContext } from '#base/page.ts'
import { ActionForm } from '#ui/form.tsx'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Pagination, SearchBox, Tabs } from '#ui/navigation.tsx'
import { Badge, Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { CHANNELS, partiesText } from './contact.ts'
import { ContactForm } from './contact-form.tsx'
import { PromiseBadge } from './contact-promises.tsx'
import { ContactDay } from './contact-when.tsx'
import type { ListedContact } from './list.store.ts'
import type { DuePromise } from './promise.store.ts'
import { promiseState } from './promise.ts'
import type { ContactsData } from './show-contacts.ts'
import { wordsIn } from './words.ts'

type Props = { page: PageContext; data: ContactsData }

export const ContactsPage = ({ page, data }: Props) => {
  const w = wordsIn(page.lang).list
  const who = data.about.person ?? data.about.organisation ?? data.avec
  return (
    <Page page={page} title={w.title} lead={w.lead}>
      {data.may.note ? (
        <Section title={w.note}>
          <ContactForm page={page} names={data.names} who={who} />
        </Section>
      ) : null}
      {data.due.length > 0 ? <Due page={page} data={data} /> : null}
      <Section title={w.latest} id="notes">
        {data.all === 0 ? <Empty title={w.emptyTitle}>{w.empty}</Empty> : <Searched page={page} data={data} />}
      </Section>
    </Page>
  )
}

/** What was promised and is late or near: the words, who holds them, and one press to say it is done. */
const Due = ({ page, data }: Props) => {
  const w = wordsIn(page.lang).list
  return (
    <Section title={w.due} id="promesses">
      <List label={w.dueLabel}>
        {data.due.map((promise) => (
          <DueRow key={promise.id} page={page} promise={promise} today={data.today} mayPutOff={data.may.putOff.includes(promise.id)} />
        ))}
      </List>
    </Section>
  )
}

type DueProps = { page: PageContext; promise: DuePromise; today: string; mayPutOff: boolean }

const DueRow = ({ page, promise, today, mayPutOff }: DueProps) => {
  const { list: w, contact, kinds } = wordsIn(page.lang)
  const at = `/${page.hub?.slug}/echanges/${promise.contact}`
  const open = { due: promise.due, doneOn: null }
  return (
    <Row
      title={promise.text}
      href={at}
      meta={[kinds[promise.kind], promise.with, w.by(promise.author.name)].filter(Boolean).join(' · ')}
      badge={<PromiseBadge page={page} state={promiseState(open, today)} promise={open} />}
      end={
        <>
          {mayPutOff ? (
            <ActionForm
              action={`${at}/promesses/${promise.id}/plus-tard`}
              form={page.form('contacts.putOffPromise', { promise: promise.id })}
              label={contact.putOff}
              describe={promise.text}
              kind="quiet"
            />
          ) : null}
          <ActionForm
            action={`${at}/promesses/${promise.id}/faite`}
            form={page.form('contacts.keepPromise', { promise: promise.id })}
            label={w.done}
            describe={promise.text}
            icon="check"
          />
        </>
      }
    />
  )
}

const Searched = ({ page, data }: Props) => {
  const { list: w, channels } = wordsIn(page.lang)
  const { filters } = data
  const root = `/${page.hub?.slug}/echanges`
  const kept: Record<string, string> = Object.fromEntries(
    Object.entries({
      ...{ q: filters.q, structure: filters.structure, personne: filters.personne, canal: filters.canal },
      ...{ miens: filters.miens ? '1' : '', promis: filters.promis ? '1' : '' },
    }).filter((pair): pair is [string, string] => Boolean(pair[1])),
  )
  const to = (change: Record<string, string | null>) => {
    const query = Object.entries({ ...kept, ...change }).filter((pair): pair is [string, string] => Boolean(pair[1]))
    return query.length > 0 ? `${root}?${new URLSearchParams(query)}#notes` : `${root}#notes`
  }
  const { q: _, ...others } = kept
  const about = data.about.person ?? data.about.organisation
  const filtered = Object.keys(kept).length > 0
  return (
    <>
      <SearchBox action={root} label={w.search} value={filters.q} keep={others} />
      <Tabs
        label={w.filters}
        tabs={[
          { href: to({ miens: null, promis: null }), label: w.any, current: !filters.miens && !filters.promis },
          { href: to({ miens: '1', promis: null }), label: w.mine, current: filters.miens },
          { href: to({ miens: null, promis: '1' }), label: w.promised, current: filters.promis },
        ]}
      />
      <Details summary={filters.canal ? `${w.byChannel} : ${channels[filters.canal]}` : w.byChannel} open={filters.canal !== null}>
        <Tabs
          label={w.byChannel}
          tabs={[
            { href: to({ canal: null }), label: w.anyChannel, current: filters.canal === null },
            ...CHANNELS.map((one) => ({ href: to({ canal: one }), label: channels[one], current: filters.canal === one })),
          ]}
        />
      </Details>
      {about ? (
        <p>
          {w.about(about)} <a href={to({ structure: null, personne: null })}>{w.showAll}</a>
        </p>
      ) : null}
      {filtered && data.matching > 0 ? <p role="status">{w.found(data.matching)}</p> : null}
      {data.rows.length === 0 ? (
        <Empty title={w.notFound} action={<a href={`${root}#notes`}>{w.showAll}</a>}>
          {w.notFoundSays}
        </Empty>
      ) : (
        <List label={w.label}>
          {data.rows.map((one) => (
            <ContactRow key={one.id} page={page} contact={one} />
          ))}
        </List>
      )}
      <Pagination
        previous={data.previous && to({ avant: data.previous })}
        next={data.next && to({ apres: data.next })}
        says={w.shown(data.rows.length, data.matching)}
      />
      <TakeAway page={page} />
    </>
  )
}

const ContactRow = ({ page, contact }: { page: PageContext; contact: ListedContact }) => {
  const { list: w, channels } = wordsIn(page.lang)
  return (
    <Row
      title={partiesText(contact.people, contact.organisations, contact.names) || w.nobody}
      href={`/${page.hub?.slug}/echanges/${contact.id}`}
      meta={
        <>
          <ContactDay contact={contact} /> · {channels[contact.channel]} · {w.by(contact.author.name)}
        </>
      }
      badge={contact.open > 0 ? <Badge tone="watch">{w.open(contact.open)}</Badge> : null}
    >
      {contact.said ? <p class="c-hint">{contact.said.length >= 180 ? `${contact.said.slice(0, 177).trimEnd()}…` : contact.said}</p> : null}
    </Row>
  )
}
