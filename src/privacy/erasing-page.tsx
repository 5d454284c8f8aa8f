import type { PageContext } from '#base/page.ts'
import { LinkButton } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { dayText, momentText, tied } from '#ui/format.ts'
import { Actions, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { ProveFirst } from '#ui/prove-first.tsx'
import type { ErasingShown, ResidueSaid } from './show-erasing.ts'
import { wordsIn } from './words.ts'

type Props = { page: PageContext; data: ErasingShown }

/** What erasing somebody would do, then doing it; once it is done, what is left to be read. */
export const ErasingPage = ({ page, data }: Props) => {
  const { erasing, nav } = wordsIn(page.lang)
  const w = erasing.one
  const root = `/${page.hub?.slug}`
  const crumbs = [
    { href: `${root}/personnes`, label: nav.people },
    { href: `${root}/personnes/${data.person}`, label: data.name },
  ]
  const over = <Breadcrumb crumbs={crumbs} />
  if (data.doneAt)
    return (
      <Page page={page} title={w.doneTitle(data.name)} lead={w.doneOn(momentText(data.doneAt, page.lang, zoneOf(page)))} over={over}>
        <ToRead page={page} data={data} says={w.toReadDone} />
        <p class="c-hint">{w.after}</p>
      </Page>
    )
  return (
    <Page page={page} title={w.title(data.name)} lead={w.lead} over={over}>
      <p>{data.asked ? w.asked(momentText(data.asked.at, page.lang, zoneOf(page)), dayText(data.asked.due, page.lang)) : w.notAsked}</p>
      {data.problems.length > 0 ? (
        <Held page={page} data={data} />
      ) : (
        <>
          {(['erased', 'unlinked', 'kept'] as const).map((does) => (
            <Kinds key={does} page={page} data={data} does={does} />
          ))}
          <ToRead page={page} data={data} says={w.toReadSays} />
          <Confirm page={page} data={data} />
        </>
      )}
    </Page>
  )
}

const zoneOf = (page: PageContext): string => page.hub?.zone ?? 'Europe/Paris'

/** Whoever still acts for the hub is not erased first. */
const Held = ({ page, data }: Props) => {
  const w = wordsIn(page.lang).erasing.one
  return (
    <>
      <Notice kind="refusal" title={w.heldTitle}>
        <p>{w.held}</p>
        <ul class="mt-2 list-disc pl-5">
          {data.problems.map((problem) => (
            <li key={page.says(problem)}>{page.says(problem)}</li>
          ))}
        </ul>
      </Notice>
      <Actions>
        <LinkButton kind="main" href={`/${page.hub?.slug}/personnes/${data.person}`}>
          {w.toCard}
        </LinkButton>
      </Actions>
    </>
  )
}

const Kinds = ({ page, data, does }: Props & { does: ErasingShown['kinds'][number]['does'] }) => {
  const w = wordsIn(page.lang).erasing.one
  const kinds = data.kinds.filter((kind) => kind.does === does && kind.rows > 0)
  if (kinds.length === 0) return null
  return (
    <Section title={w[does]}>
      <List count={kinds.length}>
        {kinds.map((kind) => (
          <Row key={kind.title} title={kind.title} meta={kind.says} end={tied(w.rows(kind.rows))} />
        ))}
      </List>
    </Section>
  )
}

const ToRead = ({ page, data, says }: Props & { says: string }) => {
  const w = wordsIn(page.lang).erasing.one
  return (
    <>
      <Section title={w.toRead} says={data.toRead.length > 0 ? says : undefined}>
        {data.toRead.length > 0 ? <Places page={page} places={data.toRead} /> : <p>{w.nothingToRead}</p>}
      </Section>
      {data.lawful.length > 0 ? (
        <Section title={w.lawful}>
          <Places page={page} places={data.lawful} />
        </Section>
      ) : null}
    </>
  )
}

const Places = ({ page, places }: { page: PageContext; places: ResidueSaid[] }) => {
  const w = wordsIn(page.lang).erasing.one
  return (
    <List count={places.length}>
      {places.map(({ place, what, rows, hrefs }) => (
        <Row
          key={`${place} ${what}`}
          title={place}
          meta={
            <>
              {what}
              {hrefs.map((href, at) => (
                <span key={href}>
                  {' '}
                  <a href={`/${page.hub?.slug}/${href}`}>{w.open(at + 1)}</a>
                </span>
              ))}
            </>
          }
          end={tied(w.rows(rows))}
        />
      ))}
    </List>
  )
}

const Confirm = ({ page, data }: Props) => {
  const w = wordsIn(page.lang).erasing.one
  const at = `/${page.hub?.slug}/personnes/${data.person}/effacer`
  const form = page.form('privacy.eraseForGood')
  // Without the form, why the last press did nothing is said here.
  const [late] = data.proven ? [] : form.problems
  return (
    <Section title={w.confirm} id="confirmer">
      <Notice kind="warning" title={w.before}>
        {w.beforeSays}
      </Notice>
      {late ? <Notice kind="refusal">{late.says}</Notice> : null}
      {data.proven ? (
        <Form action={at} form={form} submit={w.button} kind="danger">
          <Field path="name" label={w.name(data.name)} autocomplete="off" />
        </Form>
      ) : (
        <ProveFirst back={at} />
      )}
    </Section>
  )
}
