import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { countValues } from '#governance/attendance/quorum.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { clockText, dayText } from '#ui/format.ts'
import { Facts, Section } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import type { MinutesData, RulesData } from './minutes-document.ts'

type Part = { data: MinutesData; page: PageContext }

/** The notice, and how each was really told where it was not the same for all. */
const toldWords = ({ on, by, told = [] }: NonNullable<MinutesData['convocation']>, page: PageContext): string[] => {
  const w = wordsOf(page).minutes
  const day = dayText(on, page.lang)
  if (told.length > 0)
    return [w.written({ day }), ...told.map((one) => w.told({ way: w.ways[one.by], organisations: one.organisations.join(', ') }))]
  if (by.every((way) => way === 'mail')) return [w.convened({ day, by: w.ways.mail })]
  return [w.written({ day }), ...by.map((way) => `${w.ways[way]}.`)]
}

/** « règles du 1er mars 2026, statuts, article 9 », and those of the notice where they were other ones. */
const rulesWords = ({ notice, ...session }: NonNullable<MinutesData['rules']>, { ruleSet: w }: ReturnType<typeof wordsOf>): string => {
  const said = ({ since, cites }: RulesData) => w.underDay({ day: since, cites: cites ?? '' })
  return capital(notice ? w.underBoth({ session: said(session), notice: said(notice) }) : said(session))
}

/** « Séance suspendue de 10 h 32 à 10 h 47. » */
const pausesWords = (pauses: NonNullable<MinutesData['suspensions']>, page: PageContext): string => {
  const { suspension: w } = wordsOf(page)
  const time = (at: string | null) => (at ? clockText(at, page.lang) : '')
  return pauses.map(({ from, until }) => w.paused({ from: time(from), until: time(until) })).join(' ')
}

/** When, where, by which notice, who kept and who wrote. */
export const MinutesHead = ({ data, page }: Part) => {
  const w = wordsOf(page)
  const { lang } = page
  const opened = clockText(data.openedAt ?? data.startsAt, lang)
  const hours = data.closedAt ? w.minutes.from({ opened, closed: clockText(data.closedAt, lang) }) : w.minutes.since({ opened })
  const notice = data.convocation
  const convened = notice
    ? [...toldWords(notice, page), ...(notice.short ? [w.minutes.short(notice.short)] : [])].join(' ')
    : w.minutes.none
  return (
    <Facts
      facts={[
        { name: w.minutes.date, value: dayText(data.day, lang, 'full') },
        { name: w.minutes.hours, value: hours },
        ...(data.suspensions ? [{ name: w.suspension.head, value: pausesWords(data.suspensions, page) }] : []),
        { name: w.minutes.place, value: data.place ?? w.minutes.none },
        { name: w.minutes.convocation, value: convened },
        ...(data.secondCallOf
          ? [{ name: w.secondCall.nature, value: w.secondCall.isSecond({ day: dayText(data.secondCallOf, lang) }) }]
          : []),
        ...(data.entered
          ? [{ name: w.afterwards.nature, value: w.afterwards.entered({ day: dayText(data.entered.on, lang), name: data.entered.by }) }]
          : []),
        ...(data.rules ? [{ name: w.ruleSet.under, value: rulesWords(data.rules, w) }] : []),
        { name: w.minutes.facilitator, value: data.facilitator ?? w.minutes.none },
        { name: w.minutes.secretary, value: data.secretary ?? w.minutes.none },
      ]}
    />
  )
}

/** Who was there, since when, and whether the quorum held. */
export const MinutesAttendance = ({ data, page }: Part) => {
  const w = wordsOf(page)
  const time = (at: string | null) => (at ? clockText(at, page.lang) : w.minutes.none)
  const { quorum, guests } = data
  const mixed = data.attendance.some(({ person }) => person)
  const named = ({ organisation, quality }: (typeof data.attendance)[number]) =>
    quality ? `${organisation}, ${w.seats.qualities[quality]}` : organisation
  return (
    <Section title={w.minutes.attendance}>
      <Table
        caption={w.minutes.attendance}
        quiet
        rows={data.attendance}
        keyOf={(one) => one.organisation}
        columns={[
          { head: mixed ? w.seats.organisationOrPerson : w.minutes.organisation, cell: named },
          {
            head: mixed ? w.seats.representation : w.minutes.representative,
            cell: (one) => (one.person ? w.seats.ownName : (one.representative ?? w.minutes.none)),
          },
          {
            head: w.minutes.state,
            cell: (one) => (one.holder ? w.proxy.given({ holder: one.holder }) : (one.person ? w.seats : w.minutes).states[one.state]),
          },
          { head: w.minutes.arrival, cell: (one) => time(one.arrivedAt) },
          { head: w.minutes.departure, cell: (one) => time(one.leftAt) },
        ]}
      />
      {guests.length > 0 ? (
        <p class="mt-4">
          {w.minutes.guests}
          {page.lang === 'fr' ? '\u00a0: ' : ': '}
          {guests.map((one) => (one.capacity ? `${one.name} (${one.capacity})` : one.name)).join(', ')}.
        </p>
      ) : null}
      {data.sheet ? <SheetSigned sheet={data.sheet} page={page} /> : null}
      <p class="mt-4">
        {quorum ? w.minutes.quorum({ counted: quorum.counted, of: quorum.of, needed: quorum.needed }) : w.minutes.noQuorum}
        {quorum?.represented
          ? ` ${capital(w.proxy.split({ present: quorum.counted - quorum.represented, represented: quorum.represented }))}.`
          : null}
        {quorum?.missing ? ` ${w.quorumCauses.short(countValues(quorum, quorum.missing))}` : null}
      </p>
      {data.withheld ? <p>{withheldWords(data.withheld, page)}</p> : null}
      {data.suspended ? <p>{suspendedWords(data.suspended, page)}</p> : null}
      {quorum?.changes.map((change) => (
        <p key={change.at}>
          {w.minutes.quorumChange({ at: clockText(change.at, page.lang), counted: change.counted })}
          {change.missing ? ` ${w.quorumCauses.short(countValues({ ...quorum, counted: change.counted }, change.missing))}` : null}
        </p>
      ))}
      {quorum?.stands ? <p>{w.quorumHeld.rule}</p> : null}
    </Section>
  )
}

/** Who had no vote, and why. */
const withheldWords = ({ all, counted, source }: NonNullable<MinutesData['withheld']>, page: PageContext): string => {
  const { arrears: w } = wordsOf(page)
  const names = all.map(({ organisation, until }) => (until ? w.paidAt({ organisation, time: clockText(until, page.lang) }) : organisation))
  return `${w.without({ n: all.length, names: names.join('\n'), source: source ?? '' })} ${(counted ? w.heardCounted : w.heardOut)({ n: all.length })}`
}

const suspendedWords = (all: NonNullable<MinutesData['suspended']>, page: PageContext): string => {
  const { arrears: w } = wordsOf(page)
  const names = all.map(({ organisation, until }) =>
    until ? w.liftedAt({ organisation, time: clockText(until, page.lang) }) : organisation,
  )
  return w.suspended({ n: all.length, names: names.join('\n') })
}

/** What the want of quorum led to. */
export const MinutesCalls = ({ data, page }: Part) => {
  const { secondCall: w } = wordsOf(page)
  if (!data.inquorate && !data.calledAgain) return null
  return (
    <p class="mt-4">
      {data.inquorate ? `${w.nothingDecided} ` : null}
      {data.calledAgain ? (data.inquorate ? w.isCalled : w.wasCalled)({ day: dayText(data.calledAgain, page.lang) }) : null}
    </p>
  )
}

/** How the attendance sheet was signed. */
const SheetSigned = ({ sheet, page }: { sheet: NonNullable<MinutesData['sheet']>; page: PageContext }) => {
  const { signatory: w } = wordsOf(page)
  return (
    <p class="mt-4">
      {sheet.signed > 0 ? `${w.screen({ signed: sheet.signed, came: sheet.came })} ` : null}
      {sheet.scans.length > 0 ? w.scanned({ prints: sheet.scans.map((one) => `${one.slice(0, 16)}…`).join(', ') }) : null}
    </p>
  )
}
