import type { Id } from '#base/id.ts'
import type { Problem } from '#base/problem.ts'
import type { SheetColumn, SheetReader } from '#platform/documents/sheet.ts'
import type { Act, Context } from './use-case.ts'

/** Whom the data is about: who asks, always. */
export type Whom = { person: Id; email: string }

/** Why and how long, in the reader’s language (RGPD, articles 13 and 15), and what becomes of it when somebody is erased (article 17). */
export type PersonalWords = { title: string; purpose: string; basis: string; retention: string; erasing: string }

/** Somebody to be erased, as the hub knew them. */
export type Leaving = { person: Id; name: string; email: string | null; phone: string }

/**
 * What erasing does to a kind of data. `erased`: it is gone, or emptied. `unlinked`: it stays and no longer says who, for it only ever held the card’s id.
 * `kept`: it stays as it is, by law; the sentence `erasing` names it.
 */
export type Erasing = {
  does: 'erased' | 'unlinked' | 'kept'
  /** How many rows it changed. */
  erase?: (act: Act, leaving: Leaving) => Promise<number>
  /** Why it cannot be done yet: the hub still needs to know who (article 17, 1 a). */
  holds?: (context: Context, leaving: Leaving) => Promise<Problem[]>
}

/**
 * A kind of personal data, declared once by the capability that keeps it. From all of them, registered in app.tsx, come the page « Ce que le pôle
 * sait de moi », its files, and the erasing of somebody; a test holds every table that names a person to be in one of them.
 */
export type PersonalData<Row> = {
  /** `schema.table`: where it stands. */
  tables: string[]
  /** Known to those named in it and to nobody else: whoever erases somebody is told neither that there was any, nor how much, nor where it is left. */
  apart?: true
  says: (reader: SheetReader) => PersonalWords & { columns: SheetColumn<Row>[] }
  /** What there is about somebody, latest first, at most so many rows. */
  rows: (context: Pick<Context, 'db' | 'hub' | 'now'>, whom: Whom, most: number) => Promise<Row[]>
  erasing: Erasing
}

// biome-ignore lint/suspicious/noExplicitAny: each kind has rows of its own; its `says` and `rows` agree
export type AnyPersonalData = PersonalData<any>
