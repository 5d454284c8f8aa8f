import { form, page } from '#platform/web/routes.ts'
import { confirmRecovery } from './confirm-recovery.ts'
import { RecoveriesPage } from './recoveries-page.tsx'
import { showRecoveries } from './show-recoveries.ts'

const recoveries = page('/:hub/recuperations', showRecoveries, RecoveriesPage)

export const recoveryRoutes = [
  recoveries,
  form('/:hub/recuperations/:recovery/confirmer', confirmRecovery, {
    shownOn: recoveries,
    to: () => 'recuperations',
    done: 'recovery.confirmed',
  }),
]
