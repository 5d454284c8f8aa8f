import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#funding/words.ts'
import { ActionForm, Form } from '#ui/form.tsx'
import { dayText, eurosText } from '#ui/format.ts'
import { Details, Facts, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Empty, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { CostFields } from './cost-fields.tsx'
import type { CostData } from './show-cost.ts'

type Props = { page: PageContext; data: CostData }

/** A cost: whose it is, what proves it, who finances it. */
export const CostPage = ({ page, data }: Props) => {
  const { cost: w, codes } = wordsIn(page.lang)
  const { cost, may } = data
  const year = Number(cost.datedOn.slice(0, 4))
  const root = `/${page.hub?.slug}/argent/depenses`
  return (
    <Page
      page={page}
      title={cost.what}
      lead={`${eurosText(cost.cents, page.lang)}, ${dayText(cost.datedOn, page.lang)}`}
      over={<Breadcrumb crumbs={[{ href: `${root}?annee=${year}`, label: w.titleOf(year) }]} />}
    >
      {cost.gone ? <Notice>{w.goneSays}</Notice> : null}
      <Facts
        facts={[
          { name: w.line, value: `${/^\d/.test(cost.code) ? `${cost.code} · ` : ''}${codes.names[cost.code] ?? cost.code}` },
          { name: w.supplier, value: cost.supplier || '–' },
          { name: w.paidOn, value: cost.paidOn ? dayText(cost.paidOn, page.lang) : w.notPaid },
          { name: w.key, value: cost.keyName ?? w.noKey },
        ]}
      />
      <Bearers page={page} data={data} />
      <Pieces page={page} data={data} root={root} />
      {cost.claims.length > 0 ? <Claims page={page} data={data} /> : null}
      {may.keep ? <Change page={page} data={data} root={root} /> : null}
    </Page>
  )
}

const Bearers = ({ page, data: { cost } }: Props) => {
  const { cost: w } = wordsIn(page.lang)
  return (
    <Section title={w.bears}>
      <List count={cost.shares.length} empty={<p>{w.nobodyBears}</p>}>
        {cost.shares.map(({ action, name, cents }) => (
          <Row
            key={action}
            title={name}
            href={`/${page.hub?.slug}/argent/actions/${action}?annee=${cost.datedOn.slice(0, 4)}`}
            end={eurosText(cents, page.lang)}
          />
        ))}
      </List>
    </Section>
  )
}

const Pieces = ({ page, data: { cost }, root }: Props & { root: string }) => {
  const { cost: w } = wordsIn(page.lang)
  const there = cost.pieces.filter(({ gone }) => !gone)
  return (
    <Section title={w.pieces}>
      <List count={there.length} empty={<Empty title={w.noPiece}>{w.noPieceSays(cost.supplier)}</Empty>}>
        {there.map(({ document, name }) => (
          <Row key={document} title={name} href={`${root}/${cost.id}/pieces/${document}`} />
        ))}
      </List>
    </Section>
  )
}

const Claims = ({ page, data: { cost, open } }: Props) => {
  const { cost: w } = wordsIn(page.lang)
  const at = `/${page.hub?.slug}/argent/justificatifs`
  return (
    <Section title={w.whoPays} says={open > 0 ? w.open(eurosText(open, page.lang)) : w.whole}>
      <List>
        {cost.claims.map(({ claim, action, payer, cents, filed }) => (
          <Row
            key={`${claim}-${action}`}
            title={payer}
            href={`${at}/${claim}`}
            meta={filed ? w.filed : w.prepared}
            end={eurosText(cents, page.lang)}
          />
        ))}
      </List>
    </Section>
  )
}

const Change = ({ page, data, root }: Props & { root: string }) => {
  const { cost: w } = wordsIn(page.lang)
  const { cost } = data
  const change = page.form('funding.changeCost')
  const away = page.form('funding.takeAwayCost')
  return (
    <div class="mt-8 print:hidden">
      <Details summary={w.change} open={change.problems.length > 0}>
        <Form action={`${root}/${cost.id}`} form={change} submit={w.save} files>
          <CostFields page={page} {...data} open />
          {cost.pieces.length > 0 ? (
            <fieldset class="c-field">
              <legend class="c-label">{w.keptPieces}</legend>
              <List label={w.keptPieces}>
                {cost.pieces.map(({ document, name, gone }) => (
                  <Row key={document} title={name} pick={{ name: 'kept', value: document, says: w.keeps(name), checked: !gone }} />
                ))}
              </List>
            </fieldset>
          ) : null}
        </Form>
      </Details>
      <ActionForm
        action={`${root}/${cost.id}/retirer`}
        form={away}
        label={cost.gone ? w.putBack : w.takeAway}
        fields={cost.gone ? { back: 'on' } : {}}
        kind="quiet"
      />
    </div>
  )
}
