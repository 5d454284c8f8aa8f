import type { ComponentChildren } from 'preact'
import type { Id } from '#base/id.ts'
import { orgName, personName } from '#governance/meetings/meeting-file.ts'
import { type Panel, whoSpeaks } from '#governance/session/panel.ts'
import { voicesOf } from '#governance/session/room.ts'
import { mayOrg, nextSteps } from '#governance/session/script.ts'
import { VoiceForms } from '#governance/session/voice-forms.tsx'
import { Badge, type Tone } from '#ui/notice.tsx'
import { currentVersion, type Decision, isRecused, openObjectionOf, type Stance } from './decision.ts'

const tones: Record<Stance['value'], Tone> = { consent: 'good', concern: 'info', standAside: 'neutral', objection: 'bad' }

/** A tile for each seat: heard or to be heard, what it said, in whose words; the facilitator notes there what is said aloud. */
export const RoundPart = ({ panel, decision }: { panel: Panel; decision: Decision }) => {
  const { speaks } = nextSteps(decision, panel.room)
  return (
    <ul class="c-people" aria-label={panel.w.panel.steps}>
      {panel.room.entitled.map((org) => (
        <Tile key={org} panel={panel} decision={decision} org={org} speaks={speaks === org} />
      ))}
    </ul>
  )
}

const Tile = ({ panel, decision, org, speaks }: { panel: Panel; decision: Decision; org: Id; speaks: boolean }) => {
  const { file, room, viewer, w } = panel
  const stance = decision.stances.find((one) => one.org === org && one.version === currentVersion(decision))
  const voices = voicesOf(file, org, room.at)
  const here = room.present.includes(org)
  const recused = isRecused(decision, org)
  const answersFirst = here && !stance && openObjectionOf(decision, org) !== undefined
  const notes = viewer.facilitates && mayOrg(decision, room, org).includes('state')
  return (
    <Frame stance={stance} here={here} speaks={speaks}>
      <p class="c-seat-name">{orgName(file, org)}</p>
      <p class="c-seat-person">{here ? whoSpeaks(panel, org, voices) : w.panel.absent}</p>
      {speaks ? <p class="font-semibold">{w.panel.speaks}</p> : null}
      {stance ? (
        <>
          <p class="c-seat-state">
            <Badge tone={tones[stance.value]}>{w.stances[stance.value]}</Badge>
          </p>
          {stance.text ? <p class="c-seat-note">{stance.text}</p> : null}
          <Spoken panel={panel} stance={stance} voices={voices} />
        </>
      ) : here && !recused ? (
        <p class="c-seat-state">
          {room.onHold?.includes(org) ? <Badge>{w.arrears.noVoice}</Badge> : <Badge tone="watch">{w.panel.toHear}</Badge>}
        </p>
      ) : null}
      {recused ? (
        <p class="c-seat-state">
          <Badge>{w.vote.recused}</Badge>
        </p>
      ) : null}
      {answersFirst ? (
        <p class="c-seat-note">
          <a href={`#objection-${org}`}>{w.panel.answersFirst}</a>
        </p>
      ) : null}
      {notes ? (
        <div class="mt-3">
          <VoiceForms panel={panel} org={org} said={stance !== undefined} />
        </div>
      ) : null}
    </Frame>
  )
}

/** Who said it, where that is not plain; who wrote it down. */
const Spoken = ({ panel, stance, voices }: { panel: Panel; stance: Stance; voices: Id[] }) => {
  const { file, w } = panel
  const said = stance.person !== null && !(voices.length === 1 && voices[0] === stance.person)
  const parts = [
    ...(said && stance.person ? [w.panel.said({ person: personName(file, stance.person) })] : []),
    ...(stance.notedBy ? [w.panel.noted({ person: personName(file, stance.notedBy) })] : []),
  ]
  return parts.length > 0 ? <p class="c-hint">{parts.join(', ')}</p> : null
}

type FrameProps = { stance: Stance | undefined; here: boolean; speaks: boolean; children?: ComponentChildren }

/** Unfolded, it takes the whole line. */
const Frame = ({ stance, here, speaks, children }: FrameProps) => {
  const state = stance
    ? stance.value === 'objection'
      ? 'c-seat-present border-l-error!'
      : 'c-seat-present'
    : here
      ? 'c-seat-expected'
      : 'c-seat-absent'
  const turn = speaks ? 'border-l-accent!' : ''
  return <li class={`c-seat has-[details[open]]:col-span-full ${state} ${turn}`}>{children}</li>
}
