import type { Lang } from '#base/page.ts'
import type { CommandWords } from './command.ts'
import en from './en.ts'
import fr from './fr.ts'

/** What the help says of a command whose words stand with the frame's. `of`: words of the capability whose function it is. */
export const wordsOf = (command: keyof typeof fr.commands, of?: Record<Lang, CommandWords['problems']>): Record<Lang, CommandWords> => ({
  fr: { ...fr.commands[command], problems: of?.fr ?? {}, done: {} },
  en: { ...en.commands[command], problems: of?.en ?? {}, done: {} },
})
