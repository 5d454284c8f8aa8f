import { readFile } from 'node:fs/promises'
import { type Id, newId } from '#base/id.ts'
import { optionalText } from '#base/input.ts'
import type { Problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import { type Upload, uploads } from '#base/upload.ts'
import type { MeetingFile } from '#governance/meetings/meeting-file.ts'
import { changeMeeting } from '#governance/meetings/meeting-row.store.ts'
import type { Act } from '#logbook/use-case.ts'
import { keepDocuments } from '#platform/documents/document.store.ts'
import { dropFiles } from './drop-files.ts'
import { addEnclosures, removeEnclosure, replaceEnclosure } from './enclosure.store.ts'
import {
  checkFile,
  checkJoining,
  current,
  type Enclosure,
  endingOf,
  fileName,
  HEAD_BYTES,
  linkTitle,
  MOST_AT_ONCE,
  mediaTypeOf,
  titleOf,
  whyNotJoin,
  whyNotReplace,
} from './enclosure.ts'
import { enclosuresJoined } from './enclosure-facts.ts'

/** Files, or the address of a page, or both; a title where there is one thing. */
export const joinedFields = { files: uploads(MOST_AT_ONCE), link: optionalText(2_000), title: optionalText(200) }
type Given = { files: Upload[]; link: string; title: string }
type Place = { point: Id | null; replaced: Enclosure | null }

/** Joins what was given to a point, or to the meeting as a whole; before anybody was convened, what it replaces leaves. */
export const joinTo = async (
  act: Act,
  { meeting, documents }: Pick<MeetingFile, 'meeting' | 'documents'>,
  { point, replaced }: Place,
  given: Given,
): Promise<Result<{ meeting: Id; joined: number }>> => {
  const { db, hub, now, actor } = act
  const refused = [...whyNotJoin(meeting.state), ...(replaced ? whyNotReplace(replaced) : [])]
  if (refused.length > 0) return wrong(...refused)
  const contents = await Promise.all(given.files.map(async (file) => ({ file, content: new Uint8Array(await readFile(file.path)) })))
  const problems: Problem[] = [
    ...checkJoining({ files: given.files.length, link: given.link, title: given.title }, current(documents).length - (replaced ? 1 : 0)),
    ...contents.flatMap(({ file, content }) => checkFile(file.name, content.length, content.subarray(0, HEAD_BYTES))),
  ]
  if (problems.length > 0) return wrong(...problems)
  if (!actor) throw new Error('a document is joined by somebody')
  const kept = await keepDocuments(
    act,
    contents.map(({ file: { name }, content }) => ({
      name: fileName(titleOf(name), endingOf(name)),
      mediaType: mediaTypeOf(name),
      content,
    })),
  )
  // Ids made within one millisecond are in no order: what was chosen together stays as it was chosen.
  const ids = [...given.files, given.link].map(() => newId()).sort()
  const common = { point, by: actor.person, at: now }
  const all = [
    ...kept.map(({ id: document, sha256, bytes }, at) => ({
      ...{ id: ids[at] as Id, title: given.title || titleOf(given.files[at]?.name ?? ''), document, link: null, sha256, bytes },
      ...common,
    })),
    ...(given.link === ''
      ? []
      : [
          {
            id: ids.at(-1) as Id,
            title: given.title || linkTitle(given.link),
            document: null,
            link: given.link,
            sha256: null,
            bytes: null,
            ...common,
          },
        ]),
  ]
  await addEnclosures(db, hub.id, meeting.id, all)
  if (replaced && meeting.convenedAt !== null) await replaceEnclosure(db, hub.id, replaced.id, all[0]?.id ?? '', now)
  if (replaced && meeting.convenedAt === null) {
    await removeEnclosure(db, hub.id, replaced.id)
    await dropFiles(act, [replaced])
  }
  // Whoever was convened is told that there is more to read: the notice may leave again.
  if (meeting.state === 'convened') await changeMeeting(db, hub.id, meeting.id, { changed_at: now })
  const { words, hash } = await act.keepWords(all.map(({ title, link }) => [title, link].filter(Boolean).join(' ')).join('\n'))
  act.record(enclosuresJoined, meeting.id, {
    point,
    replaces: replaced?.id ?? null,
    enclosures: all.map(({ id: enclosure, sha256, bytes }) => ({ enclosure, sha256, bytes })),
    words,
    hash,
  })
  return ok({ meeting: meeting.id, joined: all.length })
}
