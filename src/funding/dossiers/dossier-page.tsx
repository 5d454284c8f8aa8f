import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Facts, Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { CopySheet } from './copy-sheet.tsx'
import { DossierBudget } from './dossier-budget.tsx'
import { DossierLife } from './dossier-life.tsx'
import { DossierPieces } from './dossier-pieces.tsx'
import type { DossierData } from './show-dossier.ts'

export type DossierProps = { page: PageContext; data: DossierData }

/** A dossier: what is missing first, then all it says and where that comes from. */
export const DossierPage = ({ page, data }: DossierProps) => {
  const { dossiers: w, year: years } = wordsIn(page.lang)
  const { dossier, filled } = data
  const at = `/${page.hub?.slug}/argent`
  const fields = filled.sections.flatMap((section) => section.fields)
  const known = fields.filter(({ value }) => value !== null).length
  const sent = dossier.filedOn !== null
  if (data.sheet) return <CopySheet page={page} data={data} />
  return (
    <Page
      page={page}
      title={w.one.title(filled.form.title, filled.funder)}
      lead={dossier.filedOn ? w.one.sentLead(dayText(dossier.filedOn, page.lang)) : w.one.lead(known, fields.length)}
      over={
        <Breadcrumb
          crumbs={[
            { href: `${at}?annee=${dossier.year}`, label: years.title(dossier.year) },
            { href: `${at}/actions/${dossier.action}/dossiers?annee=${dossier.year}`, label: w.list.title(dossier.actionName) },
          ]}
        />
      }
    >
      {sent ? null : (
        <p>
          <progress class="progress progress-primary w-full max-w-md" value={known} max={fields.length} aria-label={w.one.meter} />
          <span class="c-hint block">{w.one.prefilled(filled.coverage.filled)}</span>
        </p>
      )}
      {sent ? <DossierLife page={page} data={data} /> : <Missing page={page} data={data} />}
      <p class="flex flex-wrap gap-x-6 print:hidden">
        {Object.entries(w.one.takeAway).map(([paper, label]) => (
          <a key={paper} href={`${at}/dossiers/${dossier.id}/papiers/${paper}`}>
            {label}
          </a>
        ))}
      </p>
      <p class="print:hidden">
        <a href={`${at}/dossiers/${dossier.id}?fiche=oui`}>{w.one.sheet}</a>
      </p>
      <DossierPieces page={page} data={data} />
      {filled.sections.map(({ key, title, fields: own }) => (
        <Section key={key} title={title}>
          <Facts facts={own.map((field) => ({ name: field.label, value: <Value page={page} data={data} field={field} /> }))} />
        </Section>
      ))}
      <DossierBudget page={page} data={data} />
      {sent ? null : <DossierLife page={page} data={data} />}
      {dossier.sha256 ? <p class="c-hint break-all">{w.one.hash(dossier.sha256)}</p> : null}
    </Page>
  )
}

type One = DossierData['filled']['sections'][number]['fields'][number]

const Value = ({ page, data, field }: DossierProps & { field: One }) => {
  const { dossiers: w } = wordsIn(page.lang)
  if (field.value === null) return <Badge tone={field.needed && data.dossier.filedOn === null ? 'watch' : 'neutral'}>{w.one.unknown}</Badge>
  return (
    <>
      <span class="whitespace-pre-line">{field.value}</span>
      <span class="c-hint block">
        {[field.from ? w.one.sources[field.from] : '', field.most ? w.one.used(field.value.length, field.most) : '']
          .filter(Boolean)
          .join(' · ')}
      </span>
      {data.cuts.includes(field.key) ? <Badge tone="watch">{w.one.reread}</Badge> : null}
    </>
  )
}

const Missing = ({ page, data }: DossierProps) => {
  const { dossiers: w } = wordsIn(page.lang)
  const { dossier, missing, may } = data
  const at = `/${page.hub?.slug}/argent`
  const form = page.form('funding.keepAnswers')
  const typed = missing.filter((one) => one.at !== 'graph' && one.at !== 'computed')
  const elsewhere = missing.filter((one) => one.at === 'graph' || one.at === 'computed')
  if (missing.length === 0) return <Notice kind="success">{w.one.all}</Notice>
  return (
    <Section title={`${w.one.missing} (${missing.length})`} says={may.keep ? w.one.missingSays : undefined}>
      {elsewhere.length > 0 ? (
        <p class="mb-4">
          {elsewhere.map(({ label }) => label).join(', ')}. {w.one.budgetSays}{' '}
          <a href={`${at}/actions/${dossier.action}?annee=${dossier.year}`}>{w.one.toBudget}</a>
        </p>
      ) : null}
      {may.keep && typed.length > 0 ? (
        <Form action={`${at}/dossiers/${dossier.id}/reponses`} form={form} submit={w.one.keep}>
          {typed.map((field) => (
            <Field
              key={field.key}
              kind={field.long ? 'textarea' : 'text'}
              path={`answers.${field.key.replace('.', '-')}`}
              label={field.label}
              hint={[field.hint, field.most ? w.one.most(field.most) : null].filter(Boolean).join(' ') || undefined}
              optional={!field.needed}
            />
          ))}
        </Form>
      ) : (
        <ul class="list-disc pl-5">
          {typed.map(({ key, label }) => (
            <li key={key}>{label}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}
