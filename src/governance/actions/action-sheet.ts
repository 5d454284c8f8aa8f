import { wordsOf } from '#governance/session/panel.ts'
import type { Sheet, SheetReader } from '#platform/documents/sheet.ts'
import type { ShownActions } from './show-actions.ts'

/** The actions as a sheet: one line an action. */
export const actionsSheet = (reader: SheetReader): Sheet<ShownActions['rows'][number]> => {
  const { actions: w } = wordsOf(reader)
  return {
    name: w.title,
    columns: [
      { head: w.what, kind: 'text', value: ({ what }) => what, width: 50 },
      { head: w.organisation, kind: 'text', value: ({ organisation }) => organisation?.name ?? null, width: 24 },
      { head: w.person, kind: 'text', value: ({ person }) => person?.name ?? null, width: 24 },
      { head: w.due, kind: 'day', value: ({ due }) => due },
      { head: w.state, kind: 'text', value: ({ state }) => w.states[state] },
      { head: w.closedOn, kind: 'day', value: ({ closedOn }) => closedOn },
      { head: w.became, kind: 'text', value: ({ became }) => became, width: 50 },
      { head: w.body, kind: 'text', value: ({ body }) => body.name, width: 24 },
      { head: w.meetingOf, kind: 'day', value: ({ meeting }) => meeting.day },
      { head: w.point, kind: 'text', value: ({ point }) => point.title, width: 40 },
    ],
  }
}
