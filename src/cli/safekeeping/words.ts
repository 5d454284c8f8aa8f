import type { Lang } from '#base/page.ts'
import type { CommandWords } from '../command.ts'
import en from './en.ts'
import fr from './fr.ts'

/** The words of backup and restore. */
export const wordsIn = (lang: Lang): typeof fr => (lang === 'fr' ? fr : (en as typeof fr))

export const wordsOf = (command: keyof typeof fr.commands): Record<Lang, CommandWords> => ({
  fr: { ...fr.commands[command], problems: fr.problems, done: {} },
  en: { ...en.commands[command], problems: en.problems, done: {} },
})
