import type { PageContext } from '#base/page.ts'
import { hearings } from '#governance/exclusions/exclusion.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { clockText, dayText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { Prose } from '#ui/text.tsx'
import type { OwnPart } from './conflict-seen.ts'
import type { ShownConflict } from './show-conflict.ts'

type Props = { data: ShownConflict; page: PageContext }
type PartProps = Props & { part: OwnPart; main: boolean }

/** Each party in turn: summoned, then heard. The one that waits is open, the others are folded away. */
export const HearEach = ({ data, page }: Props) => {
  const waiting = data.parts.filter(({ hearing }) => hearing === null)
  return (
    <>
      {data.parts.map((part) => (
        <HearPart key={part.id} part={part} data={data} page={page} main={part.id === waiting[0]?.id} />
      ))}
    </>
  )
}

const HearPart = ({ part, data, page, main }: PartProps) => {
  const { conflict: w } = wordsOf(page)
  const day = (on: string) => dayText(on, page.lang)
  const { summons, hearing } = part
  const state = hearing
    ? `${w.hearings[hearing.is]}, ${day(hearing.on)}`
    : summons
      ? w.summonedSays({ on: day(summons.on), hearing: day(summons.hearingOn), time: clockText(part.time, page.lang), place: part.place })
      : w.notYet
  const refused = (name: string) => page.form(`governance.${name}`, { side: part.id }).problems.length > 0
  const heldBy = summons !== null && summons.hearingOn <= data.today
  return (
    <Section title={w.part({ name: part.name })} says={state}>
      {summons ? (
        <p class="mb-4">
          <a href={`/${page.hub?.slug}/differends/${data.id}/lettre.pdf?is=summons&side=${part.id}`}>{w.letter}</a>
        </p>
      ) : null}
      <PartWords part={part} page={page} />
      {hearing ? null : (
        <Details summary={summons ? w.summonAgain : w.summon} open={(main && !summons) || refused('summonParty')}>
          <Summon part={part} data={data} page={page} main={main && !summons} />
        </Details>
      )}
      {summons ? (
        <Details summary={w.hear} open={(main && heldBy) || refused('hearParty')}>
          <Hear part={part} data={data} page={page} main={main} />
        </Details>
      ) : null}
    </Section>
  )
}

const Summon = ({ part, data, page, main }: PartProps) => {
  const { conflict: w, exclusion } = wordsOf(page)
  // What one party is heard about is as a rule what the other is: it is not typed twice.
  const grounds = part.grounds || (data.parts.find((other) => other.grounds)?.grounds ?? '')
  return (
    <Form
      action={`/${page.hub?.slug}/differends/${data.id}/convoquer`}
      id={`convoquer-${part.id}`}
      form={page.form('governance.summonParty', { side: part.id })}
      hidden={{ side: part.id }}
      submit={w.summonSubmit}
      kind={main ? 'main' : 'plain'}
    >
      <Field kind="textarea" path="grounds" label={w.grounds} hint={w.groundsHint} value={grounds} />
      <Field
        kind="date"
        path="hearingOn"
        label={exclusion.hearingOn}
        hint={w.partSays({ days: data.notice, day: dayText(data.first, page.lang) })}
        value={part.summons?.hearingOn ?? data.first}
      />
      <Field kind="time" path="time" label={exclusion.time} value={part.time || '18:00'} />
      <Field path="place" label={exclusion.place} value={part.place} />
    </Form>
  )
}

const Hear = ({ part, data, page, main }: PartProps) => {
  const { conflict: w, exclusion } = wordsOf(page)
  return (
    <Form
      action={`/${page.hub?.slug}/differends/${data.id}/entretien`}
      id={`entretien-${part.id}`}
      form={page.form('governance.hearParty', { side: part.id })}
      hidden={{ side: part.id }}
      submit={w.hear}
      kind={main ? 'main' : 'plain'}
    >
      <Field
        kind="radio"
        path="is"
        label={exclusion.how}
        value={part.hearing?.is ?? 'held'}
        options={hearings.map((value) => ({ value, label: w.hearings[value] }))}
      />
      <Field kind="date" path="on" label={w.on} value={part.hearing?.on ?? data.today} />
      <Field kind="textarea" path="said" label={w.said} hint={w.saidHint} value={part.said} optional />
    </Form>
  )
}

/** What each was heard about and said, once the forms are gone. */
export const HeardParts = ({ data, page }: Props) => {
  const { conflict: w } = wordsOf(page)
  return (
    <>
      {data.parts
        .filter(({ said, grounds }) => said || grounds)
        .map((part) => (
          <Section key={part.id} title={w.yourPartOf({ name: part.name })}>
            <PartWords part={part} page={page} />
          </Section>
        ))}
    </>
  )
}

/** What a party was heard about, and said. */
export const PartWords = ({ part: { grounds, said }, page }: { part: OwnPart; page: PageContext }) => {
  const { conflict: w } = wordsOf(page)
  return (
    <>
      {grounds ? (
        <Section level={3} title={w.grounds}>
          <Prose text={grounds} />
        </Section>
      ) : null}
      {said ? (
        <Section level={3} title={w.said}>
          <Prose text={said} />
        </Section>
      ) : null}
    </>
  )
}
