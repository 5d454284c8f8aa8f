import type { Instant } from '#base/day.ts'
import type { Actor } from '#logbook/actor.ts'
import { act, look } from '#logbook/execute.ts'
import type { Context, Handler, UseCase, View } from '#logbook/use-case.ts'
import type { Config } from '#platform/config.ts'
import type { Pools } from '#platform/database/database.ts'
import { house } from '#platform/i18n/house.ts'
import { speaker } from '#platform/i18n/words.ts'
import { assetNames } from '#platform/web/assets.ts'
import type { Live } from '#platform/web/live.ts'
import type { Capability } from '#platform/web/routes.ts'
import type { Spine, Web } from '#platform/web/serve.ts'
import { site } from '#platform/web/site.ts'
import { ProblemPage } from '#portal/problem-page.tsx'
import { portal } from '#portal/routes.tsx'

/** Every capability, in the order of the house. */
export const capabilities: Capability[] = [portal]

/** What a capability does when another records a fact, in the same transaction. */
export const handlers: Handler[] = []

const spine: Spine = {
  look: (operation, context, raw) => look(operation as unknown as View, context as Context, raw),
  act: (operation, context, { raw, key }) => act(operation as unknown as UseCase, context as Context, { raw, key, handlers }),
  needsSecondFactor: (actor) => (actor as Actor).roles.some((role) => role === 'coordinator' || role === 'treasurer'),
}

export type Means = { config: Config; pools: Pools; live: Live; clock: () => Instant; log: (line: string) => void }

/** The table of contents: every capability mounted, every fact heard, every word known. */
export const assemble = (means: Means) => {
  const web: Web = {
    ...means,
    capabilities,
    spine,
    speaker: speaker([house, ...capabilities.map(({ words }) => words)]),
    pages: { Problem: ProblemPage },
    asset: assetNames(),
  }
  return { web, app: site(web, () => {}) }
}
