import { joinToQuestion } from '#governance/questions/join-to-question.ts'
import { type FormRoute, file, form, type PageRoute, type Route } from '#platform/web/routes.ts'
import { MOST_AT_ONCE } from './enclosure.ts'
import { joinEnclosure } from './join-enclosure.ts'
import { removeEnclosure } from './remove-enclosure.ts'
import { renameEnclosure } from './rename-enclosure.ts'
import { showEnclosure } from './show-enclosure.ts'

const ROOT = '/:hub/reunions/:meeting/documents'
/** Somewhat more than may be joined: who brings eleven is told how many there may be. */
const takesFile = 2 * MOST_AT_ONCE
const back = (_: unknown, { meeting }: Record<string, string>) => `reunions/${meeting}#ordre-du-jour`

/** Documents of meetings; `meeting`: the page that shows their forms. */
export const enclosureRoutes = (meeting: PageRoute): Route[] => [
  form(ROOT, joinEnclosure, {
    shownOn: meeting,
    to: (done, params) => (done.preparing ? `reunions/${params.meeting}/preparation#rapports` : back(done, params)),
    done: 'enclosure.joined',
    takesFile,
  }),
  file(`${ROOT}/:enclosure`, showEnclosure, (one) => one),
  form(`${ROOT}/:enclosure/nommer`, renameEnclosure, { shownOn: meeting, to: back, done: 'enclosure.renamed' }),
  form(`${ROOT}/:enclosure/retirer`, removeEnclosure, { shownOn: meeting, to: back, done: 'enclosure.removed' }),
]

export const joinToQuestionRoute = (question: PageRoute): FormRoute =>
  form('/:hub/questions/:question/documents', joinToQuestion, {
    shownOn: question,
    to: (_, { question: id }) => `questions/${id}#documents`,
    done: 'enclosure.joined',
    takesFile,
  })
