import { type Id, newId } from '#base/id.ts'
import { folded } from '#base/search.ts'
import type { Act } from '#logbook/use-case.ts'
import { addPeople, addRepresentations, giveMails, givePhones, knownPeople, knownStructures } from '#members/api.ts'
import { choiceFor, type Import, type Row } from './import.ts'
import { nameOf } from './people.ts'
import type { Written } from './row.store.ts'
import { cleaned, madeBy, outcomes } from './write-lot.ts'

type Kind = 'legal' | 'titulaire' | 'suppleant'

/** Writes a lot of people: the new ones, then the addresses and the organisations the others lack. */
export const writePeople = async (act: Act, { id: list, twins }: Import, rows: Row[]): Promise<Written[]> => {
  const { db, hub, today } = act
  const news = rows.flatMap((row) => (row.outcome === 'new' || choiceFor(row, twins) === 'both' ? [{ row, id: newId() }] : []))
  const added = await addPeople(
    act,
    list,
    news.map(({ row: { read }, id }) => ({
      id,
      name: cleaned(nameOf(read ?? {})),
      mail: (read?.email as string | undefined) ?? null,
      phone: (read?.phone as string | undefined) ?? '',
    })),
  )
  const { placeOf, find } = outcomes(news, added)
  const made = await madeBy(act, list, rows)
  const merged = rows.flatMap((row) => {
    const id = row.outcome === 'twin' && !placeOf.has(row.line) && choiceFor(row, twins) === 'merge' ? find(row, made) : null
    return id ? [{ row, id }] : []
  })
  const given = [...news.filter(({ id }) => added.has(id)), ...merged]
  const names = [...new Set(given.flatMap(({ row }) => (row.read?.organisation ? [folded(String(row.read.organisation))] : [])))]
  const [organisations, known] = await Promise.all([
    knownStructures(db, hub.id, { names, sirets: [], mails: [], ids: [] }),
    knownPeople(db, hub.id, { names: [], mails: [], ids: given.map(({ id }) => id) }, today),
  ])
  const called = new Map(organisations.map(({ key, id }) => [key, id]))
  const now = new Map(known.map((one) => [one.id, { email: one.email, phone: one.phone, speaks: new Set(one.speaks) }]))

  const mails: { id: Id; mail: string; line: number }[] = []
  const phones: { id: Id; phone: string; line: number }[] = []
  const speaks: { organisation: Id; person: Id; kind: Kind | null; from: string; line: number }[] = []
  for (const { row, id } of given) {
    const person = now.get(id)
    const mail = row.read?.email as string | undefined
    if (person && mail && person.email === null) {
      person.email = mail
      mails.push({ id, mail, line: row.line })
    }
    const phone = row.read?.phone as string | undefined
    if (person && phone && person.phone === '') {
      person.phone = phone
      phones.push({ id, phone, line: row.line })
    }
    const organisation = called.get(folded(String(row.read?.organisation ?? '')))
    if (!person || !organisation || person.speaks.has(organisation)) continue
    person.speaks.add(organisation)
    const { kind, since } = row.read as { kind?: Kind; since?: string }
    speaks.push({ organisation, person: id, kind: kind ?? null, from: since ?? today, line: row.line })
  }
  const gotMail = await giveMails(act, mails)
  const gotPhone = await givePhones(act, phones)
  const spoke = await addRepresentations(act, list, speaks)

  const mailOn = new Map(mails.filter(({ id }) => gotMail.has(id)).map(({ line, mail }) => [line, mail]))
  const phoneOn = new Map(phones.filter(({ id }) => gotPhone.has(id)).map(({ line, phone }) => [line, phone]))
  const speaksOn = new Set(speaks.filter(({ person }) => spoke.has(person)).map(({ line }) => line))
  const there = new Map(merged.map(({ row, id }) => [row.line, id]))
  return rows.map((row): Written => {
    const id = placeOf.get(row.line)
    if (id) return { line: row.line, written: added.has(id) ? 'added' : 'left', madeId: added.has(id) ? id : null, filled: null }
    const other = there.get(row.line) ?? null
    const mail = mailOn.get(row.line)
    const phone = phoneOn.get(row.line)
    const some = mail || phone || speaksOn.has(row.line)
    const filled = some ? { ...(mail ? { email: mail } : {}), ...(phone ? { phone } : {}) } : null
    const left = choiceFor(row, twins) === 'merge' && other === null
    return { line: row.line, written: left ? 'left' : filled ? 'filled' : 'kept', madeId: other, filled }
  })
}
