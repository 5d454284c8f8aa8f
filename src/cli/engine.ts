import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import type { Lang } from '#base/page.ts'
import { type Problem, problem } from '#base/problem.ts'
import type { Result } from '#base/result.ts'
import { type Command, type CommandWords, type Exit, type Means, Stop } from './command.ts'
import { readInput, type Unique } from './engine-input.ts'
import { foreseen } from './foreseen.ts'
import { wordsIn } from './help.ts'

type Engine<I, O> = {
  name: string
  words: Record<Lang, CommandWords>
  input: z.ZodType<I>
  answer: z.ZodType<O>
  unique: readonly Unique[]
  /** The pure function the application calls. Problems carry JSON pointers. `says`: the sentence of a reason the answer gives. */
  work: (input: I, says: (reason: Problem) => string) => Result<O>
}

/** A pure function of the house as a command: JSON in, JSON out, for whoever must be able to check without the server. (contracts.md) */
export const engine = <I, O>({ name, words, input, answer, unique, work }: Engine<I, O>): Command & { schema: () => unknown } => {
  const schema = () => schemaOf(name, words.en.summary, input, answer)
  return {
    name,
    words,
    options: { schema: 'nothing' },
    operands: [0, 1],
    lang: 'fr',
    schema,
    run: async (means, asked) => {
      if (asked.flag('schema')) return print(means, schema())
      const [file] = asked.operands
      if (file === undefined) throw new Stop(problem('', 'cli.missingWord', { command: name }), 2)
      const given = await bytesOf(file, means)
      if ('problems' in given) return refuse(means, given.problems)
      const read = readInput(given.bytes, input, unique)
      if ('problems' in read) return refuse(means, read.problems)
      const result = work(read.input, means.says)
      return result.ok ? print(means, result.value) : refuse(means, result.problems)
    },
  }
}

const bytesOf = async (file: string, { config }: Means): Promise<{ bytes: Uint8Array } | { problems: Problem[] }> => {
  try {
    return { bytes: file === '-' ? await buffer(process.stdin) : await readFile(file) }
  } catch (error) {
    const known = foreseen(error, config)
    if (!known) throw error
    return known
  }
}

const print = ({ terminal }: Means, value: unknown): Exit => {
  terminal.out(JSON.stringify(value, null, 2))
  return 0
}

/** RFC 9457, on standard output as an answer would be: whoever reads it is a program. */
const refuse = ({ terminal, says, lang }: Means, problems: Problem[]): Exit => {
  const errors = problems.map((one) => ({ pointer: one.path, detail: says(one), code: one.code }))
  terminal.out(JSON.stringify({ type: 'about:blank', title: wordsIn(lang).engine.refused, status: 422, errors }, null, 2))
  return 2
}

/** The published JSON Schema: of the input, with that of the answer in `$defs`. */
const schemaOf = (name: string, title: string, input: z.ZodType, answer: z.ZodType): unknown => {
  const { $schema, ...ofInput } = z.toJSONSchema(input)
  const { $schema: _, ...ofAnswer } = z.toJSONSchema(answer)
  return {
    $schema,
    title: `cordee ${name}: ${title.replace(/ \(JSON\)$/, '')}`,
    description:
      'Beyond this schema: numbers are written without point or exponent, no key stands twice in an object, ids differ within a list.',
    ...ofInput,
    $defs: { answer: ofAnswer },
  }
}
