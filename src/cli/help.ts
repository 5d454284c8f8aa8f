import type { Lang } from '#base/page.ts'
import type { Command } from './command.ts'
import en from './en.ts'
import fr from './fr.ts'

/** The frame's own words. */
export const wordsIn = (lang: Lang): typeof fr => (lang === 'fr' ? fr : (en as typeof fr))

const columns = (rows: [string, string][]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length)) + 3
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`)
}

/** The list of commands. */
export const helpOfAll = (commands: Command[], lang: Lang): string => {
  const words = wordsIn(lang).help
  return [
    words.title,
    '',
    `${words.usage} cordee ${words.command}`,
    '',
    ...columns([
      ...commands.map(({ name, words }): [string, string] => [name, words[lang].summary]),
      ['help', words.helpOf],
      ['test', words.test],
    ]),
    '',
    ...columns([
      ['--lang fr|en', words.lang],
      ['--help', words.help],
      ['--version', words.version],
    ]),
    '',
    ...words.environment,
    '',
    words.exits,
  ].join('\n')
}

/** What is typed for a command. */
export const usageOf = ({ name, words }: Command, lang: Lang): string =>
  `${wordsIn(lang).help.usage} ${['cordee', name, words[lang].usage ?? ''].join(' ').trim()}`

/** The page of one command. */
export const helpOfOne = (command: Command, lang: Lang): string => {
  const { summary, about, options: says } = command.words[lang]
  const frame = wordsIn(lang).help
  const rows = Object.keys(command.options).map((option): [string, string] => {
    const one = says[option]
    return [`--${option}${one?.value ? ` ${one.value}` : ''}`, one?.says ?? '']
  })
  return [
    summary,
    '',
    usageOf(command, lang),
    '',
    ...about.flatMap((paragraph) => [paragraph, '']),
    ...columns([...rows, ['--lang fr|en', frame.lang]]),
  ].join('\n')
}
