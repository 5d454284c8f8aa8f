import { describe, expect, test } from 'vitest'
import fr from './fr.ts'
import { dueNow } from './home.ts'
import { leadOf } from './home-lead.tsx'

const meeting = (state: string, startsAt: string, title = 'Conseil') => ({
  id: `${state} ${startsAt}`,
  title,
  state,
  startsAt,
  place: 'Morcenx',
})
const page = {
  now: '2026-03-12T08:00:00.000Z',
  hub: { id: '', slug: 'ploucs', name: 'PLOUCS', zone: 'Europe/Paris', demo: false },
  lang: 'fr' as const,
}
const lead = (...meetings: ReturnType<typeof meeting>[]) => leadOf({ meetings }, page, fr.home).replaceAll(/[\u00a0\u202f]/g, ' ')

describe('the first sentence of the home page', () => {
  test.each([
    ['a meeting tonight', [meeting('convened', '2026-03-12T17:30:00.000Z')], 'Aujourd’hui à 18 h 30 : Conseil, Morcenx.'],
    ['tomorrow', [meeting('convened', '2026-03-13T17:30:00.000Z')], 'Demain à 18 h 30 : Conseil, Morcenx.'],
    ['later', [meeting('convened', '2026-03-19T17:30:00.000Z')], 'Prochain rendez-vous : Conseil, jeudi 19 mars 2026 à 18 h 30, Morcenx.'],
    ['one that is going on', [meeting('open', '2026-03-12T07:30:00.000Z')], 'La séance « Conseil » est ouverte.'],
    ['only a draft: nobody has been called', [meeting('draft', '2026-03-13T17:30:00.000Z')], 'Personne ne vous attend pour l’instant.'],
    ['nothing', [], 'Personne ne vous attend pour l’instant.'],
  ])('%s', (_case, meetings, says) => expect(lead(...meetings)).toBe(says))
})

describe('what is due', () => {
  const desk = {
    coordinates: true,
    toSeal: [{ id: 'm1', title: 'Conseil', closedAt: '2026-03-10T19:00:00.000Z' }],
    meetings: [meeting('draft', '2026-03-20T17:30:00.000Z')],
    mails: { failed: 2 },
    lost: 0,
  }
  test('mails that failed first, then notices to send, then PVs to seal', () =>
    expect(dueNow(desk).map(({ is }) => is)).toEqual(['mails', 'convene', 'seal']))
  test('a representative is not asked to send notices', () =>
    expect(dueNow({ ...desk, coordinates: false, mails: null, toSeal: [] })).toEqual([]))
})
