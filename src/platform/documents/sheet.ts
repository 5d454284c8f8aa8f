import type { Day, Instant } from '#base/day.ts'
import type { Lang } from '#base/page.ts'

/** What a cell holds. `cents`: integer cents, shown in euros. `minutes`: a length of time, a whole number. `moment`: an instant, in the zone of the hub. */
type Cell<Row> =
  | { kind: 'text'; value: (row: Row) => string | null }
  | { kind: 'number' | 'minutes' | 'cents'; value: (row: Row) => number | null }
  | { kind: 'day'; value: (row: Row) => Day | null }
  | { kind: 'moment'; value: (row: Row) => Instant | null }

export type SheetKind = Cell<unknown>['kind']

/** A column of an exported list: its head in the reader’s language, what stands in it. `width`: in characters, for a workbook. */
export type SheetColumn<Row> = Cell<Row> & { head: string; width?: number }

/** A list as it leaves the house. `name`: its title, in the reader’s language; the name of the file is made of it. */
export type Sheet<Row> = { name: string; columns: SheetColumn<Row>[] }

/** For whom a sheet is written: their language, and the zone of the hub (IANA name). */
export type SheetReader = { lang: Lang; zone: string }

/** `Registre des délibérations` → `registre-des-deliberations`: what any file system and any mail carries. */
const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)

/** `ploucs-registre-2026-03-12.csv` */
export const sheetFileName = (hub: string, name: string, day: Day, ending: string): string =>
  `${[hub, plainName(name), day].filter(Boolean).join('-')}.${ending}`
