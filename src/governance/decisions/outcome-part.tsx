import { GiveLink } from '#governance/candidacies/candidacies-page.tsx'
import { ShownNominations } from '#governance/elections/nominee-part.tsx'
import { orgName } from '#governance/meetings/meeting-file.ts'
import { ApprovedLink, VersionsPart } from '#governance/rules/text-part.tsx'
import { formOf, type Panel } from '#governance/session/panel.ts'
import { VoteResults } from '#governance/votes/vote-result.tsx'
import { ActionForm } from '#ui/form.tsx'
import { Details } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { Prose, Time } from '#ui/text.tsx'
import { OwnDisagreement } from './agreement-panel.tsx'
import { whyNot } from './consent.ts'
import type { Decision } from './decision.ts'
import { ObjectionsPart } from './objection-part.tsx'
import { outcomeWords } from './say-decision.ts'

/** What became of the point: the text, how it was decided, by how many; an agreement noted by mistake can be taken back. */
export const OutcomePart = ({ panel, decision }: { panel: Panel; decision: Decision }) => {
  const { file, base, point, room, viewer, page, w } = panel
  const { outcome } = decision
  const text = decision.versions.at(-1)?.text ?? ''
  const adopted = decision.state === 'adopted'
  const undo = whyNot(decision, 'takeBack', room).length === 0
  return (
    <>
      <Notice kind={adopted ? 'success' : 'info'} title={outcomeWords(decision, w, file)}>
        <Prose text={text} />
        <ApprovedLink panel={panel} />
        {decision.state === 'withdrawn' ? <p class="mt-2">{w.panel.withdrawn}</p> : null}
        {decision.state === 'notAdopted' || decision.state === 'adjourned' ? <p class="mt-2">{w.panel.carried}</p> : null}
        {outcome && (adopted || decision.state === 'rejected') ? (
          <p class="c-hint mt-2">
            <Time at={outcome.at} />, {w.panel.quorum(outcome.quorum)} {outcome.present.map((org) => orgName(file, org)).join(', ')}.
          </p>
        ) : null}
      </Notice>
      {decision.election && decision.election.step !== 'nominating' ? <ShownNominations panel={panel} decision={decision} folded /> : null}
      {adopted ? <GiveLink page={page} point={point} prepares={viewer.prepares} /> : null}
      <VoteResults panel={panel} votes={decision.votes} />
      {decision.recusals.map(({ org, reason }) => (
        <p key={org} class="c-says mt-4">
          {w.vote.interestSaid({ organisation: orgName(file, org), reason })}
        </p>
      ))}
      <ObjectionsPart panel={panel} decision={decision} />
      {decision.versions.length > 1 ? (
        <Details summary={w.decision.versions}>
          <VersionsPart panel={panel} decision={decision} />
        </Details>
      ) : null}
      {undo && viewer.facilitates ? (
        <ActionForm
          action={`${base}/annuler`}
          form={formOf(panel, 'governance.takeBackAgreement', { point: point.id })}
          label={w.panel.undo}
          kind="quiet"
          icon="previous"
        />
      ) : null}
      {undo && !viewer.facilitates ? <OwnDisagreement panel={panel} /> : null}
    </>
  )
}
