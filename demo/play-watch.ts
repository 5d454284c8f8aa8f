import { addDays, type Instant } from '#base/day.ts'
import { addCall, readAidsFile, standCall, weighCall } from '#funding/api.ts'
import type { Playing } from './stage.ts'

/** Calls the hub watches, all invented: days before they close, what could be asked for, hours to apply. */
const CALLS: { title: string; days: number; amount: string; chance?: string; apply: string }[] = [
  { title: 'FDVA 2, fonctionnement et innovation (exemple)', days: 24, amount: '6 000', apply: '20' },
  { title: 'Petits projets de quartier (exemple)', days: 41, amount: '2 000', apply: '40' },
  { title: 'Fondation du Littoral, jeunes et territoires (exemple)', days: 65, amount: '5 000', chance: '25', apply: '35' },
]

/** As the file of a search in Aides-territoires would say it; invented. */
const AIDS = {
  count: 1,
  results: [
    {
      id: 900001,
      name: 'Lieux partagés en milieu rural (exemple)',
      financers: ['Région Nouvelle-Aquitaine'],
      description: '<p>Un appel inventé : il finance l’animation de lieux partagés.</p>',
      eligibility: '<p>Associations et coopératives.</p>',
      perimeter: 'Nouvelle-Aquitaine',
      targeted_audiences: ['Association'],
      aid_types: ['Subvention'],
      subvention_rate_lower_bound: 20,
      subvention_rate_upper_bound: 50,
    },
  ],
}

/** Each call is noted and weighed; one is dropped, and a file is read. */
export const WATCH_ACTS = CALLS.length * 2 + 2

/** The calls for projects the hub watches. */
export const playWatch = async (does: Playing['does'], me: string, at: Instant, today: string): Promise<void> => {
  for (const { title, days, amount, chance = '', apply } of CALLS) {
    const { call } = await does(me, at, addCall, { title, deadline: addDays(today, days), amount })
    await does(me, at, weighCall, { call, amount, chance, apply })
    if (amount === '2 000') await does(me, at, standCall, { call, standing: 'dropped', why: 'trop de travail pour cette somme' })
  }
  await does(me, at, readAidsFile, { pasted: JSON.stringify(AIDS), perimeters: 'Nouvelle-Aquitaine' })
}
