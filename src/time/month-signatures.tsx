import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { momentText } from '#ui/format.ts'
import { Details, Facts, Section } from '#ui/layout.tsx'
import { Badge, Notice } from '#ui/notice.tsx'
import { type MonthProps, placeOf } from './month-place.tsx'
import { wordsIn } from './words.ts'

/** Who signed what and when, the sheet as a file, and what the reader may do about it. */
export const MonthSignatures = (props: MonthProps) => {
  const { page, data } = props
  const { month: w, states, sheet: files } = wordsIn(page.lang)
  const { sheet, state, may } = data
  const zone = page.hub?.zone ?? 'Europe/Paris'
  const stands = state === 'signed' || state === 'approved'
  const reopening = page.form('time.reopenMonth')
  const file = `${placeOf(props)}/feuille.pdf`
  return (
    <Section
      title={w.signature}
      id="signatures"
      action={
        <LinkButton href={file} icon="download" kind="quiet">
          {state === 'approved' ? files.open : files.draft}
        </LinkButton>
      }
    >
      {sheet ? (
        <>
          <p>
            <Badge tone={state === 'approved' ? 'good' : 'watch'}>{states[state]}</Badge>
          </p>
          <p>{w.signed(momentText(sheet.signedAt, page.lang, zone))}</p>
          {sheet.approvedAt ? <p>{w.approved(momentText(sheet.approvedAt, page.lang, zone))}</p> : null}
          {state === 'stale' ? <p>{w.reopened(sheet.reason)}</p> : null}
          {data.intact ? null : <Notice kind="warning">{w.broken}</Notice>}
          <Facts facts={[{ name: w.hash, value: <code>{`${sheet.hash.slice(0, 16)}…`}</code> }]} />
        </>
      ) : null}
      {may.approve && state === 'signed' ? (
        <Form action={`${placeOf(props)}/approuver`} form={page.form('time.approveMonth')} submit={w.approve} submitIcon="check" />
      ) : null}
      {may.reopen && stands ? (
        <Details summary={w.reopen} open={reopening.problems.length > 0}>
          <p class="c-hint">{w.reopenSays}</p>
          <Form action={`${placeOf(props)}/rouvrir`} form={reopening} submit={w.reopen} kind="danger">
            <Field path="reason" label={w.reason} />
          </Form>
        </Details>
      ) : null}
      {data.versions
        .filter((version) => state !== 'approved' || version !== sheet?.version)
        .map((version) => (
          <p key={version}>
            <a href={`${file}?version=${version}`}>{files.earlier(version)}</a>
          </p>
        ))}
    </Section>
  )
}
