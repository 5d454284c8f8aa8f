import { sealOnPaper } from '#governance/record/seal-on-paper.ts'
import { signMinutes } from '#governance/record/sign-minutes.ts'
import { file, form, type PageRoute, page, type Route } from '#platform/web/routes.ts'
import { AttendancePage } from './attendance-page.tsx'
import { dropScan } from './drop-scan.ts'
import { keepScan } from './keep-scan.ts'
import { nameSignatories } from './name-signatories.ts'
import { showAttendance } from './show-attendance.ts'
import { showPaper } from './show-paper.ts'
import { showScan } from './show-scan.ts'
import { signAttendance } from './sign-attendance.ts'

const about = (rest: string) => `/:hub/reunions/:meeting/${rest}`
const to =
  (rest: string) =>
  (_: unknown, { meeting }: Record<string, string>) =>
    `reunions/${meeting}/${rest}`
const kept = (one: { name: string; mediaType: string; bytes: Uint8Array }) => ({ ...one, inline: true })
const sheet = page(about('emargement'), showAttendance, AttendancePage)

/** The attendance sheet, signed on screen or on paper; who signs the PV, and the signing of it. */
export const signingRoutes = ({ session, minutes }: { session: PageRoute; minutes: PageRoute }): Route[] => [
  sheet,
  form(about('emargement/signer'), signAttendance, { shownOn: sheet, to: to('emargement'), done: 'signature.kept' }),
  form(about('emargement/scans'), keepScan, { shownOn: sheet, to: to('emargement#papier'), done: 'scan.kept', takesFile: true }),
  form(about('emargement/scans/:scan/retirer'), dropScan, { shownOn: sheet, to: to('emargement#papier'), done: 'scan.dropped' }),
  file(about('emargement/scans/:scan'), showScan, kept),
  form(about('signataires'), nameSignatories, { shownOn: session, to: to('seance#animation'), done: 'signatory.named' }),
  form(about('pv/signer'), signMinutes, { shownOn: minutes, to: to('pv#signatures'), done: 'signatory.signed' }),
  form(about('pv/papier'), sealOnPaper, { shownOn: minutes, to: to('pv'), done: 'meeting.sealed', takesFile: true }),
  file(about('pv/papier'), showPaper, kept),
]
