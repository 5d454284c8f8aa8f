import type { PageContext } from '#base/page.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Badge, type Tone } from '#ui/notice.tsx'
import { PROMISES, type Promised, type PromiseState } from './promise.ts'
import type { ContactData } from './show-contact.ts'
import { wordsIn } from './words.ts'

const tones: Record<PromiseState, Tone> = { done: 'good', late: 'bad', today: 'watch', soon: 'watch', open: 'neutral' }

/** Where a promise stands, in two words and its day. */
export const PromiseBadge = ({
  page,
  state,
  promise,
}: {
  page: PageContext
  state: PromiseState
  promise: Pick<Promised, 'due' | 'doneOn'>
}) => {
  const day = state === 'done' ? promise.doneOn : promise.due
  return <Badge tone={tones[state]}>{wordsIn(page.lang).states[state](day ? dayText(day, page.lang) : '')}</Badge>
}

type Props = { page: PageContext; data: ContactData }

/** What was promised in a contact, each with the one thing to do about it. */
export const Promises = ({ page, data }: Props) => {
  const { contact: w } = wordsIn(page.lang)
  return (
    <Section title={w.promises} id="promesses">
      <List count={data.promises.length} empty={<p class="c-hint">{w.noPromise}</p>}>
        {data.promises.map((promise) => (
          <PromiseRow key={promise.id} page={page} data={data} promise={promise} />
        ))}
      </List>
      {data.may.change ? <AddPromise page={page} data={data} /> : null}
    </Section>
  )
}

const PromiseRow = ({ page, data, promise }: Props & { promise: ContactData['promises'][number] }) => {
  const { contact: w, kinds } = wordsIn(page.lang)
  const at = `/${page.hub?.slug}/echanges/${data.contact.id}/promesses/${promise.id}`
  const about = { promise: promise.id }
  const change = page.form('contacts.changePromise', about)
  const done = promise.state === 'done'
  return (
    <Row
      title={promise.text}
      meta={kinds[promise.kind]}
      badge={<PromiseBadge page={page} state={promise.state} promise={promise} />}
      end={
        <>
          {data.may.change && promise.due && !done ? <PutOff page={page} data={data} promise={promise} /> : null}
          {data.may.tick ? (
            <ActionForm
              action={`${at}/${done ? 'rouvrir' : 'faite'}`}
              form={page.form(done ? 'contacts.reopenPromise' : 'contacts.keepPromise', about)}
              label={done ? w.reopen : w.done}
              describe={promise.text}
              kind={done ? 'quiet' : 'plain'}
              icon={done ? undefined : 'check'}
            />
          ) : null}
        </>
      }
    >
      {data.may.change ? (
        <Details summary={w.changePromise} open={change.problems.length > 0}>
          <Form action={at} form={change} submit={w.save} kind="plain">
            <PromiseFields page={page} promise={promise} />
          </Form>
        </Details>
      ) : null}
    </Row>
  )
}

/** A week later; put off today, back to its day. */
const PutOff = ({ page, data, promise }: Props & { promise: ContactData['promises'][number] }) => {
  const { contact: w } = wordsIn(page.lang)
  const at = `/${page.hub?.slug}/echanges/${data.contact.id}/promesses/${promise.id}/plus-tard`
  const back = promise.putOffOn === data.today && promise.dueBefore ? promise.dueBefore : null
  const undo = page.form('contacts.undoPutOff', { promise: promise.id })
  return back || undo.problems.length > 0 ? (
    <ActionForm
      action={`${at}/annuler`}
      form={undo}
      label={back ? w.backTo(dayText(back, page.lang)) : w.undoPutOff}
      describe={promise.text}
      kind="quiet"
    />
  ) : (
    <ActionForm
      action={at}
      form={page.form('contacts.putOffPromise', { promise: promise.id })}
      label={w.putOff}
      describe={promise.text}
      kind="quiet"
    />
  )
}

const AddPromise = ({ page, data }: Props) => {
  const { contact: w } = wordsIn(page.lang)
  const form = page.form('contacts.makePromise')
  return (
    <Details summary={w.addPromise} open={form.problems.length > 0}>
      <Form action={`/${page.hub?.slug}/echanges/${data.contact.id}/promesses`} form={form} submit={w.add} kind="plain">
        <PromiseFields page={page} />
      </Form>
    </Details>
  )
}

const PromiseFields = ({ page, promise }: { page: PageContext; promise?: Promised }) => {
  const { contact: w, kinds } = wordsIn(page.lang)
  return (
    <>
      <Field
        kind="select"
        path="kind"
        label={w.promiseKind}
        value={promise?.kind ?? 'ours'}
        options={PROMISES.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      <Field
        path="text"
        label={w.promiseText}
        value={promise?.text ?? ''}
        {...(promise ? { hint: w.promiseTextHint, optional: true } : {})}
        autocomplete="off"
      />
      <Field kind="date" path="due" label={w.due} value={promise?.due ?? ''} optional />
    </>
  )
}
