import { type Decision, openObjectionOf, stanceOf } from '#governance/decisions/decision.ts'
import { answersOf, OwnAnswer } from '#governance/decisions/objection-part.tsx'
import { orgName } from '#governance/meetings/meeting-file.ts'
import { Section } from '#ui/layout.tsx'
import { Prose } from '#ui/text.tsx'
import { ownOrgs, type Panel } from './panel.ts'
import { mayOrg } from './script.ts'
import { VoiceForms } from './voice-forms.tsx'

/** On a representative’s own phone: what she can say, big under the thumb; of her own open objection first. */
export const OwnVoice = ({ panel, decision }: { panel: Panel; decision: Decision }) => {
  const { file, viewer, room, w } = panel
  return (
    <>
      {ownOrgs(panel).map((org) => {
        const objection = openObjectionOf(decision, org)
        const answers = objection ? answersOf(panel, decision, org) : []
        const speaks = !viewer.facilitates && mayOrg(decision, room, org).includes('state')
        if (answers.length === 0 && !speaks) return null
        return (
          <Section key={org} level={3} title={org === viewer.person ? w.seats.yours : w.panel.yours({ organisation: orgName(file, org) })}>
            {objection && answers.length > 0 ? (
              <>
                <Prose text={objection.text} />
                <OwnAnswer panel={panel} objection={objection} options={answers} />
              </>
            ) : (
              <VoiceForms panel={panel} org={org} own said={stanceOf(decision, org) !== undefined} />
            )}
          </Section>
        )
      })}
    </>
  )
}
