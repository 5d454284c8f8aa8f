import en from '#governance/en.ts'
import { joinToQuestionRoute } from '#governance/enclosures/enclosure-routes.tsx'
import fr from '#governance/fr.ts'
import { type Entry, form, page, type Route, sheet } from '#platform/web/routes.ts'
import { askQuestion } from './ask-question.ts'
import { orientQuestion } from './orient-question.ts'
import { QuestionPage } from './question-page.tsx'
import { questionsSheet } from './question-sheet.ts'
import { QuestionsPage } from './questions-page.tsx'
import { showQuestion } from './show-question.ts'
import { showQuestions } from './show-questions.ts'

const list = page('/:hub/questions', showQuestions, QuestionsPage)
const one = page('/:hub/questions/:question', showQuestion, QuestionPage)

/** What members ask of a body. */
export const questionRoutes: Route[] = [
  list,
  sheet('/:hub/questions/export', showQuestions, {
    rows: ({ rows }) => rows,
    next: ({ next }) => (next ? { apres: next } : null),
    sheet: questionsSheet,
  }),
  form('/:hub/questions', askQuestion, { shownOn: list, to: ({ question }) => `questions/${question}`, done: 'question.asked' }),
  one,
  form('/:hub/questions/:question/orienter', orientQuestion, {
    shownOn: one,
    to: ({ question }) => `questions/${question}`,
    done: 'question.oriented',
  }),
  joinToQuestionRoute(one),
]

export const questionNav: Entry[] = [
  { order: 25, path: '/:hub/questions', label: { fr: fr.questions.nav, en: en.questions.nav }, under: '/:hub/agenda' },
]
