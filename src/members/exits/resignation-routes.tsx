import en from '#members/en.ts'
import fr from '#members/fr.ts'
import { type Capability, file, form, page } from '#platform/web/routes.ts'
import { noteResignation } from './note-resignation.ts'
import { printAcknowledgement } from './print-acknowledgement.ts'
import { ResignationPage } from './resignation-page.tsx'
import { showResignation } from './show-resignation.ts'
import { takeBackResignation } from './take-back-resignation.ts'

const resignation = page('/:hub/structures/:organisation/demission', showResignation, ResignationPage)
const toResignation = ({ organisation: id }: { organisation: string }) => `structures/${id}/demission`

/** An organisation leaves by its own word, from its card. */
export const exits: Capability = {
  name: 'exits',
  words: { fr, en },
  routes: [
    resignation,
    form('/:hub/structures/:organisation/demission', noteResignation, {
      shownOn: resignation,
      to: toResignation,
      done: 'members.resignationNoted',
    }),
    form('/:hub/structures/:organisation/demission/annuler', takeBackResignation, {
      shownOn: resignation,
      to: ({ organisation: id }) => `structures/${id}`,
      done: 'members.resignationUndone',
    }),
    file('/:hub/structures/:organisation/demission/accuse.pdf', printAcknowledgement, ({ name, bytes }) => ({
      name,
      bytes,
      mediaType: 'application/pdf',
      inline: true,
    })),
  ],
}
