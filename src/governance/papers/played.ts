import type { z } from 'zod'
import { dayAt, type Instant } from '#base/day.ts'
import { problem } from '#base/problem.ts'
import { type Result, wrong } from '#base/result.ts'
import type { Act, UseCase } from '#logbook/use-case.ts'

/** The act as it was done at that moment: what it looks at and what it keeps bear it. Facts still say when they were written, and by whom. */
export const actAt = (act: Act, at: Instant): Act => {
  const today = dayAt(at, act.hub.zone)
  return { ...act, now: at, today, record: (kind, subject, data, on = today) => act.record(kind, subject, data, on) }
}

/** The message of a schema of ours is a code; what zod says by itself is about a value that is not there. */
const codeOf = (message: string): string => (message.startsWith('input.') ? message : 'input.required')

/** An act of the session done within another one, by its own rules: input, access, what it loads. What stands against it is said beside `path`. */
export const played = async <I extends z.ZodType, S, O>(
  act: Act,
  useCase: UseCase<I, S, O>,
  raw: z.input<I>,
  path: string,
): Promise<Result<O>> => {
  const input = useCase.input.safeParse(raw)
  if (!input.success) return wrong(...input.error.issues.map(({ message }) => problem(path, codeOf(message))))
  const subject = await useCase.load(act, input.data)
  if (subject === null) return wrong(problem(path, 'decision.notNow'))
  const access = useCase.may(act.actor, subject, act)
  if (access !== true) return wrong({ ...access, path })
  const done = await useCase.run(act, input.data, subject)
  return done.ok ? done : wrong(...done.problems.map((one) => ({ ...one, path })))
}
