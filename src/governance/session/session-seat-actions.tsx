import type { Id } from '#base/id.ts'
import type { PageContext } from '#base/page.ts'
import type { Stay } from '#governance/attendance/attendance.ts'
import { inOwnName } from '#governance/bodies/seat-quality.ts'
import { isRunning } from '#governance/meetings/meeting.ts'
import { orgName, personName } from '#governance/meetings/meeting-file.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'
import { wordsOf } from './panel.ts'
import type { ShownSession } from './show-session.ts'

type Props = { data: ShownSession; page: PageContext; org: Id; there: Stay[] }

/** One tap on a seat: it arrives, it leaves. Whoever keeps the session does it for all; a representative for her own organisation. */
export const SeatActions = (props: Props) => {
  const { data, org } = props
  const { meeting } = data.file
  if (!isRunning(meeting) && meeting.state !== 'convened') return null
  if (data.viewer.facilitates) return <Keeping {...props} />
  return data.viewer.orgs.includes(org) ? <Own {...props} /> : null
}

/** On a representative’s own phone. */
const Own = ({ data, page, org, there }: Props) => {
  const { session: w, seats } = wordsOf(page)
  const { file, viewer } = data
  const at = `/${page.hub?.slug}/reunions/${file.meeting.id}`
  const here = there.some((stay) => stay.person === viewer.person)
  const organisation = orgName(file, org)
  const says = org === viewer.person ? seats : null
  return (
    <ActionForm
      action={here ? `${at}/departs` : `${at}/arrivees`}
      form={page.form(here ? 'governance.noteDeparture' : 'governance.noteArrival', { organisation: org })}
      fields={{ organisation: org, person: viewer.person ?? '', ...(here ? {} : { signed: 'oui' }) }}
      label={here ? (says?.leaving ?? w.leaving({ organisation })) : (says?.here ?? w.here({ organisation }))}
      kind={here ? 'plain' : 'main'}
      icon={here ? 'exit' : 'pen'}
      big
    />
  )
}

const Keeping = (props: Props) => (props.there.length > 0 ? <Leaving {...props} /> : <Arriving {...props} />)

const Arriving = ({ data, page, org }: Props) => {
  const w = wordsOf(page).session
  const { file } = data
  const at = `/${page.hub?.slug}/reunions/${file.meeting.id}`
  const form = page.form('governance.noteArrival', { organisation: org })
  const people = file.representatives.filter((one) => one.org === org)
  const id = `arrivee-${org}`
  if (people.length === 0)
    return (
      <Form id={id} action={`${at}/arrivees`} form={form} hidden={{ organisation: org }} submit={w.arrive} submitIcon="check" kind="plain">
        <Field path="name" label={w.nameNeeded} />
      </Form>
    )
  return (
    <>
      <ActionForm
        action={`${at}/arrivees`}
        form={form.problems.length > 0 ? { ...form, problems: [] } : form}
        fields={{ organisation: org, person: people[0]?.person ?? '' }}
        label={w.arrive}
        describe={orgName(file, org)}
        icon="check"
      />
      <Details summary={w.precise} open={form.problems.length > 0}>
        <Form id={id} action={`${at}/arrivees`} form={form} hidden={{ organisation: org }} submit={w.noteArrival} kind="plain">
          <Field
            path="person"
            kind="select"
            label={w.person}
            value={people[0]?.person ?? ''}
            options={[...people.map(({ person }) => ({ value: person, label: personName(file, person) }))]}
          />
          {inOwnName(file, org) ? null : <Field path="name" label={w.newName} hint={w.newNameHint} optional />}
          <Field path="at" kind="time" label={w.at} hint={w.timeHint} optional />
        </Form>
      </Details>
    </>
  )
}

const Leaving = ({ data, page, org, there }: Props) => {
  const w = wordsOf(page).session
  const { file } = data
  const at = `/${page.hub?.slug}/reunions/${file.meeting.id}`
  const form = page.form('governance.noteDeparture', { organisation: org })
  const arrival = file.movements.findLast((one) => one.org === org && one.kind === 'arrives')
  return (
    <>
      <ActionForm
        action={`${at}/departs`}
        form={form.problems.length > 0 ? { ...form, problems: [] } : form}
        fields={{ organisation: org }}
        label={w.leave}
        describe={orgName(file, org)}
        kind="quiet"
        icon="exit"
      />
      <Details summary={w.mistake} open={form.problems.length > 0}>
        {arrival ? (
          <ActionForm
            action={`${at}/mouvements/${arrival.id}/annuler`}
            form={page.form('governance.takeBackMovement', { movement: arrival.id })}
            label={w.takeBackArrival}
            describe={there.map((stay) => personName(file, stay.person)).join(', ')}
            kind="quiet"
          />
        ) : null}
        <Form
          id={`depart-${org}`}
          action={`${at}/departs`}
          form={form}
          hidden={{ organisation: org }}
          submit={w.noteDeparture}
          kind="plain"
        >
          <Field path="at" kind="time" label={w.leftAt} />
        </Form>
      </Details>
    </>
  )
}
