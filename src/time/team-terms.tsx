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
export const TeamTerms = (props: TeamProps) => (
  <>
    <Contracts {...props} />
    <Letters {...props} />
    <Valuations {...props} />
  </>
)

const Contracts = ({ page, data }: TeamProps) => {
  const { team: w } = wordsIn(page.lang)
  return (
    <Section title={w.contracts}>
      <List count={data.contracts.length} empty={<p class="c-hint">{w.noContract}</p>}>
        {data.contracts.map((one) => (
          <Row
            key={one.id}
            title={w.contract(nameOf(data, one.person), durationText(one.weeklyMinutes, page.lang))}
            meta={since(page, one)}
          />
        ))}
      </List>
      <Adding page={page} useCase="time.setContract" path="contrats" summary={w.setContract}>
        <Whom page={page} data={data} />
        <Field kind="number" path="hours" label={w.hours} unit="h" />
        <Field kind="date" path="from" label={w.from} value={data.today} />
      </Adding>
    </Section>
  )
}

const Letters = ({ page, data }: TeamProps) => {
  const { team: w } = wordsIn(page.lang)
  return (
    <Section title={w.letters}>
      <List count={data.letters.length} empty={<p class="c-hint">{w.noLetter}</p>}>
        {data.letters.map((one) => (
          <Row
            key={one.id}
            title={w.letter(nameOf(data, one.person), String(one.permille / 10).replace('.', ','), one.action)}
            meta={since(page, one)}
          />
        ))}
      </List>
      <Adding page={page} useCase="time.setLetter" path="lettres" summary={w.setLetter}>
        <Whom page={page} data={data} />
        <Field path="action" label={w.action} />
        <Field kind="number" path="share" label={w.share} unit="%" />
        <Field kind="date" path="from" label={w.from} value={data.today} />
        <Field kind="date" path="last" label={w.last} optional />
      </Adding>
    </Section>
  )
}

const Valuations = ({ page, data }: TeamProps) => {
  const { team: w } = wordsIn(page.lang)
  return (
    <Section title={w.valuation}>
      <List count={data.valuations.length} empty={<p class="c-hint">{w.noValuation}</p>}>
        {data.valuations.map((one) => (
          <Row
            key={one.id}
            title={`${w[one.capacity]} : ${w.rate(eurosText(one.rateCents, page.lang))}`}
            meta={`${w.methods[one.method]}, ${since(page, one)}`}
          />
        ))}
      </List>
      <Adding page={page} useCase="time.setValuation" path="bareme" summary={w.setValuation}>
        <Field kind="select" path="capacity" label={w.capacity} options={VALUED.map((value) => ({ value, label: w[value] }))} />
        <Field kind="select" path="method" label={w.method} options={METHODS.map((value) => ({ value, label: w.methods[value] }))} />
        <Field kind="number" path="rate" label={w.hourly} unit="€" />
        <Field kind="date" path="from" label={w.from} value={data.today} />
      </Adding>
    </Section>
  )
}

type AddingProps = { page: TeamProps['page']; useCase: string; path: string; summary: string; children: ComponentChildren }

/** One more of them; open when what was typed is not right. */
const Adding = ({ page, useCase, path, summary, children }: AddingProps) => {
  const form = page.form(useCase)
  return (
    <Details summary={summary} open={form.problems.length > 0}>
      <Form action={`/${page.hub?.slug}/temps/${path}`} form={form} submit={wordsIn(page.lang).team.save} kind="plain">
        {children}
      </Form>
    </Details>
  )
}

/** Anybody but who notes it: nobody signs their own terms. */
const Whom = ({ page, data }: TeamProps) => {
  const people = data.people.filter(({ id }) => id !== page.actor?.person).map(({ id, name }) => ({ value: id, label: name }))
  return <Field kind="select" path="person" label={wordsIn(page.lang).team.person} options={people} />
}

const nameOf = (data: TeamProps['data'], person: string): string => data.people.find(({ id }) => id === person)?.name ?? ''

const since = ({ lang }: TeamProps['page'], { from, until }: { from: string; until: string | null }): string => {
  const { team: w } = wordsIn(lang)
  return `${w.since} ${dayText(from, lang)}${until ? ` ${w.until} ${dayText(until, lang)}` : ''}`
}
