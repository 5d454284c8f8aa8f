import { newId } from '#base/id.ts'
import type { Lang } from '#base/page.ts'
import type { NewPoint } from '#governance/agenda/agenda.store.ts'
import type { PreparedPoint } from '#governance/meetings/meeting-file.ts'
import { type Nature, natures, reportsMissing } from './nature.ts'
import en from './preparation.en.ts'
import fr from './preparation.fr.ts'

/** All reports no point is about yet, in one press. */
export const ANNUAL = 'annual:reports'

/** How a form names what a yearly assembly hears, beside what is pending. */
export const annualKey = (nature: Nature): string => `annual:${nature}`

const PLANNED: Record<Nature, number> = { moralReport: 15, activityReport: 30, financialReport: 20, orientations: 30, workshop: 45 }

/**
 * The points of a yearly assembly that were asked for and are not there yet, after the approval of the last PV and in the order they are heard; a
 * workshop may be asked for again and again. Reports are agreed like any other point, and put to the vote where the body votes.
 */
export const annualPoints = (
  { points, meeting, body }: { points: Pick<PreparedPoint, 'nature'>[]; meeting: { convenedAt: string | null }; body: { kind: string } },
  keys: string[],
  lang: Lang,
): (NewPoint & { opens: boolean })[] => {
  if (body.kind !== 'assembly') return []
  const w = (lang === 'fr' ? fr : en).pages.preparation
  const asked: Nature[] = [...reportsMissing(points), 'workshop']
  return natures
    .filter((nature) => asked.includes(nature) && (keys.includes(annualKey(nature)) || (nature !== 'workshop' && keys.includes(ANNUAL))))
    .map((nature) => ({
      ...{ id: newId(), position: 1, anyOther: false, addedAfterNotice: meeting.convenedAt !== null, approves: null, carries: null },
      ...{ kind: nature === 'workshop' ? ('information' as const) : ('agreement' as const), nature, minutes: PLANNED[nature] },
      ...{
        title: w.natures[nature],
        proposal: nature === 'workshop' ? '' : w.proposals[nature],
        proposer: null,
        opens: nature !== 'workshop',
      },
    }))
}
