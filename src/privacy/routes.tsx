import type { AnyPersonalData } from '#logbook/personal-data.ts'
import { type Capability, file, page } from '#platform/web/routes.ts'
import en from './en.ts'
import fr from './fr.ts'
import { OwnDataPage } from './own-data-page.tsx'
import { showOwnData } from './show-own-data.ts'
import { takeOwnJson, takeOwnWorkbook } from './take-own-data.ts'

/** « Ce que le pôle sait de moi », from the register of personal data of the whole house. Mounted by app.tsx beside members. */
export const ownData = (register: AnyPersonalData[]): Capability => ({
  name: 'ownData',
  words: { fr, en },
  routes: [
    page('/:hub/mes-donnees', showOwnData(register), OwnDataPage),
    file('/:hub/mes-donnees/classeur.xlsx', takeOwnWorkbook(register), (value) => value),
    file('/:hub/mes-donnees/donnees.json', takeOwnJson(register), (value) => value),
  ],
})
