import { problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'

/** « 40 », « 33,33 % » as ten-thousandths, more than nothing and at most the whole; null where nothing was typed. */
export const readRate = (path: string, typed: string): Result<number | null> => {
  if (typed === '') return ok(null)
  const [, whole, rest = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?%?$/.exec(typed.replace(/[\s\u00a0\u202f]/g, '')) ?? []
  const rate = whole === undefined ? 0 : Number(whole) * 100 + Number(rest.padEnd(2, '0'))
  return rate >= 1 && rate <= 10_000 ? ok(rate) : wrong(problem(path, 'agreement.notARate'))
}

/** As a field holds it: « 40 », « 33,33 ». */
export const typedRate = (rate: number): string => {
  const rest = rate % 100
  return `${(rate - rest) / 100}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}`
}
