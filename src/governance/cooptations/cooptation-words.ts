import type { Lang } from '#base/page.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'

const wordsIn = (lang: Lang) => (lang === 'fr' ? fr : (en as typeof fr)).cooptation

/** The text the board is asked to agree to; `name` null: nobody is named yet. */
export const cooptationText = ({ left, name }: { left: string; name: string | null }, lang: Lang): string =>
  name === null ? wordsIn(lang).text({ left }) : wordsIn(lang).textOf({ left, name })
