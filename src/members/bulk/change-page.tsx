import type { PageContext } from '#base/page.ts'
import type { Sector } from '#members/organisations/identity.ts'
import { wordsIn } from '#members/words.ts'
import { ActionForm } from '#ui/form.tsx'
import { Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import type { ChangeData } from './show-change.ts'

/** What an act on many did, and the way back. */
export const ChangePage = ({ page, data }: { page: PageContext; data: ChangeData }) => {
  const { change: w, sectors, nav } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/structures`
  const n = data.names.length
  const title = {
    sector: () => w.sector(sectors[data.value as Sector], n),
    since: () => w.since(data.value, n),
    group: () => w.group(data.group ?? '', n),
  }[data.kind]()
  return (
    <Page
      page={page}
      title={title}
      over={<Breadcrumb crumbs={[{ href: root, label: nav.structures }]} />}
      action={
        data.undone ? undefined : (
          <ActionForm action={`${root}/actes/${data.change}/annuler`} form={page.form('members.undoChange')} label={w.undo} kind="main" />
        )
      }
    >
      {data.undone ? (
        <Notice kind="success" title={w.undone}>
          {w.undoneSays}
        </Notice>
      ) : null}
      {data.kind === 'group' ? (
        <p>
          <a href={`/${page.hub?.slug}/groupes/${data.value}`}>{w.seeGroup}</a>
        </p>
      ) : null}
      <List label={w.list}>
        {data.names.map(({ id, name }) => (
          <Row key={id} title={name} href={`${root}/${id}`} />
        ))}
      </List>
      {data.already.length > 0 ? (
        <Section title={w.already(data.already.length)}>
          <List>
            {data.already.map(({ id, name }) => (
              <Row key={id} title={name} href={`${root}/${id}`} />
            ))}
          </List>
        </Section>
      ) : null}
    </Page>
  )
}
