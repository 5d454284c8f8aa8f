import type { Day } from '#base/day.ts'
import type { Lang } from '#base/page.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import type { Admission } from './admission.store.ts'

type Said = { name: string; confirmed: boolean }

/** « Tipi et Le Bocal (à confirmer) »; empty: nobody sponsors. */
export const sponsorsSaid = (sponsors: Said[], lang: Lang): string => {
  const w = (lang === 'fr' ? fr : (en as typeof fr)).admission
  return sponsors.map(({ name, confirmed }) => (confirmed ? name : w.toConfirm({ name }))).join(w.and)
}

/** The first day of a membership that was decided. */
export const firstDayOf = ({ from, decidedOn }: Pick<Admission, 'from' | 'decidedOn'>): Day | null =>
  from !== null && decidedOn !== null && from > decidedOn ? from : decidedOn
