import type { Lang } from '#base/page.ts'
import en from './en.ts'
import fr from './fr.ts'

/** With a capital, at the head of a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The words of this capability in the reader's language. */
export const wordsIn = (lang: Lang): typeof fr => (lang === 'fr' ? fr : (en as typeof fr))
