import type { Fraction } from '#base/fraction.ts'
import type { Panel } from '#governance/session/panel.ts'
import { Table } from '#ui/table.tsx'
import type { CollegeLine, CollegesData, Shares } from './college-ledger.ts'
import { exactSaid, exactText } from './say-colleges.ts'

/** The result college by college, and the exact sum; where small ones had all counted together. */
export const CollegeResult = ({ data, w }: { data: CollegesData; w: Panel['w'] }) => {
  const { shares, colleges, merged } = data
  const few = (all: NonNullable<CollegesData['merged']>) => all.map((one) => w.colleges.fewOf(one)).join(', ')
  return (
    <>
      {colleges ? <Ledger list={colleges.list} shares={shares} w={w} /> : null}
      {merged ? <p class="c-hint mt-2">{w.colleges.merged({ names: few(merged) })}</p> : null}
    </>
  )
}

const Ledger = ({ list, shares, w }: { list: CollegeLine[]; shares: Shares | undefined; w: Panel['w'] }) => {
  const { head, weight, outOfBase, ledger } = w.colleges
  const said = (part: Fraction | undefined) => (part === undefined ? outOfBase : exactText(part))
  const figure = (key: 'for' | 'against' | 'abstain' | 'blank' | 'notCast') => ({
    head: head[key],
    cell: (one: CollegeLine) => String(one[key]),
    number: true,
  })
  const blank = list.some((one) => one.blank > 0)
  const exact = exactSaid(shares, w)
  return (
    <div class="mt-4">
      <Table
        caption={ledger}
        rows={list}
        keyOf={({ name }) => name}
        columns={[
          { head: head.college, cell: ({ name }) => name },
          { head: head.weight, cell: (one) => weight(one.weight), number: true },
          figure('for'),
          figure('against'),
          figure('abstain'),
          ...(blank ? [figure('blank')] : []),
          figure('notCast'),
          { head: head.gives, cell: ({ gives }) => said(gives?.for), number: true },
          { head: head.keeps, cell: ({ gives }) => said(gives?.against), number: true },
        ]}
      />
      {exact ? <p class="mt-3 tabular-nums">{exact}</p> : null}
    </div>
  )
}
