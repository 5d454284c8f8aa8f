import { SecretRefused, secretSays } from '#governance/colleges/college-note.tsx'
import { whyNot } from '#governance/decisions/consent.ts'
import type { Decision } from '#governance/decisions/decision.ts'
import { orgName } from '#governance/meetings/meeting-file.ts'
import { formOf, ownOrgs, type Panel } from '#governance/session/panel.ts'
import { ActionForm } from '#ui/form.tsx'
import { Actions, Details } from '#ui/layout.tsx'

/** One voter is enough for a confidential ballot: asked on one's own phone, or aloud. Who asked is not shown. */
export const AskSecret = ({ panel, decision }: { panel: Panel; decision: Decision }) => {
  const { base, point, file, room, viewer, w } = panel
  const soon = decision.method === 'vote' || whyNot(decision, 'callVote', room).length === 0
  if (!soon || !room.open) return null
  if (decision.secretAsked !== null) return decision.state === 'voting' ? null : <p class="c-says mt-4">{w.vote.asked}</p>
  const heard = viewer.facilitates ? room.present : ownOrgs(panel)
  const orgs = heard.filter((org) => whyNot(decision, 'askSecret', room, org).length === 0)
  if (orgs.length === 0) return room.rules.colleges ? <SecretRefused panel={panel} decision={decision} orgs={heard} /> : null
  return (
    <div class="mt-6">
      <Details summary={w.vote.secretSummary}>
        <p class="c-says mb-3">{[w.vote.confidentialSays, ...secretSays(panel, decision)].join(' ')}</p>
        <Actions>
          {orgs.map((org) => (
            <ActionForm
              key={org}
              action={`${base}/vote/confidentiel`}
              form={formOf(panel, 'governance.askSecretBallot', { point: point.id, org })}
              fields={{ org }}
              label={w.vote.askSecret({ organisation: orgName(file, org) })}
            />
          ))}
        </Actions>
      </Details>
    </div>
  )
}
