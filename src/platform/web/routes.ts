import type { FunctionComponent } from 'preact'
import type { z } from 'zod'
import type { Lang, PageContext } from '#base/page.ts'
import type { Sheet, SheetReader } from '#platform/documents/sheet.ts'
import type { CapabilityWords, Words } from '#platform/i18n/words.ts'

/** A view or a use case, as far as the web needs to know it. */
export type Operation = {
  kind: 'view' | 'useCase'
  name: string
  input: z.ZodType
  open?: 'everyone'
  makesHub?: true
  /** A view that finds what an act would do by doing it: its transaction may write, and is always taken back. */
  tries?: true
}

// biome-ignore lint/suspicious/noExplicitAny: the constructors below tie input and output together; the table does not need to
type Any = any

export type PageRoute = {
  is: 'page'
  method: 'GET'
  path: string
  operation: Operation
  component: FunctionComponent<{ data: Any; page: PageContext }>
}
export type FormRoute = {
  is: 'form'
  method: 'POST'
  path: string
  operation: Operation
  /** The page that shows the form, and shows it again with what was typed when something is wrong. */
  shownOn: PageRoute
  /** Where to go once done, below the hub (`reunions/…`). */
  to: (value: Any, params: Record<string, string>) => string
  /** Code of the sentence that says so. */
  done?: string
  /** It may bring a file of at most 15 MB (an `Upload`, base/upload.ts), or so many that weigh no more together. */
  takesFile?: boolean | number
}
/** A fragment of a page, sent again each time a fact of the hub is recorded (server-sent events). */
export type LiveRoute = Omit<PageRoute, 'is'> & { is: 'live' }

/** `etag`: who has this very content already is answered 304. */
export type FileAnswer = (FileBytes | FileOnDisk) & { mediaType: string; name: string; inline?: boolean; etag?: string }
type FileBytes = { bytes: Uint8Array | string }
/** Read as it is sent, whatever its size; one that is not there is answered as an address that does not exist. */
type FileOnDisk = { path: string }
export type FileRoute = {
  is: 'file'
  method: 'GET'
  path: string
  operation: Operation
  file: (value: Any) => FileAnswer
  /** How often one address may be read by programs that come without a session. */
  mostAMinute?: number
}

/**
 * A list as a file, CSV or XLSX (`?format=`): its own view is asked page after page, as the same person, so that it holds what the list shows, in
 * its order, to the last row, and nothing else.
 */
export type SheetRoute = {
  is: 'sheet'
  method: 'GET'
  path: string
  operation: Operation
  rows: (value: Any) => Any[]
  /** What the address of the next page adds; null: there is none. */
  next: (value: Any) => Record<string, string> | null
  sheet: (reader: SheetReader) => Sheet<Any>
}

export type Route = PageRoute | FormRoute | LiveRoute | FileRoute | SheetRoute

type Output<Op> = Op extends { run: (...args: never[]) => infer R } ? Awaited<R> : never
type Done<Op> = Output<Op> extends infer R ? (R extends { ok: true; value: infer V } ? V : never) : never

export const page = <Op extends Operation & { kind: 'view'; run: (...args: never[]) => unknown }>(
  path: string,
  operation: Op,
  component: FunctionComponent<{ data: Output<Op>; page: PageContext }>,
): PageRoute => ({ is: 'page', method: 'GET', path, operation, component: component as PageRoute['component'] })

export const live = <Op extends Operation & { kind: 'view'; run: (...args: never[]) => unknown }>(
  path: string,
  operation: Op,
  component: FunctionComponent<{ data: Output<Op>; page: PageContext }>,
): LiveRoute => ({ is: 'live', method: 'GET', path, operation, component: component as PageRoute['component'] })

export const file = <Op extends Operation & { kind: 'view'; run: (...args: never[]) => unknown }>(
  path: string,
  operation: Op,
  answer: (value: Output<Op>) => FileAnswer,
  options: Pick<FileRoute, 'mostAMinute'> = {},
): FileRoute => ({ is: 'file', method: 'GET', path, operation, file: answer as FileRoute['file'], ...options })

/** The export of a list; its address is that of the list and `/export`, its rights are the list's. */
export const sheet = <Op extends Operation & { kind: 'view'; run: (...args: never[]) => unknown }, Row>(
  path: `${string}/export`,
  operation: Op,
  list: {
    rows: (value: Output<Op>) => Row[]
    next?: (value: Output<Op>) => Record<string, string> | null
    sheet: (reader: SheetReader) => Sheet<Row>
  },
): SheetRoute => ({
  is: 'sheet',
  method: 'GET',
  path,
  operation,
  rows: list.rows as SheetRoute['rows'],
  next: (list.next as SheetRoute['next'] | undefined) ?? (() => null),
  sheet: list.sheet,
})

export const form = <Op extends Operation & { kind: 'useCase'; run: (...args: never[]) => unknown }>(
  path: string,
  operation: Op,
  options: {
    shownOn: PageRoute
    to: (value: Done<Op>, params: Record<string, string>) => string
    done?: string
    takesFile?: boolean | number
  },
): FormRoute => ({ is: 'form', method: 'POST', path, operation, ...options })

export type Entry = {
  order: number
  path: string
  label: Record<Lang, string>
  under?: string
  /** Something done now and then rather than a place: a quiet link beside the tabs. */
  act?: boolean
  for?: (actor: { person: string; roles: string[]; represents: { organisation: string }[]; board?: boolean }) => boolean
}

/** A capability as app.tsx mounts it. Paths begin with `/:hub` inside a hub. */
export type Capability = {
  name: string
  words: Words<CapabilityWords>
  /** Its entries among the six of the menu; with `under`, a face of one of the six, for whom `for` says (unsaid: for all). */
  nav?: Entry[]
  routes: Route[]
}
