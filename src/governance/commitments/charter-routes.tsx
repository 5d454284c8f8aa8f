import { file, form, page, type Route, sheet } from '#platform/web/routes.ts'
import { CharterPage } from './charter-page.tsx'
import { charterSheet } from './charter-sheet.ts'
import { keepCommitments } from './keep-commitments.ts'
import { printCharter } from './print-charter.ts'
import { showCharter } from './show-charter.ts'
import { signCharter } from './sign-charter.ts'
import { withdrawCharter } from './withdraw-charter.ts'

const charter = page('/:hub/pole/charte', showCharter, CharterPage)

/** What members commit themselves to. */
export const charterRoutes: Route[] = [
  charter,
  sheet('/:hub/pole/charte/export', showCharter, {
    rows: ({ rows }) => rows,
    next: ({ next }) => (next ? { apres: next } : null),
    sheet: charterSheet,
  }),
  form('/:hub/pole/charte', keepCommitments, { shownOn: charter, to: () => 'pole/charte', done: 'charter.kept' }),
  form('/:hub/pole/charte/signatures', signCharter, {
    shownOn: charter,
    to: () => 'pole/charte#signataires',
    done: 'charter.signed',
    takesFile: true,
  }),
  form('/:hub/pole/charte/signatures/:signature/retirer', withdrawCharter, {
    shownOn: charter,
    to: () => 'pole/charte#signataires',
    done: 'charter.withdrawn',
  }),
  file('/:hub/pole/charte/signatures/:signature/charte.pdf', printCharter, ({ name, bytes }) => ({
    name,
    bytes,
    mediaType: 'application/pdf',
    inline: true,
  })),
]
