import { wordsIn } from '#members/words.ts'
import type { Sheet, SheetReader } from '#platform/documents/sheet.ts'
import { firstDay, stateOf } from './application.ts'
import type { ApplicationsData } from './show-applications.ts'

/** Applications as a sheet: who asked, when, sponsored by whom, what was decided. */
export const applicationsSheet = ({ lang }: SheetReader): Sheet<ApplicationsData['rows'][number]> => {
  const { applications: w, application, lists } = wordsIn(lang)
  return {
    name: w.title,
    columns: [
      { head: lists.name, kind: 'text', value: ({ name }) => name, width: 34 },
      { head: w.receivedOn, kind: 'day', value: ({ receivedOn }) => receivedOn },
      { head: w.contact, kind: 'text', value: ({ contact }) => contact?.name ?? null, width: 28 },
      { head: application.sponsors, kind: 'text', value: ({ sponsors }) => sponsors.map(({ name }) => name).join(', '), width: 34 },
      {
        head: w.columns.confirmed,
        kind: 'number',
        value: ({ sponsors }) => sponsors.filter(({ confirmedOn }) => confirmedOn !== null).length,
      },
      { head: application.charter, kind: 'text', value: (one) => (one.charterRead ? application.charterRead : null), width: 20 },
      { head: w.motivation, kind: 'text', value: ({ motivation }) => motivation, width: 50 },
      { head: w.columns.state, kind: 'text', value: (one) => w.states[stateOf(one)], width: 18 },
      { head: w.columns.decidedOn, kind: 'day', value: ({ decidedOn }) => decidedOn },
      {
        head: w.columns.from,
        kind: 'day',
        value: ({ outcome, from, decidedOn }) => (outcome === 'admitted' && decidedOn ? firstDay(from, decidedOn) : null),
      },
      { head: application.reason, kind: 'text', value: ({ reason }) => reason || null, width: 40 },
    ],
  }
}
