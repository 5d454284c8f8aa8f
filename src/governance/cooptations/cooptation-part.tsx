import type { Id } from '#base/id.ts'
import type { PageContext } from '#base/page.ts'
import { wordsOf } from '#governance/session/panel.ts'
import type { ShownSession } from '#governance/session/show-session.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Section } from '#ui/layout.tsx'

type Props = { data: ShownSession; page: PageContext; point: Id }

/** The seat the point fills, and with whom; or the co-optation an assembly ratifies. */
export const CooptationPart = ({ data, page, point }: Props) => {
  const { cooptation: w } = wordsOf(page)
  const one = data.cooptations.find((cooptation) => cooptation.point === point)
  if (!one) return null
  const day = (on: string | null) => (on === null ? '' : dayText(on, page.lang))
  const { state } = data.file.meeting
  const writable = data.viewer.notes && (state === 'open' || state === 'closed') && one.is === 'fills' && one.outcome === null
  const form = page.form('governance.noteCooptation', { point })
  const name = one.name ?? ''
  return (
    <Section
      id="cooptation"
      title={w.title}
      level={3}
      says={one.is === 'ratifies' ? w.ratifySays({ name }) : one.seat === null ? w.says({ left: one.left.name }) : undefined}
    >
      {one.seat !== null && one.outcome === null ? <p class="font-semibold">{w.given({ name, day: day(one.from) })}</p> : null}
      {one.outcome === 'ratified' ? <p class="font-semibold">{w.ratified({ name })}</p> : null}
      {one.outcome === 'refused' ? <p class="font-semibold">{w.refused({ name, day: day(one.outcomeOn) })}</p> : null}
      {writable ? (
        <Form
          action={`/${page.hub?.slug}/reunions/${data.file.meeting.id}/points/${point}/cooptation`}
          form={form}
          submit={w.keep}
          submitIcon="check"
          kind="plain"
        >
          <Field
            kind="select"
            path="organisation"
            label={w.who}
            hint={w.whoHint}
            value={one.organisation ?? ''}
            options={[
              { value: '', label: w.nobody },
              ...(one.organisation && !data.cooptable.some(({ id }) => id === one.organisation)
                ? [{ value: one.organisation, label: name }]
                : []),
              ...data.cooptable.map(({ id, name: label }) => ({ value: id, label })),
            ]}
          />
        </Form>
      ) : null}
    </Section>
  )
}
