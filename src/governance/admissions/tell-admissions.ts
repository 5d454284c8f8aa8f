import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { maySeeMeeting, maySeeRegister } from '#governance/meetings/meeting.access.ts'
import { registerNumber } from '#governance/record/register.ts'
import type { Teller } from '#logbook/use-case.ts'
import { admissionsDecided, admissionTaken } from './admission.store.ts'

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

/** What was decided of its applications, to whom may read the decision: members tie it to what it did. */
export const admissionsOfOrganisation: Teller = {
  about: 'organisation',
  kind: { fr: fr.told.decisions, en: en.told.decisions },
  tell: async ({ db, hub, actor, lang }, organisation) => {
    const w = (lang === 'fr' ? fr : (en as typeof fr)).admission
    return (await admissionsDecided(db, hub.id, organisation))
      .filter(({ subject, entry }) => maySeeMeeting(actor, subject) || (entry !== null && maySeeRegister(actor)))
      .map(({ on, body, entry, decision }) => ({
        ...{ on, title: w.decidedOn, href: `/${hub.slug}/decisions/${decision}`, step: 'decided' as const },
        says: [body, entry && registerNumber(entry)].filter(Boolean).join(', '),
      }))
  },
}
