import type { z } from 'zod'
import { dayAt, type Instant } from '#base/day.ts'
import { newId } from '#base/id.ts'
import type { HubOfPage, Lang } from '#base/page.ts'
import { inTransaction, type Pools } from '#platform/database/database.ts'
import { openingAs, setHub } from '#platform/database/entering.ts'
import type { Outcome } from '#platform/web/outcome.ts'
import type { Actor } from './actor.ts'
import { act, look } from './execute.ts'
import { type Context, foundBy, type Handler, type Searcher, type Teller, toldBy, type UseCase, type View } from './use-case.ts'

/** In whose name, where and when something is done outside the web. `operators`: addresses that may make hubs; `demo`: those it makes are demonstrations. */
export type Stage = {
  pools: Pools
  handlers: Handler[]
  tellers?: Teller[]
  searchers?: Searcher[]
  data: string
  lang: Lang
  operators: string[]
  demo?: boolean
}
export type Part = { hub: string; email: string; at: Instant }

const UNBORN: HubOfPage = { id: '', slug: '', name: '', zone: 'Europe/Paris', demo: false }

/** Runs a use case as somebody, through the same door as the web: demonstration and command line have no other way to change anything. */
export const perform = <I extends z.ZodType, S, O>(
  stage: Stage,
  part: Part,
  useCase: UseCase<I, S, O>,
  raw: unknown,
): Promise<Outcome<O>> =>
  enter(stage, part, useCase.makesHub === true, (context) => act(useCase, context, { raw, handlers: stage.handlers }))

/** Reads a view as somebody. */
export const observe = <I extends z.ZodType, S, O>(stage: Stage, part: Part, view: View<I, S, O>, raw: unknown): Promise<Outcome<O>> =>
  enter(stage, part, false, (context) => look(view, context, raw))

const enter = <O>(stage: Stage, { hub: address, email, at }: Part, makesHub: boolean, work: (context: Context) => Promise<Outcome<O>>) =>
  inTransaction<Outcome<O>>(stage.pools.app, openingAs(address, email, at), async ({ db, opened, ending }) => {
    const entered = opened.entered as { hub: HubOfPage | null; actor: Actor | null }
    const hub = makesHub ? { ...UNBORN, id: newId(), demo: stage.demo ?? false } : (entered.hub ?? UNBORN)
    if (makesHub) await setHub(db, hub.id)
    const { data, lang, operators } = stage
    const seen = { db, hub, actor: entered.actor, email, operators, now: at, today: dayAt(at, hub.zone), lang, data }
    const value = await work({ ...seen, ending, told: toldBy(stage.tellers ?? [], seen), found: foundBy(stage.searchers ?? [], seen) })
    return { commit: value.is === 'done', value }
  })
