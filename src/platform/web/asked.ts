import type { Instant } from '#base/day.ts'
import type { Lang, PageContext } from '#base/page.ts'
import type { Route } from './routes.ts'
import type { Web } from './web.ts'

/** A request, as far as its answer depends on it. */
export type Asked = {
  web: Web
  route: Route | null
  params: Record<string, string>
  url: URL
  lang: Lang
  theme: PageContext['theme']
  json: boolean
  now: Instant
  token: string | null
  /** How many rows of a list to show at once, where it is not the usual 25. */
  rows?: number
}
