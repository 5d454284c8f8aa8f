import type { PageContext } from '#base/page.ts'
import { RefusedElsewhere } from '#governance/meetings/meeting-refused.tsx'
import { citesOf } from '#governance/rules/say-rules.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { ActionForm } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb, Pagination } from '#ui/navigation.tsx'
import { Badge, Empty, type Tone } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { ProxyForm } from './proxy-form.tsx'
import type { ShownProxies, ShownProxy } from './show-proxies.ts'

type Props = { data: ShownProxies; page: PageContext }

/** The proxies received for a meeting: to read, to print, and for whoever keeps it to note those that came on paper. */
export const ProxiesPage = ({ data, page }: Props) => {
  const { proxy: w } = wordsOf(page)
  const { meeting, rule, rows, counts } = data
  const at = `/${page.hub?.slug}/reunions/${meeting.id}`
  return (
    <Page
      page={page}
      title={w.title}
      lead={rule ? `${w.rule(rule)} ${w.until({ day: rule.until, by: rule.by })}` : w.none}
      over={<Breadcrumb crumbs={[{ href: at, label: `${data.body} · ${meeting.title}` }]} />}
    >
      <RefusedElsewhere
        page={page}
        shown={{
          giveProxy: data.keeps ? [{}] : data.givers.map(({ id }) => ({ organisation: id })),
          takeBackProxy: rows.filter(({ mayTakeBack }) => mayTakeBack).map(({ id }) => ({ proxy: id })),
          refuseProxy: rows.filter(({ mayRefuse }) => mayRefuse).map(({ id }) => ({ proxy: id })),
        }}
      />
      <Section id="recus" title={w.received}>
        {counts.present + counts.represented > 0 ? <p class="mb-4">{w.gauge(counts)}.</p> : null}
        <List label={w.received} count={rows.length} empty={<Empty title={w.nothing}>{rule ? w.nothingSays : w.none}</Empty>}>
          {rows.map((row) => (
            <ProxyRow key={row.id} data={data} page={page} row={row} />
          ))}
        </List>
        <Pagination
          previous={data.previous && `${at}/pouvoirs?avant=${data.previous}`}
          next={data.next && `${at}/pouvoirs?apres=${data.next}`}
          says={w.shown({ n: rows.length, of: data.count })}
        />
        {rows.length > 0 ? <TakeAway page={page} /> : null}
      </Section>
      <Giving data={data} page={page} />
    </Page>
  )
}

const tones: Record<ShownProxy['stands'], Tone> = {
  counts: 'good',
  sleeps: 'info',
  waits: 'watch',
  takenBack: 'neutral',
  refused: 'neutral',
}

const ProxyRow = ({ data, page, row }: Props & { row: ShownProxy }) => {
  const { proxy: w } = wordsOf(page)
  const ready = data.meeting.state === 'convened' && row.stands === 'waits'
  const came = row.paper ? w.onPaper : w.fromAccount
  return (
    <Row
      title={w.carriedBy({ organisation: row.org.name, holder: row.holder.name })}
      meta={[row.person, `${w.on} ${dayText(row.receivedOn, page.lang)}`, came, row.substitute && w.orElse({ name: row.substitute.name })]
        .filter(Boolean)
        .join(' · ')}
      badge={
        row.beyond ? (
          <Badge tone="watch">{w.beyond}</Badge>
        ) : (
          <Badge tone={ready ? 'info' : tones[row.stands]}>{ready ? w.ready : w.stands[row.stands]}</Badge>
        )
      }
      end={
        row.mayTakeBack ? (
          <ActionForm
            action={`/${page.hub?.slug}/reunions/${data.meeting.id}/pouvoirs/${row.id}/reprendre`}
            form={page.form('governance.takeBackProxy', { proxy: row.id })}
            label={w.takeBack}
            describe={row.org.name}
            kind="quiet"
          />
        ) : row.mayRefuse ? (
          <ActionForm
            action={`/${page.hub?.slug}/reunions/${data.meeting.id}/pouvoirs/${row.id}/refuser`}
            form={page.form('governance.refuseProxy', { proxy: row.id })}
            label={w.refuse}
            describe={row.org.name}
            kind="quiet"
          />
        ) : null
      }
    >
      {row.beyond ? <p class="c-hint">{w.beyondRow(beyondValues(data, page, row))}</p> : null}
      {row.instructions ? (
        <p class="c-hint">
          {w.asks} {row.instructions}
        </p>
      ) : null}
    </Row>
  )
}

/** Which proxy is one too many, by which rule, and who is to choose another holder. */
const beyondValues = ({ rule }: ShownProxies, page: PageContext, row: ShownProxy) => ({
  organisation: row.org.name,
  holder: row.holder.name,
  most: rule?.most ?? 0,
  cites: rule ? (citesOf(rule, wordsOf(page)) ?? '') : '',
})

/** For one's own organisation each by itself; whoever keeps the meeting has one form for all. */
const Giving = ({ data, page }: Props) => {
  const { proxy: w } = wordsOf(page)
  const { givers, keeps, meeting, today } = data
  if (givers.length === 0) return null
  if (keeps) {
    const carriers = new Map(givers.flatMap(({ carriers: all }) => all.map((one) => [one.id, one] as const)))
    return (
      <div class="mt-8 print:hidden">
        <Details summary={w.noteOne} open={data.chosen !== null || page.form('governance.giveProxy').problems.length > 0}>
          <ProxyForm id="noter" page={page} meeting={meeting.id} givers={givers} carriers={[...carriers.values()]} paper={{ today }} />
        </Details>
      </div>
    )
  }
  return (
    <>
      {givers.map((giver) => (
        <Section key={giver.id} id={`donner-${giver.id}`} level={3} title={w.giveFor({ organisation: giver.name })}>
          {giver.carriers.length > 0 ? (
            <ProxyForm id={`pouvoir-${giver.id}`} page={page} meeting={meeting.id} givers={[giver]} carriers={giver.carriers} />
          ) : (
            <p>{w.nobodyLeft}</p>
          )}
        </Section>
      ))}
    </>
  )
}
