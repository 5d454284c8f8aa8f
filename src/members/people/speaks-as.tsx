import type { Day } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { wordsIn } from '#members/words.ts'
import { DayText } from '#ui/text.tsx'
import type { Kind } from './representation.ts'

/** In what quality somebody speaks for an organisation, since when and until when: said alike on the page of either. */
export const SpeaksAs = ({ page, one }: { page: PageContext; one: { kind: Kind; from: Day; until: Day | null } }) => {
  const { kinds, since, until } = wordsIn(page.lang)
  return (
    <>
      {capital(kinds[one.kind])}, {since} <DayText day={one.from} />
      {one.until ? (
        <>
          {' '}
          {until} <DayText day={one.until} />
        </>
      ) : null}
    </>
  )
}
