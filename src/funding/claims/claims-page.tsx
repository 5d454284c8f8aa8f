import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { dayText, eurosText } from '#ui/format.ts'
import { Details } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb, Pagination } from '#ui/navigation.tsx'
import { Badge, Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import type { ClaimsData } from './show-claims.ts'

type Props = { page: PageContext; data: ClaimsData }

/** What funders were asked to pay, and the form to ask. */
export const ClaimsPage = ({ page, data }: Props) => {
  const { claim: w, cost } = wordsIn(page.lang)
  const at = `/${page.hub?.slug}/argent`
  const root = `${at}/justificatifs`
  if (data.agreements.length === 0 && data.rows.length === 0)
    return (
      <Page page={page} title={w.title} lead={w.lead} over={<Breadcrumb crumbs={[{ href: `${at}/depenses`, label: cost.title }]} />}>
        <Empty title={w.noAgreement}>{w.noAgreementSays}</Empty>
      </Page>
    )
  return (
    <Page page={page} title={w.title} lead={w.lead} over={<Breadcrumb crumbs={[{ href: `${at}/depenses`, label: cost.title }]} />}>
      {data.may.keep && data.agreements.length > 0 ? <Begin page={page} data={data} root={root} /> : null}
      <div class="mt-8">
        <List label={w.title} count={data.rows.length} empty={<Empty title={w.none}>{w.noneSays}</Empty>}>
          {data.rows.map((one) => (
            <Row
              key={one.id}
              title={one.agreement.payer}
              href={`${root}/${one.id}`}
              meta={[
                one.agreement.actionName,
                w.period(dayText(one.startsOn, page.lang), dayText(one.endsOn, page.lang)),
                w.costs(one.costs),
              ].join(' · ')}
              badge={
                one.filedOn ? (
                  <Badge tone="good">{w.sent(dayText(one.filedOn, page.lang))}</Badge>
                ) : (
                  <Badge tone="watch">{w.prepared}</Badge>
                )
              }
              end={eurosText(one.cents, page.lang)}
            />
          ))}
        </List>
        {data.agreements.some(({ european }) => european) ? (
          <p class="mt-4 print:hidden">
            <a href={`${at}/couts-simplifies`}>{cost.links.simplified}</a>
          </p>
        ) : null}
        <Pagination previous={data.previous && `${root}?avant=${data.previous}`} next={data.next && `${root}?apres=${data.next}`} />
      </div>
    </Page>
  )
}

const Begin = ({ page, data, root }: Props & { root: string }) => {
  const { claim: w } = wordsIn(page.lang)
  const form = page.form('funding.beginClaim')
  const options = data.agreements.map(({ id, payer, actionName, cents }) => ({
    value: id,
    label: w.agreementIs(payer, actionName, eurosText(cents, page.lang, true)),
  }))
  return (
    <Details summary={w.begin} open={form.problems.length > 0 || data.rows.length === 0 || data.convention !== null}>
      <Form action={root} form={form} submit={w.submit}>
        <Field kind="select" path="agreement" label={w.agreement} options={options} value={data.convention ?? undefined} />
        <div class="flex flex-wrap gap-x-6">
          <Field kind="date" path="startsOn" label={w.startsOn} optional />
          <Field kind="date" path="endsOn" label={w.endsOn} optional />
        </div>
        <p class="c-hint">{w.periodHint}</p>
      </Form>
    </Details>
  )
}
