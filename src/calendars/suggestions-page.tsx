import type { PageContext } from '#base/page.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { durationText } from '#ui/format.ts'
import { Actions, Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Pagination } from '#ui/navigation.tsx'
import { Badge, Empty, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { momentText } from './moment.tsx'
import type { ShownSuggestions } from './show-suggestions.ts'
import { isTooLong } from './suggestion.ts'
import { wordsIn } from './words.ts'

type Props = { page: PageContext; data: ShownSuggestions }
type Line = Props['data']['rows'][number]

/** The two forms whose boxes stand in the lists: what is kept, what is dropped. */
const KEPT = 'garder'
const DROPPED = 'ecarter'

/** What the agenda proposes: one press a line, or several lines at once. */
export const SuggestionsPage = ({ page, data }: Props) => {
  const { sort: w } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/a-trier`
  const calendars = `/${page.hub?.slug}/calendriers`
  return (
    <Page page={page} title={w.title} lead={data.calendars === 0 ? undefined : w.lead(data.count)}>
      {data.failing.map(({ name }) => (
        <Notice key={name} kind="warning">
          <p>
            {w.failing(name)} <a href={calendars}>{w.seeCalendars}</a>
          </p>
        </Notice>
      ))}
      {data.rows.length === 0 ? <Nothing page={page} data={data} /> : null}
      <Proposals page={page} rows={data.rows.filter(({ guess }) => guess.kind !== 'personal')} />
      <Personal page={page} rows={data.rows.filter(({ guess }) => guess.kind === 'personal')} />
      <Pagination previous={data.first ? null : root} next={data.older ? `${root}?avant=${data.older}` : null} />
      {data.sorted.length > 0 ? <Lately page={page} data={data} /> : null}
    </Page>
  )
}

type Lines = { page: PageContext; rows: Line[] }

/** What seems to be the hub's, ticked beforehand: one press keeps a usual week. */
const Proposals = ({ page, rows }: Lines) => {
  const { sort: w } = wordsIn(page.lang)
  if (rows.length === 0) return null
  return (
    <Section title={w.list} says={w.listSays}>
      <List>
        {rows.map((one) => (
          <Proposal key={one.id} page={page} one={one} form={KEPT} />
        ))}
      </List>
      <Form id={KEPT} action={`/${page.hub?.slug}/a-trier`} form={page.form('calendars.sortSuggestions')}>
        <Actions>
          <Button name="answer" value="keep" kind="main" icon="check">
            {w.keepAll}
          </Button>
          <Button name="answer" value="drop" kind="quiet">
            {w.dropAll}
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}

/** What seems to be nobody's business. */
const Personal = ({ page, rows }: Lines) => {
  const { sort: w } = wordsIn(page.lang)
  if (rows.length === 0) return null
  return (
    <Section title={w.personal} says={w.personalSays}>
      <List>
        {rows.map((one) => (
          <Proposal key={one.id} page={page} one={one} form={DROPPED} />
        ))}
      </List>
      <Form id={DROPPED} action={`/${page.hub?.slug}/a-trier`} form={page.form('calendars.sortSuggestions')}>
        <Actions>
          <Button name="answer" value="drop">
            {w.dropAll}
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}

const Nothing = ({ page, data }: Props) => {
  const { sort: w } = wordsIn(page.lang)
  if (data.calendars > 0) return <Empty title={w.empty}>{w.emptySays}</Empty>
  return (
    <Empty
      title={w.noCalendar}
      action={
        <LinkButton kind="main" icon="plus" href={`/${page.hub?.slug}/calendriers`}>
          {w.addCalendar}
        </LinkButton>
      }
    >
      {w.noCalendarSays}
    </Empty>
  )
}

const Proposal = ({ page, one, form }: { page: PageContext; one: Line; form: string }) => {
  const { sort: w, kinds } = wordsIn(page.lang)
  const at = `/${page.hub?.slug}/a-trier/${one.id}`
  const { guess } = one
  const title = one.title || w.untitled
  const personal = guess.kind === 'personal'
  const company = [...guess.names, ...(guess.organisationName ? [guess.organisationName] : [])]
  const said = [
    kinds[guess.kind],
    ...(company.length > 0 ? [`${w.with} ${company.join(', ')}`] : []),
    ...(guess.minutes === null ? [isTooLong(one) ? w.tooLong : w.unknownTime] : []),
    ...(guess.travel > 0 ? [w.onTheWay(durationText(guess.travel, page.lang))] : []),
  ]
  return (
    <Row
      title={title}
      href={at}
      pick={{ name: 'suggestion', value: one.id, form, says: w.choose(title), checked: one.title !== '' }}
      meta={[momentText(one, page), one.place].filter(Boolean).join(' · ')}
      end={
        <>
          {personal || one.title === '' ? null : <Keep page={page} one={one} />}
          <ActionForm
            action={`${at}/ecarter`}
            form={page.form('calendars.dropSuggestion', { suggestion: one.id })}
            label={w.drop}
            describe={title}
            kind="quiet"
          />
        </>
      }
    >
      <p class="c-hint">{said.join(' · ')}</p>
    </Row>
  )
}

/** Keeps the moment as it was taken for. */
const Keep = ({ page, one: { id, title, guess } }: { page: PageContext; one: Line }) => {
  const { sort: w } = wordsIn(page.lang)
  const fields: Record<string, string> = { kind: guess.kind, organisation: guess.organisation ?? '', travel: String(guess.travel) }
  return (
    <form class="c-action-form" method="post" action={`/${page.hub?.slug}/a-trier/${id}/garder`}>
      <input type="hidden" name="_key" value={page.form('calendars.keepSuggestion').key} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {guess.people.map((person) => (
        <input key={person} type="hidden" name="people" value={person} />
      ))}
      {guess.minutes === null ? null : <input type="hidden" name="minutes" value={guess.minutes} />}
      <Button icon="check">
        {w.keep}
        <span class="sr-only"> : {title}</span>
      </Button>
    </form>
  )
}

/** Those of now stand open, the others folded: each can be put back. */
const Lately = ({ page, data }: Props) => {
  const { sort: w } = wordsIn(page.lang)
  const [now, before] = [data.sorted.slice(0, 5), data.sorted.slice(5)]
  return (
    <Section title={w.lately} id="tries">
      <Sorted page={page} rows={now} />
      {before.length > 0 ? (
        <Details summary={w.before(before.length)}>
          <Sorted page={page} rows={before} />
        </Details>
      ) : null}
    </Section>
  )
}

const Sorted = ({ page, rows }: { page: PageContext; rows: Props['data']['sorted'] }) => {
  const { sort: w } = wordsIn(page.lang)
  return (
    <List>
      {rows.map((one) => (
        <Row
          key={one.id}
          title={one.title || w.untitled}
          meta={momentText(one, page)}
          badge={
            one.differs ? (
              <Badge tone="watch">{w.differs[one.differs]}</Badge>
            ) : (
              <Badge tone={one.state === 'kept' ? 'good' : 'neutral'}>{w.states[one.state as 'kept' | 'dropped']}</Badge>
            )
          }
          end={
            <ActionForm
              action={`/${page.hub?.slug}/a-trier/${one.id}/remettre`}
              form={page.form('calendars.putBack', { suggestion: one.id })}
              label={w.back}
              describe={one.title}
              kind="quiet"
            />
          }
        />
      ))}
    </List>
  )
}
