import type { Lang } from '#base/page.ts'
import type { Use } from './import.store.ts'
import { wordsIn } from './words.ts'

const NAMED = 5

/** Which rows cannot be taken back, and why: « ligne 12, La Tourbe (une représentation) ; … ». */
export const usesSaid = (uses: Use[], lang: Lang): { rows: string; more: number } => {
  const { uses: places, one } = wordsIn(lang)
  const named = uses.slice(0, NAMED).map(({ line, name, place }) => {
    const why = (places as Record<string, string>)[place] ?? (places as Record<string, string>)[place.split('.')[0] ?? ''] ?? places.other
    return one.useOf(line, name, why)
  })
  return { rows: named.join(lang === 'fr' ? '\u202f; ' : '; '), more: uses.length - named.length }
}
