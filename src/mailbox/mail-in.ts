import { createHash } from 'node:crypto'
import { relative } from 'node:path'
import type { Instant } from '#base/day.ts'
import { newId } from '#base/id.ts'
import type { HubOfPage } from '#base/page.ts'
import { perform, type Stage } from '#logbook/perform.ts'
import { inTransaction } from '#platform/database/database.ts'
import { openingAs } from '#platform/database/entering.ts'
import type { Reading, ReadMail } from '#platform/mail/read-mail.ts'
import type { Mailbox, Taken } from '#platform/mail/receiver.ts'
import type { Spooled } from '#platform/mail/spool.ts'
import { type Depositor, depositorOf } from './address.store.ts'
import { type Deposit, depositIn } from './address.ts'
import fr from './fr.ts'
import { incomingFrom } from './incoming.ts'
import { forgetFolder, forgetMail, layDown, openMail } from './kept-mail.ts'
import { cleanFileName, isExpected, type WaitingFile } from './mail.ts'
import { receiveMail } from './receive-mail.ts'

type Means = { stage: Stage; host: string; clock: () => Instant }

/** A token nobody has, so that an address that is none takes as long to refuse as one that is closed. */
const NOBODY: Deposit = { slug: '-', hash: Buffer.alloc(32) }

/** Mails read at once: each takes a processor and a transaction. */
const AT_ONCE = 2

/** Where both doors lead, SMTP and folder: finds whose tray it is, reads the mail, and lets its owner receive it. */
export const mailIn = ({ stage, host, clock }: Means): Mailbox => {
  const turn = turns(AT_ONCE)
  const says = fr.smtp

  const find = (address: string): Promise<(Depositor & { hub: HubOfPage }) | null> => {
    const { slug, hash } = depositIn(address, host) ?? NOBODY
    return inTransaction(stage.pools.app, openingAs(slug, '', clock()), async ({ db, opened }) => {
      const hub = (opened.entered as { hub: HubOfPage | null } | undefined)?.hub ?? null
      const found = await depositorOf(db, hub?.id ?? NO_HUB, hash)
      return { commit: false, value: hub && found ? { ...found, hub } : null }
    })
  }

  const take = async (spooled: Spooled, { from, to }: { from: string; to: string }): Promise<Taken> => {
    const { reading, folder } = await openMail(stage.data, spooled)
    try {
      const addressed =
        to !== '' ? [to] : [...reading.passed, ...reading.to.map(({ address }) => address)].filter((one) => depositIn(one, host))
      const owner = addressed[0] ? await find(addressed[0]) : null
      if (!owner) return { is: 'refused', says: says.nobody }
      const senders = [
        ...new Set([to !== '' ? from.toLowerCase() : reading.returnPath || reading.from?.address || '', reading.from?.address ?? '']),
      ]
      const read = incomingFrom(reading, {
        zone: owner.hub.zone,
        ...(to !== '' ? { envelope: from } : {}),
        own: (address) => owner.senders.includes(address) || depositIn(address, host) !== null,
      })
      const mail = newId()
      const files = filesOf(reading, folder)
      const input = {
        ...{ mail, expected: isExpected(senders, owner.senders), senders, ...read },
        ...(files.length > MOST_FILES ? { remarks: [...new Set([...read.remarks, 'parts'])] } : {}),
        files: files.slice(0, MOST_FILES),
        keys: keysOf(spooled, reading, read),
      }
      await layDown(stage.data, owner.hub.id, mail, folder)
      const outcome = await perform(stage, { hub: owner.hub.slug, email: owner.email, at: clock() }, receiveMail, input)
      if (outcome.is !== 'done' || outcome.value.known) await forgetMail(stage.data, owner.hub.id, mail)
      if (outcome.is === 'done') return { is: 'taken' }
      return outcome.is === 'problems' ? { is: 'later', says: says.full } : { is: 'refused', says: says.nobody }
    } finally {
      await forgetFolder(folder)
    }
  }

  return {
    refuses: async (address) => ((await find(address)) ? null : says.nobody),
    take: (spooled, envelope) => turn(() => take(spooled, envelope)),
    says: { tooBig: says.tooBig, notNow: says.notNow },
  }
}

/** Files of a mail and of those it carries, together. */
const MOST_FILES = 200

const NO_HUB = '00000000-0000-4000-8000-000000000000'

const filesOf = (mail: ReadMail, folder: string): WaitingFile[] =>
  [mail, ...carriedIn(mail)]
    .flatMap(({ files }) => files)
    .map(({ path, name, mediaType, sha256, bytes }, at) => ({
      piece: relative(folder, path),
      name: cleanFileName(name, at + 1),
      mediaType,
      sha256,
      bytes,
    }))

const carriedIn = ({ carried }: ReadMail): ReadMail[] => carried.flatMap((one) => [one, ...carriedIn(one)])

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const keysOf = (spooled: Spooled, { messageId }: Reading, read: ReturnType<typeof incomingFrom>) => ({
  content: spooled.sha256,
  message: messageId === '' ? null : sha256(messageId),
  original: sha256([read.subject, read.writtenAt ?? '', ...read.correspondents.map(({ address }) => address), read.body].join('\u0000')),
})

/** So many at a time; the others wait their turn. */
const turns = (most: number) => {
  let busy = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (busy >= most) await new Promise<void>((go) => waiting.push(go))
    else busy += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else busy -= 1
    }
  }
}
