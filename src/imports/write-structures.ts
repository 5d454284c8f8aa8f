import type { Id } from '#base/id.ts'
import type { Act } from '#logbook/use-case.ts'
import {
  addStructures,
  type CompanyNumber,
  type FilledStructure,
  fillStructures,
  type KnownStructure,
  knownStructures,
} from '#members/api.ts'
import type { Import, Row } from './import.ts'
import type { Written } from './row.store.ts'
import { cleaned, newAmong, settleLot, writtenLot } from './write-lot.ts'

/** Writes a lot of organisations: the new ones, then what the others lack. */
export const writeStructures = async (act: Act, list: Import, rows: Row[]): Promise<Written[]> => {
  const { db, hub, today } = act
  const news = newAmong(rows, list)
  const added = await addStructures(
    act,
    list.id,
    news.map(({ row: { read }, id }) => ({
      id,
      name: cleaned(read?.name),
      founding: read?.founding === true,
      from: (read?.since as string | undefined) ?? today,
    })),
  )
  const settled = await settleLot(act, list, rows, news, added)
  const { given } = settled
  const sirets = given.flatMap(({ row }) => (row.read?.number as CompanyNumber | undefined)?.siret ?? [])
  const known = await knownStructures(db, hub.id, { names: [], sirets, mails: [], ids: given.map(({ id }) => id) }, true)
  const now = new Map(known.map((one) => [one.id, { ...one }]))
  const taken = new Map(known.flatMap(({ siret, id }) => (siret ? [[siret, id] as const] : [])))
  const all = new Map<Id, FilledStructure>()
  const filledOn = new Map<number, FilledStructure>()
  for (const { row, id } of given) {
    const before = now.get(id)
    if (!before) continue
    const filled = fillingOf(row, before, taken, today)
    Object.assign(before, filled)
    if (filled.siret) taken.set(filled.siret, id)
    if (Object.keys(filled).length === 0) continue
    all.set(id, { ...all.get(id), ...filled })
    filledOn.set(row.line, filled)
  }
  await fillStructures(
    db,
    hub.id,
    [...all].map(([id, filled]) => ({ id, ...filled })),
  )
  return writtenLot(rows, list, settled, (line) => filledOn.get(line) ?? null)
}

/** What an organisation is given from a row: what it lacks, and no number that another one has. */
const fillingOf = ({ read }: Row, before: KnownStructure, taken: Map<string, Id>, today: string): FilledStructure => {
  const filled: FilledStructure = {}
  const number = read?.number as CompanyNumber | undefined
  const rna = read?.rna as string | undefined
  if (before.no_number === null) {
    const free = number?.siret && (taken.get(number.siret) ?? before.id) === before.id ? number.siret : null
    if (number && before.siren === null && (number.siret === null || free)) filled.siren = number.siren
    if (free && before.siret === null && (before.siren ?? number?.siren) === number?.siren) filled.siret = free
    if (rna && before.rna === null) filled.rna = rna
  }
  if ((filled.siren || filled.rna) && before.id_status === 'unverified')
    Object.assign(filled, { id_status: 'formatOk', id_status_on: today })
  if (read?.legalForm && before.legal_form === null) filled.legal_form = String(read.legalForm)
  for (const key of ['commune', 'address', 'phone', 'website'] as const)
    if (read?.[key] && before[key] === '') filled[key] = String(read[key])
  if (read?.email && before.email === null) filled.email = String(read.email)
  const sectors = read?.sectors as string[] | undefined
  if (sectors && sectors.length > 0 && before.sectors.length === 0) filled.sectors = sectors
  return filled
}
