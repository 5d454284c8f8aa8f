import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import type { Speaker } from '#members/organisations/organisation.store.ts'
import type { OrganisationData } from '#members/organisations/organisation-page.tsx'
import { wordsIn } from '#members/words.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { MailText } from '#ui/reach.tsx'
import { earliestEnd, KINDS } from './representation.ts'
import { SpeaksAs } from './speaks-as.tsx'

type Props = { page: PageContext; data: OrganisationData }

/** Who speaks for an organisation: now, soon, before; and how to note a change. */
export const Speakers = ({ page, data }: Props) => {
  const w = wordsIn(page.lang).organisation
  return (
    <Section title={w.speakers}>
      <List
        count={data.speaking.length}
        empty={<p>{data.status.is === 'member' || data.status.is === 'leaving' ? w.noSpeakers : w.nobodyToCall}</p>}
      >
        {data.speaking.map((one) => (
          <SpeakerRow key={one.id} page={page} data={data} one={one} />
        ))}
      </List>
      {data.toCome.length > 0 ? (
        <Section title={w.toCome} level={3}>
          <List>
            {data.toCome.map((one) => (
              <SpeakerRow key={one.id} page={page} data={data} one={one} />
            ))}
          </List>
        </Section>
      ) : null}
      {data.ended.length > 0 ? (
        <Details summary={w.ended(data.ended.length)}>
          <List>
            {data.ended.map((one) => (
              <SpeakerRow key={one.id} page={page} data={data} one={one} />
            ))}
          </List>
        </Details>
      ) : null}
      {data.may.noteRepresentation ? <AddSpeaker page={page} data={data} /> : null}
    </Section>
  )
}

const SpeakerRow = ({ page, data, one }: Props & { one: Speaker }) => {
  const over = one.until !== null && one.until <= data.today
  return (
    <Row
      title={one.name}
      href={`/${page.hub?.slug}/personnes/${one.person}`}
      meta={
        <>
          <SpeaksAs page={page} one={one} />
          {one.paid ? <>, {wordsIn(page.lang).organisation.isPaid}</> : null}
          {one.mail && !over ? (
            <>
              {' '}
              · <MailText mail={one.mail} />
            </>
          ) : null}
        </>
      }
    >
      {data.may.noteRepresentation && !over ? <ChangeSpeaker page={page} data={data} one={one} /> : null}
    </Row>
  )
}

/** Whose time it is, and the end of it: behind one line, for a list of three people to stay a list. */
const ChangeSpeaker = ({ page, data, one }: Props & { one: Speaker }) => {
  const w = wordsIn(page.lang).organisation
  const about = { representation: one.id }
  const [paid, end] = [page.form('members.notePaidTime', about), page.form('members.endRepresentation', about)]
  const at = `/${page.hub?.slug}/structures/${data.organisation.id}/representations/${one.id}`
  return (
    <Details
      summary={
        <>
          {w.changeSpeaker}
          <span class="sr-only"> : {one.name}</span>
        </>
      }
      open={paid.problems.length + end.problems.length > 0}
    >
      <Form action={`${at}/temps`} form={paid} submit={w.save} kind="plain">
        <Field kind="checkbox" path="paid" label={w.paid} hint={w.paidHint} checked={one.paid} />
      </Form>
      <Form action={`${at}/fin`} form={end} submit={w.end} kind="plain">
        <Field kind="date" path="until" label={w.endDay} value={earliestEnd(one, data.today)} />
      </Form>
    </Details>
  )
}

const AddSpeaker = ({ page, data }: Props) => {
  const { organisation: w, kinds } = wordsIn(page.lang)
  const form = page.form('members.addRepresentation')
  return (
    <Details summary={w.addSpeaker} open={form.problems.length > 0}>
      <Form
        action={`/${page.hub?.slug}/structures/${data.organisation.id}/representations`}
        form={form}
        submit={w.note}
        submitIcon="plus"
        kind="plain"
      >
        <Field path="name" label={w.speakerName} hint={w.speakerNameHint} autocomplete="off" />
        <Field kind="email" path="email" label={w.mail} hint={w.mailHint} optional autocomplete="off" />
        <Field
          kind="radio"
          path="kind"
          label={w.kind}
          value="titulaire"
          options={KINDS.map((kind) => ({ value: kind, label: capital(kinds[kind]), hint: w.kindHints[kind] }))}
        />
        <Field kind="date" path="from" label={w.fromDay} value={data.today} />
        <Field kind="checkbox" path="paid" label={w.paid} hint={w.paidHint} />
        {data.speaking.length > 0 ? (
          <Field
            kind="select"
            path="replaces"
            label={w.replaces}
            hint={w.replacesHint}
            value=""
            optional
            options={[
              { value: '', label: capital(w.replacesNobody) },
              ...data.speaking.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        ) : null}
      </Form>
    </Details>
  )
}
