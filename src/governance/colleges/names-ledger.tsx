import type { Fraction } from '#base/fraction.ts'
import type { NamesData } from '#governance/record/minutes-document.ts'
import type { Panel } from '#governance/session/panel.ts'
import { Table } from '#ui/table.tsx'
import type { NamesByColleges } from './college-ledger.ts'
import { exactText, ofBase } from './say-colleges.ts'

/** « 46,7 % » of the weights that count; nothing where none does. */
export const supportSaid = (support: Fraction | undefined, base: Fraction, { colleges: w }: Panel['w']): string =>
  support && base.num > 0 ? w.rounded(ofBase(support, base)) : '–'

export const mergedSaid = (merged: NonNullable<NamesByColleges['merged']>, { colleges: w }: Panel['w']): string =>
  merged.map((one) => w.fewOf(one)).join(', ')

type Row = NamesData['rows'][number]
type Props = { rows: Row[]; byCollege: NonNullable<NamesByColleges['byCollege']>; w: Panel['w'] }

/** The votes of each name in each college, and the exact sum of what they weigh. */
export const NamesLedger = ({ rows, byCollege: { list, empty }, w }: Props) => {
  const { colleges, candidacy } = w
  const left = list.filter(({ inBase }) => !inBase)
  return (
    <div class="mt-4">
      <Table
        caption={colleges.names.caption}
        rows={rows.map((row, at) => ({ ...row, at }))}
        keyOf={({ name }) => name}
        columns={[
          { head: candidacy.candidate, cell: ({ name }) => name },
          ...list.map(({ name, weight, inBase, expressed, votes }) => ({
            head: colleges.each({ name, ...weight }),
            cell: ({ at }: { at: number }) => (inBase ? colleges.names.of({ votes: votes[at] ?? 0, of: expressed }) : '–'),
            number: true,
          })),
          { head: colleges.names.sum, cell: ({ support }) => (support ? exactText(support) : '–'), number: true },
        ]}
      />
      <p class="c-hint mt-3">
        {[colleges.names.how, ...left.map(({ name }) => colleges.names.left({ name, how: colleges.names.out[empty] }))].join(' ')}
      </p>
    </div>
  )
}
