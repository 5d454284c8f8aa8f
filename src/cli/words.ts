import type { Lang } from '#base/page.ts'
import type { CommandWords } from './command.ts'
import en from './en.ts'
import fr from './fr.ts'

/** What the help says of a command whose words stand with the frame's. */
export const wordsOf = (command: keyof typeof fr.commands): Record<Lang, CommandWords> => ({
  fr: { ...fr.commands[command], problems: {}, done: {} },
  en: { ...en.commands[command], problems: {}, done: {} },
})
