import { dayAt } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { inOwnName, sittingAt } from '#governance/bodies/seat-quality.ts'
import { type NoticeWay, wayOf } from '#governance/notices/notice.ts'
import { isStanding, standingOf } from '#governance/proxies/proxy.ts'
import { ProxyPart } from '#governance/proxies/proxy-part.tsx'
import { wordsOf } from '#governance/session/panel.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Actions, Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Badge, Empty, type Tone } from '#ui/notice.tsx'
import { isRunning } from './meeting.ts'
import { orgName, personName } from './meeting-file.ts'
import type { ShownMeeting } from './show-meeting.ts'

type Props = { data: ShownMeeting; page: PageContext }

/** Who sits that day, who was told and how, who will not come. */
export const MeetingConvened = ({ data, page }: Props) => {
  const { meeting: w, seats, proxy } = wordsOf(page)
  const { file, viewer } = data
  const { entitled, meeting, representatives } = file
  const people = new Set(representatives.filter((one) => one.reachable).map(({ person }) => person)).size
  const empty = (
    <Empty
      title={w.nobody}
      action={viewer.prepares ? <LinkButton href={`/${page.hub?.slug}/instances/${meeting.body}`}>{w.giveSeats}</LinkButton> : null}
    >
      {w.nobodySays}
    </Empty>
  )
  return (
    <Section
      id="convoques"
      title={w.convened}
      says={[
        w.convenedSays({ who: seats.sit(sittingAt(file)) }),
        ...(meeting.state === 'draft' && people > 0 ? [w.conveneSays({ people })] : []),
      ].join(' ')}
    >
      {file.body.rules.proxies !== null && meeting.state !== 'draft' ? (
        <p class="mb-4">
          <a href={`/${page.hub?.slug}/reunions/${meeting.id}/pouvoirs`}>{proxy.all({ n: file.proxies.filter(isStanding).length })}</a>
        </p>
      ) : null}
      <List label={w.convened} count={entitled.length} empty={empty}>
        {entitled.map((org) => (
          <OrganisationRow key={org} data={data} page={page} org={org} />
        ))}
      </List>
    </Section>
  )
}

const wayTones: Partial<Record<NoticeWay, Tone>> = { queued: 'info', kept: 'watch', failed: 'bad', none: 'watch' }

/** Written or not, nobody has it yet: it may be handed over. */
export const isUntold = (way: NoticeWay): boolean => way === 'none' || way === 'kept' || way === 'failed'

const OrganisationRow = ({ data, page, org }: Props & { org: Id }) => {
  const { meeting: w, seats } = wordsOf(page)
  const { file, viewer } = data
  const { meeting } = file
  const own = file.representatives.filter((one) => one.org === org)
  const names = inOwnName(file, org)
    ? `${capital(seats.ownName)}, ${seats.qualities[file.qualities[org] ?? 'member']}`
    : own.map(({ person }) => personName(file, person)).join(', ')
  const notice = file.notices.findLast((one) => one.org === org)
  const excused = file.excused.includes(org) || standingOf(file.proxies, org) !== undefined
  const address = `/${page.hub?.slug}/reunions/${meeting.id}`
  const held = ['open', 'suspended', 'closed', 'sealed'].includes(meeting.state)
  const before = meeting.state === 'draft' || meeting.state === 'convened'
  return (
    <Row
      title={orgName(file, org)}
      meta={
        <>
          {names ||
            (viewer.prepares && before ? <a href={`/${page.hub?.slug}/structures/${org}`}>{w.noRepresentative}</a> : w.noRepresentative)}
          {notice && meeting.state === 'convened' ? ` · ${w.sentOn} ${dayText(dayAt(notice.sentAt, file.zone), page.lang)}` : null}
        </>
      }
      badge={held || excused ? <Came data={data} page={page} org={org} /> : <Told data={data} page={page} org={org} />}
    >
      <RowActions data={data} page={page} org={org} address={address} way={wayOf(file.notices, org)} excused={excused} />
    </Row>
  )
}

/** Whether it came, once the session is open. */
const Came = ({ data, page, org }: Props & { org: Id }) => {
  const w = wordsOf(page).meeting
  const { file } = data
  if (file.movements.some((one) => one.org === org)) return <Badge tone="good">{w.present}</Badge>
  const given = standingOf(file.proxies, org)
  if (given) return <Badge icon="hand">{wordsOf(page).proxy.to({ holder: orgName(file, given.holder) })}</Badge>
  if (file.excused.includes(org))
    return (
      <Badge tone="watch" icon="mail">
        {w.excused}
      </Badge>
    )
  return <Badge tone="neutral">{isRunning(file.meeting) ? w.notYet : w.absent}</Badge>
}

/** How the organisation is, or will be, told. */
const Told = ({ data, page, org }: Props & { org: Id }) => {
  const w = wordsOf(page)
  const { meeting, notices, representatives } = data.file
  if (meeting.state === 'draft') {
    const reachable = representatives.some((one) => one.org === org && one.reachable)
    return reachable ? <Badge tone="info">{w.meeting.willMail}</Badge> : <Badge tone="watch">{w.meeting.byHand}</Badge>
  }
  const way = wayOf(notices, org)
  const says = { ...w.channels, ...w.meeting.mails, none: w.meeting.byHand }
  return <Badge tone={wayTones[way] ?? 'good'}>{says[way]}</Badge>
}

type ActionsProps = Props & { org: Id; address: string; way: NoticeWay; excused: boolean }

const RowActions = ({ data, page, org, address, way, excused }: ActionsProps) => {
  const { meeting: w, seats } = wordsOf(page)
  const { file, viewer } = data
  const { meeting } = file
  const own = viewer.orgs.includes(org)
  const came = file.movements.some((one) => one.org === org)
  const live = meeting.state === 'convened' || (isRunning(meeting) && !came)
  const reads = viewer.prepares || own
  if (!reads || meeting.state === 'cancelled') return null
  const organisation = orgName(file, org)
  const oneself = inOwnName(file, org)
  const ours = excused ? (oneself ? seats.comes : w.weCome({ organisation })) : oneself ? seats.comesNot : w.weNotComing({ organisation })
  const handing = page.form('governance.noteNotice', { organisation: org })
  return (
    <>
      <Actions>
        {meeting.state === 'draft' || meeting.state === 'convened' ? (
          <a href={`${address}/convocations/${org}`}>{meeting.state === 'draft' ? w.preview : w.printNotice}</a>
        ) : null}
        {live && !standingOf(file.proxies, org) ? (
          <ActionForm
            action={`${address}/excuses`}
            form={page.form('governance.excuseOrganisation', { organisation: org })}
            fields={{ organisation: org, ...(excused ? { comes: 'on' } : {}) }}
            label={own && !viewer.prepares ? ours : excused ? w.comes : w.notComing}
            describe={organisation}
            kind="quiet"
          />
        ) : null}
      </Actions>
      <ProxyPart file={file} viewer={viewer} page={page} org={org} />
      {viewer.prepares && meeting.state === 'convened' && isUntold(way) ? (
        <Details summary={w.handed} open={handing.problems.length > 0}>
          <Form
            id={`remise-${org}`}
            action={`${address}/remises`}
            form={handing}
            hidden={{ organisation: org }}
            submit={w.handed}
            kind="plain"
          >
            <Field
              path="channel"
              kind="radio"
              label={w.handedHow}
              value="hand"
              options={(['hand', 'post', 'phone'] as const).map((value) => ({ value, label: w.channels[value] }))}
            />
          </Form>
        </Details>
      ) : null}
    </>
  )
}
