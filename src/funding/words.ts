import type { Lang } from '#base/page.ts'
import en from './en.ts'
import fr from './fr.ts'

/** The words of this capability in the reader's language. */
export const wordsIn = (lang: Lang): typeof fr => (lang === 'fr' ? fr : (en as typeof fr))
