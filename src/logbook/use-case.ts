import type { z } from 'zod'
import type { Access } from '#base/access.ts'
import type { Day, Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { HubOfPage, Lang } from '#base/page.ts'
import type { Result } from '#base/result.ts'
import type { Sought } from '#base/search.ts'
import type { Step } from '#base/step.ts'
import type { Db, Ending } from '#platform/database/database.ts'
import type { Who } from './actor.ts'
import type { KeptWords } from './fact.store.ts'
import type { Fact, FactKind } from './fact.ts'

/** What every view and use case is told: one transaction of one hub, who asks, and what time it is (nothing else reads a clock). */
export type Context = {
  db: Db
  /** What leaves with the commit. A use case may write there what nothing else in it reads again, neither it nor who hears its facts. */
  ending: Ending
  hub: HubOfPage
  actor: Who
  /** The address of mail the session proved; null for a visitor. */
  email: string | null
  /** Addresses of those who run the instance. */
  operators: string[]
  now: Instant
  today: Day
  lang: Lang
  data: DataFolder
  /** What stands after the @ of addresses of deposit; null: no mail comes in to this installation. */
  mailHost?: string | null
  /** Where people reach the installation, for links in letters, without a final slash; null: nobody has said (CORDEE_URL), letters go without. */
  site?: string | null
  /** How many rows of a list to show at once, where it is not the usual 25: more in a file and on paper. A list may ignore it. */
  rows?: number
  /** What every capability tells of an organisation or a person, in their own order. */
  told: (about: About, id: Id) => Promise<Told[]>
  /** What every capability finds, to whom may know it: one group a searcher, in their order, empty ones left out. */
  found: (sought: Sought) => Promise<FoundGroup[]>
  /** When the session's second code was last typed; null: it was not. Absent outside the web, where there is no session. */
  provenAt?: () => Promise<Instant | null>
}

/** Capabilities speak through the context, and are given one without what they make up together. */
export type Speaking = Omit<Context, 'told' | 'found' | 'ending'>

/** `membershipEnd`: what would end with an organisation’s membership, told before it is ended. `application`: where an application for membership is dealt with. `standing`: what an organisation’s page says of it today, beside its membership. */
export type About = 'organisation' | 'person' | 'membershipEnd' | 'application' | 'standing'

/** One line of a life in the hub, told by the capability that knows it: dated, in the reader's language, with the page behind it. */
export type Told = {
  on: Day
  title: string
  href: string | null
  says?: string /** Its teller’s `kind`, in the reader’s language. */
  kind?: string
  /** A step of its belonging to the hub, told in its line of life beside its whole life. */
  step?: Step
  /** Only the year is known: `on` is a day in it. */
  year?: true
}

/** What a capability tells of somebody, to whom may know it. Registered in app.tsx; all are asked in one message. `kind`: what a reader may filter by. */
export type Teller = { about: About; kind?: Record<Lang, string>; tell: (context: Speaking, id: Id) => Promise<Told[]> }

export const toldBy =
  (tellers: Teller[], context: Speaking): Context['told'] =>
  async (about, id) =>
    (
      await Promise.all(
        tellers
          .filter((one) => one.about === about)
          .map(async ({ kind, tell }) => (await tell(context, id)).map((told) => (kind ? { ...told, kind: kind[context.lang] } : told))),
      )
    ).flat()

/** One thing found, best first: its name, the page it stands on, what tells it from others. */
export type Found = { title: string; href: string; says?: string }
/** `all`: the list with everything of that kind that answers; null: there is none. */
export type FoundGroup = { title: string; all: string | null; found: Found[] }

/** How a capability finds what it keeps, among what the reader may know. Registered in app.tsx; all are asked in one message. */
export type Searcher = {
  title: Record<Lang, string>
  /** The capability's own list, below the hub, which takes `q`. */
  list?: string
  /** At most `most`, best first. */
  find: (context: Speaking, sought: Sought, most: number) => Promise<Found[]>
}

/** What one page of answers shows of each kind. */
const MOST_FOUND = 8

export const foundBy =
  (searchers: Searcher[], context: Speaking): Context['found'] =>
  async (sought) => {
    if (sought.ways.length === 0) return []
    const groups = await Promise.all(
      searchers.map(async ({ title, list, find }) => {
        const found = await find(context, sought, MOST_FOUND)
        const all = list && found.length === MOST_FOUND ? `/${context.hub.slug}/${list}?${new URLSearchParams({ q: sought.typed })}` : null
        return { title: title[context.lang], all, found }
      }),
    )
    return groups.filter(({ found }) => found.length > 0)
  }

/** Where files are kept (platform/documents). */
export type DataFolder = string

/** A use case's means: it records facts, keeps words apart from them, and leaves work for later. All of it happens at the commit, or not at all. */
export type Act = Context & {
  record: <D>(kind: FactKind<D>, subject: Id, data: D, on?: Day) => void
  keepWords: (content: string) => Promise<KeptWords>
  enqueue: (task: string, input: unknown, options?: { at?: Instant; key?: string }) => Promise<void>
}

type Common<I extends z.ZodType, S> = {
  /** `governance.conveneMeeting`: capability and verb-noun. */
  name: string
  input: I
  /** `everyone`: visitors too. Default: people known to the hub. */
  open?: 'everyone'
  /** Whether this person may know that the thing exists; no: 404. Default: yes. */
  mayView?: (who: Who, subject: S, context: Context) => boolean
}

export type View<I extends z.ZodType = z.ZodType, S = unknown, O = unknown> = Common<I, S> & {
  kind: 'view'
  /** It finds what an act would do by doing it: whatever it writes is taken back. */
  tries?: true
  load: (context: Context, input: z.output<I>) => Promise<S | null>
  run: (subject: S, context: Context, input: z.output<I>) => O | Promise<O>
}

export type UseCase<I extends z.ZodType = z.ZodType, S = unknown, O = unknown> = Common<I, S> & {
  kind: 'useCase'
  load: (context: Context, input: z.output<I>) => Promise<S | null>
  /** Yes, or the rule that says no; 403 with the rule's words. */
  may: (who: Who, subject: S, context: Context) => Access
  run: (act: Act, input: z.output<I>, subject: S) => Promise<Result<O>>
  /** It makes the hub it runs in: the hub's row does not exist yet. */
  makesHub?: true
  /** Fields of which not even a hash may stay beside whoever sent them: a choice among four is found again by hashing all four. */
  unkept?: string[]
}

export const view = <I extends z.ZodType, S, O>(definition: Omit<View<I, S, O>, 'kind'>): View<I, S, O> => ({ ...definition, kind: 'view' })

export const useCase = <I extends z.ZodType, S, O>(definition: Omit<UseCase<I, S, O>, 'kind'>): UseCase<I, S, O> => ({
  ...definition,
  kind: 'useCase',
})

/** What another capability does when a fact is recorded, in the same transaction. Registered in app.tsx. */
export type Handler = { on: string; run: (act: Act, fact: Omit<Fact, 'no' | 'hub'>) => Promise<void> }

export const on = <D>(
  kind: FactKind<D>,
  run: (act: Act, fact: Omit<Fact, 'no' | 'hub' | 'data'> & { data: D }) => Promise<void>,
): Handler => ({
  on: kind.name,
  run: run as Handler['run'],
})
