import type { ComponentChildren } from 'preact'
import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { NamesTable } from '#governance/candidacies/names-result.tsx'
import { CollegeResult } from '#governance/colleges/college-result.tsx'
import { howWords } from '#governance/decisions/say-decision.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { figuresOf, majorityWords } from '#governance/votes/say-vote.ts'
import { clockText, dayText } from '#ui/format.ts'
import { Heading } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { Prose } from '#ui/text.tsx'
import type { DecisionData, ElectionData, PointData, VoteData } from './minutes-document.ts'
import type { AdmittedData, CooptedData, DocumentData, ReviewedData } from './minutes-parts.ts'

type PointProps = { point: PointData; no: number; page: PageContext; children?: ComponentChildren }

/** A point as it was dealt with: what was said, what was decided. */
export const MinutesPoint = ({ point, no, page, children }: PointProps) => {
  const w = wordsOf(page)
  return (
    <div class="mt-8 grid gap-3">
      <Heading level={3}>{`${no}. ${point.title}`}</Heading>
      {point.workshop?.ledBy ? <p class="c-hint">{w.preparation.workshopLed({ name: point.workshop.ledBy })}</p> : null}
      {point.debates ? (
        <Prose text={point.debates} />
      ) : point.decision || point.actions.length > 0 || point.reached === false ? null : (
        <p class="c-hint">{w.minutes.noNotes}</p>
      )}
      <MinutesDocuments all={point.documents} page={page} />
      {point.decision ? <Decided decision={point.decision} page={page} /> : null}
      {point.reviewed ? <Reviewed reviewed={point.reviewed} page={page} /> : null}
      {point.admitted ? <Admitted admitted={point.admitted} page={page} /> : null}
      {point.coopted ? <Coopted coopted={point.coopted} page={page} /> : null}
      {point.actions.length > 0 ? <Asked actions={point.actions} page={page} /> : null}
      {children}
    </div>
  )
}

/** What lay before the body, each known again by its fingerprint. */
export const MinutesDocuments = ({ all, page }: { all: DocumentData[]; page: PageContext }) => {
  const { enclosures: w } = wordsOf(page)
  if (all.length === 0) return null
  const replacedOn = ({ on, at }: { on: string; at: string }) =>
    w.replaced({ moment: `${dayText(on, page.lang)} ${page.lang === 'fr' ? 'à' : 'at'} ${clockText(at, page.lang)}` })
  return (
    <ul class="c-hint list-disc pl-5" aria-label={w.title}>
      {all.map(({ title, mark, link, replaced }) => (
        <li key={`${title}${mark}${link}${replaced?.at}`}>
          {link ? <a href={link}>{title}</a> : title}
          {mark ? `, ${w.mark({ mark })}` : null}
          {replaced ? `, ${replacedOn(replaced)}` : null}
        </li>
      ))}
    </ul>
  )
}

/** What became of an earlier decision. */
const Reviewed = ({ reviewed: { title, decidedOn, became, next }, page }: { reviewed: ReviewedData; page: PageContext }) => {
  const { review: w } = wordsOf(page)
  return (
    <p>
      {w.minutes[became]({ title, day: dayText(decidedOn, page.lang) })}
      {next ? ` ${w.waits({ day: dayText(next, page.lang) })}` : null}
    </p>
  )
}

const Admitted = ({ admitted: { name, from, reason }, page }: { admitted: AdmittedData; page: PageContext }) => {
  const { minutes: w } = wordsOf(page).admission
  return <p>{from ? w.admitted({ name, day: dayText(from, page.lang) }) : w.refused({ reason: reason ?? '' })}</p>
}

const Coopted = ({ coopted: one, page }: { coopted: CooptedData; page: PageContext }) => {
  const { minutes: w } = wordsOf(page).cooptation
  return <p>{one.is === 'coopted' ? w.coopted({ ...one, day: dayText(one.from, page.lang) }) : w[one.is]({ name: one.name })}</p>
}

/** What the point asks of somebody, as the PDF prints it. */
const Asked = ({ actions, page }: { actions: PointData['actions']; page: PageContext }) => {
  const { actions: w } = wordsOf(page)
  return (
    <Table
      caption={w.ofPoint}
      rows={actions}
      keyOf={({ what, who, due }) => `${what}${who}${due}`}
      columns={[
        { head: w.what, cell: ({ what }) => what },
        { head: w.who, cell: ({ who }) => who ?? '' },
        { head: w.due, cell: ({ due }) => (due ? dayText(due, page.lang) : '') },
      ]}
    />
  )
}

const quoted = (text: string, lang: 'fr' | 'en'): string => (lang === 'fr' ? `«\u202f${text}\u202f»` : `“${text}”`)

const outcomeOf = (decision: DecisionData, w: ReturnType<typeof wordsOf>): string => {
  const { outcome, round, taking, vote, mixed = false, seats } = decision
  if (seats && (outcome === 'adopted' || outcome === 'rejected'))
    return seats.elected.length > 0 ? w.candidacy.held({ elected: seats.elected.length, seats: seats.seats }) : w.candidacy.electedNobody
  if (outcome === 'agreed' || outcome === 'consented') {
    return howWords({ method: outcome === 'agreed' ? 'agreement' : 'consent', round: round ?? 1, organisations: taking ?? 0, mixed }, w)
  }
  const figures = vote && figuresOf(vote, w)
  switch (outcome) {
    case 'adopted':
      return howWords({ method: 'vote', round: 0, organisations: 0, counts: vote }, w)
    case 'rejected':
      return figures ? w.vote.rejectedBy({ figures }) : w.decisionStates.rejected
    case 'inquorate':
      return w.vote.inquorate
    case 'tied':
      return w.decisionStates.tied
    default:
      return w.decisionStates[outcome]
  }
}

/** How it was voted, under the figures. */
const voteSays = ({ secrecy, majority, second, casting, paper, uncast }: VoteData, w: ReturnType<typeof wordsOf>): string[] => [
  `${w.vote.secrecies[secrecy === 'open' ? 'open' : 'confidential']}, ${majorityWords(majority, w)}.`,
  ...(second ? [w.vote.secondSays] : []),
  ...(casting ? [w.vote.castingVoice({ organisation: casting })] : []),
  ...(paper ? [w.papers.counted({ papers: paper.taken, names: paper.scrutineers.join(', '), voids: paper.void })] : []),
  ...(uncast ? [w.papers.uncast({ n: uncast })] : []),
]

/** Whom the organisations nominated, and what became of each name. */
const Elected = ({ election, page }: { election: ElectionData; page: PageContext }) => {
  const w = wordsOf(page)
  const { nominations, silent, declined, votedDown } = election
  const names = nominations.map(({ name, count }) => `${name}\u00a0(${count})`).join(', ')
  return (
    <p class="c-hint">
      {[
        ...(names ? [w.election.inMinutes({ names })] : []),
        ...(silent.length > 0 ? [w.election.silent({ organisations: silent.join(', ') })] : []),
        ...(declined.length > 0 ? [w.election.declinedInMinutes({ names: declined.join(', ') })] : []),
        ...votedDown.map(({ name, ...counts }) => w.election.votes({ name, figures: figuresOf(counts, w) })),
      ].join(' ')}
    </p>
  )
}

const Decided = ({ decision, page }: { decision: DecisionData; page: PageContext }) => {
  const w = wordsOf(page)
  const how = outcomeOf(decision, w)
  return (
    <div class="border-l-4 border-primary pl-5">
      {decision.number ? <p class="font-semibold tabular-nums">{decision.number}</p> : null}
      <Prose text={decision.text} />
      <p class="mt-2 font-semibold text-primary">{capital(how)}</p>
      {decision.reviewOn ? <p class="c-hint">{w.review.waits({ day: dayText(decision.reviewOn, page.lang) })}</p> : null}
      {decision.proposer ? <p class="c-hint">{w.minutes.proposedBy({ name: decision.proposer })}</p> : null}
      {decision.vote ? <p class="c-hint">{voteSays(decision.vote, w).join(' ')}</p> : null}
      {decision.vote ? <CollegeResult data={decision.vote} w={w} /> : null}
      {decision.voided?.map((one) => (
        <p key={one.at} class="c-hint">
          {w.vote.voidedAt({ at: one.at.replace(':', '\u202fh\u202f'), reason: one.reason })}
        </p>
      ))}
      {decision.seats?.ballots.map((ballot) => (
        <div key={ballot.kind} class="mt-3">
          <NamesTable w={w} ballot={ballot} />
        </div>
      ))}
      {decision.election ? <Elected election={decision.election} page={page} /> : null}
      {decision.recused.length > 0 ? <p class="c-hint">{w.vote.outOfIt({ names: decision.recused.join(', ') })}</p> : null}
      <ul class="mt-2 grid gap-2">
        {decision.objections.map((one) => (
          <li key={`${one.organisation}${one.version}${one.text}`}>
            <b>{w.stances.objection}</b>, {one.organisation} ({w.panel.onVersion({ n: one.version })}), {quoted(one.text, page.lang)},{' '}
            {one.became === 'standing' ? w.objectionStates.raised : w.objectionStates[one.became]}
            {one.integratedIn ? ` (${w.panel.version({ n: one.integratedIn })})` : null}
          </li>
        ))}
        {decision.concerns.map((one) => (
          <li key={`${one.organisation}${one.text}`}>
            <b>{w.stances.concern}</b>, {one.organisation}, {quoted(one.text, page.lang)}
          </li>
        ))}
      </ul>
    </div>
  )
}
