import { answers, type Sought } from '#base/search.ts'
import en from '#members/en.ts'
import fr from '#members/fr.ts'
import { SECTORS, type Sector } from './identity.ts'

/** What is looked for among organisations: their names and communes, and the sectors whose name answers (« tiers lieux »). */
export type SoughtOrganisation = Sought & { sectors: Sector[] }

export const withSectors = (sought: Sought): SoughtOrganisation => ({
  ...sought,
  sectors: SECTORS.filter((sector) => answers(sought, fr.sectors[sector]) || answers(sought, en.sectors[sector])),
})
