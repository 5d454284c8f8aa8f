import { setImmediate as breathe } from 'node:timers/promises'
import { contextOf, draw } from './answer.ts'
import type { Asked } from './asked.ts'
import { enterTogether, type Run } from './enter.ts'
import type { Live } from './live.ts'
import type { LiveRoute } from './routes.ts'

const GATHER_MS = 40
const AGAIN_MS = 1_000
/** How long screens are drawn before requests that wait have their turn. */
const TURN_MS = 8

/** One live screen. `show`: its fragment as it is now. `refuse`: what it may not see, or not any more. `fail`: where nobody has seen it yet, an error is told; true: it was. */
export type Screen = {
  asked: Asked
  show: (html: string) => void
  refuse: (run: Run) => void
  fail: (error: unknown) => boolean
}

export type LiveRoom = { add: (screen: Screen) => void; want: (screen: Screen) => void; remove: (screen: Screen) => void }

const rooms = new WeakMap<Live, Map<string, LiveRoom>>()

/** The room of everybody who looks at one address in one language. */
export const roomAt = ({ web, params, lang }: Asked, route: LiveRoute): LiveRoom => {
  const all = rooms.get(web.live) ?? new Map<string, LiveRoom>()
  rooms.set(web.live, all)
  const key = JSON.stringify([route.path, lang, Object.entries(params).sort()])
  const found = all.get(key) ?? openRoom(web.live, route, () => all.delete(key))
  all.set(key, found)
  return found
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
    unsubscribe ??= live.subscribe(hub, () => {
      for (const screen of screens) wanted.add(screen)
      next(pause)
    })
  }
  const round = async () => {
    timer = undefined
    busy = true
    const now = [...wanted]
    wanted.clear()
    const began = performance.now()
    try {
      await drawAll(route, now, hear)
      pause = Math.max(GATHER_MS, performance.now() - began)
    } catch (error) {
      // The database is away: screens keep what they show and are drawn again soon.
      for (const screen of now) if (!screen.fail(error) && screens.has(screen)) wanted.add(screen)
      pause = AGAIN_MS
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
      wanted.add(screen)
      next(pause)
    },
    remove: (screen) => {
      screens.delete(screen)
      wanted.delete(screen)
      if (screens.size > 0) return
      clearTimeout(timer)
      unsubscribe?.()
      forget()
    },
  }
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
    const run = runs[at] as Run
    if (run.gate || run.outcome.is !== 'done') screen.refuse(run)
    else screen.show(draw(route.component, { data: run.outcome.value, page: contextOf(asked[at] as Asked, run.entered) }))
    if (performance.now() - turn < TURN_MS) continue
    await breathe()
    turn = performance.now()
  }
}
