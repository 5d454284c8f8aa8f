import { typedCents } from '#base/euros.ts'
import { wordsIn } from '#funding/words.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText, eurosText } from '#ui/format.ts'
import { Details } from '#ui/layout.tsx'
import { Badge, type Tone } from '#ui/notice.tsx'
import type { LineRead } from './budget.store.ts'
import type { Standing } from './budget.ts'
import type { BudgetProps } from './budget-part.tsx'
import { groupOf, isGiven } from './codes.ts'
import { LineFields } from './line-fields.tsx'

const tones: Record<Standing, Tone> = { idea: 'neutral', asked: 'watch', granted: 'good', refused: 'bad' }

type Props = BudgetProps & { lines: LineRead[]; total: { name: string; cents: number } }

/** The lines of one side, in the order of the form; what changes a line is behind it. */
export const BudgetLines = ({ page, data, lines, total }: Props) => {
  const { action: w } = wordsIn(page.lang)
  const inOrder = [...lines].sort((a, b) => groupOf(a.code).localeCompare(groupOf(b.code)) || a.code.localeCompare(b.code))
  const keeps = data.may.keep && data.latest
  if (lines.length === 0) return <p class="c-hint">{w.noneSays}</p>
  return (
    <ul class="c-ledger">
      {inOrder.map((line) => (
        <li key={line.id}>
          {keeps ? (
            <Details
              printed
              summary={<LineHead page={page} line={line} />}
              open={formsOf(page, line).some(({ problems }) => problems.length > 0)}
            >
              <LineActs page={page} data={data} line={line} />
            </Details>
          ) : (
            <LineHead page={page} line={line} />
          )}
        </li>
      ))}
      <li class="c-ledger-total">
        <span class="c-ledger-line">
          <b>{total.name}</b>
          <b class="c-number">{eurosText(total.cents, page.lang)}</b>
        </span>
      </li>
    </ul>
  )
}

const LineHead = ({ page, line }: { page: BudgetProps['page']; line: LineRead }) => {
  const { codes, standings } = wordsIn(page.lang)
  const who = [line.funderName, line.name].filter(Boolean).join(' · ')
  return (
    <span class="c-ledger-line">
      <span>
        <span class={line.standing === 'refused' ? 'line-through' : undefined}>
          {/^\d+$/.test(line.code) ? `${line.code} ` : ''}
          <b>{who || codes.names[line.code]}</b>
        </span>{' '}
        {line.standing && line.standing !== 'granted' ? <Badge tone={tones[line.standing]}>{standings[line.standing]}</Badge> : null}
        {who ? <span class="c-hint block">{codes.names[line.code]}</span> : null}
      </span>
      <span class="c-number">{eurosText(line.cents, page.lang)}</span>
    </span>
  )
}

const formsOf = (page: BudgetProps['page'], { lasting: line }: LineRead) =>
  [page.form('funding.keepLine', { line }), page.form('funding.shareLine', { line }), page.form('funding.takeOutLine', { line })] as const

const LineActs = ({ page, data, line }: BudgetProps & { line: LineRead }) => {
  const { action: w, codes, agreement } = wordsIn(page.lang)
  const at = `/${page.hub?.slug}/argent/actions/${data.action.id}/lignes`
  const [change, share, takeOut] = formsOf(page, line)
  const name = [codes.names[line.code], line.name].filter(Boolean).join(' ')
  const year = { year: String(data.year) }
  const promised = isGiven(line.code) && (line.standing === 'asked' || line.standing === 'granted')
  return (
    <>
      {promised ? <LinkButton href={`/${page.hub?.slug}/argent/lignes/${line.lasting}/convention`}>{agreement.note}</LinkButton> : null}
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
    </>
  )
}

const monthCents = ({ months }: LineRead, month: string): string | undefined => {
  const cents = months.find((one) => one.month === month)?.cents
  return cents === undefined ? undefined : typedCents(cents)
}
