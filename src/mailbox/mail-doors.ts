import type { Instant } from '#base/day.ts'
import { isId } from '#base/id.ts'
import type { Stage } from '#logbook/perform.ts'
import type { Config } from '#platform/config.ts'
import { inHub } from '#platform/jobs/jobs.ts'
import { watchFolder } from '#platform/mail/drop-folder.ts'
import { startReceiver } from '#platform/mail/receiver.ts'
import { clearComing, forgetMail, keptMails } from './kept-mail.ts'
import { anyMail } from './mail.store.ts'
import { mailIn } from './mail-in.ts'

type Means = { config: Config; stage: Stage; clock: () => Instant; log: (line: string) => void }

/** Opens the doors the environment asks for: SMTP, a folder, both or none. `port`: where SMTP listens. */
export const openMailDoors = async ({ config, stage, clock, log }: Means): Promise<{ port: number | null; stop: () => Promise<void> }> => {
  await tidy(stage)
  const mailbox = mailIn({ stage, host: config.mailInHost, clock })
  const folder = config.mailInFolder === null ? null : await watchFolder({ folder: config.mailInFolder, data: config.data, mailbox, log })
  const receiver = config.mailInPort === null ? null : await startReceiver({ config, mailbox, log })
  return {
    port: receiver?.port ?? null,
    stop: async () => {
      await receiver?.stop()
      await folder?.stop()
    },
  }
}

/** Bytes that a killed process left behind without a row are nobody's mail: their sender was not told that they arrived. */
const tidy = async ({ pools, data }: Stage): Promise<void> => {
  await clearComing(data)
  for (const { hub, mail } of await keptMails(data)) {
    const known = isId(hub) && isId(mail) && (await inHub(pools, hub, (db) => anyMail(db, hub, mail)))
    if (!known || known.erasedAt !== null) await forgetMail(data, hub, mail)
  }
}
