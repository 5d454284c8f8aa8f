import { describe, expect, test } from 'vitest'
import fr from './fr.ts'
import { dueNow } from './home.ts'
import { leadOf } from './home-lead.tsx'

const meeting = (state: string, startsAt: string, title = 'Conseil', announced = false) => ({
  id: `${state} ${startsAt}`,
  title,
  state,
  startsAt,
  place: 'Morcenx',
  announced,
})
const page = {
  now: '2026-03-12T08:00:00.000Z',
  hub: { id: '', slug: 'ploucs', name: 'PLOUCS', zone: 'Europe/Paris', demo: false },
  lang: 'fr' as const,
}
const quiet = {
  promises: [],
  actions: [],
  applications: [],
  cases: [],
  reports: 0,
  dues: null,
  toSign: null,
  toApprove: [],
  arrived: { mails: 0, moments: 0 },
}
const spaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const lead = (...meetings: ReturnType<typeof meeting>[]) => spaces(leadOf({ ...quiet, meetings }, page, fr.home))
const promise = (due: string, late: boolean) => ({
  ...{ id: due, contact: 'c', kind: 'ours' as const, text: 'Envoyer le devis', with: 'Jean Darricau', who: null },
  due,
  late,
})
const action = (due: string, late: boolean) => ({ id: due, what: 'Signer la convention', due, late, body: 'Conseil' })

describe('the first sentence of the home page', () => {
  test.each([
    ['a meeting tonight', [meeting('convened', '2026-03-12T17:30:00.000Z')], 'Aujourd’hui à 18 h 30 : Conseil, Morcenx.'],
    ['tomorrow', [meeting('convened', '2026-03-13T17:30:00.000Z')], 'Demain à 18 h 30 : Conseil, Morcenx.'],
    ['later', [meeting('convened', '2026-03-19T17:30:00.000Z')], 'Prochain rendez-vous : Conseil, jeudi 19 mars 2026 à 18 h 30, Morcenx.'],
    ['one that is going on', [meeting('open', '2026-03-12T07:30:00.000Z')], 'La séance « Conseil » est ouverte.'],
    ['only a draft: nobody has been called', [meeting('draft', '2026-03-13T17:30:00.000Z')], 'Personne ne vous attend pour l’instant.'],
    [
      'a date that is announced',
      [meeting('draft', '2026-04-09T16:00:00.000Z', 'Conseil', true)],
      'Prochaine date retenue : Conseil, jeudi 9 avril 2026 à 18 h, Morcenx. L’ordre du jour suivra.',
    ],
    [
      'a notice tells more than a date',
      [meeting('draft', '2026-03-13T17:30:00.000Z', 'Groupe', true), meeting('convened', '2026-03-19T17:30:00.000Z')],
      'Prochain rendez-vous : Conseil, jeudi 19 mars 2026 à 18 h 30, Morcenx.',
    ],
    ['nothing', [], 'Personne ne vous attend pour l’instant.'],
  ])('%s', (_case, meetings, says) => expect(lead(...meetings)).toBe(says))
})

describe('the sentences after it', () => {
  const says = (more: Partial<Parameters<typeof leadOf>[0]>) => spaces(leadOf({ ...quiet, meetings: [], ...more }, page, fr.home))
  test.each([
    [
      'a promise late, two this week',
      { promises: [promise('2026-03-10', true), promise('2026-03-12', false), promise('2026-03-15', false)] },
      'Une promesse est en retard. 2 promesses sont à tenir d’ici sept jours.',
    ],
    [
      'two actions, one of them late',
      { actions: [action('2026-03-10', true), action('2026-03-15', false)] },
      '2 actions vous attendent d’ici sept jours, dont 1 en retard.',
    ],
    ['an action that is late', { actions: [action('2026-03-10', true)] }, 'Une action vous attend, en retard.'],
    ['what came in', { arrived: { mails: 2, moments: 7 } }, '9 choses sont arrivées, à ranger.'],
    ['a month to sign', { toSign: '2026-02-01' }, 'Votre temps de février 2026 n’est pas encore signé.'],
    ['a month that begins with a vowel', { toSign: '2026-10-01' }, 'Votre temps d’octobre 2026 n’est pas encore signé.'],
  ])('%s', (_case, more, expected) => expect(says(more)).toBe(`Personne ne vous attend pour l’instant. ${expected}`))
})

describe('what is due', () => {
  const desk = {
    ...quiet,
    coordinates: true,
    toSeal: [{ id: 'm1', title: 'Conseil', closedAt: '2026-03-10T19:00:00.000Z' }],
    meetings: [meeting('draft', '2026-03-20T17:30:00.000Z')],
    conveneUntil: '2026-04-11T00:00:00.000Z',
    mails: { failed: 2 },
    lost: 0,
  }
  test('mails that failed first, then notices to send, then PVs to seal', () =>
    expect(dueNow(desk).map(({ is }) => is)).toEqual(['mails', 'convene', 'seal']))
  test('what is late comes before everything, what has its day to come after what others wait for', () =>
    expect(
      dueNow({
        ...desk,
        promises: [promise('2026-03-10', true), promise('2026-03-15', false)],
        toSign: '2026-02-01',
        toApprove: [{ person: 'p', name: 'Camille Lartigue', month: '2026-02-01' }],
        reports: 1,
        applications: [{ id: 'a', name: 'Le Fournil', receivedOn: '2026-03-01', sponsor: null }],
      }).map(({ is }) => is),
    ).toEqual(['promise', 'mails', 'convene', 'seal', 'application', 'sign', 'approve', 'promise', 'report']))
  test('a date announced for the year is convened in its month, a draft that nobody knows of at once', () => {
    const far = [meeting('draft', '2026-05-14T16:00:00.000Z', 'Mai', true), meeting('draft', '2026-05-21T16:00:00.000Z', 'Seul')]
    const near = meeting('draft', '2026-04-09T16:00:00.000Z', 'Avril', true)
    expect(dueNow({ ...desk, mails: null, toSeal: [], meetings: [near, ...far] })).toMatchObject([{ title: 'Avril' }, { title: 'Seul' }])
  })
  test('a confidential case that is late comes among what is late, another after what others wait for', () => {
    const one = (id: string, late: boolean) => ({ id, room: 'differends' as const, due: '2026-03-12', late })
    expect(dueNow({ ...desk, cases: [one('a', false), one('b', true)] }).map(({ is }) => is)).toEqual([
      'case',
      'mails',
      'convene',
      'seal',
      'case',
    ])
  })
  test('a representative is not asked to send notices', () =>
    expect(dueNow({ ...desk, coordinates: false, mails: null, toSeal: [] })).toEqual([]))
})
