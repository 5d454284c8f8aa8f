import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { wordsIn } from '#members/words.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Details, Facts, Section } from '#ui/layout.tsx'
import { MailLink, PhoneLinks } from '#ui/reach.tsx'
import { DayText } from '#ui/text.tsx'
import { NO_NUMBER, spaced } from './identifier.ts'
import { LEGAL_FORMS, SECTORS } from './identity.ts'
import type { OrganisationData } from './organisation-page.tsx'

type Props = { page: PageContext; data: OrganisationData }

/** What it is; only what is known, and the one form that completes it. */
export const IdentityPart = ({ page, data }: Props) => {
  const { identity: w } = wordsIn(page.lang)
  const facts = factsOf(page, data)
  return (
    <Section title={w.title} id="identite">
      {facts.length > 0 ? <Facts facts={facts} /> : <p class="c-hint">{w.nothing}</p>}
      {data.may.describe ? <Edit page={page} data={data} /> : null}
    </Section>
  )
}

const factsOf = (page: PageContext, { identity: one }: OrganisationData) => {
  const { identity: w, legalForms, sectors } = wordsIn(page.lang)
  const number = one.siret ?? one.siren
  const known = (name: string, value: unknown, shown: Parameters<typeof Facts>[0]['facts'][number]['value'] = String(value)) =>
    value ? [{ name, value: shown }] : []
  const facts = [
    ...known(w.legalForm, one.legalForm, capital(one.legalForm ? legalForms[one.legalForm] : '')),
    ...known(w.sectors, one.sectors.length > 0, capital(one.sectors.map((sector) => sectors[sector]).join(', '))),
    ...known(one.siret ? 'SIRET' : 'SIREN', number, number ? spaced(number) : ''),
    ...known(w.rna, one.rna),
    ...known(w.noNumber, one.noNumber, one.noNumber ? w.noNumberReasons[one.noNumber] : ''),
    ...known(w.status, one.idStatus !== 'unverified', w.statuses[one.idStatus]),
    ...known(w.address, one.address),
    ...known(w.website, one.website, <a href={one.website}>{one.website.replace(/^https?:\/\//, '')}</a>),
    ...known(w.mail, one.email, one.email ? <MailLink mail={one.email} /> : ''),
    ...known(w.phone, one.phone, <PhoneLinks phone={one.phone} />),
  ]
  if (facts.length === 0 && !one.published) return []
  const published = one.published ? (
    <>
      {capital(w.publishedSince(one.published.name))} <DayText day={one.published.on} />
    </>
  ) : (
    w.notPublished
  )
  return [...facts, { name: w.publishedName, value: published }]
}

const Edit = ({ page, data: { identity: one, organisation, communes } }: Props) => {
  const { identity: w, legalForms, organisation: words } = wordsIn(page.lang)
  const form = page.form('members.identifyOrganisation')
  const reasons = [{ value: '', label: w.noNumberNone }, ...NO_NUMBER.map((value) => ({ value, label: w.noNumberReasons[value] }))]
  const forms = [{ value: '', label: w.unknownForm }, ...LEGAL_FORMS.map((value) => ({ value, label: legalForms[value] }))]
  const beyond = ['siret', 'rna', 'noNumber', 'communeCode', 'address', 'website', 'email', 'phone']
  return (
    <Details summary={w.edit} open={form.problems.length > 0}>
      <Form action={`/${page.hub?.slug}/structures/${organisation.id}/identite`} form={form} submit={words.save} kind="plain">
        <Field kind="select" path="legalForm" label={w.legalForm} value={one.legalForm ?? ''} options={forms} optional />
        <Field
          path="commune"
          label={w.commune}
          value={one.commune}
          suggestions={communes.map(({ name }) => name)}
          width="medium"
          optional
        />
        <Sectors page={page} chosen={one.sectors} />
        <Details summary={w.more} open={form.problems.some(({ path }) => beyond.includes(path))}>
          <Field
            path="siret"
            label={w.number}
            hint={w.numberHint}
            value={spaced(one.siret ?? one.siren ?? '')}
            width="medium"
            autocomplete="off"
            optional
          />
          <Field path="rna" label={w.rna} hint={w.rnaHint} value={one.rna ?? ''} width="medium" autocomplete="off" optional />
          <Field kind="select" path="noNumber" label={w.noNumber} value={one.noNumber ?? ''} options={reasons} optional />
          <Field path="address" label={w.address} value={one.address} autocomplete="off" optional />
          <Field
            path="communeCode"
            label={w.communeCode}
            hint={w.communeCodeHint}
            value={one.communeCode ?? ''}
            width="short"
            autocomplete="off"
            optional
          />
          <Field kind="url" path="website" label={w.website} value={one.website} autocomplete="off" optional />
          <Field kind="email" path="email" label={w.mail} hint={w.mailHint} value={one.email ?? ''} autocomplete="off" optional />
          <Field kind="tel" path="phone" label={w.phone} value={one.phone} autocomplete="off" optional />
        </Details>
        <Field kind="checkbox" path="published" label={w.published} hint={w.publishedHint} checked={one.published !== null} />
      </Form>
    </Details>
  )
}

/** Boxes to tick; after a refusal, as they were ticked. */
const Sectors = ({ page, chosen }: { page: PageContext; chosen: string[] }) => {
  const { identity: w, sectors } = wordsIn(page.lang)
  const form = page.form('members.identifyOrganisation')
  const refused = form.problems.length > 0
  const ticked = refused ? (form.values.sectors ?? '').split(/[\n,]/) : chosen
  return (
    <fieldset class="c-field c-choice">
      <legend class="c-label">{w.sectors}</legend>
      <p class="c-hint">{w.sectorsHint}</p>
      <div class="c-options c-sectors">
        {SECTORS.map((value) => (
          <label key={value} class="c-option">
            <input type="checkbox" class="checkbox checkbox-primary" name="sectors" value={value} checked={ticked.includes(value)} />
            <span>{sectors[value]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
