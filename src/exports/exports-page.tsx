import type { PageContext } from '#base/page.ts'
import { LinkButton } from '#ui/button.tsx'
import { ActionForm } from '#ui/form.tsx'
import { momentText, tied } from '#ui/format.ts'
import { Actions, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { LiveRegion } from '#ui/live-region.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { ProveFirst } from '#ui/prove-first.tsx'
import { Fragment } from '#ui/reading.tsx'
import type { ExportsShown } from './show-exports.ts'
import { megabytes } from './size.ts'
import { wordsIn } from './words.ts'

type Props = { page: PageContext; data: ExportsShown }
type Shown = ExportsShown['ready'][number]

const placeOf = (page: PageContext): string => `/${page.hub?.slug}/pole/donnees`

/** Everything the hub has, to take away: what that is, who takes care of it, and where the file stands. */
export const ExportsPage = ({ page, data }: Props) => {
  const { exports: w, nav } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}`
  const crumbs = [
    { href: `${root}/structures`, label: nav.structures },
    { href: `${root}/pole`, label: nav.hub },
  ]
  return (
    <Page page={page} title={w.title} lead={w.lead} over={<Breadcrumb crumbs={crumbs} />} islands={data.making ? ['live-region'] : []}>
      {data.making ? (
        <LiveRegion src={`${placeOf(page)}/direct`}>
          <Standing page={page} data={data} />
        </LiveRegion>
      ) : (
        <Standing page={page} data={data} />
      )}
      <Section title={w.inside}>
        <ul class="list-disc pl-5">
          {w.contents.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <p class="c-says mt-4">{w.notInside}</p>
      </Section>
      <Before page={page} data={data} />
    </Page>
  )
}

/** The same, sent again as the job goes on. */
export const ExportsLive = ({ page, data }: Props) => (
  <Fragment page={page}>
    <Standing page={page} data={data} />
  </Fragment>
)

/** Where it stands: being made, there to take, or to be asked for. */
const Standing = ({ page, data }: Props) => {
  const { exports: w, troubles } = wordsIn(page.lang)
  const { making, ready, failed } = data
  return (
    <>
      <Refused page={page} />
      {failed ? (
        <Notice kind="refusal" title={w.failedTitle}>
          {troubles[failed.trouble as keyof typeof troubles] ?? troubles['exports.broken']}
        </Notice>
      ) : null}
      {making ? <Making page={page} one={making} /> : null}
      {ready.map((one) => (
        <Ready key={one.id} page={page} one={one} proven={data.proven} />
      ))}
      {making || ready.some(({ own }) => own) ? null : <Asking page={page} data={data} />}
    </>
  )
}

/** Why the last press did nothing: said above, for its button may be gone. */
const Refused = ({ page }: { page: PageContext }) => {
  const said = ['exports.ask', 'exports.take', 'exports.drop'].flatMap((name) => page.form(name).problems)
  return said.length === 0 ? null : <Notice kind="refusal">{said[0]?.says}</Notice>
}

const formOf = (page: PageContext, name: string) => ({ ...page.form(name), problems: [] })

const Making = ({ page, one }: { page: PageContext; one: Shown }) => {
  const { exports: w } = wordsIn(page.lang)
  const percent = Math.floor(one.progress / 10)
  return (
    <Section title={w.makingTitle} says={w.makingBy(one.name)}>
      <progress aria-label={w.progress} max={100} value={percent} />
      <p class="mb-4">{w.making(percent)}</p>
      <Actions>
        <LinkButton href={placeOf(page)}>{w.refresh}</LinkButton>
        <ActionForm action={`${placeOf(page)}/${one.id}/effacer`} form={formOf(page, 'exports.drop')} label={w.stop} />
      </Actions>
    </Section>
  )
}

const Ready = ({ page, one, proven }: { page: PageContext; one: Shown; proven: boolean }) => {
  const { exports: w } = wordsIn(page.lang)
  const zone = page.hub?.zone ?? 'Europe/Paris'
  const at = `${placeOf(page)}/${one.id}`
  return (
    <Section title={w.readyTitle} says={one.own ? undefined : w.othersOwn(one.name)}>
      <p class="mb-4">
        {tied(w.ready(one.rows ?? 0, one.documents ?? 0, w.size(megabytes(one.bytes ?? 0))))}{' '}
        {one.until ? w.until(momentText(one.until, page.lang, zone)) : null}
      </p>
      {one.missing ? <Notice kind="warning">{w.missing(one.missing)}</Notice> : null}
      {one.takenAt ? <p class="c-hint">{w.takenAt(momentText(one.takenAt, page.lang, zone))}</p> : null}
      {one.own && !proven ? <ProveFirst back={placeOf(page)} /> : null}
      <Actions>
        {one.own && proven ? (
          <ActionForm action={`${at}/prendre`} form={formOf(page, 'exports.take')} label={w.take} kind="main" icon="download" />
        ) : null}
        <ActionForm action={`${at}/effacer`} form={formOf(page, 'exports.drop')} label={w.drop} />
      </Actions>
      {one.own ? <Care page={page} /> : null}
    </Section>
  )
}

const Asking = ({ page, data }: Props) => {
  const { exports: w } = wordsIn(page.lang)
  return (
    <Section title={w.askTitle} says={tied(w.askSays(w.size(megabytes(data.documents)), data.keptDays))}>
      <Care page={page} />
      {data.proven ? (
        <ActionForm action={placeOf(page)} form={formOf(page, 'exports.ask')} label={w.ask} kind="main" icon="download" />
      ) : (
        <ProveFirst back={placeOf(page)} />
      )}
    </Section>
  )
}

const Care = ({ page }: { page: PageContext }) => {
  const { exports: w } = wordsIn(page.lang)
  return (
    <Notice kind="warning" title={w.care}>
      {w.careSays}
    </Notice>
  )
}

/** Who took everything out, of late: everyone who coordinates sees it. */
const Before = ({ page, data: { before } }: Props) => {
  const { exports: w } = wordsIn(page.lang)
  const zone = page.hub?.zone ?? 'Europe/Paris'
  return (
    <Section title={w.before}>
      <List count={before.length} empty={<p class="c-hint">{w.beforeNone}</p>}>
        {before.map((one) => (
          <Row
            key={one.id}
            title={`${one.name}, ${w.askedOn(momentText(one.askedAt, page.lang, zone))}`}
            meta={[w.states[one.state], one.takenAt ? w.takenOn(momentText(one.takenAt, page.lang, zone)) : ''].filter(Boolean).join(' · ')}
          />
        ))}
      </List>
    </Section>
  )
}
