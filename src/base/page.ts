import type { Instant } from './day.ts'
import type { Id } from './id.ts'
import type { Problem } from './problem.ts'

/** Types every page is built from; no code. Filled by platform/web, read by the pages and ui/. */

export type Lang = 'fr' | 'en'

/** A problem in the user's words. `path` is the field it belongs to; empty for the form as a whole. */
export type Said = { path: string; says: string }

/** What a form holds when it is shown: what was typed and what is wrong with it. */
export type Form = {
  /** Idempotency key, sent along in a hidden field: pressing twice does it once. */
  key: string
  /** Dotted path of a field → what was typed. */
  values: Record<string, string>
  problems: Said[]
}

export type HubOfPage = { id: Id; slug: string; name: string; zone: string; demo: boolean }

export type NavEntry = { href: string; label: string }

export type PageContext = {
  lang: Lang
  /** Path and query of the page, to come back to. */
  url: string
  /** Where the installation is reached, without a final slash: for an address that is taken elsewhere. */
  site: string
  now: Instant
  /** null on pages outside any hub (log-in, hub creation). */
  hub: HubOfPage | null
  /** Who is logged in; null for a visitor. */
  actor: { person: Id; name: string; roles: string[] } | null
  nav: NavEntry[]
  /** Faces of the rooms, each under the address of its entry: `Faces` shows those of the room one is in. */
  faces: (NavEntry & { under: string; act?: boolean | undefined })[]
  theme: 'auto' | 'light' | 'dark'
  /** One sentence about what has just been done (after a 303); null most of the time. */
  done: string | null
  /** The sentence of a problem that a page tells of, whichever room it comes from. */
  says: (problem: Problem) => string
  /** Address of a built file: `style.css`, `live-region.js`. */
  asset: (name: string) => string
  /**
   * The form of a use case on this page: empty, unless its last submission was refused, then as it was typed. Where a page has the same form
   * several times, `about` tells them apart by what they send (`{ item: id }`).
   */
  form: (useCase: string, about?: Record<string, string>) => Form
}
