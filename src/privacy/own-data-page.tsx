import type { PageContext } from '#base/page.ts'
import { LinkButton } from '#ui/button.tsx'
import { ActionForm } from '#ui/form.tsx'
import { dayText, momentText, numberText } from '#ui/format.ts'
import { Actions, Facts, Section } from '#ui/layout.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import type { ShownOwnData } from './show-own-data.ts'
import { wordsIn } from './words.ts'

type Kind = ShownOwnData['kinds'][number]
type Cell = Kind['lines'][number][number]

/** Everything kept under the reader's name, why, by what right and for how long; then all of it to take away. */
export const OwnDataPage = ({ page, data }: { page: PageContext; data: ShownOwnData }) => {
  const { ownData: w, nav } = wordsIn(page.lang)
  const base = `/${page.hub?.slug}`
  const self = page.actor && { href: `${base}/personnes/${page.actor.person}`, label: page.actor.name }
  const told = data.kinds.filter(({ lines }) => lines.length > 0)
  const empty = data.kinds.filter(({ lines }) => lines.length === 0)
  return (
    <Page
      page={page}
      title={w.title}
      lead={w.lead}
      over={<Breadcrumb crumbs={[{ href: `${base}/personnes`, label: nav.people }, ...(self ? [self] : [])]} />}
      action={
        <LinkButton kind="main" icon="download" href={`${base}/mes-donnees/classeur.xlsx`}>
          {w.workbook}
        </LinkButton>
      }
    >
      {told.map((kind) => (
        <KindPart key={kind.title} kind={kind} page={page} />
      ))}
      {empty.length > 0 ? (
        <Section title={w.nothing} says={w.nothingSays}>
          <Facts facts={empty.map(({ title, purpose, retention }) => ({ name: title, value: `${purpose} ${retention}` }))} />
        </Section>
      ) : null}
      <Section title={w.rights} says={w.rightsSays}>
        <p class="c-hint">{w.takeSays}</p>
        <Actions>
          <LinkButton href={`${base}/mes-donnees/donnees.json`}>{w.json}</LinkButton>
        </Actions>
      </Section>
      <AskErasing page={page} data={data} />
    </Page>
  )
}

/** Asking to be erased, or taking it back: the coordination does it, for it cannot be undone (RGPD, articles 12 and 17). */
const AskErasing = ({ page, data: { erasing } }: { page: PageContext; data: ShownOwnData }) => {
  const { erasing: w } = wordsIn(page.lang)
  const at = `/${page.hub?.slug}/mes-donnees/effacement`
  const zone = page.hub?.zone ?? 'Europe/Paris'
  if (erasing)
    return (
      <Section title={w.ask.title} id="effacement">
        <p>{w.ask.asked(momentText(erasing.askedAt, page.lang, zone), dayText(erasing.due, page.lang))}</p>
        <ActionForm action={`${at}/retirer`} form={page.form('privacy.withdrawErasure')} label={w.ask.withdraw} />
      </Section>
    )
  return (
    <Section title={w.ask.title} says={w.ask.says} id="effacement">
      <ActionForm action={at} form={page.form('privacy.askErasure')} label={w.ask.button} />
    </Section>
  )
}

const KindPart = ({ kind, page }: { kind: Kind; page: PageContext }) => {
  const { ownData: w } = wordsIn(page.lang)
  return (
    <Section title={kind.title} says={kind.purpose}>
      <Table
        caption={kind.title}
        quiet
        columns={kind.heads.map((head, at) => ({ head, cell: (line: Cell[]) => cellText(line[at], page) }))}
        rows={kind.lines}
        keyOf={(line) => line.map(({ value }) => value).join(' ')}
      />
      {kind.more ? <p class="c-hint">{w.more(kind.lines.length)}</p> : null}
      <p class="mt-4">{w.keptFor(kind.retention)}</p>
      <p class="mt-2">{w.ifErased(kind.erasing)}</p>
      <p class="c-hint">{kind.basis}</p>
    </Section>
  )
}

/** The beginning of a long text is enough on the page. */
const LONGEST = 160

const cellText = (cell: Cell | undefined, { lang, hub }: PageContext): string => {
  const { value = null, kind } = cell ?? {}
  if (value === null || value === '') return wordsIn(lang).ownData.none
  if (typeof value === 'number') return numberText(value, lang)
  if (kind === 'day') return dayText(value, lang)
  if (kind === 'moment') return momentText(value, lang, hub?.zone ?? 'Europe/Paris', 'short')
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
}
