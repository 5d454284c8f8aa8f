import type { PageContext } from '#base/page.ts'
import { doerName } from '#governance/actions/action-doers.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Pagination, SearchBox, Tabs } from '#ui/navigation.tsx'
import { Badge, Empty, type Tone } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { type QuestionState, questionShown } from './question.ts'
import type { ShownQuestions } from './show-questions.ts'

type Props = { data: ShownQuestions; page: PageContext }

export const questionTones: Record<QuestionState, Tone> = {
  asked: 'watch',
  agenda: 'info',
  group: 'info',
  answered: 'good',
  kept: 'neutral',
}

/** What is asked of the bodies, and the form to ask: title, words, twenty seconds. */
export const QuestionsPage = ({ data, page }: Props) => {
  const { questions: w } = wordsOf(page)
  const root = `/${page.hub?.slug}/questions`
  const { counts, filters, rows } = data
  const at = (change: Record<string, string>) => {
    const kept = { ...(filters.q ? { q: filters.q } : {}), ...(filters.voir === 'toutes' ? {} : { voir: filters.voir }), ...change }
    const query = new URLSearchParams(kept).toString()
    return query ? `${root}?${query}` : root
  }
  return (
    <Page page={page} title={w.title} lead={w.lead({ waiting: counts.waiting })}>
      {data.mayAsk ? <Ask data={data} page={page} root={root} /> : null}
      {counts.all === 0 && filters.voir === 'toutes' && filters.q === '' ? (
        <div class="mt-8">
          <Empty title={w.none}>{w.noneSays}</Empty>
        </div>
      ) : (
        <div class="mt-8">
          <SearchBox action={root} label={w.search} value={filters.q} keep={filters.voir === 'toutes' ? {} : { voir: filters.voir }} />
          <Tabs
            label={w.which}
            tabs={questionShown.map((voir) => ({
              href: voir === 'toutes' ? root : `${root}?voir=${voir}`,
              label: w.shown[voir],
              current: filters.voir === voir,
              ...(voir === 'attente' ? { count: counts.waiting } : {}),
            }))}
          />
          {rows.length === 0 ? (
            <Empty title={w.nothing} action={<a href={root}>{w.all}</a>} />
          ) : (
            <List label={w.title}>
              {rows.map((one) => (
                <Row
                  key={one.id}
                  title={one.title}
                  href={`${root}/${one.id}`}
                  meta={`${w.askedBy({ who: doerName(one.organisation?.name ?? null, one.person.name), day: dayText(one.askedOn, page.lang) })} · ${one.body.name}`}
                  badge={<Badge tone={questionTones[one.state]}>{w.states[one.state]}</Badge>}
                />
              ))}
            </List>
          )}
          <Pagination
            previous={data.previous && at({ avant: data.previous })}
            next={data.next && at({ apres: data.next })}
            says={w.of({ n: rows.length, of: counts.matching })}
          />
          <TakeAway page={page} />
        </div>
      )}
    </Page>
  )
}

const Ask = ({ data, page, root }: Props & { root: string }) => {
  const { questions: w } = wordsOf(page)
  const form = page.form('governance.askQuestion')
  const { bodies, organisations } = data
  return (
    <Details summary={w.ask} open={form.problems.length > 0 || data.counts.all === 0}>
      <Form action={root} form={form} submit={w.askSubmit} submitIcon="plus">
        <Field path="title" label={w.questionField} hint={w.questionHint} />
        <Field path="words" kind="textarea" label={w.wordsField} rows={4} optional />
        {bodies.length > 1 ? (
          <Field
            path="body"
            kind="select"
            label={w.toBody}
            value={bodies[0]?.id ?? ''}
            options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <input type="hidden" name="body" value={bodies[0]?.id ?? ''} />
        )}
        {organisations.length > 1 ? (
          <Field
            path="organisation"
            kind="select"
            label={w.for}
            value={organisations[0]?.id ?? ''}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
      </Form>
    </Details>
  )
}
