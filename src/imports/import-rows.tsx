import type { PageContext } from '#base/page.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { List, Row } from '#ui/list.tsx'
import { Pagination, Tabs } from '#ui/navigation.tsx'
import { Table } from '#ui/table.tsx'
import { faultNamed, faultSaid } from './fault-words.ts'
import { CHOICES, type Choice } from './import.ts'
import type { Face, ImportData } from './show-import.ts'
import { wordsIn } from './words.ts'

type Props = { page: PageContext; data: ImportData }
type One = ImportData['rows'][number]

/** Contacts and time are not completed: they are there, or they are not. */
export const choicesFor = ({ target }: ImportData): readonly Choice[] =>
  target === 'structures' || target === 'people' ? CHOICES : CHOICES.filter((one) => one !== 'merge')
export const choiceShown = (data: ImportData, choice: Choice): Choice => (choicesFor(data).includes(choice) ? choice : 'skip')

/** The rows of the file by what would become of them, twenty-five at a time. */
export const ImportRows = ({ page, data }: Props) => {
  const { one: w } = wordsIn(page.lang)
  const at = `/${page.hub?.slug}/importer/${data.id}`
  const { counts } = data
  const totals: Record<Face, number> = { problemes: counts.wrong, doublons: counts.toFill + counts.same, nouveaux: counts.new }
  const filter = data.problem ? `&probleme=${encodeURIComponent(data.problem)}` : ''
  return (
    <>
      {data.state === 'checked' ? (
        <Tabs
          label={w.facesLabel}
          tabs={(Object.keys(totals) as Face[]).map((face) => ({
            href: `${at}?voir=${face}`,
            label: w.faces[face],
            count: totals[face],
            current: face === data.face,
          }))}
        />
      ) : null}
      {data.face === 'problemes' && data.faults.length > 0 ? <Faults page={page} data={data} at={at} /> : null}
      <List label={w.faces[data.face]} count={data.rows.length} empty={<p>{w.noRows}</p>}>
        {data.rows.map((row) => (
          <OneRow key={row.line} page={page} data={data} row={row} at={at} />
        ))}
      </List>
      <Pagination previous={null} next={data.next === null ? null : `${at}?voir=${data.face}${filter}&apres=${data.next}`} />
    </>
  )
}

const Faults = ({ page, data, at }: Props & { at: string }) => {
  const { one: w } = wordsIn(page.lang)
  return (
    <>
      {data.faults.length > 1 ? (
        <Tabs
          label={w.filterLabel}
          tabs={[
            { href: `${at}?voir=problemes`, label: w.all, current: data.problem === null },
            ...data.faults.map(({ code, rows }) => ({
              href: `${at}?voir=problemes&probleme=${encodeURIComponent(code)}`,
              label: faultNamed(code, page.lang),
              count: rows,
              current: data.problem === code,
            })),
          ]}
        />
      ) : null}
      <p>
        <a href={`${at}/a-revoir`} download>
          {w.takeFaults}
        </a>
      </p>
    </>
  )
}

const OneRow = ({ page, data, row, at }: Props & { row: One; at: string }) => {
  const { one: w } = wordsIn(page.lang)
  const cells = row.cells.filter(Boolean).slice(0, 6).join(', ')
  return (
    <Row title={row.name ? `${w.rowNo(row.line)}, ${row.name}` : w.rowNo(row.line)} meta={row.there ? undefined : cells.slice(0, 200)}>
      {row.problems.length > 0 ? (
        <ul>
          {row.problems.map((one) => (
            <li key={`${one.column} ${one.code}`}>
              {faultSaid(one, { head: one.column === null ? '' : (data.columns[one.column]?.head ?? ''), lang: page.lang })}
            </li>
          ))}
        </ul>
      ) : null}
      {row.there ? <Pair page={page} data={data} row={row} at={at} /> : null}
    </Row>
  )
}

/** The row and the one it meets, side by side, and what becomes of it. */
const Pair = ({ page, data, row, at }: Props & { row: One; at: string }) => {
  const { one: w, columns: names, choices } = wordsIn(page.lang)
  const there = row.there
  if (!there) return null
  const inFile = Object.fromEntries(data.columns.flatMap(({ key }, place) => (key && row.cells[place] ? [[key, row.cells[place]]] : [])))
  const keys = data.keys.filter((key) => inFile[key] || there.has[key])
  const form = page.form('imports.chooseTwin', { line: String(row.line) })
  return (
    <>
      <p>
        {there.href ? <a href={there.href}>{there.has.name ?? w.inHub}</a> : w.onLine(there.line ?? 0)}
        {row.fills ? null : `. ${w.nothingMore}`}
      </p>
      <Table
        caption={w.rowNo(row.line)}
        quiet
        rows={keys}
        keyOf={(key) => key}
        columns={[
          { head: w.field, cell: (key) => names[key as keyof typeof names] ?? key },
          { head: w.inFile, cell: (key) => inFile[key] ?? w.nothing },
          { head: there.href ? w.inHub : w.onLine(there.line ?? 0), cell: (key) => there.has[key] ?? w.nothing },
        ]}
      />
      {data.state === 'checked' ? (
        <Form action={`${at}/lignes/${row.line}`} form={form} submit={w.choose} kind="plain">
          <Field
            kind="select"
            path="choice"
            label={w.twin}
            value={choiceShown(data, row.choice ?? (data.twins === 'both' && !row.bothPossible ? 'merge' : data.twins))}
            options={choicesFor(data)
              .filter((one) => one !== 'both' || row.bothPossible)
              .map((value) => ({ value, label: choices[value] }))}
          />
        </Form>
      ) : null}
    </>
  )
}
