import { exact, type Fraction } from '#base/fraction.ts'
import type { Lang } from '#base/page.ts'

const percent = (units: bigint, decimals: number, lang: Lang): string => {
  const digits = String(units).padStart(decimals + 1, '0')
  const rest = digits.slice(digits.length - decimals).replace(/0+$/, '')
  const text = `${digits.slice(0, digits.length - decimals)}${rest ? `${lang === 'fr' ? ',' : '.'}${rest}` : ''}`
  return lang === 'fr' ? `${text}\u00a0%` : `${text}%`
}

/** A weight exactly: « 40 % », « 33,5 % »; « 1/3 » where two decimals do not say it. */
export const weightText = ({ num, den }: Fraction, lang: Lang): string => {
  const units = exact(BigInt(num) * 10_000n, BigInt(den))
  return units.den === 1n ? percent(units.num, 2, lang) : `${num}/${den}`
}

/** A share rounded to a tenth of a percent, half up. */
export const roundedText = ({ num, den }: Fraction, lang: Lang): string =>
  percent((BigInt(num) * 2_000n + BigInt(den)) / (2n * BigInt(den)), 1, lang)
