import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { readCalendar } from './read-ics.ts'

// March and April 2026 in Paris; the clocks go forward on Sunday 29 March at 2:00.
const WINDOW = { from: '2026-03-01', until: '2026-05-01', zone: 'Europe/Paris' }

const file = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:u1', 'SUMMARY:Point', ...lines, 'END:VEVENT']
const paris = (name: string, local: string) => `${name};TZID=Europe/Paris:${local}`
const hour = [paris('DTSTART', '20260318T090000'), paris('DTEND', '20260318T100000')]
const WEEKLY = 'RRULE:FREQ=WEEKLY;COUNT=4'

const starts = (...lines: string[]) => readCalendar(file(...lines), WINDOW).occurrences.map(({ startsAt }) => startsAt)

describe('when something happens', () => {
  it.each([
    ['once', event(...hour), ['2026-03-18T08:00:00.000Z']],
    [
      'each week: the hour on the wall stays when the clocks change',
      event(...hour, WEEKLY),
      ['2026-03-18T08:00:00.000Z', '2026-03-25T08:00:00.000Z', '2026-04-01T07:00:00.000Z', '2026-04-08T07:00:00.000Z'],
    ],
    [
      'but the second time, called off by the calendar',
      event(...hour, WEEKLY, paris('EXDATE', '20260325T090000')),
      ['2026-03-18T08:00:00.000Z', '2026-04-01T07:00:00.000Z', '2026-04-08T07:00:00.000Z'],
    ],
    [
      'but a day, without an hour',
      event(...hour, WEEKLY, 'EXDATE;VALUE=DATE:20260401'),
      ['2026-03-18T08:00:00.000Z', '2026-03-25T08:00:00.000Z', '2026-04-08T07:00:00.000Z'],
    ],
    [
      'until a day said in UTC',
      event(...hour, 'RRULE:FREQ=WEEKLY;UNTIL=20260401T070000Z'),
      ['2026-03-18T08:00:00.000Z', '2026-03-25T08:00:00.000Z', '2026-04-01T07:00:00.000Z'],
    ],
    ['in UTC', event('DTSTART:20260318T080000Z', 'DTEND:20260318T090000Z'), ['2026-03-18T08:00:00.000Z']],
    ['without a zone: the hub’s', event('DTSTART:20260401T090000', 'DTEND:20260401T100000'), ['2026-04-01T07:00:00.000Z']],
    [
      'in a zone as Outlook names it',
      event('DTSTART;TZID=Romance Standard Time:20260401T090000', 'DURATION:PT1H'),
      ['2026-04-01T07:00:00.000Z'],
    ],
    ['in Réunion', event('DTSTART;TZID=Indian/Reunion:20260401T180000', 'DURATION:PT1H'), ['2026-04-01T14:00:00.000Z']],
    [
      'in the night that has no such hour: an hour later',
      event(paris('DTSTART', '20260329T023000'), 'DURATION:PT1H'),
      ['2026-03-29T01:30:00.000Z'],
    ],
    [
      'before the window, going on in it',
      event(paris('DTSTART', '20260228T230000'), paris('DTEND', '20260301T010000')),
      ['2026-02-28T22:00:00.000Z'],
    ],
    ['after the window', event(paris('DTSTART', '20260501T090000'), 'DURATION:PT1H'), []],
    [
      'on folded lines',
      ['BEGIN:VEVENT', 'UID:u', 'DTSTART;TZID=Europe/Pa', ' ris:20260318T090000', 'DURATION:PT1H', 'END:VEVENT'],
      ['2026-03-18T08:00:00.000Z'],
    ],
  ])('%s', (_case, lines, expected) => expect(starts(...lines)).toEqual(expected))

  it('in a zone the file itself describes', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Chez nous',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0300',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]
    expect(starts(...zone, ...event('DTSTART;TZID=Chez nous:20260318T090000', 'DURATION:PT1H'))).toEqual(['2026-03-18T06:00:00.000Z'])
  })
})

describe('one occurrence changed', () => {
  const moved = [
    'BEGIN:VEVENT',
    'UID:u1',
    'SUMMARY:Point, déplacé',
    paris('RECURRENCE-ID', '20260325T090000'),
    paris('DTSTART', '20260326T140000'),
    paris('DTEND', '20260326T153000'),
    'END:VEVENT',
  ]
  it('moved, it keeps its identity: the beginning its rule gave it', () => {
    const { occurrences } = readCalendar(file(...event(...hour, WEEKLY), ...moved), WINDOW)
    expect(occurrences.map(({ startsAt, recurrence, title }) => [startsAt, recurrence, title])).toEqual([
      ['2026-03-18T08:00:00.000Z', '2026-03-18T08:00:00.000Z', 'Point'],
      ['2026-03-26T13:00:00.000Z', '2026-03-25T08:00:00.000Z', 'Point, déplacé'],
      ['2026-04-01T07:00:00.000Z', '2026-04-01T07:00:00.000Z', 'Point'],
      ['2026-04-08T07:00:00.000Z', '2026-04-08T07:00:00.000Z', 'Point'],
    ])
  })
  it('cancelled, it is there and says so', () => {
    const cancelled = [
      'BEGIN:VEVENT',
      'UID:u1',
      'SUMMARY:Point',
      'STATUS:CANCELLED',
      paris('RECURRENCE-ID', '20260325T090000'),
      paris('DTSTART', '20260325T090000'),
      'DURATION:PT1H',
      'END:VEVENT',
    ]
    const { occurrences } = readCalendar(file(...event(...hour, WEEKLY), ...cancelled), WINDOW)
    expect(occurrences.map(({ status }) => status)).toEqual(['confirmed', 'cancelled', 'confirmed', 'confirmed'])
  })
  it('twice in the file: the later version holds', () => {
    const later = moved.map((line) => line.replace('T140000', 'T160000').replace('T153000', 'T170000'))
    const { occurrences } = readCalendar(
      file(...event(...hour, WEEKLY), ...later.toSpliced(2, 0, 'SEQUENCE:2'), ...moved.toSpliced(2, 0, 'SEQUENCE:1')),
      WINDOW,
    )
    expect(occurrences[1]?.startsAt).toBe('2026-03-26T15:00:00.000Z')
  })
})

describe('one occurrence and all after it changed', () => {
  const onwards = (...lines: string[]) => [
    'BEGIN:VEVENT',
    'UID:u1',
    'SUMMARY:Point, plus tard',
    'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20260325T090000',
    ...lines,
    'END:VEVENT',
  ]
  const read = (...lines: string[]) =>
    readCalendar(file(...event(...hour, WEEKLY), ...lines), WINDOW).occurrences.map(({ startsAt, endsAt, recurrence, title, status }) =>
      [startsAt.slice(5, 16), endsAt.slice(11, 16), recurrence.slice(5, 10), title, status].join(' '),
    )

  it('moved by a day and five hours, and longer: those after move as far, on the wall clock, and stay who they are', () => {
    expect(read(...onwards(paris('DTSTART', '20260326T140000'), paris('DTEND', '20260326T153000')))).toEqual([
      '03-18T08:00 09:00 03-18 Point confirmed',
      '03-26T13:00 14:30 03-25 Point, plus tard confirmed',
      '04-02T12:00 13:30 04-01 Point, plus tard confirmed',
      '04-09T12:00 13:30 04-08 Point, plus tard confirmed',
    ])
  })
  it('called off: all of them are', () => {
    const off = onwards(paris('DTSTART', '20260325T090000'), 'DURATION:PT1H', 'STATUS:CANCELLED')
    expect(read(...off).map((one) => one.split(' ').at(-1))).toEqual(['confirmed', 'cancelled', 'cancelled', 'cancelled'])
  })
  it('one after it changed on its own: its own change holds; a later change of all holds from there', () => {
    const moved = onwards(paris('DTSTART', '20260326T140000'), 'DURATION:PT1H')
    const alone = ['BEGIN:VEVENT', 'UID:u1', 'SUMMARY:Seul', paris('RECURRENCE-ID', '20260401T090000'), paris('DTSTART', '20260403T100000')]
    expect(read(...moved, ...alone, 'DURATION:PT1H', 'END:VEVENT').slice(2)).toEqual([
      '04-03T08:00 09:00 04-01 Seul confirmed',
      '04-09T12:00 13:00 04-08 Point, plus tard confirmed',
    ])
    const again = moved.map((line) => line.replace('20260325T090000', '20260408T090000').replace('20260326T140000', '20260407T180000'))
    expect(read(...moved, ...again)).toEqual([
      '03-18T08:00 09:00 03-18 Point confirmed',
      '03-26T13:00 14:00 03-25 Point, plus tard confirmed',
      '04-02T12:00 13:00 04-01 Point, plus tard confirmed',
      '04-07T16:00 17:00 04-08 Point, plus tard confirmed',
    ])
  })
  it('moved into the window from beyond it, they are there; whole days move by days', () => {
    const rule = ['DTSTART;VALUE=DATE:20260225', 'RRULE:FREQ=WEEKLY;COUNT=2']
    const days = readCalendar(
      file(
        ...event(...rule),
        ...[
          'BEGIN:VEVENT',
          'UID:u1',
          'SUMMARY:Stage',
          'RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20260225',
          'DTSTART;VALUE=DATE:20260228',
        ],
        ...['DTEND;VALUE=DATE:20260302', 'END:VEVENT'],
      ),
      WINDOW,
    ).occurrences
    expect(days.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      ['2026-02-27T23:00:00.000Z', '2026-03-01T23:00:00.000Z'],
      ['2026-03-06T23:00:00.000Z', '2026-03-08T23:00:00.000Z'],
    ])
  })
  it('broken, it takes nothing else with it', () => {
    expect(read(...onwards('DURATION:PT1H'))).toHaveLength(4)
  })
})

describe('how long', () => {
  const ends = (...lines: string[]) =>
    readCalendar(file(...event(...lines)), WINDOW).occurrences.map(({ endsAt, allDay }) => [endsAt, allDay])
  it.each([
    [
      'a day: from midnight to midnight, in the hub’s zone',
      ['DTSTART;VALUE=DATE:20260329', 'DTEND;VALUE=DATE:20260330'],
      ['2026-03-29T22:00:00.000Z', true],
    ],
    ['a day that does not say its end', ['DTSTART;VALUE=DATE:20260318'], ['2026-03-18T23:00:00.000Z', true]],
    ['three days', ['DTSTART;VALUE=DATE:20260318', 'DTEND;VALUE=DATE:20260321'], ['2026-03-20T23:00:00.000Z', true]],
    [
      'a night over which the clocks change',
      [paris('DTSTART', '20260328T220000'), paris('DTEND', '20260329T060000')],
      ['2026-03-29T04:00:00.000Z', false],
    ],
    [
      'an end before the beginning: no time',
      [paris('DTSTART', '20260318T100000'), paris('DTEND', '20260318T090000')],
      ['2026-03-18T09:00:00.000Z', false],
    ],
    ['no end at all: no time', [paris('DTSTART', '20260318T100000')], ['2026-03-18T09:00:00.000Z', false]],
  ])('%s', (_case, lines, expected) => expect(ends(...lines)).toEqual([expected]))
})

it('who is invited: by address, without those who declined being taken for present', () => {
  const [one] = readCalendar(
    file(
      ...event(
        ...hour,
        'ORGANIZER;CN=Ana:mailto:Ana@Exemple.fr',
        'ATTENDEE;PARTSTAT=DECLINED;CN=Luc:mailto:luc@exemple.fr',
        'ATTENDEE:urn:x',
      ),
    ),
    WINDOW,
  ).occurrences
  expect(one?.attendees).toEqual([
    { mail: 'ana@exemple.fr', name: 'Ana', declined: false },
    { mail: 'luc@exemple.fr', name: 'Luc', declined: true },
  ])
})

describe('what is no good', () => {
  it.each([
    ['a page of log-in', '<!doctype html><title>Connexion</title>', { isCalendar: false, unreadable: 0 }],
    ['nothing', '', { isCalendar: false, unreadable: 0 }],
    [
      'an event without a beginning, beside a good one',
      file(...event('DTEND:20260318T100000Z'), ...event(...hour).toSpliced(1, 1, 'UID:u2')),
      { isCalendar: true, unreadable: 1 },
    ],
  ])('%s is said', (_case, text, expected) => expect(readCalendar(text, WINDOW)).toMatchObject(expected))

  it.each([
    ['a rule without end', 'RRULE:FREQ=DAILY'],
    ['a rule that never comes true', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
    ['every second', 'RRULE:FREQ=SECONDLY'],
    ['a thousand thousand times', 'RRULE:FREQ=DAILY;COUNT=1000000;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23'],
  ])('%s holds nobody up', (_case, rule) => {
    const { occurrences } = readCalendar(file(...event('DTSTART:19700101T000000Z', 'DURATION:PT1M', rule)), WINDOW)
    expect(occurrences.length).toBeLessThanOrEqual(1_500)
  })

  it('whatever the text, there is an answer, the same each time', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'BEGIN:VEVENT',
        'END:VEVENT',
        'DTSTART:20260318T090000Z',
        'RRULE:FREQ=WEEKLY',
        'DTSTART;TZID=X:99999999T999999',
        'RRULE:FREQ=',
        'EXDATE:',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (lines) => {
        expect(readCalendar(file(...lines), WINDOW)).toEqual(readCalendar(file(...lines), WINDOW))
      }),
      { numRuns: 300 },
    )
  })
})
