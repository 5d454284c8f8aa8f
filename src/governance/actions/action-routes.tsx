import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { type Entry, form, type PageRoute, page, type Route, sheet } from '#platform/web/routes.ts'
import { ActionPage } from './action-page.tsx'
import { actionsSheet } from './action-sheet.ts'
import { ActionsPage } from './actions-page.tsx'
import { changeAction } from './change-action.ts'
import { moveAction } from './move-action.ts'
import { noteAction } from './note-action.ts'
import { dropAction, finishAction, reopenAction } from './settle-action.ts'
import { showAction } from './show-action.ts'
import { showActions } from './show-actions.ts'
import { takeBackAction } from './take-back-action.ts'

const list = page('/:hub/actions', showActions, ActionsPage)
const one = page('/:hub/actions/:action', showAction, ActionPage)
const toAction = (_: unknown, { action }: Record<string, string>) => `actions/${action}`
const at = (deed: string) => `/:hub/actions/:action/${deed}`

/** What the meetings led to. `session`, `minutes`: the pages under whose points an action is noted. */
export const actionRoutes = ({ session, minutes }: { session: PageRoute; minutes: PageRoute }): Route[] => [
  form('/:hub/reunions/:meeting/points/:point/actions', noteAction, {
    shownOn: session,
    to: (_, { meeting, point }) => `reunions/${meeting}/seance?point=${point}#actions`,
    done: 'action.noted',
  }),
  form('/:hub/reunions/:meeting/pv/points/:point/actions', noteAction, {
    shownOn: minutes,
    to: (_, { meeting }) => `reunions/${meeting}/pv`,
    done: 'action.noted',
  }),
  list,
  sheet('/:hub/actions/export', showActions, {
    rows: ({ rows }) => rows,
    next: ({ next }) => (next ? { apres: next } : null),
    sheet: actionsSheet,
  }),
  one,
  form('/:hub/actions/:action', changeAction, { shownOn: one, to: toAction, done: 'action.kept' }),
  form(at('faite'), finishAction, { shownOn: one, to: toAction, done: 'action.finished' }),
  form(at('echeance'), moveAction, { shownOn: one, to: toAction, done: 'action.moved' }),
  form(at('abandonner'), dropAction, { shownOn: one, to: toAction, done: 'action.dropped' }),
  form(at('reprendre'), reopenAction, { shownOn: one, to: toAction, done: 'action.reopened' }),
  form(at('retirer'), takeBackAction, {
    shownOn: one,
    to: ({ meeting, point }) => `reunions/${meeting}/seance?point=${point}#point`,
    done: 'action.takenBack',
  }),
]

export const actionNav: Entry[] = [
  { order: 23, path: '/:hub/actions', label: { fr: fr.actions.nav, en: en.actions.nav }, under: '/:hub/agenda' },
]
