import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#members/words.ts'
import { Field } from '#ui/field.tsx'
import { listAt } from '#ui/filtered.ts'
import { Form } from '#ui/form.tsx'
import { eurosText } from '#ui/format.ts'
import { Pagination, Tabs } from '#ui/navigation.tsx'
import { Badge, Empty, type Tone } from '#ui/notice.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { type DueState, type Dues, ledgerShown } from './dues.ts'
import type { DuesData, DuesRow } from './show-dues.ts'

type Props = { page: PageContext; data: DuesData; dues: Dues }

export const dueTones: Record<DueState, Tone> = { settled: 'good', awaited: 'neutral', late: 'watch', exempt: 'info' }

/** Who was asked what, and what came. */
export const Ledger = ({ page, data, dues }: Props) => {
  const { dues: w } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/cotisations`
  const { shown, order, totals, rows } = data
  const filters = {
    annee: dues.id === data.years[0]?.id ? '' : String(dues.year),
    voir: shown === 'toutes' ? '' : shown,
    tri: order,
  }
  const counts = {
    toutes: totals?.lines ?? 0,
    attendues: totals?.waitingLines ?? 0,
    retard: totals?.late ?? 0,
    reglees: totals?.settled ?? 0,
    exonerees: totals?.exempt ?? 0,
  }
  const listed = ledgerShown.filter((one) => one === 'toutes' || one === shown || counts[one] > 0)
  return (
    <div class="mt-8">
      {dues.calledOn && data.keeps ? (
        <Tabs
          label={w.which}
          tabs={listed.map((one) => ({
            href: listAt(root, { ...filters, voir: one === 'toutes' ? '' : one }),
            label: w.shown[one],
            current: shown === one,
            count: counts[one],
          }))}
        />
      ) : null}
      {rows.length === 0 ? (
        <Empty title={w.nothing} action={<a href={listAt(root, { ...filters, voir: '' })}>{w.seeAll}</a>} />
      ) : dues.formula === 'brackets' && !dues.calledOn ? (
        <Brackets page={page} data={data} dues={dues} />
      ) : (
        <Table
          caption={w.title}
          quiet
          columns={columnsOf({ page, data, dues }, (tri) => listAt(root, { ...filters, tri }))}
          rows={rows}
          keyOf={({ id }) => id}
        />
      )}
      <Pagination
        previous={data.previous && listAt(root, filters, { avant: data.previous })}
        next={data.next && listAt(root, filters, { apres: data.next })}
        says={w.of(rows.length, counts[shown])}
      />
      {rows.length > 0 ? <TakeAway page={page} /> : null}
    </div>
  )
}

const columnsOf = ({ page, data: { order, keeps }, dues }: Props, sorted: (tri: string) => string): Column<DuesRow>[] => {
  const { dues: w } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/cotisations`
  const euros = (cents: number) => eurosText(cents, page.lang)
  const sort = (tri: 'nom' | 'reste', now: 'ascending' | 'descending') =>
    keeps ? { sort: { href: sorted(tri), ...(order === tri ? { now } : {}) } } : {}
  const called: Column<DuesRow>[] = dues.calledOn
    ? [
        { head: w.columns.paid, number: true, cell: ({ paid }) => euros(paid) },
        { head: w.columns.rest, number: true, cell: ({ rest }) => euros(rest), ...sort('reste', 'descending') },
      ]
    : []
  return [
    {
      head: w.columns.member,
      cell: ({ id, name, onPaper }) => (
        <>
          <a href={`${root}/lignes/${id}`}>{name}</a>
          {onPaper && keeps ? <span class="c-hint block font-normal">{w.paper}</span> : null}
        </>
      ),
      ...sort('nom', 'ascending'),
    },
    ...(dues.calledOn ? [{ head: w.columns.number, cell: ({ number }: DuesRow) => number ?? '' }] : []),
    { head: w.columns.asked, number: true, cell: ({ cents }) => (cents === null ? w.unchosen : euros(cents)) },
    ...called,
    { head: w.columns.state, cell: (line) => <StateBadge page={page} line={line} called={dues.calledOn !== null} /> },
  ]
}

const StateBadge = ({ page, line: { state }, called }: { page: PageContext; line: DuesRow; called: boolean }) => {
  const { dues: w } = wordsIn(page.lang)
  return called || state === 'exempt' ? <Badge tone={dueTones[state]}>{w.states[state]}</Badge> : <Badge>{w.notCalled}</Badge>
}

/** Which bracket each member is asked: one form a page. */
const Brackets = ({ page, data, dues }: Props) => {
  const { dues: w } = wordsIn(page.lang)
  const form = page.form('members.chooseBrackets')
  const options = dues.brackets.map(({ name, cents }) => ({ value: name, label: `${name} (${eurosText(cents, page.lang, true)})` }))
  const rows = data.rows.filter(({ exempt }) => !exempt)
  const exempt = data.rows.filter((one) => one.exempt)
  return (
    <>
      <Form
        action={`/${page.hub?.slug}/cotisations/${dues.id}/tranches`}
        form={form}
        submit={w.saveBrackets}
        kind={data.totals?.unchosen ? 'main' : 'plain'}
        hidden={Object.fromEntries(rows.map(({ id }, at) => [`chosen.${at}.line`, id]))}
      >
        {rows.map(({ id, name, bracket }, at) => (
          <Field
            key={id}
            path={`chosen.${at}.bracket`}
            kind="select"
            label={w.bracketOf(name)}
            hint={<a href={`/${page.hub?.slug}/cotisations/lignes/${id}`}>{w.toLine}</a>}
            value={bracket ?? ''}
            options={bracket === null ? [{ value: '', label: w.unchosen }, ...options] : options}
          />
        ))}
      </Form>
      {exempt.length > 0 ? (
        <Table caption={w.shown.exonerees} columns={columnsOf({ page, data, dues }, () => '')} rows={exempt} keyOf={({ id }) => id} />
      ) : null}
    </>
  )
}
