import { type Day, instantOf } from '#base/day.ts'
import { type Channel, noteContact, type Parties } from '#contacts/api.ts'
import type { Act } from '#logbook/use-case.ts'
import type { Import, Row } from './import.ts'
import type { Written } from './row.store.ts'
import type { Read } from './row-target.ts'
import { faultyRow, settled } from './write-settled.ts'

/** Written together: their messages go as one. */
const TOGETHER = 50

type Said = { day: Day; hour?: string; channel?: Channel; said?: string; promised?: string; due?: Day; minutes?: number; parties: Parties }

/** Notes a lot of contacts in the name of who brings them in. Without an hour only the day is known; without a channel it was a call, as in the form. */
export const writeContacts = async (act: Act, found: Import, rows: Row[]): Promise<Written[]> => {
  const { news, faulty, others } = await settled(act, found, rows)
  const note = async ({ line, read }: { line: number; read: Read }): Promise<Written> => {
    const { day, hour, channel = 'phone', said = '', promised, due = null, minutes = null, parties } = read as Said
    const madeId = await noteContact(act, {
      ...{ channel, said, minutes, ...parties, at: instantOf(day, hour ?? '12:00', act.hub.zone), timed: hour !== undefined },
      promises: promised === undefined ? [] : [{ kind: 'ours', text: promised, due }],
    })
    return { line, written: 'added', madeId, filled: null }
  }
  const noted: Written[] = []
  for (let at = 0; at < news.length; at += TOGETHER) noted.push(...(await Promise.all(news.slice(at, at + TOGETHER).map(note))))
  return [...noted, ...faulty.map(faultyRow), ...others]
}
