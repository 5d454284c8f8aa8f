import { addDays } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#members/words.ts'
import { LinkButton } from '#ui/button.tsx'
import { ActionForm } from '#ui/form.tsx'
import { dayText, eurosText } from '#ui/format.ts'
import { Actions, Details, Section } from '#ui/layout.tsx'
import { Tabs } from '#ui/navigation.tsx'
import { Empty, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Stat, Stats } from '#ui/stat.tsx'
import { yearLabel } from './due-document.ts'
import type { Dues } from './dues.ts'
import { DuesForm } from './dues-form.tsx'
import { Ledger } from './ledger-part.tsx'
import type { DuesData } from './show-dues.ts'
import { Without } from './without-part.tsx'

type Props = { page: PageContext; data: DuesData }

/** The dues of a year: prepared, called in one press, then the ledger of who paid. */
export const DuesPage = ({ page, data }: Props) => {
  const { dues: w } = wordsIn(page.lang)
  const { dues, keeps, today, years } = data
  if (!dues)
    return (
      <Page page={page} title={w.title} lead={keeps ? w.lead : w.ownLead}>
        <Empty title={keeps ? w.none : w.ownNone}>{keeps ? w.noneSays : undefined}</Empty>
        {keeps ? (
          <div class="mt-6">
            <First page={page} data={data} />
          </div>
        ) : null}
      </Page>
    )
  return (
    <Page page={page} title={w.titleOf(yearLabel(dues))} lead={leadOf({ page, data }, dues)} action={<Call page={page} data={data} />}>
      {years.length > 1 ? (
        <Tabs
          label={w.years}
          tabs={years.map((one) => ({ href: atYear(page, one), label: yearLabel(one), current: one.id === dues.id }))}
        />
      ) : null}
      <Waiting page={page} data={data} />
      {keeps ? <Sums page={page} data={data} /> : null}
      <Ledger page={page} data={data} dues={dues} />
      {keeps ? <Without page={page} data={data} dues={dues} /> : null}
      {keeps ? (
        <div class="mt-10 print:hidden">
          {dues.calledOn ? (
            <Details summary={w.prepareNext} open={page.form('members.setDues').problems.length > 0}>
              <DuesForm page={page} from={dues} startsOn={addDays(dues.endsOn, 1)} dueOn="" iban={data.iban} submit={w.save} main={false} />
            </Details>
          ) : (
            <Details summary={w.change} open={page.form('members.setDues').problems.length > 0 || dues.dueOn < today}>
              <DuesForm page={page} from={dues} startsOn={dues.startsOn} dueOn={dues.dueOn} iban={data.iban} submit={w.save} main={false} />
            </Details>
          )}
        </div>
      ) : null}
    </Page>
  )
}

const atYear = (page: PageContext, { year }: Dues): string => `/${page.hub?.slug}/cotisations?annee=${year}`

const leadOf = ({ page, data: { totals, keeps } }: Props, dues: Dues): string => {
  const { dues: w } = wordsIn(page.lang)
  if (!dues.calledOn) {
    const { lines = 0, exempt = 0, asked = 0, exempted = 0, unchosen = 0 } = totals ?? {}
    return unchosen > 0 ? w.toChoose(unchosen) : w.prepared(lines - exempt, eurosText(asked - exempted, page.lang, true))
  }
  const called = w.calledOn(dayText(dues.calledOn, page.lang), dayText(dues.dueOn, page.lang))
  return keeps ? called : `${w.ownLead} ${called}`
}

const First = ({ page, data: { today, iban } }: Props) => {
  const { dues: w } = wordsIn(page.lang)
  return <DuesForm page={page} from={null} startsOn="" dueOn="" iban={iban} submit={w.prepare(today.slice(0, 4))} main />
}

/** The one act of a year that is prepared. */
const Call = ({ page, data: { dues, keeps, totals } }: Props) => {
  const { dues: w } = wordsIn(page.lang)
  const form = page.form('members.callDues')
  // While a bracket is to be chosen, that is the one thing to do.
  if (!dues || dues.calledOn || !keeps || ((totals?.unchosen ?? 0) > 0 && form.problems.length === 0)) return null
  return <ActionForm action={`/${page.hub?.slug}/cotisations/${dues.id}/appel`} form={form} label={w.call} kind="main" />
}

/** What waits to be done with letters: print those on paper, write to who is late. */
const Waiting = ({ page, data: { dues, pending } }: Props) => {
  const { dues: w } = wordsIn(page.lang)
  const remind = page.form('members.remindLate')
  if (!dues) return null
  const at = `/${page.hub?.slug}/cotisations/${dues.id}`
  if (!dues.calledOn) return <p class="c-hint">{w.callSays}</p>
  return (
    <>
      {pending.onPaper > 0 ? (
        <div class="print:hidden">
          <Notice>
            <p>{w.onPaper(pending.onPaper)}</p>
            <Actions>
              <LinkButton icon="document" href={`${at}/lettres.pdf`}>
                {w.print}
              </LinkButton>
            </Actions>
          </Notice>
        </div>
      ) : null}
      {pending.toRemind > 0 || remind.problems.length > 0 ? (
        <div class="mt-4 print:hidden">
          <ActionForm action={`${at}/relances`} form={remind} label={w.remind(pending.toRemind)} />
          <p class="c-hint">{w.remindSays}</p>
        </div>
      ) : null}
    </>
  )
}

const Sums = ({ page, data: { totals, dues } }: Props) => {
  const { dues: w } = wordsIn(page.lang)
  if (!totals || !dues?.calledOn) return null
  const euros = (cents: number) => eurosText(cents, page.lang)
  return (
    <Section title={w.sums}>
      <Stats>
        <Stat label={w.totals.asked} figure={euros(totals.asked)} means={w.totalsMean.asked(totals.lines)} />
        <Stat label={w.totals.paid} figure={euros(totals.paid)} means={w.totalsMean.paid(totals.settled)} />
        <Stat
          label={w.totals.waiting}
          figure={euros(totals.waiting)}
          means={w.totalsMean.waiting(totals.waitingLines, totals.late)}
          tone={totals.late > 0 ? 'watch' : 'calm'}
        />
        {totals.exempt > 0 ? (
          <Stat label={w.totals.exempted} figure={euros(totals.exempted)} means={w.totalsMean.exempted(totals.exempt)} />
        ) : null}
        {totals.beyond > 0 ? (
          <Stat
            label={w.totals.beyond}
            figure={euros(totals.beyond)}
            means={dues.formula === 'free' ? w.totalsMean.beyondFree : w.totalsMean.beyond}
          />
        ) : null}
      </Stats>
    </Section>
  )
}
