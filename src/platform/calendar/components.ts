import ICAL from 'ical.js'

/** The parts of a calendar file, each read alone: one that is broken does not take the others with it. */
export type Components = { events: ICAL.Component[]; zones: Map<string, ICAL.Component>; unreadable: number; isCalendar: boolean }

const LINE = /^[A-Za-z0-9-]+[;:]/
const MOST_EVENTS = 20_000

/** What no calendar line holds (RFC 5545, 3.1); kept, it would end in the database as a broken text. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')

/** Unfolds (RFC 5545, 3.1). A line that is no property is what some programs make of a text with line ends: it goes on the text before it. */
const linesOf = (text: string): string[] => {
  const lines: string[] = []
  for (const line of clean(text).split('\n')) {
    if (line === '') continue
    const last = lines.length - 1
    if (/^[ \t]/.test(line) && last >= 0) lines[last] += line.slice(1)
    else if (LINE.test(line)) lines.push(line)
    else if (last >= 0 && /^(DESCRIPTION|SUMMARY|LOCATION)\b/i.test(lines[last] ?? '')) lines[last] += `\\n${line}`
  }
  return lines
}

/** Reads the events and zones of a file, each once, whatever stands around them. */
export const componentsOf = (text: string): Components => {
  const found: Components = { events: [], zones: new Map(), unreadable: 0, isCalendar: /^BEGIN:VCALENDAR\s*$/im.test(text) }
  let block: string[] | null = null
  let kind = ''
  for (const line of linesOf(text)) {
    const mark = /^(BEGIN|END):(VEVENT|VTIMEZONE)\s*$/i.exec(line)
    const name = mark?.[2]?.toUpperCase() ?? ''
    if (mark && mark[1]?.toUpperCase() === 'BEGIN') {
      if (block) found.unreadable += 1
      block = [`BEGIN:${name}`]
      kind = name
    } else if (mark && block && name === kind) {
      keep(found, kind, [...block, `END:${kind}`])
      block = null
    } else block?.push(line)
  }
  if (block) found.unreadable += 1
  return found
}

const keep = (found: Components, kind: string, block: string[]): void => {
  if (found.events.length >= MOST_EVENTS) return
  try {
    const calendar = new ICAL.Component(ICAL.parse(['BEGIN:VCALENDAR', ...block, 'END:VCALENDAR'].join('\r\n')) as unknown[])
    const one = calendar.getFirstSubcomponent(kind.toLowerCase())
    if (!one) return
    if (kind === 'VEVENT') found.events.push(one)
    else found.zones.set(String(one.getFirstPropertyValue('tzid') ?? ''), one)
  } catch {
    found.unreadable += 1
  }
}
