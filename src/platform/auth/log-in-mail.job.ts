import { addMinutes } from '#base/day.ts'
import { newId } from '#base/id.ts'
import { choice, id, z } from '#base/input.ts'
import type { Config } from '#platform/config.ts'
import type { Pools } from '#platform/database/database.ts'
import type { Job, Task, Tasks } from '#platform/jobs/jobs.ts'
import { type Mailer, mailerOf } from '#platform/mail/mailer.ts'
import { addressOf } from './account.store.ts'
import { giveCode } from './code.store.ts'
import { CODE_MINUTES, newCode, shownCode } from './code.ts'
import { atTheDoor } from './door.ts'
import { keysOf } from './keys.ts'
import { keepMail } from './outbox.store.ts'
import { authWords } from './words.ts'

type Means = { pools: Pick<Pools, 'auth'>; config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'data'>; mailer?: Mailer | null }

/** Who waits for a code longer than this has gone away, or asked again. */
const STILL_WAITING_MINUTES = 30

const lang = choice(['fr', 'en'])
const codeInput = z.object({ code: id(), lang })
const noticeInput = z.object({ account: id(), about: choice(['enrolled', 'recoveryAsked']), lang })

/** The mails of the log-in itself, which belong to no hub: codes, and what somebody should know about their own log-in (ASVS 6.3.7). */
export const authTasks = ({ pools, config, mailer = mailerOf(config) }: Means): Tasks => {
  const send = async (mail: { id: string; email: string; subject: string; body: string }, job: Job) => {
    const { id, email, subject, body } = mail
    if (mailer) {
      const delivery = await mailer({ id, from: 'Cordée', to: { name: '', address: email }, subject, text: body })
      if (delivery.is === 'later' && !job.last) throw new Error(delivery.says)
      if (delivery.is !== 'sent') job.log(`Log-in mail not sent: ${delivery.says}`)
      return
    }
    await atTheDoor({ pools }, (db) => keepMail(db, { email, subject, body }, job.now))
    job.log(`Mail for ${email}: ${body.split('\n').find((line) => line.trim() !== '')}`)
  }

  /** The code is made here, each time anew: it is nowhere in clear but in the mail. */
  const sendCode: Task = async ({ input }, job) => {
    const { code: request, lang } = codeInput.parse(input)
    const keys = await keysOf(config.data)
    const code = newCode()
    const [expires, since] = [addMinutes(job.now, CODE_MINUTES), addMinutes(job.now, -STILL_WAITING_MINUTES)]
    const email = await atTheDoor({ pools }, (db) => giveCode(db, request, keys.digest('code', `${request} ${code}`), expires, since))
    if (!email) return
    const words = authWords[lang].mail.code
    await send({ id: newId(), email, subject: words.subject, body: words.body({ code: shownCode(code), minutes: CODE_MINUTES }) }, job)
  }

  const sendNotice: Task = async ({ input }, job) => {
    const { account, about, lang } = noticeInput.parse(input)
    const email = await atTheDoor({ pools }, (db) => addressOf(db, account))
    if (email) await send({ id: newId(), email, ...authWords[lang].mail[about] }, job)
  }
  return { 'auth.sendCode': sendCode, 'auth.sendNotice': sendNotice }
}
