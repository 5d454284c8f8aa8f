import type { Lang } from '#base/page.ts'
import { identityWords } from '#members/api.ts'
import type { Sentence } from '#platform/i18n/words.ts'
import type { Fault } from './row-target.ts'
import { wordsIn } from './words.ts'

/** What is wrong with a cell, as a sentence that names its column. */
export const faultSaid = ({ code, values }: Pick<Fault, 'code' | 'values'>, { head, lang }: { head: string; lang: Lang }): string => {
  const { faults, inColumn } = wordsIn(lang)
  const numbers: Record<string, Sentence> = identityWords(lang).problems
  const sentence = (faults as Record<string, Sentence>)[code] ?? numbers[code] ?? (faults['import.unreadable'] as Sentence)
  const says = typeof sentence === 'function' ? sentence(values) : sentence
  return head === '' ? says : inColumn(head, says)
}

export const faultNamed = (code: string, lang: Lang): string => {
  const { faultNames } = wordsIn(lang)
  return (faultNames as Record<string, string>)[code] ?? (code.startsWith('identifier.') ? faultNames.identifier : faultNames.other)
}
