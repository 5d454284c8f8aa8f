import { NamesTable } from '#governance/candidacies/names-result.tsx'
import { collegesData, figuresFrom } from '#governance/colleges/college-ledger.ts'
import { CollegeResult } from '#governance/colleges/college-result.tsx'
import { type MeetingFile, orgName } from '#governance/meetings/meeting-file.ts'
import { ballotData } from '#governance/record/minutes-seats.ts'
import { isCrowd } from '#governance/session/crowd.ts'
import type { Panel } from '#governance/session/panel.ts'
import { Details, Section } from '#ui/layout.tsx'
import { becauseOf, figuresOf } from './say-vote.ts'
import { choices } from './tally.ts'
import { choiceOf, type Vote } from './vote.ts'

type ResultsProps = {
  panel: { file: Pick<MeetingFile, 'names' | 'zone'>; w: Panel['w']; page: Pick<Panel['page'], 'lang'> }
  votes: Vote[]
}

/** What each vote said, with its figures and the rule behind it; a voided one with its reason. */
export const VoteResults = ({ panel, votes }: ResultsProps) => {
  const { w } = panel
  return (
    <>
      {votes.map((vote) => (
        <Section key={vote.n} level={3} title={titleOf(vote, votes, w)}>
          {vote.ended === 'voided' ? (
            <p>{w.vote.voided({ n: vote.n, reason: vote.voidReason ?? '' })}</p>
          ) : (
            <Result panel={panel} vote={vote} />
          )}
        </Section>
      ))}
    </>
  )
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

const titleOf = (vote: Vote, votes: Vote[], w: Panel['w']): string =>
  [
    votes.length > 1 ? w.vote.resultN({ n: vote.n }) : w.vote.result,
    ...(vote.names ? [lowered(w.candidacy.kinds[vote.names.kind])] : vote.second ? [w.vote.second] : []),
  ].join(', ')

const Result = ({ panel, vote }: { panel: ResultsProps['panel']; vote: Vote }) => {
  const { w } = panel
  const because = becauseOf(vote, panel)
  // As many for as against: the first thing the room asks.
  const tied = vote.result !== null && vote.result.counts.for === vote.result.counts.against && vote.result.counts.for > 0
  return (
    <>
      {vote.result ? <p class="text-xl font-semibold tabular-nums">{figuresOf(figuresFrom(vote.result), w)}</p> : null}
      {vote.names ? null : (
        <p class="c-hint">
          {w.vote.secrecies[vote.secrecy]}. {w.vote.onVersion({ n: vote.version })}
        </p>
      )}
      <CollegeResult data={collegesData(vote)} w={w} />
      {vote.secrecy !== 'open' || vote.ballots.length === 0 ? null : isCrowd({ entitled: vote.electorate }) ? (
        <Details summary={w.crowd.byName} printed>
          <ByName panel={panel} vote={vote} />
        </Details>
      ) : (
        <ByName panel={panel} vote={vote} />
      )}
      {vote.names ? ballotData(vote, vote.names).map((ballot) => <NamesTable key={vote.n} w={w} ballot={ballot} />) : null}
      {vote.ended === 'inquorate' ? <p class="mt-3">{w.vote.inquorate}</p> : null}
      {because.length > 0 ? (
        <Details summary={w.vote.because} open={tied} printed>
          <ul class="list-disc pl-5">
            {because.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  )
}

/** Who said what, in an open vote. */
const ByName = ({ panel: { file, w }, vote }: { panel: ResultsProps['panel']; vote: Vote }) => {
  const said = Map.groupBy(vote.electorate, (org) => choiceOf(vote, org))
  return (
    <ul class="mt-3 grid gap-1">
      {choices.map((choice) => {
        const orgs = said.get(choice) ?? []
        return orgs.length === 0 ? null : (
          <li key={choice}>
            <b>{w.vote.choices[choice]}</b> {orgs.map((org) => orgName(file, org)).join(', ')}
          </li>
        )
      })}
    </ul>
  )
}
