import type { Id } from '#base/id.ts'
import type { PageContext } from '#base/page.ts'
import { isRunning } from '#governance/meetings/meeting.ts'
import { orgName } from '#governance/meetings/meeting-file.ts'
import type { ShownMeeting } from '#governance/meetings/show-meeting.ts'
import { citesOf } from '#governance/rules/say-rules.ts'
import { wordsOf } from '#governance/session/panel.ts'
import type { ShownSession } from '#governance/session/show-session.ts'
import { eurosText } from '#ui/format.ts'
import { Notice } from '#ui/notice.tsx'
import { suspendedAmong, withheldAt } from './arrears.ts'

type Behind = ShownMeeting['late'][number]
const lineAt = (page: PageContext, { line }: Behind): string => `/${page.hub?.slug}/cotisations/lignes/${line}`

/** On the page of a meeting whose rules speak of dues: to who keeps them, who is behind and what it means; to a structure that is, what to do. */
export const MeetingArrears = ({ data, page }: { data: ShownMeeting; page: PageContext }) => {
  const { arrears: w } = wordsOf(page)
  const { file, late, viewer } = data
  const { meeting, body } = file
  if (!body.rules.arrears || late.length === 0 || !['draft', 'convened'].includes(meeting.state)) return null
  const cites = citesOf(body.rules, wordsOf(page)) ?? ''
  const own = meeting.state === 'convened' ? late.filter(({ org }) => viewer.orgs.includes(org)) : []
  const all = viewer.prepares ? late : []
  const said = (some: Behind[]) => ({ names: some.map(({ org }) => orgName(file, org)).join('\n'), n: some.length, cites })
  const untold = meeting.state === 'convened' ? all.filter(({ knows }) => !knows) : []
  const losing = all.filter((one) => !untold.includes(one))
  return (
    <>
      {own.map((one) => (
        <Notice key={one.org} kind="warning" title={w.ownDue({ organisation: orgName(file, one.org) })}>
          <p>{w.ownBefore({ year: one.year, amount: eurosText(one.cents, page.lang, true), day: file.day, cites })}</p>
          <a href={lineAt(page, one)}>{w.ownLine}</a>
        </Notice>
      ))}
      {all.length > 0 ? (
        <Notice title={w.watch}>
          {losing.length > 0 ? <p>{w.late(said(losing))}</p> : null}
          {untold.length > 0 ? <p>{w.untold(said(untold))}</p> : null}
          <a href={`/${page.hub?.slug}/cotisations`}>{w.toDues}</a>
        </Notice>
      ) : null}
    </>
  )
}

/**
 * On the screen of a session: to who keeps it, who has no vote and why (of a suspension: that there is no voice, and no more), and to who keeps the dues the way to note what is paid at the door. No amount:
 * that screen is often on the wall.
 */
export const SessionArrears = ({ data, page }: { data: ShownSession; page: PageContext }) => {
  const { arrears: w } = wordsOf(page)
  const { file, at, viewer, late } = data
  if (!isRunning(file.meeting) && file.meeting.state !== 'convened') return null
  const held = withheldAt(suspendedAmong(file.withheld), at)
  const onHold = file.entitled.filter((org) => held.includes(org))
  const out = file.entitled.filter((org) => !held.includes(org) && withheldAt(file.withheld, at).includes(org))
  if (out.length === 0 && onHold.length === 0) return null
  const cites = citesOf(file.body.rules, wordsOf(page)) ?? ''
  const own = out.filter((org) => viewer.orgs.includes(org))
  const owes = (org: Id) => late.find((one) => one.org === org)
  return (
    <div class="mb-6">
      {own.map((org) => (
        <Own key={org} org={org} data={data} page={page} cites={cites} />
      ))}
      {onHold
        .filter((org) => viewer.orgs.includes(org))
        .map((org) => (
          <Notice key={org} kind="warning" title={w.ownHold({ organisation: orgName(file, org) })}>
            <p>{w.ownHoldSays}</p>
          </Notice>
        ))}
      {viewer.facilitates && onHold.length > 0 ? (
        <Notice>
          <p>{w.holdNow({ names: onHold.map((org) => orgName(file, org)).join('\n'), n: onHold.length })}</p>
        </Notice>
      ) : null}
      {viewer.facilitates && out.length > 0 ? (
        <Notice>
          <p>{w.noVoteNow({ names: out.map((org) => orgName(file, org)).join('\n'), n: out.length, cites })}</p>
          {out.some((org) => owes(org)) ? (
            <ul class="mt-2">
              {out.flatMap((org) => {
                const one = owes(org)
                return one ? (
                  <li key={org}>
                    <a href={lineAt(page, one)}>{w.settles({ organisation: orgName(file, org) })}</a>
                  </li>
                ) : (
                  []
                )
              })}
            </ul>
          ) : null}
        </Notice>
      ) : null}
    </div>
  )
}

type OwnProps = { org: Id; data: ShownSession; page: PageContext; cites: string }

/** On the phone of who has no vote: that it is heard, and what to do. */
const Own = ({ org, data: { file, late }, page, cites }: OwnProps) => {
  const { arrears: w } = wordsOf(page)
  const one = late.find((behind) => behind.org === org)
  return (
    <Notice kind="warning" title={w.ownTitle({ organisation: orgName(file, org) })}>
      <p>{w.ownNow({ cites })}</p>
      {one ? (
        <p>
          {w.ownOwes({ year: one.year, amount: eurosText(one.cents, page.lang, true) })} <a href={lineAt(page, one)}>{w.ownLine}</a>
        </p>
      ) : null}
    </Notice>
  )
}
