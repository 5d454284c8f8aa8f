import type { PageContext } from '#base/page.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { Actions, Facts, Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Prose } from '#ui/text.tsx'
import { momentText } from './moment.tsx'
import type { ShownSuggestion } from './show-suggestion.ts'
import { isTooLong, KINDS } from './suggestion.ts'
import { wordsIn } from './words.ts'

type Props = { page: PageContext; data: ShownSuggestion }

/** One moment of the agenda, and everything that may be said of it before it is kept. */
export const SuggestionPage = ({ page, data }: Props) => {
  const { one: w, sort } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/a-trier`
  const at = `${root}/${data.id}`
  return (
    <Page page={page} title={data.title || sort.untitled} over={<Breadcrumb crumbs={[{ href: root, label: sort.title }]} />}>
      <Facts
        facts={[
          { name: w.when, value: momentText(data, page) },
          ...(data.place ? [{ name: w.place, value: data.place }] : []),
          ...(data.guests.length > 0 ? [{ name: w.guests, value: data.guests.join(', ') }] : []),
          { name: w.calendar, value: data.calendarName },
        ]}
      />
      {data.state === 'waiting' ? (
        <Section title={w.form}>
          <KeepForm page={page} data={data} action={`${at}/garder`} />
          <Actions>
            <ActionForm action={`${at}/ecarter`} form={page.form('calendars.dropSuggestion')} label={sort.drop} icon="cross" />
            <ActionForm action={`${at}/ignorer`} form={page.form('calendars.ignoreTitle')} label={sort.ignore} kind="quiet" />
          </Actions>
        </Section>
      ) : (
        <>
          <Notice>{w.sorted}</Notice>
          <ActionForm action={`${at}/remettre`} form={page.form('calendars.putBack')} label={sort.back} />
        </>
      )}
      {data.description ? (
        <Section title={w.note} says={w.noteSays}>
          <Prose text={data.description} />
        </Section>
      ) : null}
    </Page>
  )
}

/** What is guessed of it, to be put right: people one by one, so that each is taken off with one press. */
const KeepForm = ({ page, data, action }: Props & { action: string }) => {
  const { one: w, sort, kinds } = wordsIn(page.lang)
  const { guess } = data
  const guessed = data.people.filter(({ id }) => guess.people.includes(id))
  return (
    <Form action={action} form={page.form('calendars.keepSuggestion')} submit={sort.keep} submitIcon="check">
      <Field
        kind="select"
        path="kind"
        label={w.kind}
        value={guess.kind === 'personal' ? undefined : guess.kind}
        options={KINDS.map((value) => ({ value, label: kinds[value] }))}
      />
      <Field path="title" label={w.name} hint={w.nameHint} value={data.title} />
      {guessed.map(({ id, name }) => (
        <Field key={id} kind="checkbox" path="people" label={`${w.people} ${name}`} value={id} checked />
      ))}
      <Field
        kind="select"
        path="person"
        label={guessed.length > 0 ? w.more : w.people}
        optional
        value=""
        options={[
          { value: '', label: w.nobody },
          ...data.people.filter(({ id }) => !guess.people.includes(id)).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Field
        kind="select"
        path="organisation"
        label={w.organisation}
        optional
        value={guess.organisation ?? ''}
        options={[{ value: '', label: w.noOrganisation }, ...data.organisations.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Field
        kind="number"
        path="minutes"
        label={w.minutes}
        hint={isTooLong(data) ? w.tooLongHint : w.minutesHint}
        unit="min"
        optional
        value={guess.minutes === null ? '' : String(guess.minutes)}
      />
      <Field kind="number" path="travel" label={w.travel} unit="min" optional value={guess.travel === 0 ? '' : String(guess.travel)} />
    </Form>
  )
}
