import type { Instant } from '#base/day.ts'
import type { Lang } from '#base/page.ts'
import type { Filled } from '#funding/dossiers/filled.ts'
import type { HubData } from '#platform/documents/hub-data.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { type DossierPaper, paperOf } from './dossier-paper.ts'

/** For whom and when a paper is made. `at`: of a filed dossier, the instant it was filed, so that its papers are the same bytes later. */
export type PaperOf = { lang: Lang; at: Instant; hub: HubData }

export type DossierData = DossierPaper & { at: Instant; hub: HubData }

/** The dossier as its form orders it, the budget in two columns as the Cerfa prints it (12156*06), the pieces; what is missing is marked. */
export const dossierPdf = (filled: Filled, { lang, at, hub }: PaperOf): Promise<Uint8Array> =>
  renderPdf<DossierData>({ template: 'src/funding/papers/dossier.typ', data: { ...paperOf(filled, lang), at, hub }, lang })
