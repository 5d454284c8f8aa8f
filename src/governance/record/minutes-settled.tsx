import type { PageContext } from '#base/page.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { dayText } from '#ui/format.ts'
import { Section } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import type { MinutesData } from './minutes-document.ts'

/** What became of what earlier meetings asked, since the one before. */
export const MinutesSettled = ({ data: { settled = [] }, page }: { data: MinutesData; page: PageContext }) => {
  const { actions: w } = wordsOf(page)
  return settled.length === 0 ? null : (
    <Section title={w.since}>
      <Table
        caption={w.since}
        quiet
        rows={settled}
        keyOf={({ what, who, on }) => `${what}${who}${on}`}
        columns={[
          { head: w.what, cell: ({ what }) => what },
          { head: w.who, cell: ({ who }) => who },
          { head: w.state, cell: ({ state, on }) => w.standing[state]({ day: dayText(on, page.lang) }) },
          { head: w.became, cell: ({ became }) => became ?? '' },
        ]}
      />
    </Section>
  )
}
