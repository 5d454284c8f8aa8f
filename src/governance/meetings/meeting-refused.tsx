import type { PageContext, Said } from '#base/page.ts'
import { Refused } from '#governance/refused.tsx'

type About = Record<string, string>

/** Use cases of a page by name, and for each what its forms that are on the page are about (`{}`: there is one form of it). */
export type Shown = Record<string, About[]>

/** What was refused although its form is no longer on the page: somebody else was quicker, or it stands folded away. Nothing is refused in silence. */
export const RefusedElsewhere = ({ page, shown }: { page: PageContext; shown: Shown }) => {
  const said = Object.entries(shown).flatMap(([name, abouts]): Said[] => {
    const useCase = `governance.${name}`
    return abouts.some((about) => page.form(useCase, about).problems.length > 0) ? [] : page.form(useCase).problems
  })
  return <Refused said={said} />
}
