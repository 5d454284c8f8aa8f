import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { Config } from '#platform/config.ts'
import { MAIL_LIMIT, type Spooled, spool } from './spool.ts'

/** Who a mail is for, and whose address sent it on (envelope; empty for one that nobody sent). */
export type Envelope = { from: string; to: string }

/** What the house answers: taken in, or not, in words. `later`: the same mail may pass in a while. */
export type Taken = { is: 'taken' } | { is: 'refused' | 'later'; says: string }

export type Mailbox = {
  /** Whether there is such an address: its words of refusal, or null. */
  refuses: (address: string) => Promise<string | null>
  /** Takes a mail in. The file is its own from then on. */
  take: (mail: Spooled, envelope: Envelope) => Promise<Taken>
  says: { tooBig: string; notNow: string }
}

type Means = {
  config: Pick<Config, 'mailInPort' | 'mailInBind' | 'mailInHost' | 'mailInCert' | 'mailInKey' | 'data'>
  mailbox: Mailbox
  log: (line: string) => void
  /** Milliseconds a client may stay silent. */
  patience?: number
}

const PATIENCE = 60_000
const MOST_CLIENTS = 100
/** Addresses a client may guess wrong before it is shown out. */
const MOST_GUESSES = 5

/** Answers travel as ASCII (RFC 5321, 4.2). */
const ascii = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[’]/g, "'")
    .replace(/[«»]/g, '"')
    .replace(/[^ -~]/g, '')

const answer = (responseCode: number, says: string) => Object.assign(new Error(ascii(says)), { responseCode })

/**
 * The door for mail: takes mails for the addresses of the house, and for nobody else (it passes nothing on). One recipient a mail: an address is a
 * person's own. Without a certificate STARTTLS is not offered.
 */
export const startReceiver = async ({
  config,
  mailbox,
  log,
  patience = PATIENCE,
}: Means): Promise<{ port: number; stop: () => Promise<void> }> => {
  const tls =
    config.mailInCert && config.mailInKey ? { cert: await readFile(config.mailInCert), key: await readFile(config.mailInKey) } : null
  const guesses = new WeakMap<object, number>()
  const options: SMTPServerOptions = {
    ...(tls ?? {}),
    name: config.mailInHost,
    banner: 'Cordee',
    size: MAIL_LIMIT,
    maxClients: MOST_CLIENTS,
    maxRecipients: 1,
    socketTimeout: patience,
    closeTimeout: 2_000,
    authOptional: true,
    disabledCommands: ['AUTH', ...(tls ? [] : ['STARTTLS'])],
    // No request leaves the server: not even to ask for the name of who calls.
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, session, done) => {
      mailbox.refuses(address).then(
        (says) => {
          if (says === null) return done(null)
          const count = (guesses.get(session) ?? 0) + 1
          guesses.set(session, count)
          done(answer(count < MOST_GUESSES ? 550 : 421, says))
        },
        (error: Error) => done(notNow(error)),
      )
    },
    onData: (stream, session, done) => {
      const { mailFrom, rcptTo } = session.envelope
      const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo[0]?.address ?? '' }
      spool(config.data, stream)
        .then(async (mail) => {
          if (!mail) return done(answer(552, mailbox.says.tooBig))
          const taken = await mailbox.take(mail, envelope)
          if (taken.is === 'taken') done(null, 'OK')
          else done(answer(taken.is === 'later' ? 451 : 550, taken.says))
        })
        // Whoever was sending hung up: nothing of it stays, and nobody is there to be answered.
        .catch((error: Error & { code?: string }) => (error.code === 'ECONNECTION' ? undefined : done(notNow(error))))
    },
  }
  const notNow = (error: Error) => {
    log(`Mail in: ${error.message}`)
    return answer(451, mailbox.says.notNow)
  }
  const server = new SMTPServer(options)
  // A client that hangs up or talks nonsense is not an event for the operator.
  server.on('error', () => {})
  await new Promise<void>((ready, failed) => {
    server.server.once('error', failed)
    server.listen(config.mailInPort ?? 0, config.mailInBind, () => {
      server.server.off('error', failed)
      ready()
    })
  })
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise<void>((done) => server.close(() => done())),
  }
}
