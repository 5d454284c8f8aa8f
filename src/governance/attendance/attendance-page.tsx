import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { RefusedElsewhere, type Shown } from '#governance/meetings/meeting-refused.tsx'
import { wordsOf } from '#governance/session/panel.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText, timeText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import type { ShownAttendance } from './show-attendance.ts'
import { DrawnHand, SignaturePad } from './signature-pad.tsx'

type Props = { data: ShownAttendance; page: PageContext }
type SeatRow = ShownAttendance['rows'][number]
type Came = SeatRow['people'][number]

const addressOf = ({ data, page }: Props): string => `/${page.hub?.slug}/reunions/${data.meeting.id}`

/** The attendance sheet on the shared screen and on everybody’s phone: who came, who signed, the paper scanned back. */
export const AttendancePage = (props: Props) => {
  const { data, page } = props
  const w = wordsOf(page)
  const at = addressOf(props)
  return (
    <Page
      page={page}
      title={w.signing.title}
      lead={w.signing.lead({ body: data.body, day: dayText(data.day, page.lang, 'full') })}
      islands={data.rows.some(({ people }) => people.some(({ signs }) => signs)) ? ['signature-pad'] : []}
      over={
        <Breadcrumb
          crumbs={[
            { href: at, label: `${data.body} · ${data.meeting.title}` },
            { href: `${at}/seance`, label: w.session.over },
          ]}
        />
      }
      action={
        <LinkButton href={`${at}/emargement.pdf`} icon="print">
          {w.signing.print}
        </LinkButton>
      }
    >
      <RefusedElsewhere page={page} shown={shownOn(data)} />
      <List label={w.signing.title} count={data.rows.length} empty={<p>{w.meeting.nobody}</p>}>
        {data.rows.map((row) => (
          <Organisation key={row.org.id} data={data} page={page} row={row} />
        ))}
      </List>
      <p class="c-hint mt-4">{data.sees ? w.signing.handsKept : w.signing.handsHidden}</p>
      <Paper data={data} page={page} />
    </Page>
  )
}

const shownOn = ({ rows, keeps, scans }: ShownAttendance): Shown => ({
  signAttendance: rows.flatMap(({ org, people }) =>
    people.filter(({ signs }) => signs).map(({ person }) => ({ organisation: org.id, person: person.id })),
  ),
  keepScan: keeps ? [{}] : [],
  dropScan: keeps ? scans.map(({ id: scan }) => ({ scan })) : [],
})

const Organisation = ({ data, page, row: { org, people, excused } }: Props & { row: SeatRow }) => {
  const { signing: w, meeting } = wordsOf(page)
  const signed = people.some(({ signature }) => signature !== null)
  const badge = signed ? (
    <Badge tone="good" icon="pen">
      {w.signed}
    </Badge>
  ) : null
  return (
    <Row title={org.name} badge={badge} meta={people.length === 0 ? (excused ? meeting.excused : meeting.notYet) : undefined}>
      {people.map((one) => (
        <Person key={one.person.id} data={data} page={page} org={org} one={one} />
      ))}
    </Row>
  )
}

const Person = ({ data, page, org, one }: Props & { org: SeatRow['org']; one: Came }) => {
  const { signing: w, seats } = wordsOf(page)
  const { signature, person, own, signs } = one
  const oneself = org.id === person.id
  const form = page.form('governance.signAttendance', { organisation: org.id, person: person.id })
  const time = signature && timeText(signature.at, page.lang, page.hub?.zone ?? 'Europe/Paris')
  return (
    <div class="mt-1">
      <p>
        {oneself ? capital(seats.ownName) : person.name}
        {time ? `, ${w.ways[signature.way]({ time })}` : null}
      </p>
      {signature?.drawn ? <DrawnHand path={signature.drawn} says={w.handOf({ name: person.name })} /> : null}
      {signature?.typed ? <p class="font-serif text-xl italic">{signature.typed}</p> : null}
      {signs && own ? (
        <ActionForm
          action={`${addressOf({ data, page })}/emargement/signer`}
          form={{ ...form, problems: [] }}
          fields={{ organisation: org.id, person: person.id }}
          label={w.sign}
          describe={org.name}
          kind="main"
          icon="pen"
          big
        />
      ) : null}
      {signs ? (
        <Details summary={own ? w.byHand : w.signHere({ name: person.name })} open={form.problems.length > 0}>
          <Form
            id={`signature-${org.id}-${person.id}`}
            action={`${addressOf({ data, page })}/emargement/signer`}
            form={form}
            hidden={{ organisation: org.id, person: person.id }}
            submit={w.keep}
            submitIcon="pen"
            kind="plain"
          >
            <p class="mb-3">{oneself ? seats.affirms({ name: person.name }) : w.affirms({ name: person.name, organisation: org.name })}</p>
            <SignaturePad label={w.pad} clear={w.clear} drawn={form.values.drawn ?? ''} />
            <Field path="typed" label={w.typed} hint={w.typedHint} optional />
          </Form>
        </Details>
      ) : null}
    </div>
  )
}

/** The sheet signed on paper: what came back, for those who may see hands; that it came back, for all. */
const Paper = ({ data, page }: Props) => {
  const { signing: w } = wordsOf(page)
  const at = `${addressOf({ data, page })}/emargement`
  const form = page.form('governance.keepScan')
  if (!data.keeps && data.joined === 0) return null
  return (
    <Section id="papier" title={w.paper} says={data.sees ? w.paperSays : w.paperJoined({ n: data.joined })}>
      {data.sees ? (
        <List label={w.paper} count={data.scans.length} empty={<p>{w.noScan}</p>}>
          {data.scans.map((scan) => (
            <Row
              key={scan.id}
              title={<a href={`${at}/scans/${scan.id}`}>{scan.name}</a>}
              meta={
                <>
                  {w.fingerprint} <code class="break-all text-sm">{scan.sha256}</code>
                </>
              }
              end={
                data.keeps ? (
                  <ActionForm
                    action={`${at}/scans/${scan.id}/retirer`}
                    form={page.form('governance.dropScan', { scan: scan.id })}
                    label={w.drop}
                    describe={scan.name}
                    kind="quiet"
                  />
                ) : null
              }
            />
          ))}
        </List>
      ) : null}
      {data.keeps ? (
        <div class="mt-6">
          <Form action={`${at}/scans`} form={form} submit={w.join} submitIcon="plus" kind="plain" files>
            <Field path="file" kind="file" label={w.file} hint={w.fileHint} accept="application/pdf,image/jpeg,image/png" />
          </Form>
        </div>
      ) : null}
    </Section>
  )
}
