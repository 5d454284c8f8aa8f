import type { AuthPages } from '#platform/auth/pages.ts'
import { CodePage, LogInMailsPage, LogInPage } from './log-in-page.tsx'
import { RecoveryPage } from './recovery-page.tsx'
import { SecondFactorPage } from './second-factor-page.tsx'
import { MyHubsPage, SessionsPage } from './sessions-page.tsx'

/** The pages of log-in, as app.tsx gives them to the platform. */
export const authPages: AuthPages = {
  LogIn: LogInPage,
  Code: CodePage,
  SecondCode: SecondFactorPage,
  Recovery: RecoveryPage,
  Account: SessionsPage,
  MyHubs: MyHubsPage,
  LogInMails: LogInMailsPage,
}
