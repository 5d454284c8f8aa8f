import type { Lang } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { identityWords, type LegalForm, type Sector, spaced } from '#members/api.ts'
import { wordsIn } from './words.ts'

/** What a card says in a field, as its own page says it. */
export const sayField = (lang: Lang, field: string, values: unknown[]): string => {
  const { legalForms, sectors, identity } = identityWords(lang)
  const { merge: w } = wordsIn(lang)
  const texts = values.map((value) => (typeof value === 'string' ? value : ''))
  const [first = '', second = '', third = '', fourth = ''] = texts
  if (field === 'legalForm') return first ? capital(legalForms[first as LegalForm]) : w.nothing
  if (field === 'sectors') return capital((values[0] as Sector[]).map((sector) => sectors[sector]).join(', ')) || w.nothing
  if (field === 'place') return [third, first].filter(Boolean).join(', ')
  if (field === 'number') {
    const reason = fourth ? identity.noNumberReasons[fourth as keyof typeof identity.noNumberReasons] : ''
    return [second || first ? spaced(second || first) : '', third, reason].filter(Boolean).join(', ') || w.nothing
  }
  if (field === 'published') return first ? w.published(first) : w.nothing
  return first || w.nothing
}
