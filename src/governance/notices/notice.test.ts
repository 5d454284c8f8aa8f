import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type BodyRules, defaultRules } from '#governance/bodies/body.ts'
import { irregularities, type Notice, wayOf } from './notice.ts'

const paris = 'Europe/Paris'
const startsAt = '2026-03-12T17:00:00.000Z'
const bylaws: BodyRules = { ...defaultRules('board'), source: 'statutes', noticeDays: 7 }
const sent = (at: string, bouncedAt: string | null = null, delivery: Notice['delivery'] = 'sent'): Notice => ({
  org: 'A',
  channel: 'mail',
  sentAt: at,
  bouncedAt,
  delivery,
})
const early = '2026-03-01T08:00:00.000Z'
const said = (notices: Notice[], rules = bylaws) =>
  irregularities(notices, ['A'], startsAt, rules, paris).map((one) => `${one.code} ${one.given}/${one.asked}${one.printed ? ' PV' : ''}`)

it.each<[string, Notice[], string[]]>([
  ['seven days before', [sent('2026-03-05T22:30:00.000Z')], []],
  ['six days before: already the next day in Paris', [sent('2026-03-05T23:30:00.000Z')], ['notice.late 6/7 PV']],
  ['the same day', [sent('2026-03-12T08:00:00.000Z')], ['notice.late 0/7 PV']],
  ['sent in time, and again later', [sent('2026-03-10T08:00:00.000Z'), sent('2026-03-01T08:00:00.000Z')], []],
  ['it came back', [sent('2026-03-01T08:00:00.000Z', '2026-03-01T08:01:00.000Z')], ['notice.bounced 0/7 PV']],
  [
    'it came back, a letter followed late',
    [sent('2026-03-01T08:00:00.000Z', '2026-03-01T08:01:00.000Z'), sent('2026-03-09T08:00:00.000Z')],
    ['notice.late 3/7 PV'],
  ],
  ['it stayed in the outbox', [sent(early, null, 'kept')], ['notice.kept 0/7 PV']],
  ['it stayed in the outbox, then was handed over', [sent(early, null, 'kept'), { ...sent(early), channel: 'hand', delivery: null }], []],
  ['it waits to leave', [sent(early, null, 'queued')], []],
  ['never sent', [], ['notice.missing 0/7 PV']],
])('%s', (_, notices, result) => {
  expect(said(notices)).toEqual(result)
})

it('24 and 25: whoever sits was told in time, or stands in the PV: one irregularity each at most, none for anybody else', () => {
  const one = fc.record({
    org: fc.constantFrom('A', 'B', 'C', 'D'),
    days: fc.integer({ min: 0, max: 20 }),
    back: fc.boolean(),
    delivery: fc.constantFrom('sent' as const, 'queued' as const, 'kept' as const, 'failed' as const),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), (all) => {
      const notices = all.map(({ org, days, back, delivery }) => {
        const on = Temporal.Instant.from(startsAt)
          .subtract({ hours: 24 * days })
          .toString({ fractionalSecondDigits: 3 })
        return { ...sent(on, back ? on : null, delivery), org }
      })
      const found = irregularities(notices, ['A', 'B', 'C'], startsAt, bylaws, paris)
      for (const org of ['A', 'B', 'C']) {
        const inTime = all.some(
          (sent) => sent.org === org && sent.days >= bylaws.noticeDays && !sent.back && ['sent', 'queued'].includes(sent.delivery),
        )
        expect([org, found.filter((said) => said.org === org).length]).toEqual([org, inTime ? 0 : 1])
      }
      expect(found.every(({ org, printed }) => org !== 'D' && printed)).toBe(true)
    }),
  )
})

it('a delay that is only usage is told, not printed', () => {
  expect(said([sent('2026-03-10T08:00:00.000Z')], defaultRules('board'))).toEqual(['notice.late 2/7'])
})

it.each<[string, Notice[], string]>([
  ['a mail that left', [sent(early)], 'mail'],
  ['a mail that waits', [sent(early, null, 'queued')], 'queued'],
  ['a mail that no server takes', [sent(early, null, 'kept')], 'kept'],
  ['a mail that came back', [sent(early, early)], 'failed'],
  ['two people, one reached', [sent(early, null, 'failed'), sent(early)], 'mail'],
  ['kept, then by phone', [sent(early, null, 'kept'), { ...sent(early), channel: 'phone', delivery: null }], 'phone'],
  ['of another organisation', [{ ...sent(early), org: 'B' }], 'none'],
])('told by %s', (_, notices, way) => {
  expect(wayOf(notices, 'A')).toBe(way)
})
