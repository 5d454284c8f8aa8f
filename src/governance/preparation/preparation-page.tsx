import { dayAt, timeAt } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { clock, fullDay } from '#governance/meetings/day-words.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { LinkButton } from '#ui/button.tsx'
import { listAt } from '#ui/filtered.ts'
import { ActionForm } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Section } from '#ui/layout.tsx'
import { Breadcrumb, Pagination, Tabs } from '#ui/navigation.tsx'
import { Badge, Empty, Notice, type Tone } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { AfterPart } from './after-part.tsx'
import { type DuesShown, type LineOrder, type MemberLine, type Shown, shownFilters } from './preparation.ts'
import { ReportsPart } from './reports-part.tsx'
import { sayCounts, sayDues, sayIrregular, sayWay, toneOfWay } from './say-preparation.ts'
import type { ShownPreparation } from './show-preparation.ts'

export type PreparationPart = { data: ShownPreparation; page: PageContext }

/** A general meeting on one page, before and after. */
export const PreparationPage = ({ data, page }: PreparationPart) => {
  const w = wordsOf(page)
  const { meeting, body, day, zone } = data.file
  const at = `/${page.hub?.slug}/reunions/${meeting.id}`
  const before = meeting.state === 'draft' || meeting.state === 'convened'
  const when = w.preparation.when({ day: fullDay(day, page.lang), time: clock(timeAt(meeting.startsAt, zone), page.lang) })
  return (
    <Page
      page={page}
      title={data.after ? w.preparation.titleAfter : w.preparation.title}
      lead={[capital(when), meeting.place || meeting.link].filter(Boolean).join(', ')}
      over={<Breadcrumb crumbs={[{ href: at, label: `${body.name} · ${meeting.title}` }]} />}
      action={<MainAction data={data} page={page} />}
    >
      <p class="c-lead">
        {sayCounts(data.counts, { reach: before ? data.reach : null, opened: data.opened, draft: meeting.state === 'draft' }, w)}
      </p>
      {data.after ? <AfterPart data={data} page={page} /> : null}
      {before ? <Irregularities data={data} page={page} /> : null}
      <ReportsPart data={data} page={page} />
      <Members data={data} page={page} />
    </Page>
  )
}

const MainAction = ({ data, page }: PreparationPart) => {
  const w = wordsOf(page).meeting
  const { meeting, day } = data.file
  const at = `/${page.hub?.slug}/reunions/${meeting.id}`
  if (meeting.state === 'draft')
    return data.viewer.prepares ? (
      <ActionForm action={`${at}/convoquer`} form={page.form('governance.conveneMeeting')} label={w.convene} kind="main" icon="mail" />
    ) : null
  if (data.after)
    return (
      <LinkButton kind="main" icon="document" href={`${at}/pv`}>
        {meeting.state === 'closed' ? w.sealPage : w.minutesPage}
      </LinkButton>
    )
  return (
    <LinkButton kind={data.today >= day ? 'main' : 'plain'} icon="door" href={`${at}/seance`}>
      {meeting.state === 'convened' ? w.openSession : w.toSession}
    </LinkButton>
  )
}

/** What could go wrong, each with its source and the one place that mends it. */
const Irregularities = ({ data, page }: PreparationPart) => {
  const words = wordsOf(page)
  const w = words.preparation
  const root = `/${page.hub?.slug}`
  const { file, today, irregular } = data
  const about = { file, today, lang: page.lang, root, prepares: data.viewer.prepares, at: `${root}/reunions/${file.meeting.id}` }
  if (irregular.length === 0) return <Notice kind="success">{w.allWell}</Notice>
  return (
    <Section id="a-regarder" title={w.watch} says={w.watchSays}>
      <ul class="c-list">
        {irregular.map((one) => {
          const said = sayIrregular(one, about, words)
          return (
            <li key={said.says} class="c-row">
              <div class="c-row-body">
                <p class="c-row-title">{said.says}</p>
                <p class="c-row-meta">{said.source}</p>
              </div>
              <div class="c-row-end print:hidden">
                <a href={said.to}>{said.link}</a>
              </div>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

const duesTones: Record<DuesShown['is'], Tone> = {
  inOrder: 'good',
  awaited: 'info',
  notCalled: 'neutral',
  noneAsked: 'neutral',
  late: 'watch',
}

/** One line for each member: convened, carried, in order, represented. */
const Members = ({ data, page }: PreparationPart) => {
  const words = wordsOf(page)
  const w = words.preparation
  const { file, lines, seesDues, voir, tri, counts, usual, left } = data
  const { meeting, zone } = file
  const path = `/${page.hub?.slug}/reunions/${meeting.id}/preparation`
  const draft = meeting.state === 'draft'
  const offered: Record<Shown, boolean> = { aVoir: left > 0, toutes: true, nonConvoquees: !draft, sansReponse: !draft, retard: seesDues }
  const filters = shownFilters.filter((one) => offered[one])
  const to = (change: Record<string, string | null>) => `${listAt(path, { voir: voir === usual ? null : voir, tri }, change)}#structures`
  const sorted = (order: LineOrder) => ({
    sort: {
      href: to({ tri: order }),
      ...(tri === order ? { now: 'ascending' as const } : {}),
    },
  })
  const proxies = file.body.rules.proxies !== null
  return (
    <Section
      id="structures"
      title={w.members}
      says={seesDues ? (file.body.rules.arrears ? w.membersSayRule : w.membersSay) : data.noDues ? w.noDues : null}
      action={proxies && !draft ? <a href={`/${page.hub?.slug}/reunions/${meeting.id}/pouvoirs`}>{w.toProxies}</a> : null}
    >
      {counts.organisations > 0 && filters.length > 1 ? (
        <Tabs
          label={w.filter}
          tabs={filters.map((one) => ({
            href: to({ voir: one === usual ? null : one }),
            label: one === 'aVoir' ? w.toLookAt({ n: left }) : w.filters[one],
            current: one === voir,
          }))}
        />
      ) : null}
      <Table
        caption={w.members}
        quiet
        rows={lines}
        keyOf={({ org }) => org}
        empty={voir === 'toutes' ? <Empty title={w.nobody}>{w.nobodySays}</Empty> : <Empty title={w.noneSuch[voir]} />}
        columns={[
          {
            head: w.heads.organisation,
            cell: (line) => <a href={`/${page.hub?.slug}/structures/${line.org}`}>{line.name}</a>,
            ...sorted('nom'),
          },
          {
            head: w.heads.notice,
            cell: (line) => (
              <div>
                <Badge tone={toneOfWay(line, draft)}>{sayWay(line, words)}</Badge>
                {line.toldAt ? (
                  <span class="c-hint block whitespace-nowrap">{dayText(dayAt(line.toldAt, zone), page.lang, 'short')}</span>
                ) : null}
              </div>
            ),
            ...sorted('convocation'),
          },
          ...(draft
            ? []
            : [
                {
                  head: data.opened ? w.heads.presence : w.heads.answer,
                  cell: (line: MemberLine) => <Answer line={line} page={page} />,
                  ...sorted('pouvoir'),
                },
              ]),
          ...(seesDues
            ? [
                {
                  head: w.heads.dues,
                  cell: ({ dues }: MemberLine) =>
                    dues ? (
                      <Badge tone={duesTones[dues.is]}>{sayDues(dues, words, (day) => dayText(day, page.lang, 'short'))}</Badge>
                    ) : null,
                  ...sorted('cotisation'),
                },
              ]
            : []),
          {
            head: w.heads.speakers,
            cell: ({ speakers, org }) =>
              speakers.length > 0 ? speakers.join(', ') : <a href={`/${page.hub?.slug}/structures/${org}`}>{w.nobodySpeaks}</a>,
          },
        ]}
      />
      <Pagination
        previous={data.previous && to({ avant: data.previous })}
        next={data.next && to({ apres: data.next })}
        says={w.shown({ n: lines.length, of: data.matching })}
        label={w.members}
      />
      {lines.length > 0 ? <TakeAway page={page} /> : null}
    </Section>
  )
}

const Answer = ({ line, page }: { line: MemberLine; page: PageContext }) => {
  const { preparation: w, meeting } = wordsOf(page)
  const { proxyTo, carries, excused, came } = line
  if (came) return <Badge tone="good">{meeting.present}</Badge>
  if (proxyTo) return <Badge icon="hand">{w.proxyTo({ organisation: proxyTo })}</Badge>
  if (excused)
    return (
      <Badge tone="watch" icon="mail">
        {meeting.excused}
      </Badge>
    )
  return carries > 0 ? (
    <Badge icon="hand">{w.carries({ n: carries })}</Badge>
  ) : (
    <span class="c-hint whitespace-nowrap">{came === null ? w.noAnswer : meeting.absent}</span>
  )
}
