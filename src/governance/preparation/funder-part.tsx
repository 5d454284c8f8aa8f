import type { ComponentChildren } from 'preact'
import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Badge } from '#ui/notice.tsx'
import type { HeldAssembly } from './funder.store.ts'
import { awaitable, type Funder, type FunderLine } from './funder.ts'

const awaitsOf = ({ awaits }: Pick<Funder, 'awaits'>, page: PageContext): string => {
  const { preparation: w } = wordsOf(page)
  return capital(awaits.map((one) => w.awaited[one]).join(', '))
}

type RowProps = { line: FunderLine; page: PageContext; end: ComponentChildren }

/** Who awaits what after an assembly, by when, and whether it was sent. */
export const FunderRow = ({ line, page, end }: RowProps) => {
  const { preparation: w } = wordsOf(page)
  return (
    <Row
      title={line.funder}
      meta={[awaitsOf(line, page), ...(line.is === 'sent' ? [] : [w.by({ day: dayText(line.due, page.lang) })])].join(', ')}
      badge={
        line.is === 'sent' ? (
          <Badge tone="good">{w.sentOn({ day: dayText(line.sentOn ?? line.due, page.lang, 'short') })}</Badge>
        ) : (
          <Badge tone={line.is === 'late' ? 'bad' : line.left <= 14 ? 'watch' : 'info'}>
            {line.is === 'late' ? w.lateBy({ n: -line.left }) : w.leftDays({ n: line.left })}
          </Badge>
        )
      }
      end={end}
    />
  )
}

type PartProps = {
  page: PageContext
  keeps: boolean
  /** Without an assembly held, only the list stands. */
  assembly: HeldAssembly | null
  lines: FunderLine[]
  funders: Funder[]
}

/** The list, typed in once: who awaits what after each general meeting. */
export const FundersPart = ({ page, keeps, assembly, lines, funders }: PartProps) => {
  const { preparation: w } = wordsOf(page)
  const root = `/${page.hub?.slug}/declarations/financeurs`
  const form = page.form('governance.noteFunder')
  const ending = (one: Funder) =>
    keeps ? (
      <ActionForm
        action={`${root}/${one.id}/retirer`}
        form={page.form('governance.endFunder', { funder: one.id })}
        label={w.end}
        describe={one.funder}
        kind="quiet"
      />
    ) : null
  const adding = (
    <Form action={root} form={form} submit={w.noteFunder} submitIcon="plus" kind="plain">
      <Field path="funder" label={w.funder} hint={w.funderHint} width="medium" />
      <fieldset class="c-field">
        <legend class="c-label">{w.awaitsWhat}</legend>
        {awaitable.map((what) => (
          <Field key={what} path={what} kind="checkbox" label={capital(w.awaited[what])} checked={what === 'accounts'} />
        ))}
      </fieldset>
      <Field path="days" kind="number" label={w.days} hint={w.daysHint} value="90" unit={w.daysUnit} width="short" />
    </Form>
  )
  if (funders.length + lines.length === 0)
    return keeps ? (
      <div id="financeurs" class="mt-8 print:hidden">
        <Details summary={w.addFunder} open={form.problems.length > 0}>
          <p class="c-hint mb-3">{w.fundersSay}</p>
          {adding}
        </Details>
      </div>
    ) : null
  return (
    <Section
      id="financeurs"
      title={w.funders}
      action={
        assembly && lines.length > 0 && keeps ? (
          <a href={`/${page.hub?.slug}/reunions/${assembly.id}/preparation#financeurs`}>
            {w.toAssembly({ day: dayText(assembly.day, page.lang, 'short') })}
          </a>
        ) : null
      }
    >
      {assembly && lines.length > 0 ? (
        <List label={w.funders}>
          {lines.map((one) => (
            <FunderRow key={one.id} line={one} page={page} end={ending(one)} />
          ))}
        </List>
      ) : funders.length > 0 ? (
        <List label={w.funders}>
          {funders.map((one) => (
            <Row key={one.id} title={one.funder} meta={`${awaitsOf(one, page)}, ${w.daysAfter({ n: one.days })}`} end={ending(one)} />
          ))}
        </List>
      ) : null}
      {keeps ? (
        <Details summary={w.addFunder} open={form.problems.length > 0}>
          {adding}
        </Details>
      ) : null}
    </Section>
  )
}
