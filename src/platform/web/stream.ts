import { answer } from './answer.ts'
import type { Asked } from './asked.ts'
import { enter, type Run } from './enter.ts'
import { type LiveRoom, roomAt, type Screen } from './live-room.ts'
import type { LiveRoute } from './routes.ts'

/** Heard by the page too: a line that is dead without saying so is known by its silence (`live-region`). */
const HEARTBEAT_MS = 10_000
/** Fragments that wait for a slow line before the newest one only is kept for it. */
const WAITING = 2
const HEADERS = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }

/**
 * A fragment of a page as server-sent events: once at the start, then each time a fact of the hub is recorded. Each sending asks the database
 * again as the same person: rights that ended end the stream.
 */
export const stream = async (
  asked: Asked,
  route: LiveRoute,
  { method, signal: gone }: Pick<Request, 'method' | 'signal'>,
): Promise<Response> => {
  if (method === 'HEAD') {
    // Who asks for the headers of a stream does not stay to listen.
    const run = await enter(asked, route.operation, 'read only', (context) => asked.web.spine.look(route.operation, context, asked.params))
    return refusal(asked, run) ?? new Response(null, { headers: HEADERS })
  }
  const room = roomAt(asked, route)
  const first = await firstOf(room, asked, gone)
  if ('refused' in first) return refusal(asked, first.refused) ?? answer.absent(asked)
  return new Response(kept(room, first, gone), { headers: HEADERS })
}

const refusal = (asked: Asked, run: Run): Response | null => {
  if (run.gate) return answer.gate({ ...asked, json: true }, run.gate)
  return run.outcome.is === 'done' ? null : answer.notDone({ ...asked, json: true }, run.outcome)
}

type Shown = { screen: Screen; html: string }

/** Joins the room, until the first fragment is there, or what stands in its way. Fails where the first could not be drawn. */
const firstOf = (room: LiveRoom, asked: Asked, gone: AbortSignal): Promise<Shown | { refused: Run }> =>
  new Promise((ready, failed) => {
    const leave = () => room.remove(screen)
    const screen: Screen = {
      asked,
      show: (html) => ready({ screen, html }),
      refuse: (refused) => {
        leave()
        ready({ refused })
      },
      fail: (error) => {
        leave()
        failed(error)
      },
    }
    gone.addEventListener('abort', leave, { once: true })
    if (gone.aborted) ready({ refused: { gate: 'absent' } })
    else room.add(screen)
  })

/** The stream of a screen that has been seen once. */
const kept = (room: LiveRoom, { screen, html }: Shown, gone: AbortSignal): ReadableStream<Uint8Array> => {
  let stop = () => {}
  let late = false
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const text = new TextEncoder()
      let open = true
      const send = (chunk: string) => {
        if (open) controller.enqueue(text.encode(chunk))
      }
      const heartbeat = setInterval(() => send('event: beat\ndata: 1\n\n'), HEARTBEAT_MS)
      stop = () => {
        if (!open) return
        open = false
        clearInterval(heartbeat)
        room.remove(screen)
        try {
          controller.close()
        } catch {
          // Already closed by the other end.
        }
      }
      screen.show = (next) => {
        late = (controller.desiredSize ?? 0) < -WAITING
        if (!late) send(fragment(next))
      }
      screen.refuse = () => stop()
      // The screen keeps what it shows, the next round brings the rest.
      screen.fail = () => {}
      gone.addEventListener('abort', stop)
      if (gone.aborted) return stop()
      send('retry: 1000\n\n')
      screen.show(html)
    },
    pull: () => {
      if (late) room.want(screen)
      late = false
    },
    cancel: () => stop(),
  })
}

const fragment = (html: string): string =>
  `event: fragment\n${html
    .split('\n')
    .map((line) => `data: ${line}`)
    .join('\n')}\n\n`
