import type { Id } from '#base/id.ts'
import { id, z } from '#base/input.ts'
import { problem } from '#base/problem.ts'
import { ok, wrong } from '#base/result.ts'
import { takeImportedContacts } from '#contacts/api.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { closeImport, countAdded, takeAddedBack, takeFilledBack } from '#members/api.ts'
import { takeImportedTime } from '#time/api.ts'
import { importUndone } from './facts.ts'
import { mayImport, maySeeImports } from './import.access.ts'
import { countsOf, endState, InUse, importInTurn, importOf } from './import.store.ts'
import { type Import, LOT, type Report } from './import.ts'
import { addedIn, filledBy } from './row.store.ts'
import type { TargetName } from './row-target.ts'
import { wordsIn } from './words.ts'

type Take = (act: Act, found: Import, report: Report) => Promise<void>

const takeStructures: Take = async (act, found, report) => {
  const filled = await filledBy(act.db, act.hub.id, found.id)
  for (let at = 0; at < filled.length; at += LOT)
    await takeFilledBack(act, { structures: filled.slice(at, at + LOT), mails: [], phones: [] })
  await takeAdded(act, found, report)
}

const takePeople: Take = async (act, found, report) => {
  const filled = await filledBy(act.db, act.hub.id, found.id)
  const mails = filled.flatMap((one) => (one.filled.email ? [{ id: one.id, mail: String(one.filled.email) }] : []))
  const phones = filled.flatMap((one) => (one.filled.phone ? [{ id: one.id, phone: String(one.filled.phone) }] : []))
  await takeFilledBack(act, { structures: [], mails, phones })
  await takeAdded(act, found, report)
}

const takeAdded: Take = async (act, { id: list }, report) => {
  const all = await countAdded(act, list)
  for (let done = 0; ; ) {
    const many = await takeAddedBack(act, list, LOT)
    if (many === 0) break
    done += many
    await report(done, all)
  }
  await closeImport(act, list)
}

/** What was added, lot after lot. */
const eachLot = async ({ db, hub }: Act, found: Import, report: Report, take: (ids: Id[]) => Promise<void>): Promise<void> => {
  const { added } = await countsOf(db, hub.id, found.id)
  for (let done = 0, after = 0; ; ) {
    const lot = await addedIn(db, hub.id, found.id, { after, most: LOT })
    const last = lot.at(-1)
    if (!last) return
    await take(lot.map((one) => one.id))
    after = last.line
    done += lot.length
    await report(done, added)
  }
}

const takeContacts: Take = (act, found, report) => eachLot(act, found, report, (ids) => takeImportedContacts(act.db, act.hub.id, ids))

const takeTime: Take = (act, found, report) =>
  eachLot(act, found, report, async (ids) => {
    if (!(await takeImportedTime(act, ids, wordsIn(act.lang).one.undoneReason))) throw new InUse()
  })

const TAKERS: Record<TargetName, Take> = {
  structures: takeStructures,
  people: takePeople,
  contacts: takeContacts,
  time: takeTime,
}

/** Takes back all an import did, lot after lot. What stands on a part of it throws (`isInUse`): the caller's transaction keeps all or nothing. */
export const takeBackAll: Take = (act, found, report) => TAKERS[found.target](act, found, report)

/** Goes on with what `undoImport` began, of a large import: in one transaction, so that all of it goes or nothing does. */
export const takeBack = (report: Report) =>
  useCase({
    name: 'imports.takeBack',
    input: z.object({ import: id() }),
    load: ({ db, hub }, input) => importOf(db, hub.id, input.import),
    mayView: (who) => maySeeImports(who),
    may: (who) => mayImport(who),
    run: async (act, { import: list }) => {
      const { db, hub, now } = act
      const found = await importInTurn(db, hub.id, list, 'undoing')
      if (!found) return wrong(problem('', 'import.stopped'))
      await takeBackAll(act, found, report)
      if (!(await endState(db, hub.id, list, 'undoing', 'undone', now))) return wrong(problem('', 'import.stopped'))
      act.record(importUndone, list, {})
      return ok({ import: list })
    },
  })
