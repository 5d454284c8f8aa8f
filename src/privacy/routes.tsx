import type { Described } from '#base/described.ts'
import type { AnyPersonalData } from '#logbook/personal-data.ts'
import { type Capability, file, form, page } from '#platform/web/routes.ts'
import { askErasure } from './ask-erasure.ts'
import en from './en.ts'
import { eraseForGood } from './erase-for-good.ts'
import { ErasingPage } from './erasing-page.tsx'
import fr from './fr.ts'
import { OwnDataPage } from './own-data-page.tsx'
import { showErasing } from './show-erasing.ts'
import { showOwnData } from './show-own-data.ts'
import { takeOwnJson, takeOwnWorkbook } from './take-own-data.ts'
import { withdrawErasure } from './withdraw-erasure.ts'

/** « Ce que le pôle sait de moi », from the register of personal data of the whole house, and its end: asking to be erased, erasing. Mounted by app.tsx beside members. */
export const ownData = (register: AnyPersonalData[], described: Described): Capability => {
  const own = page('/:hub/mes-donnees', showOwnData(register), OwnDataPage)
  const erasing = page('/:hub/personnes/:person/effacer', showErasing(register, described), ErasingPage)
  const toOwn = () => 'mes-donnees'
  return {
    name: 'ownData',
    words: { fr, en },
    routes: [
      own,
      file('/:hub/mes-donnees/classeur.xlsx', takeOwnWorkbook(register), (value) => value),
      file('/:hub/mes-donnees/donnees.json', takeOwnJson(register), (value) => value),
      form('/:hub/mes-donnees/effacement', askErasure, { shownOn: own, to: toOwn, done: 'privacy.erasureAsked' }),
      form('/:hub/mes-donnees/effacement/retirer', withdrawErasure, { shownOn: own, to: toOwn, done: 'privacy.erasureWithdrawn' }),
      erasing,
      form('/:hub/personnes/:person/effacer', eraseForGood(register), {
        shownOn: erasing,
        to: ({ person }) => `personnes/${person}/effacer`,
        done: 'privacy.erased',
      }),
    ],
  }
}
