import type { Id } from '#base/id.ts'
import { z } from '#base/input.ts'
import type { Config } from '#platform/config.ts'
import type { Pools } from '#platform/database/database.ts'
import { KeptFileError, readFile } from '#platform/documents/store.ts'
import { enqueue } from '#platform/jobs/enqueue.store.ts'
import { inHub, type Task, type Tasks } from '#platform/jobs/jobs.ts'
import { hubName, type Mail, mailById, noteAttempt } from './mail.store.ts'
import { type Delivery, type Letter, type Mailer, mailerOf } from './mailer.ts'

type Means = { pools: Pick<Pools, 'app'>; config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'data'>; mailer?: Mailer | null }

/** Sends the hubs' mails: `mail.send` one, `mail.sendAll` several, each then on its own. Without a mail server they are kept in the outbox. */
export const mailTasks = ({ pools, config, mailer = mailerOf(config) }: Means): Tasks => {
  const sendAll: Task = async ({ hub, input }) => {
    const { mails } = z.object({ mails: z.array(z.string()) }).parse(input)
    await inHub(pools, hub, async (db) => {
      for (const mail of mails) await enqueue(db, 'mail.send', { mail }, { key: `mail.send ${mail}` })
    })
  }

  const send: Task = async ({ hub, input }, job) => {
    const id = z.object({ mail: z.string() }).parse(input).mail
    const note = (outcome: Parameters<typeof noteAttempt>[3]) =>
      inHub(pools, hub, (_db, { atLast }) => noteAttempt(atLast, hub ?? '', id, outcome))
    // A hundred mails that wait for the same server: each says why and asks nothing, for pages are read meanwhile.
    const away = mailer?.away?.() ?? null
    if (away !== null && !job.last) {
      await note({ state: 'queued', problem: away })
      throw new Error(away)
    }
    const [mail, from] = await inHub(pools, hub, (db) => Promise.all([mailById(db, hub ?? '', id), hubName(db, hub ?? '')]))
    if (!mail || mail.state === 'sent') return
    if (!mailer) return note({ state: 'kept', problem: null })
    const delivery = await deliver(mailer, config.data, from, mail)
    if (delivery.is === 'sent') return note({ state: 'sent', problem: null, sentAt: job.now })
    const over = delivery.is === 'refused' || job.last
    await note({ state: over ? 'failed' : 'queued', problem: delivery.says })
    if (!over) throw new Error(delivery.says)
  }
  return { 'mail.send': send, 'mail.sendAll': sendAll }
}

const deliver = async (mailer: Mailer, data: string, hub: string, mail: Mail): Promise<Delivery> => {
  const letter: Letter = {
    id: mail.id as Id,
    from: hub,
    to: { name: mail.toName, address: mail.to },
    replyTo: mail.replyTo,
    subject: mail.subject,
    text: mail.body,
  }
  try {
    const files = await Promise.all(
      mail.attachments.map(async ({ name, mediaType, sha256 }) => ({ name, mediaType, bytes: await readFile(data, sha256) })),
    )
    return mailer({ ...letter, attachments: files })
  } catch (error) {
    if (error instanceof KeptFileError) return { is: 'refused', says: error.message }
    throw error
  }
}
