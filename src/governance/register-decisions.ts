import type { Id } from '#base/id.ts'
import type { Act } from '#logbook/use-case.ts'
import type { Decision } from './decision.ts'
import { decisionRegistered } from './decision-facts.ts'
import type { MeetingFile } from './meeting-file.ts'
import { addLines, holdLastLine } from './register.store.ts'
import { nextEntry, type RegisterEntry, registerNumber, yearOf } from './register.ts'

/**
 * When the meeting closes, what was adopted gets its numbers, in the order of the agenda: CA-2026-001, without a gap, each line bearing the hash of the one
 * before. What is registered already (a meeting opened again within the hour) keeps its number.
 */
export const registerDecisions = async (act: Act, file: MeetingFile, decisions: Decision[]): Promise<RegisterEntry[]> => {
  const place = (point: Id) => file.points.find((one) => one.id === point)?.position ?? 0
  const adopted = decisions.filter((one) => one.state === 'adopted' && !one.registered)
  adopted.sort((a, b) => place(a.point) - place(b.point))
  if (adopted.length === 0) return []
  const { body, day, meeting } = file
  let last = await holdLastLine(act.db, act.hub.id, body.id, yearOf(day))
  const entries = adopted.map((decision) => {
    const { version } = decision.outcome ?? { version: decision.versions.length }
    const textHash = decision.versions.find((one) => one.n === version)?.hash ?? ''
    const { id, method } = decision
    const entry = nextEntry(body, last.number === 0 ? null : last, {
      decision: id,
      meeting: meeting.id,
      method,
      version,
      textHash,
      on: day,
    })
    last = entry
    return entry
  })
  await addLines(act.db, act.hub.id, entries, act.now)
  for (const entry of entries) {
    const { textHash, version, prev, hash } = entry
    const line = { meeting: meeting.id, body: body.id, number: registerNumber(entry), version, textHash, prev, entry: hash }
    act.record(decisionRegistered, entry.decision, line)
  }
  return entries
}
