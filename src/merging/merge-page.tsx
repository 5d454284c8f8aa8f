import type { PageContext } from '#base/page.ts'
import { capital } from '#base/text.ts'
import { ActionForm } from '#ui/form.tsx'
import { Facts, Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Breadcrumb } from '#ui/navigation.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { DayText, Time } from '#ui/text.tsx'
import { IN_ADDRESS } from './merge.ts'
import type { MergeData } from './show-merge.ts'
import { wordsIn } from './words.ts'

/** What a merge moved, and the way back. */
export const MergePage = ({ page, data }: { page: PageContext; data: MergeData }) => {
  const w = wordsIn(page.lang).merge
  const root = `/${page.hub?.slug}`
  const undo = page.form('merging.undoMerge')
  const things: Record<string, string> = w.things
  return (
    <Page
      page={page}
      title={w.mergedInto(data.lostName, data.keptName)}
      over={<Breadcrumb crumbs={[{ href: `${root}/doublons`, label: w.title }]} />}
      action={
        data.undoable || undo.problems.length > 0 ? (
          <ActionForm action={`${root}/doublons/${data.id}/annuler`} form={undo} label={w.undo} kind="main" />
        ) : undefined
      }
    >
      {data.undoneAt ? (
        <Notice kind="success" title={w.undone}>
          {w.undoneSays}
        </Notice>
      ) : (
        <p>{data.keptName ? <a href={`${root}/${IN_ADDRESS[data.kind]}/${data.kept}`}>{w.see(data.keptName)}</a> : w.gone}</p>
      )}
      <Facts
        facts={[
          { name: w.doneAt, value: <Time at={data.doneAt} day="long" /> },
          ...(data.undoneAt
            ? []
            : [
                {
                  name: w.undoing,
                  value: data.undoable ? (
                    <>
                      {w.undoable} <DayText day={data.undoable} form="long" />
                    </>
                  ) : (
                    w.noMore
                  ),
                },
              ]),
        ]}
      />
      <Section title={w.moved} says={data.undoable ? w.movedSays : data.undoneAt ? undefined : w.erasedSays}>
        <List count={data.moved.length} empty={<p>{w.nothingMoved}</p>}>
          {data.moved.map(({ table, rows }) => (
            <Row key={table} title={capital(things[table] ?? w.other)} end={w.lines(rows)} />
          ))}
        </List>
      </Section>
    </Page>
  )
}
