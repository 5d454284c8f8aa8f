import type { PageContext } from '#base/page.ts'
import { LinkButton } from '#ui/button.tsx'
import { countText, durationText } from '#ui/format.ts'
import { Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Badge, Empty, type Tone } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Stat, Stats } from '#ui/stat.tsx'
import { DayText, Time } from '#ui/text.tsx'
import { DueRow } from './due-row.tsx'
import en from './en.ts'
import fr from './fr.ts'
import { dueNow } from './home.ts'
import { leadOf } from './home-lead.tsx'
import type { Home } from './show-home.ts'

type Props = { page: PageContext; data: Home }

/** Plain sentences first: who expects us, what is due; then what was decided and one's own time. */
export const HomePage = ({ page, data }: Props) => {
  const w = (page.lang === 'fr' ? fr : en).home
  const base = `/${page.hub?.slug ?? ''}`
  return (
    <Page
      page={page}
      title={w.title(data.name.split(' ')[0] ?? '')}
      lead={leadOf(data, page, w)}
      action={<MainAction data={data} base={base} w={w} />}
    >
      <Beginning data={data} base={base} w={w} />
      <Due page={page} data={data} w={w} />
      <Came data={data} base={base} w={w} />
      <ToCome data={data} base={base} w={w} />
      <Decided data={data} base={base} w={w} />
      <Month page={page} data={data} w={w} />
      {data.tells ? (
        <p class="mt-8 print:hidden">
          <a href={`${base}/differends#signaler`}>{w.tellOfADifference}</a>
        </p>
      ) : null}
    </Page>
  )
}

type Part = { data: Home; base: string; w: typeof fr.home }

const MainAction = ({ data, base, w }: Part) => {
  const open = data.meetings.find(({ state }) => state === 'open')
  if (open)
    return (
      <LinkButton kind="main" href={`${base}/reunions/${open.id}/seance`}>
        {w.join}
      </LinkButton>
    )
  const today = data.meetings.find(({ state, startsAt }) => state === 'convened' && startsAt < data.until)
  if (today)
    return (
      <LinkButton kind="main" href={`${base}/reunions/${today.id}`}>
        {data.coordinates ? w.tonight : w.seeMeeting}
      </LinkButton>
    )
  const draft = dueNow(data).find((one) => one.is === 'convene')
  if (draft)
    return (
      <LinkButton kind="main" href={`${base}/reunions/${draft.id}`}>
        {w.prepareNext}
      </LinkButton>
    )
  if (data.coordinates && data.organisations > 0)
    return (
      <LinkButton kind="main" href={`${base}/agenda/nouvelle`}>
        {w.prepare}
      </LinkButton>
    )
  return null
}

/** A hub of the first minutes: the one thing to do next. */
const Beginning = ({ data, base, w }: Part) =>
  data.coordinates && data.organisations === 0 ? (
    <Empty
      title={w.firstTitle}
      action={
        <LinkButton kind="main" href={`${base}/structures/coller`}>
          {w.paste}
        </LinkButton>
      }
    >
      <p>{w.firstSays}</p>
    </Empty>
  ) : null

/** What is due, by whom, until when. */
const Due = ({ page, data, w }: Omit<Part, 'base'> & Props) => {
  const due = dueNow(data)
  const base = `/${page.hub?.slug ?? ''}`
  if (due.length === 0) return null
  return (
    <Section title={w.due}>
      <List label={w.due}>
        {due.map((one) => (
          <DueRow key={JSON.stringify(one)} due={one} base={base} w={w} lang={page.lang} self={data.person} today={data.today} />
        ))}
      </List>
    </Section>
  )
}

const tones: Partial<Record<string, Tone>> = { open: 'good', draft: 'neutral', cancelled: 'bad' }

const ToCome = ({ data, base, w }: Part) => (
  <Section
    title={w.toCome}
    action={
      <LinkButton kind="quiet" href={`${base}/agenda`}>
        {w.wholeAgenda}
      </LinkButton>
    }
  >
    <List label={w.toCome} count={data.meetings.length} empty={<p>{w.nothingToCome}</p>}>
      {data.meetings.map(({ id, title, startsAt, place, state, announced, movedFrom }) => (
        <Row
          key={id}
          title={title}
          href={state === 'open' ? `${base}/reunions/${id}/seance` : `${base}/reunions/${id}`}
          meta={
            <>
              <Time at={startsAt} day="full" />
              {place ? ` · ${place}` : ''}
              {movedFrom ? (
                <>
                  {' · '}
                  {w.moved} <Time at={movedFrom} day="full" />
                </>
              ) : null}
            </>
          }
          badge={<Badge tone={tones[state] ?? 'info'}>{announced && state === 'draft' ? w.announced : w.states[state]}</Badge>}
        />
      ))}
    </List>
  </Section>
)

const Decided = ({ data, base, w }: Part) =>
  data.decisions.length > 0 ? (
    <Section
      title={w.decided}
      action={
        <LinkButton kind="quiet" href={`${base}/registre`}>
          {w.register}
        </LinkButton>
      }
    >
      <List label={w.decided}>
        {data.decisions.map(({ decision, number, title, method, on }) => (
          <Row
            key={decision}
            title={title}
            href={`${base}/decisions/${decision}`}
            meta={
              <>
                {number} · {w.methods[method]} · <DayText day={on} form="long" />
              </>
            }
          />
        ))}
      </List>
    </Section>
  ) : null

/** The month in figures, each with what stands behind it. */
const Month = ({ page, data, w }: Omit<Part, 'base'> & Props) => {
  const base = `/${page.hub?.slug ?? ''}`
  return (
    <Section title={w.month}>
      <Stats>
        <Stat
          label={w.yourTime}
          figure={durationText(data.spent.minutes, page.lang)}
          means={data.spent.unknown > 0 ? w.unknownTime(data.spent.unknown) : data.spent.minutes > 0 ? w.timeMeans : w.noTime}
          href={`${base}/temps`}
        />
        {data.coordinates ? (
          <Stat
            label={w.organisations}
            figure={countText(data.organisations, page.lang, w.organisation)}
            means={w.organisationsMean}
            href={`${base}/structures`}
          />
        ) : null}
        {data.mails ? (
          <Stat
            label={w.mails}
            figure={countText(total(data.mails), page.lang, w.mail)}
            means={w.mailsMean(data.mails.kept)}
            href={`${base}/courrier`}
          />
        ) : null}
      </Stats>
    </Section>
  )
}

/** What came in by itself: it becomes something only when it is put in its place. */
const Came = ({ data: { arrived }, base, w }: Part) =>
  arrived.mails + arrived.moments > 0 ? (
    <Section title={w.came} says={w.cameSays}>
      <List label={w.came}>
        {arrived.mails > 0 ? <Row title={w.cameMails(arrived.mails)} href={`${base}/courrier-entrant`} /> : null}
        {arrived.moments > 0 ? <Row title={w.cameMoments(arrived.moments)} href={`${base}/a-trier`} /> : null}
      </List>
    </Section>
  ) : null

const total = (mails: Record<string, number>): number => Object.values(mails).reduce((sum, n) => sum + n, 0)
