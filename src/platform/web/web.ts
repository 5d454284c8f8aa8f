import type { Instant } from '#base/day.ts'
import type { HubOfPage, Lang } from '#base/page.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Ending, Pools } from '#platform/database/database.ts'
import type { Speaker } from '#platform/i18n/words.ts'
import type { HousePages } from './house-pages.ts'
import type { Live } from './live.ts'
import type { Outcome } from './outcome.ts'
import type { Capability, Operation } from './routes.ts'

export type Entered = {
  hub: HubOfPage | null
  session: { account: string; email: string; enrolled: boolean; full: boolean } | null
  actor: { person: string; name: string; roles: string[] } | null
}

export type WebContext = {
  db: Db
  ending: Ending
  hub: HubOfPage
  actor: Entered['actor']
  email: string | null
  operators: string[]
  now: Instant
  today: string
  lang: Lang
  data: string
  /** What stands after the @ of addresses of deposit; null: no mail comes in. */
  mailHost?: string | null
  /** Where people reach the installation, for links in letters; null: it was not said, and a request's own word is not taken for it. */
  site?: string | null
  /** How many rows of a list to show at once, where it is not the usual 25: more in a file and on paper. */
  rows?: number
  /** When the session's second code was last typed; null: it was not. */
  provenAt: () => Promise<Instant | null>
}

/** What app.tsx brings: the spine that runs operations, and who needs a second code. */
export type Spine = {
  look: (operation: Operation, context: WebContext, raw: unknown) => Promise<Outcome<unknown>>
  /** What several people see of the same thing, in their order. */
  lookTogether: (operation: Operation, contexts: WebContext[], raw: unknown) => Promise<PromiseSettledResult<Outcome<unknown>>[]>
  act: (operation: Operation, context: WebContext, asked: { raw: unknown; key: string | undefined }) => Promise<Outcome<unknown>>
  needsSecondFactor: (actor: NonNullable<Entered['actor']>) => boolean
}

export type Web = {
  config: Config
  pools: Pools
  capabilities: Capability[]
  spine: Spine
  speaker: Speaker
  live: Live
  clock: () => Instant
  pages: HousePages
  asset: (name: string) => string
  log: (line: string) => void
}

/** Why a request does not get in: nobody is logged in, the second code is missing, there is no such hub. */
export type Gate = 'logIn' | 'secondFactor' | 'absent'
