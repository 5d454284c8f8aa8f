import { ticked, z } from '#base/input.ts'
import { ok, wrong } from '#base/result.ts'
import type { AnyPersonalData, Erasing, Leaving } from '#logbook/personal-data.ts'
import { type Act, useCase } from '#logbook/use-case.ts'
import { emptyLists, leavingOf } from '#members/api.ts'
import { mayErasePerson } from './erase.access.ts'
import { asATry } from './erase.store.ts'
import type { Residue } from './erase.ts'
import { emptyRequests, noteErased } from './erasure.store.ts'
import { personErased } from './facts.ts'
import { residuesOf } from './residue.store.ts'

/** Rows counted of one kind; beyond, « at least ». */
const MOST = 10_000

/** What erasing did, or would do. `residues`: where the person is still named; `why`: the law by which it stays so, null: for a person to read. */
export type Erasure = {
  person: string
  name: string
  done: boolean
  kinds: { title: string; does: Erasing['does']; rows: number; says: string }[]
  residues: (Residue & { why: string | null })[]
}

/**
 * Erases somebody from a hub, kind by kind, as the register of personal data says (RGPD, article 17), and then looks for what still names them. Without `really` everything is
 * done and taken back: what is told is what would happen. It cannot be undone.
 */
export const erasePerson = (register: AnyPersonalData[]) =>
  useCase({
    name: 'privacy.erasePerson',
    input: z.object({ who: z.string().min(1).max(254), really: ticked() }),
    // Also the operator’s, who is nobody in the hub: `may` decides.
    open: 'everyone',
    load: ({ db, hub }, { who }) => leavingOf(db, hub.id, who.trim()),
    mayView: (who, _leaving, { operators, email }) => mayErasePerson(who, operators, email) === true || who !== null,
    may: (who, _leaving, { operators, email }) => mayErasePerson(who, operators, email),
    run: async (act, { really }, leaving) => {
      const held = await Promise.all(register.map(async ({ erasing }) => erasing.holds?.(act, leaving) ?? []))
      if (held.flat().length > 0) return wrong(...held.flat())
      if (!really) return ok(await asATry(act.db, () => erase(register, act, leaving, false)))
      const erasure = await erase(register, act, leaving, true)
      const residues = erasure.residues.map(({ why, ...one }) => ({ ...one, lawful: why !== null }))
      await noteErased(act.db, act.hub.id, leaving.person, act.now, residues)
      act.record(personErased, leaving.person, { residues: erasure.residues.filter(({ why }) => why === null).length })
      return ok(erasure)
    },
  })

const erase = async (register: AnyPersonalData[], act: Act, leaving: Leaving, done: boolean): Promise<Erasure> => {
  const { db, hub, lang } = act
  const whom = { person: leaving.person, email: leaving.email ?? '' }
  const told = await Promise.all(register.map(async (kept) => (await kept.rows(act, whom, MOST)).length))
  const kinds: Erasure['kinds'] = []
  const lawful = new Map<string, string>()
  for (const [at, { tables, apart, says, erasing }] of register.entries()) {
    const { title, erasing: sentence } = says({ lang, zone: hub.zone })
    await erasing.erase?.(act, leaving)
    if (!apart) kinds.push({ title, does: erasing.does, rows: told[at] ?? 0, says: sentence })
    if (erasing.does === 'kept') for (const table of tables) lawful.set(table, sentence)
  }
  await emptyLists(
    db,
    hub.id,
    [leaving.email, leaving.name.toLowerCase()].filter((one) => one !== null),
  )
  await emptyRequests(db, hub.id, leaving.person)
  const hidden = register.flatMap(({ apart, tables }) => (apart ? tables : []))
  const residues = (await residuesOf(db, hub.id, leaving)).filter(({ table }) => !hidden.includes(table))
  return {
    person: leaving.person,
    name: leaving.name,
    done,
    kinds,
    residues: residues.map((one) => ({ ...one, why: lawful.get(one.table) ?? null })),
  }
}
