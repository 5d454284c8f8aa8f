import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lang } from '#base/page.ts'
import { type Problem, problem } from '#base/problem.ts'
import { clock } from '#platform/clock.ts'
import { configFrom } from '#platform/config.ts'
import { house } from '#platform/i18n/house.ts'
import { speaker } from '#platform/i18n/words.ts'
import { root } from '#platform/root.ts'
import { langOf, nearest, readAsked, withoutLang } from './asked.ts'
import type { Asked, Command, Exit } from './command.ts'
import { commands } from './commands.ts'
import en from './en.ts'
import { foreseen } from './foreseen.ts'
import fr from './fr.ts'
import { helpOfAll, helpOfOne, usageOf, wordsIn } from './help.ts'
import { openInstance } from './instance.ts'
import { HungUp, terminalOn } from './terminal.ts'

const own = [house, { fr, en }, ...commands.map(({ words }) => words)]
const { says, knows } = speaker(own)

/** The sentences of problems; those of capabilities are read only when one is needed. */
const sentencesOf = async (problems: Problem[], lang: Lang): Promise<string[]> => {
  if (problems.every(({ code }) => knows(code))) return problems.map((one) => says(one, lang))
  const { capabilities } = await import('../app.tsx')
  const whole = speaker([...own, ...capabilities.map(({ words }) => words)])
  return problems.map((one) => whole.says(one, lang))
}

/** Does what was typed after `cordee`. Everything that can be foreseen ends in a sentence and a code; what cannot is thrown. */
export const run = async (typed: string[]): Promise<Exit> => {
  const { lang: said, rest, problem: wrongLang } = withoutLang(typed)
  const [name = 'help', ...words] = rest
  const command = commands.find((one) => one.name === name)
  const lang = said ?? command?.lang ?? langOf(process.env)
  const terminal = terminalOn(process.stdout, process.stderr, lang)
  const refused = (problems: Problem[], more = ''): Exit => {
    for (const one of problems) terminal.remark(says(one, lang))
    if (more) terminal.remark(more)
    return 2
  }
  if (wrongLang) return refused([wrongLang])
  if (name === 'help' || name === '--help' || name === '-h') {
    const about = words[0] === undefined ? null : commands.find((one) => one.name === words[0])
    if (about === undefined) return refused([unknown(words[0] as string)])
    terminal.out(about ? helpOfOne(about, lang) : helpOfAll(commands, lang))
    return 0
  }
  if (name === '--version') {
    terminal.out(versionOf())
    return 0
  }
  if (!command) return refused([unknown(name)], wordsIn(lang).seeHelp)
  const read = readAsked(command, words)
  if (read.is === 'problems') return refused(read.problems, usageOf(command, lang))
  if (read.is === 'help') {
    terminal.out(helpOfOne(command, lang))
    return 0
  }
  return work(command, read.asked, lang, terminal)
}

const unknown = (command: string): Problem => {
  const near = nearest(command, [...commands.map(({ name }) => name), 'help', 'test'])
  return command.startsWith('-')
    ? problem('', 'cli.unknownOption', { option: command, command: '', nearest: '' })
    : problem('', 'cli.unknownCommand', { command, nearest: near })
}

const versionOf = (): string => JSON.parse(readFileSync(join(root(), 'package.json'), 'utf8')).version

const work = async (command: Command, asked: Asked, lang: Lang, terminal: ReturnType<typeof terminalOn>): Promise<Exit> => {
  const config = configFrom(process.env)
  const { instance, close, cut } = openInstance(config, terminal.remark)
  let interrupted = false
  const stopped = (signal: NodeJS.Signals) => {
    interrupted = true
    void cut().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143))
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  // `start` ends by its own rules.
  const mine = command.name !== 'start'
  if (mine) for (const signal of signals) process.once(signal, stopped)
  try {
    const exit = await command.run({ config, lang, terminal, clock, says: (one) => says(one, lang), instance }, asked)
    const unwritten = await terminal.unwritten()
    if (unwritten) throw unwritten
    return exit
  } catch (error) {
    if (error instanceof HungUp || interrupted) return 1
    const known = foreseen(error, config)
    if (!known) throw error
    for (const sentence of await sentencesOf(known.problems, lang)) terminal.remark(sentence)
    return known.exit
  } finally {
    if (!interrupted) await close()
    if (mine) for (const signal of signals) process.off(signal, stopped)
  }
}
