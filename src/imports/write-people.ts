import type { Id } from '#base/id.ts'
import { folded } from '#base/search.ts'
import type { Act } from '#logbook/use-case.ts'
import { addPeople, addRepresentations, giveMails, givePhones, knownPeople, knownStructures } from '#members/api.ts'
import type { Import, Row } from './import.ts'
import { nameOf } from './people.ts'
import type { Written } from './row.store.ts'
import { cleaned, newAmong, type Settled, settleLot, writtenLot } from './write-lot.ts'

type Kind = 'legal' | 'titulaire' | 'suppleant'

/** Writes a lot of people: the new ones, then the addresses and the organisations the others lack. */
export const writePeople = async (act: Act, list: Import, rows: Row[]): Promise<Written[]> => {
  const news = newAmong(rows, list)
  const added = await addPeople(
    act,
    list.id,
    news.map(({ row: { read }, id }) => ({
      id,
      name: cleaned(nameOf(read ?? {})),
      mail: (read?.email as string | undefined) ?? null,
      phone: (read?.phone as string | undefined) ?? '',
    })),
  )
  const settled = await settleLot(act, list, rows, news, added)
  const { mails, phones, speaks } = await lackingOf(act, settled.given)
  const gotMail = await giveMails(act, mails)
  const gotPhone = await givePhones(act, phones)
  const spoke = await addRepresentations(act, list.id, speaks)

  const mailOn = new Map(mails.filter(({ id }) => gotMail.has(id)).map(({ line, mail }) => [line, mail]))
  const phoneOn = new Map(phones.filter(({ id }) => gotPhone.has(id)).map(({ line, phone }) => [line, phone]))
  const speaksOn = new Set(speaks.filter(({ person }) => spoke.has(person)).map(({ line }) => line))
  return writtenLot(rows, list, settled, (line) => {
    const [mail, phone] = [mailOn.get(line), phoneOn.get(line)]
    if (!mail && !phone && !speaksOn.has(line)) return null
    return { ...(mail ? { email: mail } : {}), ...(phone ? { phone } : {}) }
  })
}

/** What people lack that their row brings: an address, a phone, an organisation to speak for. Each is taken once, from the first row that has it. */
const lackingOf = async ({ db, hub, today }: Act, given: Settled['given']) => {
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
  return { mails, phones, speaks }
}
