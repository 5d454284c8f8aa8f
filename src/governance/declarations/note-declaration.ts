import { newId } from '#base/id.ts'
import { day, id, optionalText, text, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { mayDeclare, maySeeDeclarations } from './declaration.access.ts'
import { addDeclaration, chargedRows, dateStatutes, holdDeclarations, removeDeclaration } from './declaration.store.ts'
import { changesOf, checkDeclared, checkTakingBack, type Pending, pendingOf } from './declaration.ts'
import { declarationNoted, declarationTakenBack } from './declaration-facts.ts'

const waiting = async ({ db, hub, today }: Pick<Act, 'db' | 'hub' | 'today'>, change: string): Promise<Pending | null> => {
  await holdDeclarations(db, hub.id)
  const { said, ...charged } = await chargedRows(db, hub.id)
  return pendingOf(changesOf(charged, today), said, today).find((one) => one.day === change) ?? null
}

const note = async (act: Act, pending: Pending, said: { outcome: 'declared' | 'nothing'; on: string; receipt: string; reason: string }) => {
  if (!act.actor) throw new Error('a declaration is noted by somebody')
  const declaration = newId()
  const covers = pending.changes.map(({ key }) => key)
  const { words, hash } = await act.keepWords(`${said.receipt}${said.reason}`)
  await addDeclaration(act.db, act.hub.id, { id: declaration, day: pending.day, covers, ...said, by: act.actor.person, at: act.now })
  act.record(declarationNoted, declaration, {
    change: pending.day,
    changes: covers.length,
    outcome: said.outcome,
    on: said.on,
    words,
    hash,
  })
  return ok({ declaration })
}

/** « Déclaré le … »: what the registry was told, with the number of its receipt. The statutes of that day are dated with it. */
export const noteDeclaration = useCase({
  name: 'governance.noteDeclaration',
  input: z.object({ day: day(), on: day(), receipt: optionalText(60) }),
  load: (context, { day: change }) => waiting(context, change),
  mayView: (who) => maySeeDeclarations(who),
  may: (who) => mayDeclare(who),
  run: async (act, { on, receipt }, pending) => {
    const problems = checkDeclared(on, pending.day, act.today)
    if (problems.length > 0) return wrong(...problems)
    const texts = pending.changes.flatMap((one) => (one.is === 'statutes' ? [one.text] : []))
    await dateStatutes(act.db, act.hub.id, texts, on)
    return note(act, pending, { outcome: 'declared', on, receipt, reason: '' })
  },
})

/** A card put right, a seat noted late: it is no change to declare, and one says why. */
export const noteNothing = useCase({
  name: 'governance.noteNothing',
  input: z.object({ day: day(), reason: text(500) }),
  load: (context, { day: change }) => waiting(context, change),
  mayView: (who) => maySeeDeclarations(who),
  may: (who) => mayDeclare(who),
  run: (act, { reason }, pending) => note(act, pending, { outcome: 'nothing', on: act.today, receipt: '', reason }),
})

export const takeBackDeclaration = useCase({
  name: 'governance.takeBackDeclaration',
  input: z.object({ declaration: id() }),
  load: async ({ db, hub }, { declaration }) => {
    await holdDeclarations(db, hub.id)
    const { said } = await chargedRows(db, hub.id)
    return said.find((one) => one.id === declaration) ?? null
  },
  mayView: (who) => maySeeDeclarations(who),
  may: (who) => mayDeclare(who),
  run: async (act, _, declaration) => {
    const problems = checkTakingBack(declaration.notedOn, act.today)
    if (problems.length > 0) return wrong(...problems)
    const texts = declaration.covers.flatMap((key) => (key.startsWith('statutes:') ? [key.slice('statutes:'.length)] : []))
    if (declaration.outcome === 'declared') await dateStatutes(act.db, act.hub.id, texts, null)
    await removeDeclaration(act.db, act.hub.id, declaration.id)
    act.record(declarationTakenBack, declaration.id, { change: declaration.day })
    return ok({ declaration: declaration.id })
  },
})
