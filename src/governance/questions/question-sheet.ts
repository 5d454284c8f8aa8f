import { wordsOf } from '#governance/session/panel.ts'
import type { Sheet, SheetReader } from '#platform/documents/sheet.ts'
import type { Question } from './question.store.ts'

/** The questions as a sheet: one line a question. */
export const questionsSheet = (reader: SheetReader): Sheet<Question> => {
  const { questions: w, actions } = wordsOf(reader)
  return {
    name: w.title,
    columns: [
      { head: w.questionField, kind: 'text', value: ({ title }) => title, width: 50 },
      { head: w.wordsField, kind: 'text', value: ({ words }) => words, width: 50 },
      { head: actions.person, kind: 'text', value: ({ person }) => person.name, width: 24 },
      { head: actions.organisation, kind: 'text', value: ({ organisation }) => organisation?.name ?? null, width: 24 },
      { head: actions.noted, kind: 'day', value: ({ askedOn }) => askedOn },
      { head: actions.body, kind: 'text', value: ({ body }) => body.name, width: 24 },
      { head: actions.state, kind: 'text', value: ({ state }) => w.states[state] },
      { head: w.answer, kind: 'text', value: ({ answer }) => answer, width: 50 },
    ],
  }
}
