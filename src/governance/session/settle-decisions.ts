import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { decide } from '#governance/decisions/consent.ts'
import { decisionsOf } from '#governance/decisions/decision.store.ts'
import { type Decision, isLive } from '#governance/decisions/decision.ts'
import { comeBack, endOf } from '#governance/decisions/decision-act.ts'
import { decisionEnded, decisionRegistered, decisionResumed } from '#governance/decisions/decision-facts.ts'
import { saveAdjourned, saveResumed } from '#governance/decisions/decision-put-off.store.ts'
import { saveDecision } from '#governance/decisions/decision-save.store.ts'
import type { MeetingFile } from '#governance/meetings/meeting-file.ts'
import { addLines, holdLastLine } from '#governance/record/register.store.ts'
import { nextEntry, type RegisterEntry, registerNumber, yearOf } from '#governance/record/register.ts'
import type { Act } from '#logbook/use-case.ts'
import { roomAt } from './room.ts'

/**
 * When the meeting closes: what was adopted goes to the register, what is still on the table goes to the next meeting.
 * The caller holds the meeting; `file` is from before.
 */
export const settleDecisions = async (act: Act, file: MeetingFile, decisions: Decision[], closedAt: Instant): Promise<void> => {
  const live = decisions.filter(isLive)
  // The hour of closing may be typed: nothing is put off before it was said.
  const said = live.flatMap(({ versions, rounds, votes }) => [
    ...versions.map(({ at }) => at),
    ...rounds.map(({ openedAt }) => openedAt),
    ...votes.flatMap(({ closedAt }) => closedAt ?? []),
  ])
  const at = [closedAt, ...said].sort().at(-1) as Instant
  const ended = live.flatMap((decision) => {
    const room = roomAt(file, decision.point, at)
    const result = room && decide(decision, { do: 'adjourn' }, room)
    return result?.ok ? [result.value] : []
  })
  await saveAdjourned(
    act.db,
    act.hub.id,
    ended.filter(({ state }) => state === 'adjourned'),
  )
  // An election whose last ballot was not held keeps whom the others elected.
  const kept = ended.filter(({ state }) => state === 'adopted')
  for (const one of kept) {
    const before = live.find(({ id }) => id === one.id) ?? null
    await saveDecision(act.db, act.hub.id, before, one, {})
    await comeBack(act, file.points.find(({ id }) => id === one.point) ?? {}, before, one)
  }
  for (const decision of ended) act.record(decisionEnded, decision.id, endOf(decision))
  await registerDecisions(act, file, [...decisions.filter(({ id }) => !kept.some((one) => one.id === id)), ...kept])
}

/** The meeting was closed by mistake: what the closing put off is on the table again. What is registered stays. */
export const resumeDecisions = async (act: Act, meeting: Id, closedAt: Instant): Promise<void> => {
  const decisions = await decisionsOf(act.db, act.hub.id, meeting)
  const resumed = decisions.filter(({ state, outcome }) => state === 'adjourned' && outcome !== null && outcome.at >= closedAt)
  await saveResumed(act.db, act.hub.id, resumed)
  for (const { id } of resumed) act.record(decisionResumed, id, {})
}

/**
 * What was adopted gets its number, in the order of the agenda: CA-2026-001, without a gap, each line bearing the hash of the one
 * before. What is registered already (a meeting opened again within the hour) keeps its number.
 */
const registerDecisions = async (act: Act, file: MeetingFile, decisions: Decision[]): Promise<RegisterEntry[]> => {
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
