import { join } from 'node:path'
import { root } from './root.ts'

/** What the environment decides. Everything has a default that works. */
export type Config = {
  host: string
  /** null: 3000, or the next free port. */
  port: number | null
  /** Folder of documents, keys and (embedded, not as root) the database. */
  data: string
  demo: boolean
  /** One-click demonstration log-ins also for others than this machine. */
  demoLogins: boolean
  databaseUrl: string | null
  databaseAppUrl: string | null
  /** Address under which people reach it (`https://…`); null: the one it listens on. */
  url: string | null
  /** Whether people reach it over an encrypted connection. */
  secure: boolean
  smtpUrl: string | null
  mailFrom: string
  /** Where mail comes in by SMTP; null: it does not. */
  mailInPort: number | null
  /** The network address it listens on. */
  mailInBind: string
  /** What stands after the @ of the addresses given out. */
  mailInHost: string
  /** Certificate and key (PEM files) with which the connection is encrypted (STARTTLS). */
  mailInCert: string | null
  mailInKey: string | null
  /** A folder where `.eml` files are laid down; null: there is none. */
  mailInFolder: string | null
  /** Addresses that may make new hubs once the first exists. */
  operators: string[]
  production: boolean
  /** Calendars of this very machine may be read too, without encryption: for tests. */
  localCalendars: boolean
}

export const configFrom = (env: Record<string, string | undefined>): Config => {
  const url = env.CORDEE_URL?.replace(/\/+$/, '') ?? null
  return {
    host: env.HOST ?? '127.0.0.1',
    port: env.PORT ? Number(env.PORT) : null,
    data: env.CORDEE_DATA ?? join(root(), '.data'),
    demo: env.CORDEE_DEMO !== '0',
    demoLogins: env.CORDEE_DEMO_LOGINS === '1',
    databaseUrl: env.DATABASE_URL ?? null,
    databaseAppUrl: env.DATABASE_APP_URL ?? null,
    url,
    secure: url?.startsWith('https://') ?? false,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? 'Cordée <cordee@localhost>',
    mailInPort: env.CORDEE_MAIL_IN_PORT ? Number(env.CORDEE_MAIL_IN_PORT) : null,
    mailInBind: env.CORDEE_MAIL_IN_BIND ?? '127.0.0.1',
    mailInHost: (env.CORDEE_MAIL_IN_HOST ?? (url && URL.canParse(url) ? new URL(url).hostname : 'localhost')).toLowerCase(),
    mailInCert: env.CORDEE_MAIL_IN_CERT ?? null,
    mailInKey: env.CORDEE_MAIL_IN_KEY ?? null,
    mailInFolder: env.CORDEE_MAIL_IN_FOLDER ?? null,
    operators: (env.CORDEE_OPERATORS ?? '')
      .split(',')
      .map((address) => address.trim().toLowerCase())
      .filter(Boolean),
    production: env.NODE_ENV === 'production',
    localCalendars: env.CORDEE_LOCAL_CALENDARS === '1',
  }
}
