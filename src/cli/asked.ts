import { parseArgs } from 'node:util'
import type { Lang } from '#base/page.ts'
import { type Problem, problem } from '#base/problem.ts'
import { folded, slips } from '#base/search.ts'
import type { Asked, Command } from './command.ts'

/** The known word that is meant, most likely: a beginning of it, or two slips at most. */
export const nearest = (typed: string, known: readonly string[]): string => {
  const word = folded(typed)
  if (word.length > 1) {
    const begun = known.filter((one) => one.startsWith(word) || word.startsWith(one))
    if (begun.length === 1) return begun[0] as string
  }
  const far = known.map((one) => ({ one, far: slips(word, one, 2) })).sort((a, b) => a.far - b.far)[0]
  return far && far.far <= Math.min(2, word.length - 1) ? far.one : ''
}

/** The language of the machine (LC_ALL, LC_MESSAGES, LANG); none said, or C: French. */
export const langOf = (env: Record<string, string | undefined>): Lang => {
  const said = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^[a-z]{2,3}([_.@]|$)/.test(said) && !said.startsWith('fr') ? 'en' : 'fr'
}

/** Takes `--lang` out of the words, wherever it stands. `lang` null: not said; a problem when it is neither fr nor en. */
export const withoutLang = (words: readonly string[]): { lang: Lang | null; rest: string[]; problem: Problem | null } => {
  const rest: string[] = []
  let said: string | undefined
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string
    if (word === '--') {
      rest.push(...words.slice(at))
      break
    }
    if (word === '--lang') {
      at += 1
      said = words[at] ?? ''
    } else if (word.startsWith('--lang=')) said = word.slice('--lang='.length)
    else rest.push(word)
  }
  if (said === undefined) return { lang: null, rest, problem: null }
  if (said === 'fr' || said === 'en') return { lang: said, rest, problem: null }
  return { lang: null, rest, problem: problem('', 'cli.lang', { said }) }
}

const optionOf = (options: Command['options'], name: string): 'value' | 'nothing' | undefined =>
  name === 'help' ? 'nothing' : Object.hasOwn(options, name) ? options[name] : undefined

export type Read = { is: 'help' } | { is: 'asked'; asked: Asked } | { is: 'problems'; problems: Problem[] }

/** Reads what stands after a command's name. Every problem at once. */
export const readAsked = (
  { name, options, operands: [fewest, most] }: Pick<Command, 'name' | 'options' | 'operands'>,
  words: string[],
): Read => {
  const all: Command['options'] = { ...options, help: 'nothing' }
  const table = Object.fromEntries(
    Object.entries(all).map(([one, takes]) => [
      one,
      { type: takes === 'value' ? ('string' as const) : ('boolean' as const), ...(one === 'help' ? { short: 'h' } : {}) },
    ]),
  )
  const { tokens } = parseArgs({ args: words, options: table, strict: false, allowPositionals: true, tokens: true })
  const operands: string[] = []
  const given = new Map<string, string>()
  const problems: Problem[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const takes = optionOf(options, token.name)
    const option = token.rawName
    if (!takes) {
      const near = nearest(token.name, Object.keys(table))
      problems.push(problem('', 'cli.unknownOption', { option, command: name, nearest: near && `--${near}` }))
    } else if (takes === 'nothing' && token.value !== undefined) {
      problems.push(problem('', 'cli.optionTakesNothing', { option }))
    } else if (takes === 'value' && (!token.value || (!token.inlineValue && token.value.startsWith('-') && token.value !== '-'))) {
      problems.push(problem('', 'cli.optionNeedsValue', { option }))
    } else given.set(token.name, token.value ?? '')
  }
  if (given.has('help')) return { is: 'help' }
  if (operands.length < fewest) problems.push(problem('', 'cli.missingWord', { command: name }))
  if (operands.length > most) problems.push(problem('', 'cli.tooManyWords', { command: name, word: operands[most] ?? '' }))
  if (problems.length > 0) return { is: 'problems', problems }
  return { is: 'asked', asked: { operands, value: (one) => given.get(one) ?? null, flag: (one) => given.has(one) } }
}
