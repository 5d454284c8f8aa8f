import type { PageContext } from '#base/page.ts'
import { registerNumber } from '#governance/record/register.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { LinkButton } from '#ui/button.tsx'
import { Details, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Badge, Empty, Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import type { ShownText } from './rule-text.store.ts'
import { declarationDue, textInForce, textKinds } from './rule-text.ts'
import type { ShownTexts } from './show-texts.ts'
import { NewTextForm, TextForm } from './text-form.tsx'

type Props = { data: ShownTexts; page: PageContext }

/** The texts a hub lives by: what is in force, what it replaced, and whose rules come from it. */
export const TextsPage = ({ data, page }: Props) => {
  const w = wordsOf(page)
  const root = `/${page.hub?.slug}`
  const { texts, keeps } = data
  const kinds = textKinds.filter((kind) => texts.some((one) => one.kind === kind))
  return (
    <Page
      page={page}
      title={w.texts.title}
      lead={w.texts.lead}
      over={<Breadcrumb crumbs={[{ href: `${root}/instances`, label: w.nav.bodies }]} />}
    >
      {texts.length === 0 ? <Empty title={w.texts.empty}>{keeps ? w.texts.emptySays : w.texts.emptyToRead}</Empty> : null}
      {kinds.map((kind) => (
        <Section
          key={kind}
          title={w.texts.kinds[kind]}
          says={kind === 'charter' ? <a href={`${root}/pole/charte`}>{w.charter.link}</a> : undefined}
        >
          <List label={w.texts.kinds[kind]}>
            {texts
              .filter((one) => one.kind === kind)
              .map((text) => (
                <TextRow key={text.id} text={text} data={data} page={page} />
              ))}
          </List>
        </Section>
      ))}
      {keeps ? (
        <Details summary={w.texts.add} open={texts.length === 0 || page.form('governance.keepText').problems.length > 0}>
          <NewTextForm data={data} page={page} />
        </Details>
      ) : null}
      {keeps ? (
        <p class="mt-8 print:hidden">
          <a href={`${root}/procedures`}>{w.exclusion.link}</a>
        </p>
      ) : null}
    </Page>
  )
}

const TextRow = ({ text, data, page }: Props & { text: ShownText }) => {
  const w = wordsOf(page).texts
  const root = `/${page.hub?.slug}`
  const now = textInForce(data.texts, text.kind, data.today)?.id === text.id
  const state = now ? 'inForce' : text.from > data.today ? 'toCome' : 'over'
  const correcting = data.correcting === text.id || page.form('governance.correctText', { text: text.id }).problems.length > 0
  return (
    <Row
      title={<span id={`t-${text.id}`}>{text.title}</span>}
      meta={<Dates text={text} page={page} />}
      badge={<Badge tone={now ? 'good' : state === 'toCome' ? 'info' : 'neutral'}>{w.states[state]}</Badge>}
      end={
        data.keeps && !correcting ? (
          <LinkButton kind="quiet" href={`${root}/pole/textes?corriger=${text.id}#t-${text.id}`}>
            {w.correct}
            <span class="sr-only"> : {text.title}</span>
          </LinkButton>
        ) : null
      }
    >
      <Declaration text={text} data={data} page={page} />
      <Quoted text={text} page={page} />
      <TextFile text={text} page={page} />
      {correcting ? <TextForm text={text} data={data} page={page} /> : null}
    </Row>
  )
}

const Dates = ({ text, page }: { text: ShownText; page: PageContext }) => {
  const w = wordsOf(page).texts
  const said = [w.version({ n: text.n }), w.adopted({ day: text.adopted }), w.from({ day: text.from })]
  if (text.declared) said.push(w.declared({ day: text.declared }))
  return (
    <>
      {said.join(' · ')}
      {text.number && text.decision ? (
        <>
          {' · '}
          <a href={`/${page.hub?.slug}/decisions/${text.decision}`}>{w.adoptedBy({ number: registerNumber(text.number) })}</a>
        </>
      ) : null}
    </>
  )
}

/** Until it is declared: by when, and what it means. */
const Declaration = ({ text, data, page }: Props & { text: ShownText }) => {
  const w = wordsOf(page).texts
  const due = declarationDue(text)
  if (due === null || !data.keeps) return null
  return due < data.today ? <Notice kind="warning">{w.late({ day: due })}</Notice> : <Notice>{w.due({ day: due })}</Notice>
}

const Quoted = ({ text, page }: { text: ShownText; page: PageContext }) => {
  const w = wordsOf(page).texts
  if (text.quoted.length === 0) return <p class="c-hint">{w.unquoted}</p>
  return (
    <>
      <p>{w.quoted}</p>
      <ul class="list-disc pl-5">
        {text.quoted.map((one) => (
          <li key={`${one.body} ${one.n}`}>
            <a href={`/${page.hub?.slug}/instances/${one.body}/regles#versions`}>
              {w.quotedBy({ body: one.name, article: one.reference, day: one.from })}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

const TextFile = ({ text, page }: { text: ShownText; page: PageContext }) => {
  const w = wordsOf(page).texts
  if (!text.file) return <p class="c-hint">{w.noFile}</p>
  const size = `${Math.max(1, Math.round(text.file.bytes / 1024)).toLocaleString(page.lang)} ${page.lang === 'fr' ? 'Ko' : 'kB'}`
  return (
    <>
      <p>
        <a href={`/${page.hub?.slug}/pole/textes/${text.id}/document.pdf`}>
          {w.file({ size })}
          <span class="sr-only"> : {text.title}</span>
        </a>
      </p>
      <Details summary={w.print}>
        <code class="break-all text-sm">{text.file.sha256}</code>
      </Details>
    </>
  )
}
