import type { Id } from '#base/id.ts'
import type { SheetColumn, SheetReader } from '#platform/documents/sheet.ts'
import type { Context } from './use-case.ts'

/** Whom the data is about: who asks, always. */
export type Whom = { person: Id; email: string }

/** Why and how long, in the reader’s language (RGPD, articles 13 and 15). */
export type PersonalWords = { title: string; purpose: string; basis: string; retention: string }

/**
 * A kind of personal data, declared once by the capability that keeps it. From all of them, registered in app.tsx, come the page « Ce que le pôle
 * sait de moi » and its files; a test holds every table that names a person to be in one of them.
 */
export type PersonalData<Row> = {
  /** `schema.table`: where it stands. */
  tables: string[]
  says: (reader: SheetReader) => PersonalWords & { columns: SheetColumn<Row>[] }
  /** What there is about somebody, latest first, at most so many rows. */
  rows: (context: Pick<Context, 'db' | 'hub' | 'now'>, whom: Whom, most: number) => Promise<Row[]>
}

// biome-ignore lint/suspicious/noExplicitAny: each kind has rows of its own; its `says` and `rows` agree
export type AnyPersonalData = PersonalData<any>
