import type { Id } from '#base/id.ts'
import type { PageContext } from '#base/page.ts'
import { isThere, type Stay, voiceOf } from '#governance/attendance/attendance.ts'
import { inOwnName } from '#governance/bodies/seat-quality.ts'
import { isRunning } from '#governance/meetings/meeting.ts'
import { orgName, personName } from '#governance/meetings/meeting-file.ts'
import { standingOf } from '#governance/proxies/proxy.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { People, Seat } from '#ui/people.tsx'
import { Time } from '#ui/text.tsx'
import { namedOneByOne } from './crowd.ts'
import { wordsOf } from './panel.ts'
import { SeatActions } from './session-seat-actions.tsx'
import type { ShownSession } from './show-session.ts'

type Props = { data: ShownSession; page: PageContext }

/** Around the table: who is there, who speaks for whom. */
export const SessionSeats = ({ data, page }: Props) => {
  const w = wordsOf(page).session
  const named = namedOneByOne(data.file.entitled, data.viewer)
  return (
    <Section
      id="table"
      title={w.who}
      action={<a href={`/${page.hub?.slug}/reunions/${data.file.meeting.id}/emargement`}>{wordsOf(page).signing.title}</a>}
    >
      {named.length < data.file.entitled.length ? <p class="c-says mb-3">{wordsOf(page).crowd.seats(seatsSaid(data))}</p> : null}
      <People label={w.who}>
        {named.map((org) => (
          <OrganisationSeat key={org} data={data} page={page} org={org} />
        ))}
      </People>
    </Section>
  )
}

const seatsSaid = ({ file, quorum }: ShownSession) => {
  const represented = quorum.represented?.length ?? 0
  return { present: file.entitled.length - quorum.absent.length - represented, represented, of: file.entitled.length }
}

/** On the phone of somebody who is not noted yet: the first thing she sees. */
export const OwnPresence = ({ data, page }: Props) => {
  const { viewer, file, stays, at } = data
  if (viewer.facilitates || (!isRunning(file.meeting) && file.meeting.state !== 'convened')) return null
  const missing = viewer.orgs.filter((org) => !stays.some((stay) => stay.org === org && stay.person === viewer.person && isThere(stay, at)))
  return (
    <>
      {missing.map((org) => (
        <div key={org} class="mb-8">
          <SeatActions data={data} page={page} org={org} there={[]} />
        </div>
      ))}
    </>
  )
}

/** The people who are there for an organisation, the one who speaks first. */
const thereFor = (stays: Stay[], org: Id | null, at: string): Stay[] => {
  const voice = org === null ? null : voiceOf(stays, org, at)
  const there = stays.filter((stay) => stay.org === org && isThere(stay, at))
  return voice ? [voice, ...there.filter((stay) => stay !== voice)] : there
}

const OrganisationSeat = ({ data, page, org }: Props & { org: Id }) => {
  const { session: w, seats } = wordsOf(page)
  const { file, stays, at, viewer } = data
  const there = thereFor(stays, org, at)
  const [voice, ...others] = there
  const carrier = voice?.by ?? null
  const left = stays.filter((stay) => stay.org === org && !stay.by && stay.until !== null && stay.until <= at).at(-1)
  const expected = file.representatives.find((one) => one.org === org)?.person ?? left?.person
  const speaker = voice?.person ?? expected
  const state = carrier
    ? 'represented'
    : voice
      ? 'present'
      : left
        ? 'left'
        : file.excused.includes(org) || standingOf(file.proxies, org)
          ? 'excused'
          : file.meeting.closedAt
            ? 'absent'
            : 'expected'
  const time = voice?.from ?? left?.until ?? undefined
  const proxy = carrier ? [wordsOf(page).proxy.to({ holder: orgName(file, carrier) })] : []
  const also = others.length > 0 && !carrier ? [w.also({ names: others.map((stay) => personName(file, stay.person)).join(', ') })] : []
  const signed = data.signing.signatures.some((one) => one.org === org)
  return (
    <Seat
      organisation={orgName(file, org)}
      person={inOwnName(file, org) ? seats.qualities[file.qualities[org] ?? 'member'] : speaker ? personName(file, speaker) : null}
      state={state}
      ownName={inOwnName(file, org)}
      {...(time ? { at: time } : {})}
      note={[...proxy, ...also, ...(signed ? [wordsOf(page).signing.signed] : [])].join(' · ') || null}
      // Her own arrival stands on top of her screen already.
      action={
        viewer.facilitates || there.length > 0 ? (
          <SeatActions data={data} page={page} org={org} there={there.filter(({ by }) => !by)} />
        ) : null
      }
    />
  )
}

/** Who is there without a seat. */
export const SessionGuests = ({ data, page }: Props) => {
  const w = wordsOf(page).session
  const { file, stays, at, viewer } = data
  const { meeting } = file
  const guests = thereFor(stays, null, at)
  const live = isRunning(meeting) || meeting.state === 'convened'
  const action = `/${page.hub?.slug}/reunions/${meeting.id}`
  const form = page.form('governance.addGuest')
  const seated = (person: Id) => stays.some((stay) => stay.person === person && isThere(stay, at))
  const missing = file.coordinators.filter((person) => !seated(person) && !file.representatives.some((one) => one.person === person))
  const keeps = live && viewer.facilitates
  if (guests.length === 0 && !keeps) return null
  return (
    <Section id="invites" title={w.guests} level={3}>
      <List label={w.guests} count={guests.length} empty={<p>{w.noGuest}</p>}>
        {guests.map((stay) => (
          <Row
            key={stay.person}
            title={personName(file, stay.person)}
            meta={<Time at={stay.from} />}
            end={
              keeps ? (
                <ActionForm
                  action={`${action}/departs`}
                  form={page.form('governance.noteDeparture', { person: stay.person })}
                  fields={{ person: stay.person }}
                  label={w.leave}
                  describe={personName(file, stay.person)}
                  kind="quiet"
                />
              ) : null
            }
          />
        ))}
      </List>
      {keeps
        ? missing.map((person) => (
            <ActionForm
              key={person}
              action={`${action}/invites`}
              form={page.form('governance.addGuest', { person })}
              fields={{ person }}
              label={w.coordinatorHere({ name: personName(file, person) })}
              icon="check"
            />
          ))
        : null}
      {keeps ? (
        <Details summary={w.addGuest} open={form.problems.length > 0}>
          <Form action={`${action}/invites`} form={form} submit={w.noteArrival} kind="plain">
            <Field path="name" label={w.guestName} hint={w.guestHint} />
            <Field path="at" kind="time" label={w.at} hint={w.timeHint} optional />
          </Form>
        </Details>
      ) : null}
    </Section>
  )
}
