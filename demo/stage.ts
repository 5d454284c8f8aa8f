import type { z } from 'zod'
import { dayAt, type Instant } from '#base/day.ts'
import { observe, type Part, perform, type Stage } from '#logbook/perform.ts'
import type { UseCase, View } from '#logbook/use-case.ts'
import { inTransaction } from '#platform/database/database.ts'
import { openingAs } from '#platform/database/entering.ts'
import type { Outcome } from '#platform/web/outcome.ts'

/** A play: everything it does goes through the use cases, in somebody's name, at a time. A refusal stops it: the story must be possible. */
export const playing = (stage: Stage, hub: string, step: () => void) => ({
  does: async <I extends z.ZodType, S, O>(email: string, at: Instant, useCase: UseCase<I, S, O>, input: unknown): Promise<O> => {
    const value = answerOf(await perform(stage, { hub, email, at }, useCase, input), useCase.name)
    step()
    return value
  },
  sees: async <I extends z.ZodType, S, O>(email: string, at: Instant, view: View<I, S, O>, input: unknown): Promise<O> =>
    answerOf(await observe(stage, { hub, email, at }, view, input), view.name),
  /** Reads through a capability's door. */
  reads: <T>(
    { email, at }: Omit<Part, 'hub'>,
    read: (context: { db: Parameters<Parameters<typeof inTransaction>[2]>[0]['db']; hub: string; today: string }) => Promise<T>,
  ) =>
    inTransaction(stage.pools.app, openingAs(hub, email, at), async ({ db, opened }) => {
      const { hub: found } = opened.entered as { hub: { id: string; zone: string } }
      return { commit: false, value: await read({ db, hub: found.id, today: dayAt(at, found.zone) }) }
    }),
})

export type Playing = ReturnType<typeof playing>

const answerOf = <O>(outcome: Outcome<O>, name: string): O => {
  if (outcome.is === 'done') return outcome.value
  const why =
    outcome.is === 'problems'
      ? outcome.problems.map(({ path, code }) => `${path} ${code}`).join(', ')
      : outcome.is === 'refused'
        ? outcome.problem.code
        : outcome.is
  throw new Error(`The demonstration cannot go on: ${name}: ${why}`)
}
