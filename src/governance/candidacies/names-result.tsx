import { mergedSaid, NamesLedger, supportSaid } from '#governance/colleges/names-ledger.tsx'
import type { NamesData } from '#governance/record/minutes-document.ts'
import type { Panel } from '#governance/session/panel.ts'
import { Badge } from '#ui/notice.tsx'
import { Table } from '#ui/table.tsx'

type Props = { w: Panel['w']; ballot: NamesData }

/** Votes of each name, who is elected, and why: by which majority, what became of a tie. */
export const NamesTable = ({ w, ballot }: Props) => {
  const { candidacy } = w
  const { rows, kind, seats, secrecy, needed, expressed, blank, invalid, notCast, byCollege, merged } = ballot
  const cast = expressed + blank + invalid
  return (
    <>
      <Table
        caption={candidacy.kinds[kind]}
        quiet
        rows={rows}
        keyOf={({ name }) => name}
        columns={[
          { head: candidacy.candidate, cell: ({ name }) => name },
          { head: candidacy.votes, cell: ({ votes }) => String(votes), number: true },
          ...(byCollege
            ? [
                {
                  head: w.colleges.names.support,
                  cell: (row: NamesData['rows'][number]) => supportSaid(row.support, byCollege.base, w),
                  number: true,
                },
              ]
            : []),
          {
            head: candidacy.outcome,
            cell: ({ fate }) => (fate ? <Badge tone={fate === 'elected' ? 'good' : 'watch'}>{candidacy[fate]}</Badge> : '–'),
          },
        ]}
      />
      <p class="mt-3">{whyWords(w, ballot)}</p>
      <p class="c-hint">
        {w.vote.secrecies[secrecy === 'open' ? 'open' : 'confidential']}, {candidacy.toFill({ seats })}.{' '}
        {byCollege ? w.colleges.names[byCollege.absolute ? 'absolute' : 'relative'] : majoritySaid(w, needed, expressed)}{' '}
        {candidacy.figures({ cast, of: cast + notCast, expressed, blank, invalid })}
      </p>
      {byCollege ? <NamesLedger rows={rows} byCollege={byCollege} w={w} /> : null}
      {merged ? <p class="c-hint mt-2">{w.colleges.merged({ names: mergedSaid(merged, w) })}</p> : null}
    </>
  )
}

const majoritySaid = ({ candidacy }: Panel['w'], needed: number | null, expressed: number): string =>
  needed === null ? candidacy.majorities.relative : candidacy.majorities.absolute({ needed, expressed })

/** Why it is so, in one sentence. */
const whyWords = ({ candidacy }: Panel['w'], { why, rows, seats }: NamesData): string => {
  const said = candidacy.whys[why]
  const left = seats - rows.filter(({ fate }) => fate === 'elected').length
  const names = rows.flatMap(({ name, fate }) => (fate === 'again' ? [name] : []))
  return typeof said === 'string' ? said : said({ names: names.join(', '), seats: left, vacant: left })
}
