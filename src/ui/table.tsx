import type { ComponentChildren } from 'preact'
import { useReading } from './reading.tsx'

export type Column<Row> = {
  /** Words of the column’s head; on a phone they stand before each value. */
  head: string
  cell: (row: Row) => ComponentChildren
  /** Figures stand to the right, in digits of one width. */
  number?: boolean
  /** The column sorts the list: the address of that order; `now` when the list is in it. */
  sort?: { href: string; now?: 'ascending' | 'descending' }
  /** In the foot: a total. */
  total?: ComponentChildren
}

type TableProps<Row> = {
  /** What the table holds, in a few words: always there for readers, shown unless `quiet`. */
  caption: string
  quiet?: boolean
  /** The first column names the row. */
  columns: Column<Row>[]
  rows: Row[]
  keyOf: (row: Row) => string
  /** Instead of the table when there is no row: an `Empty`, or one sentence. */
  empty?: ComponentChildren
}

/** Said again in words, because rows laid out as cards lose their role in some browsers. */
const role = (name: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell') => ({ role: name })

/** A ledger: one line a row, ruled, figures aligned. Narrow places show each row as a card. */
export const Table = <Row,>({ caption, quiet, columns, rows, keyOf, empty }: TableProps<Row>) => {
  const { words } = useReading()
  if (rows.length === 0) return <div class="c-table-empty">{empty ?? <p>{words.table.empty}</p>}</div>
  const totals = columns.some((column) => column.total !== undefined)
  return (
    <div class="c-table-wrap">
      <table class="c-table" {...role('table')}>
        <caption class={quiet ? 'sr-only' : undefined}>{caption}</caption>
        <thead {...role('rowgroup')}>
          <tr {...role('row')}>
            {columns.map((column) => (
              <th
                key={column.head}
                scope="col"
                class={column.number ? 'c-number' : undefined}
                aria-sort={column.sort?.now}
                {...role('columnheader')}
              >
                {column.sort ? <a href={column.sort.href}>{column.head}</a> : column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...role('rowgroup')}>
          {rows.map((row) => (
            <Line key={keyOf(row)} columns={columns} content={(column) => column.cell(row)} />
          ))}
        </tbody>
        {totals ? (
          <tfoot {...role('rowgroup')}>
            <Line columns={columns} content={(column) => column.total} />
          </tfoot>
        ) : null}
      </table>
    </div>
  )
}

const Line = <Row,>({ columns, content }: { columns: Column<Row>[]; content: (column: Column<Row>) => ComponentChildren }) => (
  <tr {...role('row')}>
    {columns.map((column, at) =>
      at === 0 ? (
        <th key={column.head} scope="row" {...role('rowheader')}>
          {content(column)}
        </th>
      ) : (
        <td key={column.head} data-head={column.head} class={column.number ? 'c-number' : undefined} {...role('cell')}>
          {content(column)}
        </td>
      ),
    )}
  </tr>
)
