import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'

/** The way to what is spent: for a hub that has money to spend, never for one that only plans. */
export const SpentLinks = ({ page, year, granted }: { page: PageContext; year: number; granted: number }) => {
  const { links: w } = wordsIn(page.lang).cost
  if (granted === 0) return null
  const at = `/${page.hub?.slug}/argent`
  return (
    <nav class="c-actions mt-4 print:hidden" aria-label={w.label}>
      <a href={`${at}/depenses?annee=${year}`}>{w.costs}</a>
      <a href={`${at}/justificatifs`}>{w.claims}</a>
    </nav>
  )
}
