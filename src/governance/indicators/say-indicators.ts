import type { Lang } from '#base/page.ts'
import type fr from '#governance/fr.ts'
import type { Value } from './indicator-lines.ts'

/** A median may be a half. */
const numberIn = (n: number, lang: Lang): string =>
  new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 1 }).format(n)

/** « 34 sur 40 (85 %) », « 12 jours, au plus 34 », « inconnu ». */
export const sayValue = (value: Value, w: typeof fr, lang: Lang): string => {
  const { indicators } = w
  if (value.is === 'unknown') return indicators.unknown
  if (value.is === 'count') return numberIn(value.n, lang)
  if (value.is === 'days')
    return indicators.days({
      median: numberIn(value.median, lang),
      longest: numberIn(value.longest, lang),
      plural: value.median,
      n: value.n,
    })
  if (value.is === 'of' && value.of === 0) return '0'
  const both = indicators.of({ n: numberIn(value.n, lang), of: numberIn(value.of, lang) })
  return value.is === 'of' && value.share !== null ? `${both} ${indicators.share({ share: value.share })}` : both
}
