import { createTransport } from 'nodemailer'
import type { Config } from '#platform/config.ts'

/** A mail as the mail server gets it. `id` makes the Message-ID: sent twice after a lost answer, it is shown once. */
export type Letter = {
  id: string
  /** Shown as sender, before the address of the installation. */
  from: string
  to: { name: string; address: string }
  replyTo?: string
  subject: string
  text: string
  attachments?: { name: string; mediaType: string; bytes: Uint8Array }[]
}

/** `refused`: for good, in the server's words. `later`: the server is away, busy or wrongly set up; the same mail may pass in a while. */
export type Delivery = { is: 'sent' } | { is: 'refused' | 'later'; says: string }

/** `away`: why the server is left alone for now; null, or nobody to say so: a mail may be given. */
export type Mailer = ((letter: Letter) => Promise<Delivery>) & { away?: () => string | null }

const ADDRESS = /^[^\s<>()[\],;:"\\@]+@[^\s<>()[\],;:"\\@]+$/

/** One address, alone: a list or a comment would reach somebody else. */
export const isMailAddress = (text: string): boolean => ADDRESS.test(text) && text.length <= 254

const TIMEOUT = 10_000
/** A server that cannot be reached is left alone for so long: a hundred mails that each wait for it would hold up all other work. */
const AWAY_MS = 30_000

/** How mails leave, by the SMTP server of the environment; null when there is none. Each step of the exchange may take `timeout` ms. */
export const mailerOf = ({ smtpUrl, mailFrom }: Pick<Config, 'smtpUrl' | 'mailFrom'>, timeout = TIMEOUT): Mailer | null => {
  if (!smtpUrl) return null
  const sender = /<([^<>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom.trim()
  const domain = sender.split('@')[1] ?? 'localhost'
  const times = { dnsTimeout: timeout, connectionTimeout: timeout, greetingTimeout: timeout, socketTimeout: timeout }
  const transport = createTransport({ url: smtpUrl, ...times, disableFileAccess: true, disableUrlAccess: true })
  let away = { until: 0, says: '' }
  const isAway = () => (performance.now() < away.until ? away.says : null)
  const give = async ({ id, from, to, replyTo, subject, text, attachments = [] }: Letter): Promise<Delivery> => {
    if (!isMailAddress(to.address)) return { is: 'refused', says: `${to.address} is not one mail address` }
    const says = isAway()
    if (says !== null) return { is: 'later', says }
    try {
      await transport.sendMail({
        messageId: `<${id}@${domain}>`,
        from: { name: from, address: sender },
        to,
        ...(replyTo && isMailAddress(replyTo) ? { replyTo } : {}),
        // Said apart from the head, so that nothing written there adds a recipient.
        envelope: { from: sender, to: [to.address] },
        subject,
        text,
        headers: { 'Auto-Submitted': 'auto-generated' },
        attachments: attachments.map(({ name, mediaType, bytes }) => ({
          filename: name,
          contentType: mediaType,
          content: Buffer.from(bytes),
        })),
      })
      return { is: 'sent' }
    } catch (error) {
      const failed = failure(error as Failure)
      if ((error as Failure).responseCode === undefined) away = { until: performance.now() + AWAY_MS, says: failed.says }
      return failed
    }
  }
  return Object.assign(give, { away: isAway })
}

type Failure = Error & { code?: string; responseCode?: number; response?: string }

/** 5xx about the mail is for good (RFC 5321, 4.2.1); 5xx about our log-in is a wrong setting, which the operator may put right. */
const failure = (error: Failure): Exclude<Delivery, { is: 'sent' }> => {
  const says = (error.response ?? error.message).slice(0, 500)
  const forGood = (error.responseCode ?? 0) >= 500 && (error.code === 'EENVELOPE' || error.code === 'EMESSAGE')
  return { is: forGood ? 'refused' : 'later', says }
}
