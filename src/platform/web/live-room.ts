import { setImmediate as breathe } from 'node:timers/promises'
import { isUnavailable } from '#platform/database/unavailable.ts'
import { contextOf, draw } from './answer.ts'
import type { Asked } from './asked.ts'
import { enterTogether, type Run } from './enter.ts'
import type { Live } from './live.ts'
import type { LiveRoute } from './routes.ts'

const GATHER_MS = 40
const AGAIN_MS = 1_000
const LONGEST_MS = 15_000
/** How long screens are drawn before requests that wait have their turn. */
const TURN_MS = 8

/** One live screen. `show`: its fragment as it is now. `refuse`: what it may not see, or not any more. `fail`: it could not be drawn. */
export type Screen = { asked: Asked; show: (html: string) => void; refuse: (run: Run) => void; fail: (error: unknown) => void }

export type LiveRoom = { add: (screen: Screen) => void; want: (screen: Screen) => void; remove: (screen: Screen) => void }

const rooms = new WeakMap<Live, Map<string, LiveRoom>>()

/** The room of everybody who looks at one address in one language. */
export const roomAt = ({ web, params, lang }: Asked, route: LiveRoute): LiveRoom => {
  const all = rooms.get(web.live) ?? new Map<string, LiveRoom>()
  rooms.set(web.live, all)
  const key = JSON.stringify([route.path, lang, Object.entries(params).sort()])
  const found = all.get(key)
  if (found) return found
  const room = openRoom(web.live, route, () => {
    if (all.get(key) === room) all.delete(key)
  })
  all.set(key, room)
  return room
}

/**
 * Screens of one address are drawn in rounds: what they show is loaded once for all of them, each is let in and drawn as the person who looks, so that
 * rights that ended end it. News gathers while a round is under way; the next begins after as long a pause, so that what people send has its turn.
 */
const openRoom = (live: Live, route: LiveRoute, forget: () => void): LiveRoom => {
  const screens = new Set<Screen>()
  const wanted = new Set<Screen>()
  let timer: NodeJS.Timeout | undefined
  let busy = false
  let pause = GATHER_MS
  let unsubscribe: (() => void) | undefined

  const next = (after: number) => {
    if (!busy && wanted.size > 0) timer ??= setTimeout(() => void round(), after)
  }
  const hear = (hub: string) => {
    // Everybody may have left while the database was asked.
    if (screens.size === 0) return
    unsubscribe ??= live.subscribe(hub, () => {
      for (const screen of screens) wanted.add(screen)
      next(pause)
    })
  }
  const round = async () => {
    timer = undefined
    busy = true
    const now = [...wanted].filter((screen) => screens.has(screen))
    wanted.clear()
    const began = performance.now()
    try {
      await drawAll(route, now, hear)
      pause = Math.max(GATHER_MS, performance.now() - began)
    } catch (error) {
      if (now[0]) noteFault(now[0], error)
      for (const screen of now) screen.fail(error)
      // The database is away: screens keep what they show and are drawn again soon. Anything else would only fail again.
      if (isUnavailable(error)) for (const screen of now) if (screens.has(screen)) wanted.add(screen)
      pause = Math.min(Math.max(AGAIN_MS, pause * 2), LONGEST_MS)
    }
    busy = false
    next(pause)
  }
  return {
    add: (screen) => {
      screens.add(screen)
      wanted.add(screen)
      next(0)
    },
    want: (screen) => {
      if (screens.has(screen)) wanted.add(screen)
      next(pause)
    },
    remove: (screen) => {
      if (!screens.delete(screen) || screens.size > 0) return
      clearTimeout(timer)
      timer = undefined
      unsubscribe?.()
      unsubscribe = undefined
      forget()
    },
  }
}

const noteFault = ({ asked: { web, url } }: Screen, error: unknown) => {
  if (!isUnavailable(error)) web.log(`GET ${url.pathname}: ${error instanceof Error ? error.stack : error}`)
}

const drawAll = async (route: LiveRoute, screens: Screen[], hear: (hub: string) => void): Promise<void> => {
  // The rules on the screen count at this minute: those who came in meanwhile count too.
  const now = screens[0]?.asked.web.clock()
  const asked = screens.map((screen) => ({ ...screen.asked, now: now ?? screen.asked.now }))
  const [first, ...others] = asked
  if (!first) return
  const runs = await enterTogether([first, ...others], route.operation, (contexts) => {
    if (contexts[0]) hear(contexts[0].hub.id)
    return first.web.spine.lookTogether(route.operation, contexts, first.params)
  })
  let turn = performance.now()
  for (const [at, screen] of screens.entries()) {
    try {
      const run = runs[at]
      if (!run || 'failed' in run) throw run?.failed
      if (run.gate || run.outcome.is !== 'done') screen.refuse(run)
      else screen.show(draw(route.component, { data: run.outcome.value, page: contextOf(asked[at] as Asked, run.entered) }))
    } catch (error) {
      // One that cannot be drawn takes nothing from the others.
      noteFault(screen, error)
      screen.fail(error)
    }
    if (performance.now() - turn < TURN_MS) continue
    await breathe()
    turn = performance.now()
  }
}
