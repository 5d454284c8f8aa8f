import type { PageContext } from '#base/page.ts'
import { FundersPart } from '#governance/preparation/funder-part.tsx'
import { wordsOf } from '#governance/session/panel.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { ActionForm, Form } from '#ui/form.tsx'
import { Actions, Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge, Empty, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { TakeAway } from '#ui/take-away.tsx'
import { sayChange, sayForms, sayPiece } from './say-declarations.ts'
import type { ShownDeclarations } from './show-declarations.ts'

type Props = { data: ShownDeclarations; page: PageContext }
type Waiting = ShownDeclarations['pending'][number]

/** What is to be told to the registry of associations, by when, with what. */
export const DeclarationsPage = ({ data, page }: Props) => {
  const all = wordsOf(page)
  const w = all.declarations
  const { pending, said } = data
  return (
    <Page
      page={page}
      title={w.title}
      lead={w.lead}
      over={<Breadcrumb crumbs={[{ href: `/${page.hub?.slug}/documents`, label: all.documents.title }]} />}
    >
      {pending.length === 0 ? <Empty title={w.none}>{w.noneSays}</Empty> : null}
      {pending.map((one, at) => (
        <Group key={one.day} one={one} first={at === 0} data={data} page={page} />
      ))}
      <FundersPart page={page} keeps={data.declares} assembly={data.assembly} lines={data.awaited} funders={data.funders} />
      {pending.length > 0 ? (
        <Section title={w.follows} says={w.followsSays}>
          <ul class="list-disc pl-5">
            {w.followers.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      {said.length > 0 ? <Said data={data} page={page} /> : null}
      <p class="c-hint mt-8">{w.source}</p>
      {pending.length + said.length > 0 ? <TakeAway page={page} /> : null}
    </Page>
  )
}

const Group = ({ one, first, data, page }: Props & { one: Waiting; first: boolean }) => {
  const w = wordsOf(page).declarations
  const root = `/${page.hub?.slug}/declarations`
  const late = one.left < 0
  const until = [w.until({ day: one.due }), ...(one.closed ? [w.closed[one.closed]] : [])].join(', ')
  return (
    <Section title={w.of({ day: one.day })}>
      <p class="my-3">
        <Badge tone={late ? 'bad' : one.left <= 31 ? 'watch' : 'info'}>{late ? w.late({ n: -one.left }) : w.left({ n: one.left })}</Badge>{' '}
        {until}.
      </p>
      {late ? <Notice kind="warning">{w.lateSays}</Notice> : null}
      <ul class="list-disc pl-5">
        {one.changes.map((change) => (
          <li key={change.key}>{sayChange(change, w)}</li>
        ))}
      </ul>
      <h3 class="mt-5">{w.pieces}</h3>
      <p class="c-hint">{sayForms(one.changes, w)}.</p>
      <ol class="list-decimal pl-5">
        {one.pieces
          .filter(({ there }) => there)
          .map((piece) => (
            <li key={JSON.stringify(piece)}>{sayPiece(piece, w)}</li>
          ))}
      </ol>
      {one.pieces
        .filter(({ there }) => !there)
        .map((piece) => (
          <Notice key={JSON.stringify(piece)}>{sayPiece(piece, w)}.</Notice>
        ))}
      <div class="my-6">
        <Actions>
          <LinkButton kind={first ? 'main' : 'plain'} icon="download" href={`${root}/dossier.zip?jour=${one.day}`}>
            {w.prepare}
          </LinkButton>
          <LinkButton kind="quiet" icon="document" href={`${root}/dossier.pdf?jour=${one.day}`}>
            {w.paper}
          </LinkButton>
        </Actions>
      </div>
      {data.declares ? <Declare one={one} data={data} page={page} /> : null}
    </Section>
  )
}

const Declare = ({ one, data, page }: Props & { one: Waiting }) => {
  const w = wordsOf(page).declarations
  const root = `/${page.hub?.slug}/declarations`
  const done = page.form('governance.noteDeclaration', { day: one.day })
  const nothing = page.form('governance.noteNothing', { day: one.day })
  return (
    <>
      <Details summary={w.declared} open={done.problems.length > 0}>
        <Form action={root} form={done} submit={w.note} kind="plain" hidden={{ day: one.day }} id={`declare-${one.day}`}>
          <Field path="on" kind="date" label={w.on} value={data.today} width="short" />
          <Field path="receipt" label={w.receipt} hint={w.receiptHint} optional width="medium" />
        </Form>
      </Details>
      <Details summary={w.nothing} open={nothing.problems.length > 0}>
        <Form action={`${root}/rien`} form={nothing} submit={w.noteNothing} kind="plain" hidden={{ day: one.day }} id={`rien-${one.day}`}>
          <Field path="reason" label={w.reason} hint={w.reasonHint} />
        </Form>
      </Details>
    </>
  )
}

const Said = ({ data, page }: Props) => {
  const w = wordsOf(page).declarations
  return (
    <Section title={w.saidTitle}>
      <List label={w.saidTitle}>
        {data.said.map((one) => (
          <Row
            key={one.id}
            title={one.outcome === 'declared' ? w.said({ day: one.day, on: one.on }) : w.saidNothing({ day: one.day })}
            meta={[
              ...(one.receipt ? [w.receiptSays({ receipt: one.receipt })] : []),
              ...(one.reason ? [one.reason] : []),
              ...one.changes.map((change) => sayChange(change, w)),
            ].join(' · ')}
            end={
              data.declares && one.undone ? (
                <ActionForm
                  action={`/${page.hub?.slug}/declarations/retirer`}
                  form={page.form('governance.takeBackDeclaration', { declaration: one.id })}
                  label={w.takeBack}
                  fields={{ declaration: one.id }}
                  kind="quiet"
                />
              ) : null
            }
          />
        ))}
      </List>
    </Section>
  )
}
