import type { PageContext } from '#base/page.ts'
import { sizeText } from '#base/size.ts'
import type { MeetingFile } from '#governance/meetings/meeting-file.ts'
import type { MeetingViewer } from '#governance/meetings/meeting-viewer.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { momentText } from '#ui/format.ts'
import { Details } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Badge } from '#ui/notice.tsx'
import { ACCEPTED, before, current, type Enclosure, isAnnounced, whyNotChange, whyNotJoin } from './enclosure.ts'

type Reading = {
  all: Enclosure[]
  page: PageContext /** Of the meeting; null: its reader may know of documents, not open them. */
  at: string | null
}

/** « PDF · 340 Ko », « lien ». */
const about = ({ file }: Enclosure, page: PageContext): string[] =>
  file ? [file.ending.toUpperCase(), sizeText(file.bytes, page.lang)] : [wordsOf(page).enclosures.isLink]

/** Opened beside the page somebody is on: in a session nobody loses their place. */
const Opened = ({ one, at, page }: { one: Enclosure; at: string | null; page: PageContext }) => {
  const href = one.link ?? (at && `${at}/documents/${one.id}`)
  if (at === null || href === null) return one.title
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {one.title}
      <span class="sr-only"> ({wordsOf(page).enclosures.newPage})</span>
    </a>
  )
}

/** What took its place is above it. */
const Replaced = ({ all, one, at, page }: Reading & { one: Enclosure }) => {
  const w = wordsOf(page).enclosures
  const zone = page.hub?.zone ?? 'Europe/Paris'
  return (
    <>
      {before(all, one).map((old) => (
        <p key={old.id} class="c-hint">
          <Opened one={old} at={at} page={page} />, {about(old, page).join(', ')},{' '}
          {w.replaced({ moment: momentText(old.replacedAt ?? old.joinedAt, page.lang, zone) })}
        </p>
      ))}
    </>
  )
}

/** Documents to read: each opens in a page of its own. */
export const EnclosureList = ({ all, page, at, label }: Reading & { label: string }) =>
  all.length === 0 ? null : (
    <List label={label}>
      {current(all).map((one) => (
        <Row key={one.id} title={<Opened one={one} at={at} page={page} />} meta={about(one, page).join(' · ')}>
          <Replaced all={all} one={one} at={at} page={page} />
        </Row>
      ))}
    </List>
  )

type Joining = {
  file: MeetingFile
  viewer: MeetingViewer
  page: PageContext /** null: for the meeting as a whole. */
  point: string | null
}

const mayJoinHere = ({ file, viewer, point }: Omit<Joining, 'page'>): boolean => {
  const proposer = file.points.find(({ id }) => id === point)?.proposer ?? null
  return whyNotJoin(file.meeting.state).length === 0 && (viewer.facilitates || (proposer !== null && proposer.person === viewer.person))
}

/** The documents of a point, or of the meeting as a whole, and what prepares them. */
export const Enclosures = ({ file, viewer, page, point }: Joining) => {
  const w = wordsOf(page).enclosures
  const { meeting, documents, notices } = file
  const at = `/${page.hub?.slug}/reunions/${meeting.id}`
  const all = documents.filter((one) => one.point === point)
  const title = file.points.find(({ id }) => id === point)?.title
  const joins = mayJoinHere({ file, viewer, point })
  const late = (one: Enclosure) => meeting.convenedAt !== null && !isAnnounced(one, notices)
  return (
    <>
      {all.length === 0 ? null : (
        <List label={title ? w.ofPoint({ title }) : w.ofMeeting}>
          {current(all).map((one) => (
            <Row
              key={one.id}
              title={<Opened one={one} at={at} page={page} />}
              meta={about(one, page).join(' · ')}
              badge={late(one) ? <Badge tone="watch">{w.afterNotice}</Badge> : null}
            >
              <Replaced all={all} one={one} at={at} page={page} />
              {joins ? <Change file={file} page={page} one={one} at={at} /> : null}
            </Row>
          ))}
        </List>
      )}
      {joins ? (
        <Join
          page={page}
          action={`${at}/documents`}
          useCase="governance.joinEnclosure"
          hidden={{ point: point ?? '', replaces: '' }}
          summary={point === null ? w.joinToAll : w.join}
        />
      ) : null}
    </>
  )
}

type JoinProps = { page: PageContext; action: string; useCase: string; hidden: Record<string, string>; summary?: string; says?: string }

/** One or several files, or an address, and the name to show. */
export const Join = ({ page, action, useCase, hidden, summary, says }: JoinProps) => {
  const w = wordsOf(page).enclosures
  const form = page.form(useCase, hidden)
  const one = hidden.replaces ? hidden.replaces : ''
  const id = `f-${one ? `remplacer-${one}` : `joindre-${hidden.point || 'reunion'}`}`
  return (
    <Details summary={summary ?? w.join} open={form.problems.length > 0}>
      {says ? <p class="c-hint">{says}</p> : null}
      <Form id={id} action={action} form={form} submit={one ? w.replace : w.submit} kind="plain" hidden={hidden} files>
        <Field path="files" kind="file" label={w.files} hint={w.filesHint} accept={ACCEPTED} multiple={!one} optional />
        <Field path="link" kind="url" label={w.link} hint={w.linkHint} optional />
        <Field path="title" label={w.name} hint={w.nameHint} optional />
      </Form>
    </Details>
  )
}

/** Before the notice: another name, or away. After it: another in its place. */
const Change = ({ file, page, one, at }: { file: MeetingFile; page: PageContext; one: Enclosure; at: string }) => {
  const w = wordsOf(page).enclosures
  const { meeting } = file
  if (whyNotChange(meeting).length > 0)
    return (
      <Join
        page={page}
        action={`${at}/documents`}
        useCase="governance.joinEnclosure"
        hidden={{ point: one.point ?? '', replaces: one.id }}
        summary={w.replace}
        says={w.replaceSays}
      />
    )
  const form = page.form('governance.renameEnclosure', { enclosure: one.id })
  const removing = page.form('governance.removeEnclosure', { enclosure: one.id })
  return (
    <Details summary={w.change} open={form.problems.length > 0 || removing.problems.length > 0}>
      <Form id={`f-nommer-${one.id}`} action={`${at}/documents/${one.id}/nommer`} form={form} submit={w.rename} kind="plain">
        <Field path="title" label={w.name} value={one.title} />
      </Form>
      <ActionForm
        action={`${at}/documents/${one.id}/retirer`}
        form={removing}
        label={w.remove}
        describe={one.title}
        kind="quiet"
        icon="cross"
      />
    </Details>
  )
}

/** What the forms of documents on the meeting's page are about. */
export const enclosureForms = ({ file, viewer }: { file: MeetingFile; viewer: MeetingViewer }) => {
  const places = [null, ...file.points.map(({ id }) => id)].filter((point) => mayJoinHere({ file, viewer, point }))
  const shown = current(file.documents).filter(({ point }) => places.includes(point))
  const changes = whyNotChange(file.meeting).length === 0
  return {
    joinEnclosure: [
      ...places.map((point) => ({ point: point ?? '', replaces: '' })),
      ...(changes ? [] : shown.map(({ id, point }) => ({ point: point ?? '', replaces: id }))),
    ],
    renameEnclosure: changes ? shown.map(({ id }) => ({ enclosure: id })) : [],
    removeEnclosure: changes ? shown.map(({ id }) => ({ enclosure: id })) : [],
  }
}
