import { file, form, page, type Route } from '#platform/web/routes.ts'
import { AfterwardsPage } from './afterwards-page.tsx'
import { enterAfterwards } from './enter-afterwards.ts'
import { printKit } from './print-kit.ts'
import { showAfterwards } from './show-afterwards.ts'

const about = <T extends string>(rest: T) => `/:hub/reunions/:meeting/${rest}` as const
const afterwards = page(about('saisie'), showAfterwards, AfterwardsPage)

/** Paper before a session and after it. */
export const paperRoutes: Route[] = [
  file(about('kit.pdf'), printKit, ({ name, bytes }) => ({ name, bytes, mediaType: 'application/pdf', inline: true })),
  afterwards,
  form(about('saisie'), enterAfterwards, {
    shownOn: afterwards,
    to: (_, { meeting }) => `reunions/${meeting}/pv`,
    done: 'afterwards.entered',
  }),
]
