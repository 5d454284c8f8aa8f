import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { maySeeMeeting, maySeeRegister } from '#governance/meetings/meeting.access.ts'
import { registerNumber } from '#governance/record/register.ts'
import type { Teller } from '#logbook/use-case.ts'
import { admissionTaken } from './admission.store.ts'

/** The meetings that take an application up, and what they decided: a draft is nobody’s business yet, a decision is read in the register. */
export const admissionsOfApplication: Teller = {
  about: 'application',
  tell: async ({ db, hub, actor, lang }, application) => {
    const w = (lang === 'fr' ? fr : (en as typeof fr)).admission
    return (await admissionTaken(db, hub.id, application)).flatMap(({ meeting, on, body, subject, decision, state, entry }) => {
      const sees = maySeeMeeting(actor, subject)
      if (!sees && !subject.convened) return []
      const reads = decision !== null && (sees || (entry !== null && maySeeRegister(actor)))
      const said = state && w.states[state as keyof typeof w.states]
      const says = [said, entry && registerNumber(entry)].filter(Boolean).join(', ')
      return [
        {
          on,
          title: body,
          href: reads ? `/${hub.slug}/decisions/${decision}` : sees ? `/${hub.slug}/reunions/${meeting}` : null,
          ...(says ? { says } : {}),
        },
      ]
    })
  },
}
