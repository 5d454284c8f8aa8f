import { addDays } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { listed } from '#base/text.ts'
import { RefusedElsewhere } from '#governance/meetings/meeting-refused.tsx'
import { wordsOf } from '#governance/session/panel.ts'
import { clockText, dayText } from '#ui/format.ts'
import { Facts, Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Prose } from '#ui/text.tsx'
import type { Suspended } from './conflict.ts'
import { ConflictEnd, ConflictNext, NameTeam } from './conflict-forms.tsx'
import { HeardParts, PartWords } from './conflict-parts.tsx'
import type { OwnPart } from './conflict-seen.ts'
import { shownOn } from './conflict-shown.ts'
import type { ShownConflict } from './show-conflict.ts'

type Props = { data: ShownConflict; page: PageContext }

/** One case, as its reader may know it: first who reads it, then where it is, then what is asked now. */
export const ConflictPage = ({ data, page }: Props) => {
  const { conflict: w } = wordsOf(page)
  const root = `/${page.hub?.slug}`
  const { reads } = data
  const names = data.between.map(({ name }) => name).filter(Boolean)
  return (
    <Page
      page={page}
      title={names.length > 0 ? w.caseOf({ names: listed(names, w.and) }) : w.caseTitle}
      lead={<Badge tone="info">{w.steps[data.step]}</Badge>}
      over={<Breadcrumb crumbs={[{ href: `${root}/differends`, label: w.title }]} />}
    >
      <RefusedElsewhere page={page} shown={shownOn(data)} />
      <ReadBy data={data} page={page} />
      {data.erasedOn ? <p class="c-hint">{w.erased}</p> : null}
      {data.unsent > 0 && !data.erasedOn ? <Notice kind="warning">{w.unsent({ n: data.unsent })}</Notice> : null}
      <What data={data} page={page} />
      {data.step === 'opened' ? <Complaint data={data} page={page} /> : null}
      {reads.team && !data.erasedOn ? <ConflictNext data={data} page={page} /> : null}
      {reads.team ? null : <Told data={data} page={page} />}
      <Written data={data} page={page} />
      {data.names ? <NameTeam data={data} page={page} /> : null}
      {reads.team ? <ConflictEnd data={data} page={page} /> : null}
    </Page>
  )
}

const ReadBy = ({ data, page }: Props) => {
  const { conflict: w } = wordsOf(page)
  const team = data.team.map(({ name }) => name)
  const says = data.reads.team ? w.readBy : data.reads.told ? w.readByTeam : w.readByOpener
  return <Notice>{says({ names: listed(team, w.and) })}</Notice>
}

/** What was done, each with its day. */
const What = ({ data, page }: Props) => {
  const { conflict: w, exclusion } = wordsOf(page)
  const { mediation, decision, appeal, closed, next } = data
  const day = (on: string) => dayText(on, page.lang)
  const name = (id: string | null) => data.between.find((one) => one.id === id)?.name ?? ''
  const signed = data.parts.filter((part) => part.signed).map((part) => part.name)
  const ended = mediation?.ended
  return (
    <>
      <Facts
        facts={[
          ...(next
            ? [
                {
                  name: w.next,
                  value: `${w.nextSays[next.is]({ day: day(next.by) })}${next.by < data.today && next.is !== 'erase' ? ` (${w.late})` : ''}`,
                },
              ]
            : []),
          { name: w.opened, value: day(data.openedOn) },
          ...(data.happenedOn ? [{ name: w.happened, value: day(data.happenedOn) }] : []),
          ...(data.mediators.length > 0
            ? [
                {
                  name: w.mediators,
                  value: listed(
                    data.mediators.map((one) => one.name),
                    w.and,
                  ),
                },
              ]
            : []),
          ...(mediation && mediation.days.length > 0 ? [{ name: w.days, value: mediation.days.map(day).join(', ') }] : []),
          ...(ended ? [{ name: w.mediationEnded, value: w.ended[ended.how]({ day: day(ended.on), name: name(ended.by) }) }] : []),
          ...(ended?.how === 'agreed' && data.reads.team
            ? [{ name: w.signedBy, value: signed.length > 0 ? listed(signed, w.and) : w.nobodySigned }]
            : []),
          ...(decision
            ? [
                {
                  name: w.decision,
                  value: w.decidedSays({
                    what: w.outcomes[decision.what],
                    about: decision.what === 'nothing' ? '' : decision.about ? name(decision.about) : w.allParties,
                    day: day(decision.on),
                  }),
                },
              ]
            : []),
          ...(data.suspended ? [{ name: w.suspension, value: suspendedSays(data.suspended, page) }] : []),
          ...(decision?.appealUntil ? [{ name: w.appealUntil, value: day(decision.appealUntil) }] : []),
          ...(appeal
            ? [
                {
                  name: w.appealed,
                  value: [
                    (decision?.appealUntil && appeal.on > decision.appealUntil ? exclusion.appealLate : exclusion.appealOn)({
                      day: day(appeal.on),
                    }),
                    ...(appeal.answer ? [`${exclusion.appealAnswers[appeal.answer.is]} (${day(appeal.answer.on)})`] : []),
                  ].join(', '),
                },
              ]
            : []),
          ...(closed ? [{ name: w.closedOn, value: `${day(closed.on)}, ${w.closedHow[closed.how]}` }] : []),
        ]}
      />
      {next && data.reads.team && !closed ? <p class="c-hint mt-2">{w.marks}</p> : null}
      {data.exclusion ? (
        <p class="mt-4">
          <a href={`/${page.hub?.slug}/procedures/${data.exclusion}`}>{w.seeExclusion}</a>
        </p>
      ) : null}
    </>
  )
}

const suspendedSays = ({ from, until }: Suspended, page: PageContext): string => {
  const { conflict: w } = wordsOf(page)
  const day = (on: string) => dayText(on, page.lang)
  if (until !== null && until <= from) return w.neverBegan
  return w.suspendedSays({ from: day(from), to: until === null ? '' : day(addDays(until, -1)) })
}

/** For a party, and for who told of it: what concerns them, or that nothing is asked. */
const Told = ({ data, page }: Props) => {
  const { conflict: w } = wordsOf(page)
  const asked = data.parts.filter(({ summons }) => summons !== null)
  if (asked.length === 0) return data.closed || data.decision ? null : <p class="mt-6">{w.waiting}</p>
  return (
    <>
      {asked.map((part) => (
        <Part key={part.id} part={part} data={data} page={page} />
      ))}
    </>
  )
}

const Part = ({ part, data, page }: Props & { part: OwnPart }) => {
  const { conflict: w } = wordsOf(page)
  const day = (on: string) => dayText(on, page.lang)
  const { summons, hearing } = part
  const letter = `/${page.hub?.slug}/differends/${data.id}/lettre.pdf`
  if (!summons) return null
  return (
    <Section
      title={data.parts.length > 1 ? w.yourPartOf({ name: part.name }) : w.yourPart}
      says={hearing || data.closed ? undefined : w.rights}
    >
      <Facts
        facts={[
          {
            name: w.heard,
            value: hearing
              ? `${w.hearings[hearing.is]}, ${day(hearing.on)}`
              : w.summonedSays({
                  on: day(summons.on),
                  hearing: day(summons.hearingOn),
                  time: clockText(part.time, page.lang),
                  place: part.place,
                }),
          },
        ]}
      />
      <p class="mt-2">
        <a href={`${letter}?is=summons&side=${part.id}`}>{w.letter}</a>
      </p>
      <PartWords part={part} page={page} />
    </Section>
  )
}

/** The words, each once, to whom they are for. */
const Written = ({ data, page }: Props) => {
  const { conflict: w } = wordsOf(page)
  const agreed = data.mediation?.ended?.how === 'agreed'
  const letter = `/${page.hub?.slug}/differends/${data.id}/lettre.pdf`
  return (
    <>
      {data.reasons ? (
        <Section title={w.reasons}>
          <Prose text={data.reasons} />
          {data.appealWay ? <p>{`${w.appealWay} · ${data.appealWay}`}</p> : null}
          {data.decision?.what === 'exclusion' && data.reads.team ? null : (
            <p class="mt-2">
              <a href={`${letter}?is=decision`}>{w.decisionLetter}</a>
            </p>
          )}
        </Section>
      ) : null}
      {data.mediationWords ? (
        <Section title={agreed ? w.agreement : w.mediationNotes}>
          <Prose text={data.mediationWords} />
          {agreed ? (
            <p class="mt-2">
              <a href={`${letter}?is=agreement`}>{w.agreementLetter}</a>
            </p>
          ) : null}
        </Section>
      ) : null}
      {data.reads.team && data.step !== 'hearing' && data.step !== 'heard' ? <HeardParts data={data} page={page} /> : null}
      {data.appealWords ? (
        <Section title={w.appealed}>
          <Prose text={data.appealWords} />
        </Section>
      ) : null}
      {data.step === 'opened' ? null : <Complaint data={data} page={page} />}
    </>
  )
}

/** Read first by who is to begin, last by who is further on. */
const Complaint = ({ data, page }: Props) =>
  data.complaint ? (
    <Section title={wordsOf(page).conflict.complaint}>
      <Prose text={data.complaint} />
    </Section>
  ) : null
