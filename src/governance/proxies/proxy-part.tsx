import type { Id } from '#base/id.ts'
import type { PageContext } from '#base/page.ts'
import { type MeetingFile, orgName } from '#governance/meetings/meeting-file.ts'
import type { MeetingViewer } from '#governance/meetings/meeting-viewer.ts'
import { citesOf } from '#governance/rules/say-rules.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { ActionForm } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'
import { beyondCap, heldBy, isStanding, mayCarry, standingOf } from './proxy.ts'
import { ProxyForm } from './proxy-form.tsx'

type Props = { file: MeetingFile; viewer: MeetingViewer; page: PageContext; org: Id }

const isLive = ({ meeting }: MeetingFile): boolean => meeting.state === 'convened' || meeting.state === 'open'
const mayGiveHere = (file: MeetingFile, org: Id): boolean =>
  isLive(file) &&
  file.body.rules.proxies !== null &&
  standingOf(file.proxies, org) === undefined &&
  !file.proxies.some((one) => isStanding(one) && one.holder === org) &&
  !file.movements.some((one) => one.org === org)

/** The organisations whose proxy the viewer may give on the page of the meeting, as its forms are about them. */
export const proxyForms = ({ file, viewer }: Pick<Props, 'file' | 'viewer'>) => ({
  giveProxy: viewer.orgs.filter((org) => mayGiveHere(file, org)).map((organisation) => ({ organisation })),
  takeBackProxy: file.proxies.filter((one) => isStanding(one) && viewer.orgs.includes(one.org)).map(({ id }) => ({ proxy: id })),
})

/** Under the row of an organisation: to whom it gave its proxy, whom it carries; for whoever speaks for it, « Je ne viens pas : donner pouvoir à… ». */
export const ProxyPart = ({ file, viewer, page, org }: Props) => {
  const { proxy: w } = wordsOf(page)
  const { rules } = file.body
  const given = standingOf(file.proxies, org)
  const carried = heldBy(file.proxies, org).filter(({ holder }) => holder === org)
  const own = viewer.orgs.includes(org)
  const organisation = orgName(file, org)
  const carriers = own && rules.proxies ? mayCarry(org, rules.proxies.most, file).map((id) => ({ id, name: orgName(file, id) })) : []
  const at = `/${page.hub?.slug}/reunions/${file.meeting.id}`
  return (
    <>
      {carried.length > 0 ? <p class="c-hint">{w.carries({ names: carried.map((one) => orgName(file, one.org)).join('\n') })}</p> : null}
      {given ? <p class="c-hint">{w.givenTo({ holder: orgName(file, given.holder) })}</p> : null}
      {given && isLive(file) && beyondCap(file.proxies, rules.proxies).includes(given) ? (
        <p class="c-says">
          {w.beyondSays({
            organisation,
            holder: orgName(file, given.holder),
            most: rules.proxies?.most ?? 0,
            cites: citesOf(rules, wordsOf(page)) ?? '',
          })}
        </p>
      ) : null}
      {given && own && isLive(file) ? (
        <ActionForm
          action={`${at}/pouvoirs/${given.id}/reprendre`}
          form={page.form('governance.takeBackProxy', { proxy: given.id })}
          label={w.takeBack}
          describe={organisation}
          kind="quiet"
        />
      ) : null}
      {own && mayGiveHere(file, org) && carriers.length > 0 ? (
        <Details summary={w.comesNot} open={page.form('governance.giveProxy', { organisation: org }).problems.length > 0}>
          <ProxyForm
            id={`pouvoir-${org}`}
            page={page}
            meeting={file.meeting.id}
            givers={[{ id: org, name: organisation }]}
            carriers={carriers}
          />
        </Details>
      ) : null}
    </>
  )
}
