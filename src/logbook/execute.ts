import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { z } from 'zod'
import type { Id } from '#base/id.ts'
import { enqueue } from '#platform/jobs/enqueue.store.ts'
import type { Outcome } from '#platform/web/outcome.ts'
import { problemsOf } from '#platform/web/problems.ts'
import { answerTo, rememberAnswer } from './answered.store.ts'
import { appendFacts, keepWords, tellScreens } from './fact.store.ts'
import type { NewFact } from './fact.ts'
import type { Act, Context, Handler, UseCase, View } from './use-case.ts'

/** Reads: parse, load, may this be seen, run. */
export const look = async <I extends z.ZodType, S, O>(view: View<I, S, O>, context: Context, raw: unknown): Promise<Outcome<O>> => {
  const found = await reach(view, context, raw)
  if ('is' in found) return found
  return { is: 'done', value: await view.run(found.subject, context, found.input) }
}

/**
 * The same view for several people at once: what is loaded is loaded once, as by nobody in particular; each then sees what she may, in her own words.
 * For views whose `load` asks nothing of who looks, as those of live screens do. What fails for one fails for her alone.
 */
export const lookTogether = async <I extends z.ZodType, S, O>(
  view: View<I, S, O>,
  contexts: Context[],
  raw: unknown,
): Promise<PromiseSettledResult<Outcome<O>>[]> => {
  const [first] = contexts
  if (!first) return []
  const loaded = await loadedBy(view, asNobody(first), raw)
  return Promise.allSettled(
    contexts.map(async (context): Promise<Outcome<O>> => {
      if (isUnknown(view, context)) return { is: 'unknownPerson' }
      const found = 'is' in loaded ? loaded : seenBy(view, context, loaded)
      return 'is' in found ? found : { is: 'done', value: await view.run(found.subject, context, found.input) }
    }),
  )
}

const asNobody = (context: Context): Context => ({
  ...context,
  actor: null,
  email: null,
  provenAt: () => Promise.reject(new Error('What several people are shown is not loaded by the proof of one of them')),
})

export type Asked = { raw: unknown; key?: string | undefined; handlers: Handler[] }

/**
 * Acts: parse, same key same answer, load, may it be seen, may it be done, run, facts and what follows from them. Commit only when `done`. The key and
 * what is loaded are asked in one message; the answer to remember and the facts leave in one with the commit.
 */
export const act = async <I extends z.ZodType, S, O>(useCase: UseCase<I, S, O>, context: Context, asked: Asked): Promise<Outcome<O>> => {
  const { hub, actor, ending } = context
  const key = useCase.makesHub ? undefined : asked.key
  const [before, found] = await Promise.all([
    key ? answeredBefore(useCase, context, key, asked.raw) : null,
    reach(useCase, context, asked.raw),
  ])
  if (before === 'other') return { is: 'problems', problems: [{ path: '', code: 'request.keyUsed' }] }
  if (before) return { is: 'done', value: before.value as O }
  if ('is' in found) return found
  const access = useCase.may(actor, found.subject, context)
  if (access !== true) return { is: 'refused', problem: access }
  const queue: NewFact[] = []
  const means = meansOf(context, queue)
  const result = await useCase.run(means, found.input, found.subject)
  if (!result.ok) return { is: 'problems', problems: result.problems }
  await settle(means, queue, asked.handlers)
  if (key) await rememberAnswer(ending.atLast, hub.id, key, result.value)
  if (queue.length > 0) {
    await appendFacts(ending.atLast, hub.id, actor?.person ?? null, context.now, queue)
    await tellScreens(ending.afterwards, hub.id, queue)
  }
  return { is: 'done', value: result.value }
}

const answeredBefore = (
  { name, unkept }: Pick<UseCase, 'name' | 'unkept'>,
  { db, hub, actor, now }: Context,
  key: string,
  raw: unknown,
) => {
  const body = createHash('sha256')
    .update(canonicalize(without(raw, unkept)) ?? '')
    .digest()
  return answerTo(db, hub.id, key, name, actor?.person ?? null, body, now)
}

/** What a repeated request is compared by. */
const without = (raw: unknown, unkept: string[] = []): unknown =>
  unkept.length === 0 || typeof raw !== 'object' || raw === null
    ? raw
    : Object.fromEntries(Object.entries(raw).filter(([name]) => !unkept.includes(name)))

type Reaching<I extends z.ZodType, S> = Pick<View<I, S>, 'input' | 'open' | 'load' | 'mayView'>
type Reached<I extends z.ZodType, S> = { input: z.output<I>; subject: S } | Exclude<Outcome<never>, { is: 'done' }>

const reach = async <I extends z.ZodType, S>(operation: Reaching<I, S>, context: Context, raw: unknown): Promise<Reached<I, S>> => {
  if (isUnknown(operation, context)) return { is: 'unknownPerson' }
  const loaded = await loadedBy(operation, context, raw)
  return 'is' in loaded ? loaded : seenBy(operation, context, loaded)
}

const isUnknown = ({ open }: Pick<View, 'open'>, { actor }: Context): boolean => open !== 'everyone' && !actor

const loadedBy = async <I extends z.ZodType, S>(operation: Reaching<I, S>, context: Context, raw: unknown): Promise<Reached<I, S>> => {
  const parsed = operation.input.safeParse(raw)
  if (!parsed.success) {
    // A thing named in the address by something that is no id does not exist: nobody typed that in a field.
    const problems = problemsOf(parsed.error)
    return problems.some(({ code }) => code === 'input.notAnId') ? { is: 'absent' } : { is: 'problems', problems }
  }
  const subject = await operation.load(context, parsed.data)
  return subject === null ? { is: 'absent' } : { input: parsed.data, subject }
}

const seenBy = <I extends z.ZodType, S>(
  { mayView }: Reaching<I, S>,
  context: Context,
  loaded: { input: z.output<I>; subject: S },
): Reached<I, S> => ((mayView?.(context.actor, loaded.subject, context) ?? true) ? loaded : { is: 'absent' })

const meansOf = (context: Context, queue: NewFact[]): Act => ({
  ...context,
  record: (kind, subject, data, on = context.today) => void queue.push({ kind, subject, data, on } as NewFact),
  keepWords: (content) => keepWords(context.db, context.hub.id, content, context.now),
  enqueue: (task, input, options = {}) => enqueue(context.db, task, input, options),
})

/** Facts call their handlers, which may record more. */
const settle = async (means: Act, queue: NewFact[], handlers: Handler[]) => {
  const actor: Id | null = means.actor?.person ?? null
  for (let i = 0; i < queue.length; i += 1) {
    const { kind, subject, data, on } = queue[i] as NewFact
    for (const handler of handlers.filter((one) => one.on === kind.name)) {
      await handler.run(means, { at: means.now, on, name: kind.name, actor, subjectType: kind.subjectType, subject, data })
    }
  }
}
