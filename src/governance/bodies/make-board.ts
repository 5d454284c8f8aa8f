import { newId } from '#base/id.ts'
import en from '#governance/en.ts'
import { bodyMade } from '#governance/facts.ts'
import fr from '#governance/fr.ts'
import { on } from '#logbook/use-case.ts'
import { hubCreated } from '#members/api.ts'
import { addBody } from './body.store.ts'
import { type Body, defaultPrefix, defaultRules } from './body.ts'

/** A new hub has its board before it types a single rule: collegial, under the common usages. */
export const makeBoard = on(hubCreated, async (act) => {
  const name = (act.lang === 'fr' ? fr : en).boardName
  const body = newId()
  const prefix = defaultPrefix('board')
  const board: Body = { id: body, kind: 'board', form: 'collegial', name, prefix, rules: defaultRules('board') }
  await addBody(act.db, act.hub.id, board, act.today, act.now)
  act.record(bodyMade, body, { kind: 'board', prefix })
})
