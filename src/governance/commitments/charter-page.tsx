import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { listAt } from '#ui/filtered.ts'
import { ActionForm, Form } from '#ui/form.tsx'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb, Pagination, Tabs } from '#ui/navigation.tsx'
import { Badge, Empty, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { signatoriesShown } from './commitment.ts'
import type { ShownCharter } from './show-charter.ts'

type Props = { data: ShownCharter; page: PageContext }

const atOf = (page: PageContext) => `/${page.hub?.slug}/pole/charte`

/** What the charter in force asks, one’s own signature, and who has signed. */
export const CharterPage = ({ data, page }: Props) => {
  const { charter: w, texts } = wordsOf(page)
  const { charter, counts } = data
  return (
    <Page
      page={page}
      title={charter?.title ?? w.title}
      over={<Breadcrumb crumbs={[{ href: `/${page.hub?.slug}/pole/textes`, label: texts.title }]} />}
      lead={charter ? w.lead({ n: charter.n, day: charter.from, signed: counts.signed, members: counts.members }) : undefined}
    >
      {charter === null ? (
        <Empty title={w.none} action={<LinkButton href={`/${page.hub?.slug}/pole/textes`}>{texts.title}</LinkButton>}>
          {w.noneSays}
        </Empty>
      ) : (
        <>
          <Refused data={data} page={page} />
          <Commitments data={data} page={page} />
          <Mine data={data} page={page} />
          <Paper data={data} page={page} />
          <Signatories data={data} page={page} />
        </>
      )}
    </Page>
  )
}

const Commitments = ({ data, page }: Props) => {
  const { charter: w } = wordsOf(page)
  const { charter, commitments, keeps, counts } = data
  const form = page.form('governance.keepCommitments')
  return (
    <Section title={w.commitments} id="engagements">
      <List numbered count={commitments.length} empty={<p>{keeps ? w.emptySays : w.empty}</p>}>
        {commitments.map(({ title, sentence }) => (
          <Row key={title} title={title} meta={sentence ? capital(sentence) : undefined} />
        ))}
      </List>
      {keeps && (counts.signed === 0 || form.problems.length > 0) ? (
        <div class="print:hidden">
          <Details summary={commitments.length > 0 ? w.rewrite : w.write} open={commitments.length === 0 || form.problems.length > 0}>
            <Form action={atOf(page)} form={form} submit={w.keep} kind="plain" hidden={{ text: charter?.id ?? '' }}>
              <Field kind="textarea" path="lines" label={w.lines} hint={w.linesHint} rows={8} value={data.draft} />
            </Form>
          </Details>
        </div>
      ) : null}
    </Section>
  )
}

/** Those one speaks for: one press each; again when the charter has changed. */
const Mine = ({ data, page }: Props) => {
  const { charter: w } = wordsOf(page)
  const { mine } = data
  if (mine.length === 0) return null
  return (
    <Section title={w.mine} id="signer">
      {mine.map((one) => (
        <OwnSignature key={one.id} data={data} page={page} one={one} />
      ))}
      <p class="c-hint mt-4">{w.signSays}</p>
    </Section>
  )
}

const OwnSignature = ({ data, page, one: { id, name, standing } }: Props & { one: ShownCharter['mine'][number] }) => {
  const { charter: w } = wordsOf(page)
  const { charter } = data
  const form = page.form('governance.signCharter', { organisation: id })
  return (
    <div class="mt-4">
      {standing.is === 'unsigned' ? null : (
        <Notice kind={standing.is === 'signed' ? 'success' : 'info'} title={name}>
          <p>{w.standing[standing.is]({ n: standing.signature.n, day: standing.signature.signedOn, now: charter?.n ?? 0 })}</p>
          <p>
            <a href={`${atOf(page)}/signatures/${standing.signature.id}/charte.pdf`}>{w.pdf}</a>
          </p>
          <Withdraw page={page} signature={standing.signature.id} name={name} />
        </Notice>
      )}
      {standing.is === 'signed' && form.problems.length === 0 ? null : (
        <ActionForm
          action={`${atOf(page)}/signatures`}
          form={form}
          label={w.sign({ name })}
          fields={{ organisation: id, text: charter?.id ?? '', way: 'screen' }}
          kind="main"
          icon="check"
        />
      )}
    </div>
  )
}

/** Refused, where the page has no button of it any more: said on top. */
const Refused = ({ data, page }: Props) => {
  const form = page.form('governance.signCharter')
  const known = [...data.mine.map(({ id }) => id), data.paper?.id]
  if (form.problems.length === 0 || known.includes(form.values.organisation ?? '')) return null
  return (
    <Notice kind="refusal">
      {form.problems.map(({ says }) => (
        <p key={says}>{says}</p>
      ))}
    </Notice>
  )
}

const Withdraw = ({ page, signature, name }: { page: PageContext; signature: string; name: string }) => {
  const { charter: w } = wordsOf(page)
  return (
    <div class="print:hidden">
      <ActionForm
        action={`${atOf(page)}/signatures/${signature}/retirer`}
        form={page.form('governance.withdrawCharter', { signature })}
        label={w.withdraw}
        describe={name}
        kind="quiet"
      />
    </div>
  )
}

/** A sheet the coordination received. */
const Paper = ({ data, page }: Props) => {
  const { charter: w } = wordsOf(page)
  const { paper, charter, today } = data
  if (!paper) return null
  return (
    <Section title={w.paper({ name: paper.name })} id="papier">
      <Form
        action={`${atOf(page)}/signatures`}
        form={page.form('governance.signCharter', { organisation: paper.id })}
        submit={w.note}
        hidden={{ organisation: paper.id, structure: paper.id, voir: 'a-signer', text: charter?.id ?? '', way: 'paper' }}
        id="papier-noter"
        files
      >
        <Field kind="date" path="signedOn" label={w.signedOn} hint={w.signedOnHint} value={today} />
        <Field
          kind="select"
          path="signer"
          label={w.signer}
          value=""
          options={[{ value: '', label: w.nobody }, ...paper.speakers.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Field kind="file" path="file" label={w.scan} hint={w.scanHint} accept="application/pdf" optional />
      </Form>
    </Section>
  )
}

const Signatories = ({ data, page }: Props) => {
  const { charter: w } = wordsOf(page)
  const { rows, shown, counts, keeps } = data
  const root = atOf(page)
  const voir = shown === 'signataires' ? '' : shown
  const left = counts.members - counts.signed
  return (
    <Section title={w.signatories} id="signataires">
      <Tabs
        label={w.signatories}
        tabs={signatoriesShown.map((one) => ({
          href: one === 'signataires' ? `${root}#signataires` : `${root}?voir=${one}#signataires`,
          label: w.shown[one],
          current: one === shown,
          count: one === 'signataires' ? counts.signed : left,
        }))}
      />
      <List label={w.signatories} count={rows.length} empty={<p>{shown === 'signataires' ? w.nobodyYet : w.everybody}</p>}>
        {rows.map(({ id, name, signature, may }) => (
          <Row
            key={id}
            title={name}
            href={`/${page.hub?.slug}/structures/${id}`}
            meta={signature ? w.signedBy({ n: signature.n, day: signature.signedOn, signer: signature.signer ?? '' }) : undefined}
            badge={
              shown === 'signataires' ? (
                <Badge tone="good">{w.isSigned}</Badge>
              ) : signature ? (
                <Badge tone="info">{w.again}</Badge>
              ) : undefined
            }
            end={
              shown === 'signataires' && may && signature ? (
                <LinkButton kind="quiet" href={`${root}/signatures/${signature.id}/charte.pdf`}>
                  {w.sheetPdf}
                  <span class="sr-only"> : {name}</span>
                </LinkButton>
              ) : shown === 'a-signer' && keeps ? (
                <LinkButton kind="quiet" href={`${root}?voir=a-signer&structure=${id}#papier`}>
                  {w.notePaper}
                  <span class="sr-only"> : {name}</span>
                </LinkButton>
              ) : null
            }
          >
            {shown === 'signataires' && keeps && signature ? <Withdraw page={page} signature={signature.id} name={name} /> : null}
          </Row>
        ))}
      </List>
      <Pagination
        previous={data.previous && listAt(root, { voir }, { avant: data.previous })}
        next={data.next && listAt(root, { voir }, { apres: data.next })}
        says={w.of({ shown: rows.length, all: shown === 'signataires' ? counts.signed : left })}
      />
      <TakeAway page={page} />
    </Section>
  )
}
