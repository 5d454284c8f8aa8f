import type { Instant } from '#base/day.ts'
import type { Lang } from '#base/page.ts'
import type { Problem } from '#base/problem.ts'
import type { Config } from '#platform/config.ts'
import type { Pools } from '#platform/database/database.ts'
import type { CapabilityWords } from '#platform/i18n/words.ts'
import type { Terminal } from './terminal.ts'

/** 0: done. 1: it could not be done, or something wrong was found. 2: it was asked wrongly, and nothing was done. */
export type Exit = 0 | 1 | 2

/** What the help says of one command, and the problems it alone can raise. `usage`: what is typed after its name. */
export type CommandWords = CapabilityWords & {
  summary: string
  usage?: string
  /** Paragraphs. */
  about: string[]
  /** By the option's name; `value`: what stands after it, as in `--hub PÔLE`. */
  options: Record<string, { value?: string; says: string }>
}

/** A command of `cordee`. One file exports one, one line of commands.ts makes it known. */
export type Command = {
  name: string
  words: Record<Lang, CommandWords>
  /** Options of its own, by name: whether something stands after them. `--lang` and `--help` are every command's. */
  options: Record<string, 'value' | 'nothing'>
  /** How many words that are no options: fewest, most. */
  operands: readonly [number, number]
  /** The language without `--lang`, whatever the machine speaks: for what other programs read. */
  lang?: Lang
  run: (means: Means, asked: Asked) => Promise<Exit>
}

/** What was typed, known to fit the command's table. */
export type Asked = { value: (option: string) => string | null; flag: (option: string) => boolean; operands: string[] }

export type Means = {
  config: Config
  lang: Lang
  terminal: Terminal
  clock: () => Instant
  /** The sentence of a problem of the command line, of this command or of the house. Those of capabilities are found for what `Stop` carries. */
  says: (problem: Problem) => string
  /**
   * The installation's database: opened once, closed by the frame. The server that runs is used and left running; one that had to be started is
   * stopped at the end. `made`: an installation that does not exist is made. `anyVersion`: migrations may be missing (else `migrate` is asked for first).
   * `data`: the installation of another folder than the environment's, with a database of its own.
   */
  instance: (options?: { made?: boolean; anyVersion?: boolean; data?: string }) => Promise<Instance>
}

export type Instance = { ownerUrl: string; pools: Pools; embedded: boolean }

/** Why a command stops: sentences of ours, no place in the code would help. `exit` 2: it was asked wrongly. */
export class Stop extends Error {
  readonly problems: Problem[]
  readonly exit: Exit
  constructor(problems: Problem | Problem[], exit: Exit = 1) {
    super([problems].flat()[0]?.code)
    this.problems = [problems].flat()
    this.exit = exit
  }
}
