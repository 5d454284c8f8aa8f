import { typedCents } from '#base/euros.ts'
import { wordsIn } from '#funding/words.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText, eurosText } from '#ui/format.ts'
import { Details } from '#ui/layout.tsx'
import { Badge, type Tone } from '#ui/notice.tsx'
import { Table } from '#ui/table.tsx'
import type { LineRead } from './budget.store.ts'
import type { Standing } from './budget.ts'
import type { BudgetProps } from './budget-part.tsx'
import { groupOf } from './codes.ts'
import { LineFields } from './line-fields.tsx'

const tones: Record<Standing, Tone> = { idea: 'neutral', asked: 'watch', granted: 'good', refused: 'bad' }

type Props = BudgetProps & { lines: LineRead[]; total: { name: string; cents: number } }

/** The lines of one side, in the order of the form, each with what changes it behind it. */
export const BudgetLines = ({ page, data, lines, total }: Props) => {
  const { action: w, codes, standings, sides } = wordsIn(page.lang)
  const euros = (cents: number) => eurosText(cents, page.lang)
  const inOrder = [...lines].sort((a, b) => groupOf(a.code).localeCompare(groupOf(b.code)) || a.code.localeCompare(b.code))
  return (
    <Table
      caption={`${sides[lines[0]?.side ?? 'charge']}, ${total.name}`}
      quiet
      rows={inOrder}
      keyOf={({ id }) => id}
      empty={<p class="c-hint">{w.noneSays}</p>}
      columns={[
        {
          head: w.line,
          cell: (line) => (
            <>
              <span class={line.standing === 'refused' ? 'line-through' : undefined}>
                {/^\d/.test(line.code) ? <span class="c-hint">{line.code} </span> : null}
                {codes.names[line.code]}
              </span>
              {line.name || line.funderName ? (
                <span class="block font-normal">{[line.funderName, line.name].filter(Boolean).join(' · ')}</span>
              ) : null}
              {line.standing && line.standing !== 'granted' ? <Badge tone={tones[line.standing]}>{standings[line.standing]}</Badge> : null}
              {data.may.keep && data.latest ? <LineActs page={page} data={data} line={line} /> : null}
            </>
          ),
          total: total.name,
        },
        { head: w.amount, number: true, cell: ({ cents }) => euros(cents), total: euros(total.cents) },
      ]}
    />
  )
}

const LineActs = ({ page, data, line }: BudgetProps & { line: LineRead }) => {
  const { action: w, codes } = wordsIn(page.lang)
  const at = `/${page.hub?.slug}/argent/actions/${data.action.id}/lignes`
  const about = { line: line.lasting }
  const [change, share, takeOut] = [
    page.form('funding.keepLine', about),
    page.form('funding.shareLine', about),
    page.form('funding.takeOutLine', about),
  ]
  const name = [codes.names[line.code], line.name].filter(Boolean).join(' ')
  const year = { year: String(data.year) }
  return (
    <div class="font-normal print:hidden">
      <Details
        summary={
          <>
            {w.change}
            <span class="sr-only"> : {name}</span>
          </>
        }
        open={[change, share, takeOut].some(({ problems }) => problems.length > 0)}
      >
        <Form
          action={at}
          id={`line-${line.lasting}`}
          form={change}
          submit={w.save}
          kind="plain"
          hidden={{ ...year, side: line.side, line: line.lasting }}
        >
          <LineFields page={page} side={line.side} funders={data.funders} line={line} />
        </Form>
        <Details
          summary={`${w.months} : ${line.months.length > 0 ? w.shared(line.months.length) : w.notShared}`}
          open={share.problems.length > 0}
        >
          <p class="c-hint">{w.monthsSays}</p>
          <Form action={`${at}/${line.lasting}/mois`} form={share} hidden={year}>
            <div class="flex flex-wrap gap-x-4">
              {data.months.map((month) => (
                <Field
                  key={month}
                  path={`months.${month.slice(0, 7)}`}
                  label={dayText(month, page.lang, 'month')}
                  width="short"
                  unit="€"
                  value={monthCents(line, month)}
                />
              ))}
            </div>
            <div class="c-actions">
              <Button kind="plain">{w.save}</Button>
              <Button kind="quiet" name="even" value="on">
                {w.even}
              </Button>
            </div>
          </Form>
        </Details>
        <ActionForm action={`${at}/${line.lasting}/retirer`} form={takeOut} label={w.takeOut} describe={name} fields={year} kind="quiet" />
      </Details>
    </div>
  )
}

const monthCents = ({ months }: LineRead, month: string): string | undefined => {
  const cents = months.find((one) => one.month === month)?.cents
  return cents === undefined ? undefined : typedCents(cents)
}
