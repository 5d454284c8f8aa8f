import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'
import { eurosText } from '#ui/format.ts'

type Props = { page: PageContext; year: number; sums: { count: number; waiting: number; late: number } }

/** Under the year: what its agreements still bring, and whom one looks up when a funder calls. */
export const YearLine = ({ page, year, sums: { count, waiting, late } }: Props) => {
  const { agreements: w } = wordsIn(page.lang)
  const at = `/${page.hub?.slug}/argent`
  return (
    <p class="mt-4 flex flex-wrap gap-x-6 print:hidden">
      {count > 0 ? <a href={`${at}/conventions?annee=${year}`}>{w.line(count, eurosText(waiting, page.lang, true), late)}</a> : null}
      <a href={`${at}/financeurs`}>{w.funders}</a>
    </p>
  )
}
