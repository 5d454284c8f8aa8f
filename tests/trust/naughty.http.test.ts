import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import type { Route } from '#platform/web/routes.ts'
import { capabilities } from '../../src/app.tsx'
import { nameOf, pathOf } from '../permissions/cells.ts'
import { anew, type Case, type Maker, shared } from '../permissions/given.ts'
import { type Fields, openWorld, type World } from '../permissions/world.ts'
import { casesOf, doerOf, fieldsOf } from './forms.ts'
import { naughty } from './naughty.ts'

// Every text of the corpus in every field of every form: refused in words or kept, never believed; and shown as the text it is.

const acts: Route[] = capabilities.flatMap(({ routes }) => routes).filter(({ method }) => method === 'POST')
/** A route without a case fails the permission matrix; here there is nothing to send it. */
const named = acts.filter((route) => casesOf(route).length > 0).map((route) => [nameOf(route), route] as const)

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.site.close())

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
/** Those that would mean something in a page if they were not written as text. */
const marked = naughty.filter((text) => /<[a-z/!%]/i.test(text))
const shownRaw = (page: string) => marked.filter((text) => page.includes(text))

/** All of them for the figures; in an ordinary run a third for each form, another third for the next one. */
const share = (route: Route) => (process.env.CORDEE_FIGURES === '1' ? naughty : naughty.filter((_, i) => i % 3 === acts.indexOf(route) % 3))

/** Some of each kind, not the same for each field. */
const some = (field: number) => naughty.filter((_, i) => i % 12 === field % 12)

describe('in each field', () => {
  it.each(named)('%s', { timeout: 120_000 }, async (_, route) => {
    const [[called, maker]] = casesOf(route) as [[string, Maker<Case>]]
    const right: Case = await maker(world.ploucs, anew(world.ploucs))
    const { free, bound } = fieldsOf(route)
    const path = pathOf(route.path, { hub: world.ploucs.slug, ...right.params })
    const role = doerOf(called)
    const tries: Fields[] = [
      ...(free.length > 0 ? share(route) : []).map((text) => ({
        ...right.fields,
        ...Object.fromEntries(free.map((name) => [name, text])),
      })),
      ...[...free, ...bound].flatMap((name, i) => some(i).map((text) => ({ ...right.fields, [name]: text }))),
      // A button alone: what nobody asked for, beside it.
      ...(free.length + bound.length > 0 ? [] : some(0)).map((text) => ({ _key: text, [text]: text, actor: text, organisation: text })),
    ]
    const failed: string[] = []
    for (const [i, fields] of tries.entries()) {
      // Pages take longer than answers to machines: one in six is looked at, and every page at the end.
      const json = i % 6 !== 0
      const { status, text } = await world.ask(role, { method: 'POST', path, fields, json })
      const raw = json ? [] : shownRaw(text)
      if (status >= 500 || raw.length > 0 || /\bat .*\.[jt]sx?:\d+/.test(text)) failed.push(`${status} ${JSON.stringify(fields)} ${raw}`)
    }
    expect(failed).toEqual([])
    expect(world.site.lines).toEqual([])
  })
})

describe('in the address of a button that has no field', () => {
  const alone = named.filter(([, route]) => Object.values(fieldsOf(route)).flat().length === 0)
  it.each(alone)('%s', { timeout: 60_000 }, async (_, route) => {
    const [[called, maker]] = casesOf(route) as [[string, Maker<Case>]]
    const right: Case = await maker(world.ploucs, shared(world.ploucs))
    const failed: string[] = []
    for (const [name, i] of [...route.path.matchAll(/:(\w+)/g)].map(([, one], at) => [one as string, at] as const).slice(1)) {
      for (const text of some(i).filter((one) => one !== '')) {
        const path = pathOf(route.path, { hub: world.ploucs.slug, ...right.params, [name]: text })
        const { status, text: page } = await world.ask(doerOf(called), { method: 'POST', path, fields: right.fields ?? {} })
        if (![400, 404, 422].includes(status) || shownRaw(page).length > 0) failed.push(`${status} ${path}`)
      }
    }
    expect(failed).toEqual([])
    expect(world.site.lines).toEqual([])
  })
})

describe('kept, it is shown as it was typed', () => {
  it('what an organisation says of itself: every text that is accepted comes back, escaped in the page, whole in JSON', {
    timeout: 60_000,
  }, async () => {
    const path = `/ploucs/structures/${world.ploucs.bidouille}`
    let accepted = 0
    for (const text of naughty) {
      const fields = { commune: '', about: text }
      const { status } = await world.ask('coordinator', { method: 'POST', path: `${path}/presentation`, fields })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what no text may hold
      const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text.trim())
      expect([text, status]).toEqual([text, control ? 422 : 303])
      if (status !== 303) continue
      accepted += 1
      // What turns the reading direction is left out: a name must not read as another.
      const kept = text
        .replaceAll('\r\n', '\n')
        .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
        .trim()
        .normalize('NFC')
      const page = await world.ask('coordinator', { method: 'GET', path })
      expect(page.status).toBe(200)
      for (const line of kept.split('\n')) expect(page.text).toContain(escaped(line))
      expect(shownRaw(page.text)).toEqual([])
      const machine = await world.ask('coordinator', { method: 'GET', path, json: true })
      expect(machine.text).toContain(JSON.stringify(kept))
    }
    expect(accepted).toBeGreaterThan(80)
  })

  it('no page of the hub shows anything but text, after all this', { timeout: 60_000 }, async () => {
    const pages = capabilities.flatMap(({ routes }) => routes).filter(({ is }) => is === 'page')
    const failed: string[] = []
    const have = shared(world.ploucs)
    for (const route of pages) {
      for (const [name, maker] of casesOf(route)) {
        const { params } = await maker(world.ploucs, have)
        const page = await world.ask('coordinator', { method: 'GET', path: pathOf(route.path, { hub: world.ploucs.slug, ...params }) })
        if (page.status >= 500 || shownRaw(page.text).length > 0) failed.push(`${name}: ${page.status} ${shownRaw(page.text)}`)
      }
    }
    expect(failed).toEqual([])
    expect(world.site.lines).toEqual([])
  })
})
