import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { instantOf } from '#base/day.ts'
import { type CalendarEvent, icsOf } from './ics.ts'

// An independent reading of RFC 5545: unfold (3.1), split name, parameters and value (3.1, 3.2), unescape text (3.3.11, RFC 6868).
type Line = { name: string; params: Record<string, string>; value: string }

const parse = (file: string): Line[] => {
  expect(file.endsWith('\r\n')).toBe(true)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const folded = file.slice(0, -2).split('\r\n')
  for (const line of folded) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  return folded
    .join('\r\n')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map((line) => {
      const shape = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/s.exec(line)
      if (!shape) throw new Error(`not a content line: ${line}`)
      const params = [...(shape[2] ?? '').matchAll(/;([A-Z-]+)=(?:"([^"]*)"|([^";:,]*))/g)].map(([, name = '', quoted, bare = '']) => [
        name,
        (quoted ?? bare).replace(/\^([n^'])/g, (_, c: string) => ({ n: '\n', '^': '^', "'": '"' })[c] ?? c),
      ])
      return { name: shape[1] ?? '', params: Object.fromEntries(params), value: shape[3] ?? '' }
    })
}

const text = (value: string): string => value.replace(/\\([\\;,nN])/g, (_, c: string) => (c === 'n' || c === 'N' ? '\n' : c))
const one = (lines: Line[], name: string): Line => {
  const found = lines.filter((line) => line.name === name)
  expect(found).toHaveLength(1)
  return found[0] as Line
}

const board: CalendarEvent = {
  uid: '0198c0de-0000-7000-8000-000000000001@cordee',
  sequence: 0,
  method: 'REQUEST',
  startsAt: instantOf('2026-03-12', '18:00', 'Europe/Paris'),
  endsAt: instantOf('2026-03-12', '20:30', 'Europe/Paris'),
  title: 'Conseil d’administration',
  place: 'La Smalah, 3 place de la Mairie',
  description: 'Ordre du jour :\n1. Trésorerie ; 2. Minibus',
  organizer: { name: 'PLOUCS', mail: 'bonjour@ploucs.example' },
  attendee: { name: 'Claire Etchegaray', mail: 'claire@smalah.example' },
  stamp: '2026-03-02T08:00:00.000Z',
}

describe('an invitation', () => {
  it('says what, when, where, who', () => {
    const lines = parse(icsOf(board))
    expect(one(lines, 'METHOD').value).toBe('REQUEST')
    expect(one(lines, 'UID').value).toBe(board.uid)
    expect(one(lines, 'SEQUENCE').value).toBe('0')
    expect(one(lines, 'DTSTAMP').value).toBe('20260302T080000Z')
    expect(text(one(lines, 'SUMMARY').value)).toBe('Conseil d’administration')
    expect(text(one(lines, 'LOCATION').value)).toBe('La Smalah, 3 place de la Mairie')
    expect(text(one(lines, 'DESCRIPTION').value)).toBe('Ordre du jour :\n1. Trésorerie ; 2. Minibus')
    expect(one(lines, 'ORGANIZER')).toMatchObject({ params: { CN: 'PLOUCS' }, value: 'mailto:bonjour@ploucs.example' })
    expect(one(lines, 'ATTENDEE')).toMatchObject({ params: { CN: 'Claire Etchegaray', RSVP: 'TRUE', PARTSTAT: 'NEEDS-ACTION' } })
    expect(one(lines, 'ATTENDEE').value.toLowerCase()).toBe('mailto:claire@smalah.example')
    expect(lines.filter((line) => line.name === 'BEGIN').map((line) => line.value)).toEqual(['VCALENDAR', 'VEVENT'])
  })

  it('without a place, a description or an addressee, leaves them out', () => {
    const names = parse(icsOf({ ...board, place: null, description: null, attendee: undefined })).map((line) => line.name)
    for (const name of ['LOCATION', 'DESCRIPTION', 'ATTENDEE']) expect(names).not.toContain(name)
  })

  it('a cancellation carries the same uid and a higher sequence, and asks for no answer', () => {
    const lines = parse(icsOf({ ...board, method: 'CANCEL', sequence: 3 }))
    expect(one(lines, 'METHOD').value).toBe('CANCEL')
    expect(one(lines, 'STATUS').value).toBe('CANCELLED')
    expect(one(lines, 'UID').value).toBe(board.uid)
    expect(one(lines, 'SEQUENCE').value).toBe('3')
    expect(one(lines, 'ATTENDEE').params.RSVP).not.toBe('TRUE')
  })
})

it.each([
  ['in winter', '2026-01-15', '18:00', '20260115T170000Z'],
  ['in summer', '2026-07-15', '18:00', '20260715T160000Z'],
  ['the evening before clocks go forward', '2026-03-28', '18:00', '20260328T170000Z'],
  ['the evening after', '2026-03-29', '18:00', '20260329T160000Z'],
  ['the evening before clocks go back', '2026-10-24', '18:00', '20261024T160000Z'],
  ['the evening after that', '2026-10-25', '18:00', '20261025T170000Z'],
])('18 h in Paris %s is the right instant', (_, day, time, utc) => {
  expect(
    one(
      parse(icsOf({ ...board, startsAt: instantOf(day, time, 'Europe/Paris'), endsAt: instantOf(day, '20:00', 'Europe/Paris') })),
      'DTSTART',
    ).value,
  ).toBe(utc)
})

it('the same event gives the same bytes', () => {
  expect(icsOf(board)).toBe(icsOf(structuredClone(board)))
})

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom('a\r\nATTENDEE:mailto:evil@example.org', '\\n;,:"^n', 'é'.repeat(300), '\ud800', '👩‍🌾'.repeat(40), 'a\u0000b'),
)

it('whatever is typed, it stays in its field: no line is added, no text is lost', () => {
  fc.assert(
    fc.property(anything, anything, anything, anything, (title, place, description, name) => {
      const lines = parse(
        icsOf({ ...board, title, place, description, organizer: { name, mail: 'a@b.example' }, attendee: { name, mail: 'c@d.example' } }),
      )
      const kept = (typed: string) =>
        typed
          .toWellFormed()
          .replace(/\r\n?/g, '\n')
          .replace(/(?![\n\t])\p{Cc}/gu, '')
      expect(text(one(lines, 'SUMMARY').value)).toBe(kept(title))
      expect(text(lines.find((line) => line.name === 'LOCATION')?.value ?? '')).toBe(kept(place))
      expect(text(lines.find((line) => line.name === 'DESCRIPTION')?.value ?? '')).toBe(kept(description))
      expect(one(lines, 'ORGANIZER').value).toBe('mailto:a@b.example')
      expect(one(lines, 'ATTENDEE').value.toLowerCase()).toBe('mailto:c@d.example')
    }),
    { numRuns: 500 },
  )
})
