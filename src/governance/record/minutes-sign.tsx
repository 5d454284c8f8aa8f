import type { PageContext } from '#base/page.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { clockText, dayText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { Badge, Notice } from '#ui/notice.tsx'
import type { ShownMinutes } from './minutes-page.tsx'

type Props = { data: ShownMinutes; page: PageContext }

/** Who signs the PV where the meeting named them: who did, who is still to, « Relu, je signe » on her own page; on paper for the coordination. */
export const MinutesSign = (props: Props) => {
  const { data: shown, page } = props
  const { signatory: w } = wordsOf(page)
  const { data, signing } = shown
  if (!data.named) return null
  const base = `/${page.hub?.slug}/reunions/${shown.meeting.id}`
  return (
    <Section id="signatures" title={w.title} says={shown.meeting.state === 'closed' ? w.says : undefined}>
      <p class="mb-4">
        {w.decided({
          time: clockText(data.named.at, page.lang),
          people: data.signatories.map((one) => (one.organisation ? `${one.name} (${one.organisation})` : one.name)).join('\n'),
        })}
      </p>
      <ul class="c-list">
        {data.signatories.map((one, at) => (
          <li key={one.name ?? at} class="c-row">
            <div class="c-row-body">
              <p class="c-row-title">{one.name}</p>
              {one.organisation ? <div class="c-row-meta">{one.organisation}</div> : null}
            </div>
            <div class="c-row-end">
              {one.signedOn ? (
                <Badge tone="good" icon="pen">
                  {(data.paper ? w.signedOnPaper : w.signedOn)({ day: dayText(one.signedOn, page.lang) })}
                </Badge>
              ) : (
                <Badge tone="watch">{signing?.before[at] ? w.signedBefore : w.waits}</Badge>
              )}
            </div>
          </li>
        ))}
      </ul>
      {signing === null || signing.keepers ? null : (
        <Notice kind="warning">
          <p>
            {w.keepersFirst} <a href={`${base}/seance#animation`}>{w.toKeepers}</a>
          </p>
        </Notice>
      )}
      {signing?.yours ? (
        <div class="mt-6">
          <Form
            action={`${base}/pv/signer`}
            form={page.form('governance.signMinutes')}
            hidden={{ read: signing.read }}
            submit={w.sign}
            submitIcon="pen"
          >
            <p class="c-hint">{w.signSays}</p>
          </Form>
        </div>
      ) : null}
      {signing?.paper ? (
        <div class="mt-6">
          <Details summary={w.onPaper} open={page.form('governance.sealOnPaper').problems.length > 0}>
            <Form
              action={`${base}/pv/papier`}
              form={page.form('governance.sealOnPaper')}
              submit={w.paperSeal}
              submitIcon="lock"
              kind="plain"
              files
            >
              <p class="c-hint">{w.paperSays}</p>
              <Field path="on" kind="date" label={w.paperOn} value={signing.today} />
              <Field path="file" kind="file" label={w.paperFile} hint={w.paperHint} accept="application/pdf,image/jpeg,image/png" />
            </Form>
          </Details>
        </div>
      ) : null}
      {data.paper && shown.seesHands ? (
        <p class="mt-4">
          <a href={`${base}/pv/papier`}>{w.readPaper}</a>
        </p>
      ) : null}
    </Section>
  )
}
