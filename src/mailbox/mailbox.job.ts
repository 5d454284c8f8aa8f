import { z } from '#base/input.ts'
import type { Pools } from '#platform/database/database.ts'
import { inHub, type Task, type Tasks } from '#platform/jobs/jobs.ts'
import { forgetMail } from './kept-mail.ts'
import { anyMail, eraseMail } from './mail.store.ts'
import { erasedAfter } from './mail.ts'

type Means = { pools: Pick<Pools, 'app'>; config: { data: string } }

/** Erases a mail once its time is over: a day after it was filed or thrown away, ninety days after it came. Nobody's act: a rule of retention. */
export const mailboxTasks = ({ pools, config }: Means): Tasks => {
  const erase: Task = async ({ hub, input }, { now }) => {
    const { mail: id } = z.object({ mail: z.string() }).parse(input)
    if (!hub) return
    const over = await inHub(pools, hub, async (db) => {
      const mail = await anyMail(db, hub, id)
      if (!mail || mail.erasedAt !== null) return true
      if (now < erasedAfter(mail)) return false
      await eraseMail(db, hub, mail, now)
      return true
    })
    if (over) await forgetMail(config.data, hub, id)
  }
  return { 'mailbox.erase': erase }
}
