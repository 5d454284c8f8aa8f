import type { FunctionComponent } from 'preact'
import type { Instant } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import type { KnownIn } from './account.store.ts'
import type { KeptMail } from './outbox.store.ts'
import type { Session } from './session.store.ts'
import type { AuthWords } from './words.ts'

/** Somebody of a demonstration hub who can be entered with one click. */
export type DemoPerson = { hub: string; email: string; name: string; says: string }

type Common = { page: PageContext; words: AuthWords }

export type LogInProps = Common & { next: string; demo: DemoPerson[] }
/** `without`: there is no mail server; the code is on this machine, to be read `here` or in the server's `log`. */
export type CodeProps = Common & { next: string; email: string; without: 'here' | 'log' | null }
/** `offer`: the key somebody without one is offered, as text and as a picture, because a role needs it or because they want it; null: they have one, only its code is asked. */
export type SecondCodeProps = Common & { next: string; offer: { shown: string; picture: string; needed: boolean } | null }
export type RecoveryProps = Common & { hubs: string[]; waitingUntil: Instant | null; next: string }
/** `hubs`: those that know the address, where the person reads what is held about them. */
export type AccountProps = Common & { session: Session; sessions: { session: Session; here: boolean }[]; hubs: KnownIn[] }
export type MyHubsProps = Common & { email: string; hubs: KnownIn[]; mayCreate: boolean }
export type LogInMailsProps = Common & { mails: KeptMail[] }

/** The pages of log-in, drawn above (platform knows no components) and given by app.tsx. */
export type AuthPages = {
  LogIn: FunctionComponent<LogInProps>
  Code: FunctionComponent<CodeProps>
  SecondCode: FunctionComponent<SecondCodeProps>
  Recovery: FunctionComponent<RecoveryProps>
  Account: FunctionComponent<AccountProps>
  MyHubs: FunctionComponent<MyHubsProps>
  LogInMails: FunctionComponent<LogInMailsProps>
}
