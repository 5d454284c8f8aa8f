import type { ComponentChildren } from 'preact'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { dayText, durationText, eurosText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { METHODS, VALUED } from './engagement.ts'
import type { TeamProps } from './team-page.tsx'
import { wordsIn } from './words.ts'

/** Contracts, letters of engagement and rates: the employer's side keeps them. */
export const TeamTerms = ({ page, data }: TeamProps) => {
  const { team: w } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/temps`
  const nameOf = (person: string) => data.people.find(({ id }) => id === person)?.name ?? ''
  const people = data.people.filter(({ id }) => id !== page.actor?.person).map(({ id, name }) => ({ value: id, label: name }))
  const since = ({ from, until }: { from: string; until: string | null }) =>
    `${w.since} ${dayText(from, page.lang)}${until ? ` ${w.until} ${dayText(until, page.lang)}` : ''}`
  const adding = (useCase: string, path: string, summary: string, fields: ComponentChildren) => {
    const form = page.form(useCase)
    return (
      <Details summary={summary} open={form.problems.length > 0}>
        <Form action={`${root}/${path}`} form={form} submit={w.save} kind="plain">
          {fields}
        </Form>
      </Details>
    )
  }
  const person = <Field kind="select" path="person" label={w.person} options={people} />
  const from = <Field kind="date" path="from" label={w.from} value={data.today} />
  return (
    <>
      <Section title={w.contracts}>
        <List count={data.contracts.length} empty={<p class="c-hint">{w.noContract}</p>}>
          {data.contracts.map((one) => (
            <Row key={one.id} title={w.contract(nameOf(one.person), durationText(one.weeklyMinutes, page.lang))} meta={since(one)} />
          ))}
        </List>
        {adding(
          'time.setContract',
          'contrats',
          w.setContract,
          <>
            {person}
            <Field kind="number" path="hours" label={w.hours} unit="h" />
            {from}
          </>,
        )}
      </Section>
      <Section title={w.letters}>
        <List count={data.letters.length} empty={<p class="c-hint">{w.noLetter}</p>}>
          {data.letters.map((one) => (
            <Row
              key={one.id}
              title={w.letter(nameOf(one.person), String(one.permille / 10).replace('.', ','), one.action)}
              meta={since(one)}
            />
          ))}
        </List>
        {adding(
          'time.setLetter',
          'lettres',
          w.setLetter,
          <>
            {person}
            <Field path="action" label={w.action} />
            <Field kind="number" path="share" label={w.share} unit="%" />
            {from}
            <Field kind="date" path="last" label={w.last} optional />
          </>,
        )}
      </Section>
      <Section title={w.valuation}>
        <List count={data.valuations.length} empty={<p class="c-hint">{w.noValuation}</p>}>
          {data.valuations.map((one) => (
            <Row
              key={one.id}
              title={`${w[one.capacity]} : ${w.rate(eurosText(one.rateCents, page.lang))}`}
              meta={`${w.methods[one.method]}, ${since(one)}`}
            />
          ))}
        </List>
        {adding(
          'time.setValuation',
          'bareme',
          w.setValuation,
          <>
            <Field kind="select" path="capacity" label={w.capacity} options={VALUED.map((value) => ({ value, label: w[value] }))} />
            <Field kind="select" path="method" label={w.method} options={METHODS.map((value) => ({ value, label: w.methods[value] }))} />
            <Field kind="number" path="rate" label={w.hourly} unit="€" />
            {from}
          </>,
        )}
      </Section>
    </>
  )
}
