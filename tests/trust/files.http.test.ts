import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { openHub, type TestHub } from '../setup/hub.ts'
import { deposits, forward, ownAddress } from '../setup/mail.ts'
import { type Reply, type TestSite, testSite } from '../setup/site.ts'
import { figure } from './figures.ts'
import { NAMES, polyglots } from './polyglots.ts'

// Files that come from outside, by mail and by form: what they are called decides nothing of where they lie, what they hold is never shown by a
// browser as a page of ours.

let site: TestSite
let hub: TestHub
beforeAll(async () => {
  site = await testSite({ env: { CORDEE_MAIL_IN_PORT: '2525', CORDEE_MAIL_IN_HOST: 'depot.exemple.fr' } })
  hub = await openHub(site, 'Ploucs', 'maite')
})
afterAll(() => site?.close())

/** Every file that is there now, by its path. */
const filesUnder = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))

const ROOT = '/ploucs/courrier-entrant'

/** Why a browser could show it as a page of ours; nothing: it cannot. */
const shownInline = ({ headers }: Reply): string[] => {
  const said = (name: string) => headers.get(name) ?? ''
  return [
    ...(said('content-disposition').startsWith('attachment;') ? [] : ['no attachment']),
    ...(said('x-content-type-options') === 'nosniff' ? [] : ['sniffed']),
    ...(/(^|; )sandbox($|;)/.test(said('content-security-policy')) ? [] : ['no sandbox']),
    ...(/default-src 'none'/.test(said('content-security-policy')) && !/script-src/.test(said('content-security-policy'))
      ? []
      : ['scripts']),
    ...(/[\r\n]|filename="/.test(said('content-disposition')) ? ['a name that goes on'] : []),
  ]
}

describe('files that come by mail', () => {
  it('are never shown by the browser, neither while they wait nor once they are filed', { timeout: 120_000 }, async () => {
    const address = await ownAddress(hub.coordinator, 'ploucs')
    const { take } = deposits(site)
    const inside = new Set(await filesUnder(site.config.data))
    const around = await readdir(dirname(site.config.data))
    const wrong: string[] = []
    let served = 0
    const judge = async (path: string) => {
      const reply = await hub.coordinator.get(path)
      if (reply.status === 404) return false
      served += 1
      const why = reply.status === 200 ? shownInline(reply) : [String(reply.status)]
      if (why.length > 0) wrong.push(`${path}: ${why.join(', ')} ${reply.headers.get('content-disposition')}`)
      return true
    }
    for (let from = 0; from < polyglots.length; from += 10) {
      const files = polyglots.slice(from, from + 10)
      const mail = forward({ from: 'Maite <maite@exemple.fr>', to: address, subject: `Pièces ${from}`, files })
      expect(await take(mail, { from: 'maite@exemple.fr', to: address })).toEqual({ is: 'taken' })
      const [{ id = '' } = {}] = await site.sql<{ id: string }>('select id from mailbox.mail order by id desc limit 1')
      for (let n = 1; await judge(`${ROOT}/${id}/pieces/${n}`); n += 1);
      await judge(`${ROOT}/${id}/origine`)
      expect((await hub.coordinator.get(`${ROOT}/${id}`)).status).toBe(200)
      expect((await hub.coordinator.post(`${ROOT}/${id}/ranger`, { names: 'Claire Dupouy' })).status).toBe(303)
    }
    const pieces = await site.sql<{ contact: string; id: string }>(
      'select contact_id as contact, document_id as id from contacts.contact_document',
    )
    for (const { contact, id } of pieces) await judge(`/ploucs/echanges/${contact}/pieces/${id}`)
    const files = (await filesUnder(site.config.data)).filter((path) => !inside.has(path))
    const strange = files.filter(
      (path) =>
        !/^(documents\/[0-9a-f]{2}\/[0-9a-f]{62}|mail-in\/[0-9a-f-]{36}\/[0-9a-f-]{36}\/(mail\.eml|piece-[\w-]+|carried-\d+\/.*)|.*\.(key|json))$/.test(
          path.slice(site.config.data.length + 1),
        ),
    )
    await figure('abuse', {
      what: '16 · files that are two things at once, by mail: shown inline',
      target: '0',
      found: `${wrong.length} of ${served}`,
      note: `${polyglots.length} files, while they wait and once filed`,
    })
    expect(served).toBeGreaterThan(80)
    expect(pieces.length).toBeGreaterThan(40)
    expect(wrong).toEqual([])
    expect(strange).toEqual([])
    expect((await readdir(dirname(site.config.data))).filter((name) => !around.includes(name) && !name.startsWith('cordee-'))).toEqual([])
    expect(site.lines).toEqual([])
  })
})

describe('files that come with a form', () => {
  const form = (name: string, content: Buffer, type: string) => {
    const boundary = 'limite'
    const part = (head: string, body: Buffer | string) => [
      Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`),
      Buffer.from(body),
      Buffer.from('\r\n'),
    ]
    return Buffer.concat([
      ...part('Content-Disposition: form-data; name="target"', 'structures'),
      ...part('Content-Disposition: form-data; name="sheet"', ''),
      ...part(`Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type || 'text/plain'}`, content),
      Buffer.from(`--${boundary}--\r\n`),
    ])
  }
  const send = (name: string, content: Buffer, type = 'text/csv') =>
    hub.coordinator.postBytes('/ploucs/importer', form(name, content, type), 'multipart/form-data; boundary=limite')

  it('are read or refused in words; nothing of them stays, and no name leads out of its folder', { timeout: 60_000 }, async () => {
    const before = await filesUnder(site.config.data)
    const answers: number[] = []
    for (const { name, content, type } of polyglots)
      answers.push((await send(name.replaceAll('"', '%22').replace(/[\r\n\0]/g, ' '), content, type.replaceAll(/[\r\n]/g, ''))).status)
    for (const name of NAMES)
      answers.push(
        (await send(name.replaceAll('"', '%22').replace(/[\r\n]/g, ' '), Buffer.from(`Nom\n${name.replace(/[\r\n\0]/g, '')} x`))).status,
      )
    const after = await filesUnder(site.config.data)
    const outside = after.filter((path) => !before.includes(path))
    const shown = await site.sql<{ file_name: string }>(`select file_name from imports.import where file_name ~ '[/\\\\]'`)
    await figure('abuse', {
      what: '17 · names that lead elsewhere: files outside their folder',
      target: '0',
      found: `${outside.length + shown.length} of ${answers.length}`,
    })
    expect(answers.filter((status) => ![303, 400, 422].includes(status))).toEqual([])
    expect(outside).toEqual([])
    expect(shown).toEqual([])
    expect(site.lines).toEqual([])
    expect((await stat(join(site.config.data, 'uploads'))).isDirectory()).toBe(true)
  })
})
