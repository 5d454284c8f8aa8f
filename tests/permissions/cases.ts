import { admissionsCases } from './cases-admissions.ts'
import { agreementCases } from './cases-agreements.ts'
import { belongCases } from './cases-belong.ts'
import { calendarsCases } from './cases-calendars.ts'
import { conflictsCases } from './cases-conflicts.ts'
import { contactsCases } from './cases-contacts.ts'
import { costsCases } from './cases-costs.ts'
import { declarationsCases } from './cases-declarations.ts'
import { duesCases } from './cases-dues.ts'
import { exitsCases } from './cases-exits.ts'
import { fundingCases } from './cases-funding.ts'
import { governanceCases } from './cases-governance.ts'
import { groupsCases } from './cases-groups.ts'
import { importsCases } from './cases-imports.ts'
import { mailboxCases } from './cases-mailbox.ts'
import { membersCases } from './cases-members.ts'
import { outCases } from './cases-out.ts'
import { structuresCases } from './cases-structures.ts'
import { timeCases } from './cases-time.ts'
import type { Case, Maker } from './given.ts'

export const cases: Record<string, Maker<Case>> = {
  ...membersCases,
  ...governanceCases,
  ...declarationsCases,
  ...outCases,
  ...contactsCases,
  ...structuresCases,
  ...groupsCases,
  ...admissionsCases,
  ...conflictsCases,
  ...exitsCases,
  ...belongCases,
  ...duesCases,
  ...fundingCases,
  ...agreementCases,
  ...costsCases,
  ...importsCases,
  ...mailboxCases,
  ...timeCases,
  ...calendarsCases,
}
