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

/** The page of one command. */
export const helpOfOne = ({ name, words, options }: Command, lang: Lang): string => {
  const { summary, usage, about, options: says } = words[lang]
  const frame = wordsIn(lang).help
  const rows = Object.keys(options).map((option): [string, string] => {
    const one = says[option]
    return [`--${option}${one?.value ? ` ${one.value}` : ''}`, one?.says ?? '']
  })
  return [
    summary,
    '',
    `${frame.usage} cordee ${name}${usage ? ` ${usage}` : ''}`,
    '',
    ...about.flatMap((paragraph) => [paragraph, '']),
    ...columns([...rows, ['--lang fr|en', frame.lang]]),
  ].join('\n')
}
