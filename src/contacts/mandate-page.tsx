import type { PageContext } from '#base/page.ts'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Actions, Details, Facts, Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Timeline } from '#ui/steps.tsx'
import { DayText, Prose } from '#ui/text.tsx'
import type { WrittenReport } from './mandate.store.ts'
import { MandateFields } from './mandate-fields.tsx'
import type { MandateData } from './show-mandate.ts'
import { wordsIn } from './words.ts'

type Props = { page: PageContext; data: MandateData }

export const MandatePage = ({ page, data }: Props) => {
  const { mandate: w, mandates, nav } = wordsIn(page.lang)
  const { mandate } = data
  const at = `/${page.hub?.slug}`
  const day = (on: string) => dayText(on, page.lang)
  const rhythm = String(mandate.rhythmMonths ?? '') as keyof typeof mandates.rhythms
  return (
    <Page page={page} title={mandate.body} over={<Breadcrumb crumbs={[{ href: `${at}/mandats`, label: nav.mandates }]} />}>
      {data.late && data.due ? (
        <Notice kind="warning" title={w.lateTitle(day(data.due))}>
          {w.lateSays}
        </Notice>
      ) : null}
      <Facts
        facts={[
          { name: w.who, value: <a href={`${at}/personnes/${mandate.person}`}>{mandate.holder.name}</a> },
          {
            name: w.period,
            value: `${(mandate.from > data.today ? mandates.from : mandates.since)(day(mandate.from))}${mandate.until ? `, ${mandates.ended(day(mandate.until))}` : ''}`,
          },
          { name: w.powers, value: mandate.powers || w.noPowers },
          { name: w.rhythm, value: `${mandates.rhythms[rhythm]}${data.due && !data.late ? `, ${mandates.due(day(data.due))}` : ''}` },
          ...(mandate.decision ? [{ name: w.decision, value: <a href={`${at}/decisions/${mandate.decision}`}>{w.seeDecision}</a> }] : []),
        ]}
      />
      {data.may.keep ? <Change page={page} data={data} /> : null}
      {data.reports ? <Reports page={page} data={data} reports={data.reports} /> : <p class="c-hint">{w.private}</p>}
    </Page>
  )
}

const Change = ({ page, data }: Props) => {
  const w = wordsIn(page.lang).mandate
  const form = page.form('contacts.changeMandate')
  return (
    <Details summary={w.change} open={form.problems.length > 0}>
      <Form action={`/${page.hub?.slug}/mandats/${data.mandate.id}`} form={form} submit={w.save} kind="plain">
        <MandateFields page={page} names={data.names} today={data.today} mandate={data.mandate} />
      </Form>
    </Details>
  )
}

const Reports = ({ page, data, reports }: Props & { reports: WrittenReport[] }) => {
  const w = wordsIn(page.lang).mandate
  return (
    <Section title={w.reports} says={w.reportsSays} id="retours">
      {data.may.report ? <NoteReport page={page} data={data} /> : null}
      {reports.length === 0 ? (
        <p class="c-hint">{w.noReports}</p>
      ) : (
        <Timeline
          label={w.reports}
          moments={reports.map((report) => ({
            key: report.id,
            when: <DayText day={report.on} />,
            title: w.by(report.author.name),
            children: <ReportBody page={page} data={data} report={report} />,
          }))}
        />
      )}
    </Section>
  )
}

const NoteReport = ({ page, data }: Props) => {
  const w = wordsIn(page.lang).mandate
  const form = page.form('contacts.noteReport')
  return (
    <Details summary={w.add} open={form.problems.length > 0 || data.late}>
      <Form action={`/${page.hub?.slug}/mandats/${data.mandate.id}/retours`} form={form} submit={w.submit}>
        <Field kind="textarea" path="said" label={w.said} />
        <Field kind="date" path="on" label={w.on} value={data.today} />
      </Form>
    </Details>
  )
}

const ReportBody = ({ page, data, report }: Props & { report: WrittenReport }) => {
  const w = wordsIn(page.lang).mandate
  const at = `/${page.hub?.slug}/mandats/${data.mandate.id}/retours/${report.id}`
  const about = { report: report.id }
  const told = report.toldOn !== null
  const when = dayText(report.on, page.lang)
  return (
    <>
      <Prose text={report.said} />
      <Badge tone={told ? 'good' : 'watch'}>{report.toldOn ? w.told(dayText(report.toldOn, page.lang)) : w.toTell}</Badge>
      {data.may.report ? (
        <Actions>
          {told ? (
            <ActionForm
              action={`${at}/pas-dit`}
              form={page.form('contacts.untellReport', about)}
              label={w.untell}
              describe={when}
              kind="quiet"
            />
          ) : (
            <>
              <ActionForm action={`${at}/dit`} form={page.form('contacts.tellReport', about)} label={w.tell} describe={when} icon="check" />
              <ActionForm
                action={`${at}/retirer`}
                form={page.form('contacts.takeBackReport', about)}
                label={w.takeBack}
                describe={when}
                kind="quiet"
              />
            </>
          )}
        </Actions>
      ) : null}
    </>
  )
}
