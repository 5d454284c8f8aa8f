import type { PageContext } from '#base/page.ts'
import { ActionForm } from '#ui/form.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import type { Sector } from './identity.ts'
import type { ChangeData } from './show-change.ts'
import { wordsIn } from './words.ts'

/** What an act on many did, and the way back. */
export const ChangePage = ({ page, data }: { page: PageContext; data: ChangeData }) => {
  const { change: w, sectors, nav } = wordsIn(page.lang)
  const root = `/${page.hub?.slug}/structures`
  const n = data.names.length
  return (
    <Page
      page={page}
      title={data.kind === 'sector' ? w.sector(sectors[data.value as Sector], n) : w.since(data.value, n)}
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
      <List label={w.list}>
        {data.names.map(({ id, name }) => (
          <Row key={id} title={name} href={`${root}/${id}`} />
        ))}
      </List>
    </Page>
  )
}
