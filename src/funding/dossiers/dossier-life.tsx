import { typedCents } from '#base/euros.ts'
import { wordsIn } from '#funding/words.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Details, Section } from '#ui/layout.tsx'
import { Badge } from '#ui/notice.tsx'
import type { DossierProps } from './dossier-page.tsx'
import { Time } from './dossier-time.tsx'
import { stateTones } from './dossiers-page.tsx'

/** Before it is sent: what waits, then one press. After: what became of it, and the next news. */
export const DossierLife = ({ page, data }: DossierProps) => (
  <>
    {data.dossier.filedOn === null ? <Send page={page} data={data} /> : <News page={page} data={data} />}
    <Time page={page} data={data} />
  </>
)

const Send = ({ page, data }: DossierProps) => {
  const { dossiers: w } = wordsIn(page.lang)
  const { dossier, may, waits, today } = data
  const form = page.form('funding.fileDossier')
  if (!may.keep) return null
  return (
    <Section title={w.one.file} says={w.one.fileSays}>
      {waits.length > 0 && form.problems.length === 0 ? (
        <>
          <p class="font-semibold">{w.one.waits}</p>
          <ul class="list-disc pl-5">
            {waits.map((one) => (
              <li key={one.code}>{page.says(one)}</li>
            ))}
          </ul>
        </>
      ) : (
        <Form action={`/${page.hub?.slug}/argent/dossiers/${dossier.id}/depot`} form={form} submit={w.one.file} kind="plain">
          <Field kind="date" path="on" label={w.one.on} value={today} />
        </Form>
      )}
    </Section>
  )
}

const News = ({ page, data }: DossierProps) => {
  const { dossiers: w } = wordsIn(page.lang)
  const { dossier, last, next, may, today } = data
  const at = `/${page.hub?.slug}/argent`
  const form = page.form('funding.moveDossier')
  return (
    <Section
      title={w.one.news}
      action={last?.state === 'granted' && may.keep ? <a href={`${at}/lignes/${dossier.line}/convention`}>{w.one.agreement}</a> : undefined}
    >
      <ul>
        {dossier.steps.map((step) => (
          <li key={step.rank} class="flex flex-wrap items-center gap-x-3">
            <Badge tone={stateTones[step.state]}>{w.states[step.state]}</Badge>
            <span>{dayText(step.on, page.lang)}</span>
          </li>
        ))}
      </ul>
      {may.keep ? (
        <Details summary={w.one.note} open={form.problems.length > 0}>
          <Form action={`${at}/dossiers/${dossier.id}/suite`} form={form} submit={w.one.keepPiece} kind="plain">
            <Field kind="select" path="state" label={w.one.state} options={next.map((value) => ({ value, label: w.states[value] }))} />
            <Field kind="date" path="on" label={w.one.on} value={today} />
            {next.includes('granted') ? (
              <Field
                path="amount"
                label={w.one.amount}
                hint={w.one.amountHint}
                unit="€"
                width="short"
                value={typedCents(dossier.cents)}
                optional
              />
            ) : null}
          </Form>
        </Details>
      ) : null}
    </Section>
  )
}
