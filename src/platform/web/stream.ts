import { answer, contextOf, draw } from './answer.ts'
import type { Asked } from './asked.ts'
import { enter } from './enter.ts'
import type { LiveRoute } from './routes.ts'

const GATHER_MS = 40
/** Heard by the page too: a line that is dead without saying so is known by its silence (`live-region`). */
const HEARTBEAT_MS = 10_000
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
  const render = async () => {
    // The rules on the screen count at this minute too: a stream opened before people came in would leave them out to the end.
    const again = { ...asked, now: asked.web.clock() }
    const run = await enter(again, route.operation, 'read only', (context) => asked.web.spine.look(route.operation, context, asked.params))
    if (run.gate || run.outcome.is !== 'done') return { run }
    const page = contextOf(again, run.entered)
    return { run, hub: run.entered.hub?.id ?? '', html: draw(route.component, { data: run.outcome.value, page }) }
  }
  const first = await render()
  if (first.html === undefined) {
    if (first.run.gate) return answer.gate({ ...asked, json: true }, first.run.gate)
    return first.run.outcome.is === 'done' ? answer.absent(asked) : answer.notDone({ ...asked, json: true }, first.run.outcome)
  }
  // Who asks for the headers of a stream does not stay to listen.
  if (method === 'HEAD') return new Response(null, { headers: HEADERS })

  let stop = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const text = new TextEncoder()
      let open = true
      let timer: NodeJS.Timeout | undefined
      const send = (chunk: string) => {
        if (open) controller.enqueue(text.encode(chunk))
      }
      const fragment = (html: string) =>
        send(
          `event: fragment\n${html
            .split('\n')
            .map((line) => `data: ${line}`)
            .join('\n')}\n\n`,
        )
      const refresh = async () => {
        timer = undefined
        try {
          const next = await render()
          if (next.html === undefined) return stop()
          fragment(next.html)
        } catch {
          // The database is away: the screen keeps what it shows, the next news or the reconnection brings the rest.
        }
      }
      const unsubscribe = asked.web.live.subscribe(first.hub, () => {
        timer ??= setTimeout(() => void refresh(), GATHER_MS)
      })
      const heartbeat = setInterval(() => send('event: beat\ndata: 1\n\n'), HEARTBEAT_MS)
      stop = () => {
        if (!open) return
        open = false
        clearInterval(heartbeat)
        clearTimeout(timer)
        unsubscribe()
        try {
          controller.close()
        } catch {
          // Already closed by the other end.
        }
      }
      gone.addEventListener('abort', stop)
      send('retry: 1000\n\n')
      fragment(first.html)
    },
    cancel: () => stop(),
  })
  return new Response(body, { headers: HEADERS })
}
