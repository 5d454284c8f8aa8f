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
  /** Addresses that may make new hubs once the first exists. */
  operators: string[]
  production: boolean
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
    operators: (env.CORDEE_OPERATORS ?? '')
      .split(',')
      .map((address) => address.trim().toLowerCase())
      .filter(Boolean),
    production: env.NODE_ENV === 'production',
  }
}
