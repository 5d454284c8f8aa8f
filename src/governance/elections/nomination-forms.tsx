import type { Id } from '#base/id.ts'
import { whyNot } from '#governance/decisions/consent.ts'
import { type Decision, isRecused } from '#governance/decisions/decision.ts'
import { orgName } from '#governance/meetings/meeting-file.ts'
import { formOf, isTyped, ownOrgs, type Panel, whoSpeaks } from '#governance/session/panel.ts'
import { voicesOf } from '#governance/session/room.ts'
import { VoiceField } from '#governance/session/voice-forms.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details, Section } from '#ui/layout.tsx'
import { Badge } from '#ui/notice.tsx'
import { type Election, keyOfNominee } from './election.ts'
import { nomineeName, nomineesOf } from './nominees.ts'

type Props = { panel: Panel; decision: Decision }

const changing = ({ election }: Decision): boolean => election?.step === 'changing'
const may = ({ panel: { room }, decision }: Props, org: Id): boolean =>
  whyNot(decision, changing(decision) ? 'change' : 'nominate', room, org).length === 0

/** On a representative’s own phone: whom she nominates, and why. What she wrote stays hidden, from this screen too. */
export const OwnNominations = (props: Props) => {
  const { panel, decision } = props
  const { file, viewer, w } = panel
  if (viewer.facilitates) return null
  return (
    <>
      {ownOrgs(panel)
        .filter((org) => may(props, org))
        .map((org) => {
          const organisation = orgName(file, org)
          const written = !changing(decision) && decision.election?.nominations.some((one) => one.org === org)
          const form = formOf(panel, 'governance.nominateSomebody', { point: panel.point.id, org })
          if (changing(decision))
            return (
              <Details key={org} summary={w.election.changeOf({ organisation })} open={isTyped(form)}>
                <NominationForm panel={panel} decision={decision} org={org} />
              </Details>
            )
          return (
            <Section key={org} level={3} title={w.election.yours({ organisation })} says={written ? w.election.youWrote : undefined}>
              {written ? (
                <Details summary={w.election.rewrite} open={isTyped(form)}>
                  <NominationForm panel={panel} decision={decision} org={org} />
                </Details>
              ) : (
                <NominationForm panel={panel} decision={decision} org={org} main />
              )}
            </Section>
          )
        })}
    </>
  )
}

/** A tile for each seat: it has written, or not; nobody reads what. The facilitator copies what was handed in on paper. */
export const WrittenPart = ({ panel, decision, election }: Props & { election: Election }) => {
  const { file, room, viewer, w } = panel
  return (
    <Section level={3} title={w.election.nominations} says={w.election.hidden}>
      <ul class="c-people" aria-label={w.election.nominations}>
        {room.entitled.map((org) => {
          const here = room.present.includes(org)
          const written = election.nominations.some((one) => one.org === org)
          const form = formOf(panel, 'governance.nominateSomebody', { point: panel.point.id, org })
          return (
            <li
              key={org}
              class={`c-seat has-[details[open]]:col-span-full ${written ? 'c-seat-present' : here ? 'c-seat-expected' : 'c-seat-absent'}`}
            >
              <p class="c-seat-name">{orgName(file, org)}</p>
              <p class="c-seat-person">{here ? whoSpeaks(panel, org, voicesOf(file, org, room.at)) : w.panel.absent}</p>
              {written ? (
                <p class="c-seat-state">
                  <Badge tone="good">{w.election.written}</Badge>
                </p>
              ) : here ? (
                <p class="c-seat-state">
                  {room.onHold?.includes(org) ? (
                    <Badge>{w.arrears.noVoice}</Badge>
                  ) : (
                    <Badge tone={isRecused(decision, org) ? 'neutral' : 'watch'}>
                      {isRecused(decision, org) ? w.vote.recused : w.election.toWrite}
                    </Badge>
                  )}
                </p>
              ) : null}
              {viewer.facilitates && may({ panel, decision }, org) ? (
                <div class="mt-3">
                  <Details summary={written ? w.election.rewrite : w.election.copy} open={isTyped(form)}>
                    <NominationForm panel={panel} decision={decision} org={org} />
                  </Details>
                </div>
              ) : null}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** In the round of changes, on the shared screen: behind one line, whoever changes. */
export const NominationForms = ({ panel, decision }: Props) => {
  const { file, room, viewer, w } = panel
  if (!viewer.facilitates) return null
  return (
    <div class="mt-8">
      {room.present
        .filter((org) => may({ panel, decision }, org))
        .map((org) => {
          const form = formOf(panel, 'governance.nominateSomebody', { point: panel.point.id, org })
          return (
            <Details key={org} summary={w.election.changeOf({ organisation: orgName(file, org) })} open={isTyped(form)}>
              <NominationForm panel={panel} decision={decision} org={org} />
            </Details>
          )
        })}
    </div>
  )
}

const NominationForm = ({ panel, decision, org, main }: Props & { org: Id; main?: boolean }) => {
  const { base, point, file, w } = panel
  return (
    <Form
      id={`nominate-${org}`}
      action={`${base}/election/designer`}
      form={formOf(panel, 'governance.nominateSomebody', { point: point.id, org })}
      hidden={{ org }}
      submit={changing(decision) ? w.election.change : w.election.write}
      kind={main ? 'main' : 'plain'}
    >
      <Field
        path="nominee"
        kind="select"
        label={w.election.nominee}
        hint={w.election.nomineeHint}
        options={[
          { value: '', label: w.election.choose },
          ...nomineesOf(file).map((one) => ({ value: keyOfNominee(one), label: nomineeName(file, one) })),
        ]}
      />
      <Field path="text" kind="textarea" label={w.election.why} hint={w.election.whyHint} rows={3} />
      <VoiceField panel={panel} org={org} />
    </Form>
  )
}
