import type { PageContext } from '#base/page.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Columns, Section } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import type { ImportData } from './show-import.ts'
import { wordsIn } from './words.ts'

type Props = { page: PageContext; data: ImportData; kind: 'main' | 'plain' }

/** How the file was read, so that a wrong guess is seen. */
export const HowRead = ({ page, data: { reading, fileName } }: Omit<Props, 'kind'>) => {
  const { one: w, encodings, delimiters } = wordsIn(page.lang)
  const { encoding, delimiter, sheet, sheets } = reading
  const others = sheets.filter((name) => name !== sheet)
  return (
    <p class="c-says">
      {encoding && delimiter
        ? fileName
          ? w.readAs(encodings[encoding], delimiters[delimiter])
          : w.readPasted(delimiters[delimiter])
        : null}
      {sheet === null ? null : w.sheetRead(sheet)} {others.length > 0 ? w.otherSheets(others.join(', ')) : null}
    </p>
  )
}

/** Each column of the file, what it was taken for, and its first cells. */
export const ColumnsForm = ({ page, data, kind }: Props) => {
  const { one: w, columns: names } = wordsIn(page.lang)
  const options = [
    { value: '', label: w.ignore },
    ...data.keys.map((key) => ({ value: key, label: names[key as keyof typeof names] ?? key })),
  ]
  return (
    <Form
      action={`/${page.hub?.slug}/importer/${data.id}/colonnes`}
      form={page.form('imports.checkColumns')}
      submit={w.check}
      submitIcon="next"
      kind={kind}
    >
      <Columns>
        {data.columns.map((column, at) => {
          const cells = column.cells.filter(Boolean).slice(0, 3)
          return (
            <Field
              key={column.letter}
              kind="select"
              path={`columns.${at}`}
              label={w.columnOf(column.letter, column.head)}
              hint={cells.length > 0 ? w.examples(cells.map((cell) => cell.slice(0, 40)).join(', ')) : w.emptyColumn}
              value={column.key}
              options={options}
            />
          )
        })}
      </Columns>
      <Field
        kind="number"
        path="header"
        label={w.header}
        hint={w.headerHint}
        value={data.headerLine ? String(data.headerLine) : ''}
        optional
      />
    </Form>
  )
}

/** The first rows, as they were read: damaged accents and columns run together are seen here. */
export const FirstRows = ({ page, data }: Omit<Props, 'kind'>) => {
  const { one: w } = wordsIn(page.lang)
  const rows = data.firstLines.map((line, at) => ({ line, at }))
  return (
    <Section title={w.first}>
      <Table
        caption={w.first}
        quiet
        keyOf={({ line }) => String(line)}
        rows={rows}
        columns={[
          { head: w.line, cell: ({ line }) => line },
          ...data.columns.map((column) => ({
            head: column.head === column.letter ? column.letter : `${column.head} (${column.letter})`,
            cell: ({ at }: { at: number }) => column.cells[at] ?? '',
          })),
        ]}
      />
    </Section>
  )
}
