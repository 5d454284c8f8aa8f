import en from '#members/en.ts'
import fr from '#members/fr.ts'
import { type Capability, file, form, page } from '#platform/web/routes.ts'
import { showForm } from './print-form.ts'
import { showWelcome } from './show-welcome.ts'
import { takePartBack } from './take-part-back.ts'
import { waiveWelcome } from './waive-welcome.ts'
import { welcomeMember } from './welcome-member.ts'
import { WelcomePage } from './welcome-page.tsx'

const welcome = page('/:hub/structures/:organisation/accueil', showWelcome, WelcomePage)
const toWelcome = ({ organisation: id }: { organisation: string }) => `structures/${id}/accueil`

/** A new member is welcomed from its card. */
export const welcomes: Capability = {
  name: 'welcomes',
  words: { fr, en },
  routes: [
    welcome,
    form('/:hub/structures/:organisation/accueil', welcomeMember, { shownOn: welcome, to: toWelcome, done: 'members.memberWelcomed' }),
    form('/:hub/structures/:organisation/accueil/ecarter', waiveWelcome, { shownOn: welcome, to: toWelcome, done: 'members.welcomeKept' }),
    form('/:hub/structures/:organisation/accueil/parties/:part/annuler', takePartBack, {
      shownOn: welcome,
      to: toWelcome,
      done: 'members.welcomePartTakenBack',
    }),
    file('/:hub/structures/:organisation/accueil/bulletin.pdf', showForm, ({ name, bytes }) => ({
      name,
      bytes,
      mediaType: 'application/pdf',
      inline: true,
    })),
  ],
}
