import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHub } from '../../../tests/setup/hub.ts'
import { testSite } from '../../../tests/setup/site.ts'
import { roomAt, type Screen } from './live-room.ts'
import type { LiveRoute } from './routes.ts'

// Screens of one address are drawn together, and stay each their own.

type Site = Awaited<ReturnType<typeof testSite>>
let site: Site
beforeAll(async () => {
  site = await testSite({ at: '2026-03-12T18:00:00.000Z' })
  await openHub(site, 'PLOUCS', 'Maite')
})
afterAll(() => site.close())

const view = (run: (context: { lang: string }) => unknown) =>
  ({
    is: 'live',
    method: 'GET',
    path: '/:hub/essai',
    operation: {
      kind: 'view',
      name: 'test.essai',
      open: 'everyone',
      input: { safeParse: (data: unknown) => ({ success: true, data }) },
      load: async () => ({}),
      run: (_: unknown, context: { lang: string }) => run(context),
    },
    component: ({ data }: { data: unknown }) => String(data),
  }) as unknown as LiveRoute

const askedAs = (token: string | null) => ({
  ...{ web: site.web, route: null, params: { hub: 'ploucs' }, url: new URL('http://localhost:3000/ploucs/essai'), lang: 'fr' as const },
  ...{ theme: null, json: false, now: site.clock.now, token, done: null },
})
const screenOf = (told: string[]): Screen => ({
  asked: askedAs(null) as unknown as Screen['asked'],
  show: (html) => void told.push(html),
  refuse: () => void told.push('refused'),
  fail: () => void told.push('failed'),
})

it('one that cannot be drawn takes nothing from the others, and is written down', async () => {
  let n = 0
  const route = view(() => {
    n += 1
    if (n === 2) throw new Error('A fault in one')
    return `drawn ${n}`
  })
  const told: string[] = []
  const screens = [screenOf(told), screenOf(told), screenOf(told)]
  const room = roomAt(screens[0]?.asked as Screen['asked'], route)
  for (const one of screens) room.add(one)
  await expect.poll(() => told.length).toBe(3)
  expect(told.sort()).toEqual(['drawn 1', 'drawn 3', 'failed'])
  expect(site.lines.splice(0).join('\n')).toContain('A fault in one')
  for (const one of screens) room.remove(one)
})

it('a room that was left listens no more, and putting a screen away twice leaves the next room alone', async () => {
  const route = view(() => 'drawn')
  const told: string[] = []
  const first = screenOf(told)
  const room = roomAt(first.asked, route)
  room.add(first)
  await expect.poll(() => told.length).toBe(1)
  room.remove(first)
  const second = screenOf(told)
  const next = roomAt(second.asked, route)
  expect(next).not.toBe(room)
  next.add(second)
  room.remove(first)
  expect(roomAt(second.asked, route)).toBe(next)
  next.remove(second)
})
