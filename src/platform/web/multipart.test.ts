import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import type { Upload } from '#base/upload.ts'
import { readBodyWithFile } from './body.ts'
import { FILE_LIMIT } from './multipart.ts'

let data: string
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'cordee-upload-'))
})
afterAll(() => rm(data, { recursive: true, force: true }))

const left = async (): Promise<string[]> => readdir(join(data, 'uploads')).catch(() => [])
const TYPE = 'multipart/form-data; boundary=x'
/** A body that comes in pieces of the given sizes. */
const sent = (body: Buffer | string, { type = TYPE, pieces = 65_536 }: { type?: string; pieces?: number } = {}) => {
  const bytes = Buffer.from(body as string)
  const stream = new ReadableStream({
    start: (controller) => {
      for (let at = 0; at < bytes.length; at += pieces) controller.enqueue(new Uint8Array(bytes.subarray(at, at + pieces)))
      controller.close()
    },
  })
  return new Request('http://localhost/', {
    method: 'POST',
    body: stream,
    headers: { 'content-type': type },
    duplex: 'half',
  } as RequestInit)
}
const part = (head: string, body: string | Buffer) =>
  Buffer.concat([Buffer.from(`--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n`), Buffer.from(body as string), Buffer.from('\r\n')])
const whole = (...parts: Buffer[]) => Buffer.concat([...parts, Buffer.from('--x--\r\n')])

describe('a form with a file', () => {
  it('is read whole, in whatever pieces it comes: the file lies in the data folder until it is discarded', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.integer({ min: 1, max: 90 }), fc.string(), async (bytes, pieces, text) => {
        const said = text.toWellFormed()
        const file = part('name="file"; filename="C:\\\\liste\\\\été.csv"', Buffer.from(bytes))
        const body = await readBodyWithFile(sent(whole(part('name="title"', said), file), { pieces }), data)
        if ('status' in body) throw new Error(body.problem.code)
        const upload = body.raw.file as Upload
        expect(body.raw.title).toBe(said)
        expect(upload.name).toBe('été.csv')
        expect(upload.bytes).toBe(bytes.length)
        expect(new Uint8Array(await readFile(upload.path))).toEqual(bytes)
        await body.discard?.()
        expect(await left()).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    ['..\\..\\secret.csv', 'secret.csv'],
    ['../../etc/passwd', 'passwd'],
    ['a\u0007b\u202ecsv.exe', 'abcsv.exe'],
    ['liste %22finale%22.csv', 'liste "finale".csv'],
    [`🌲${'a'.repeat(199)}`, `\ufffd${'a'.repeat(199)}`],
  ])('calls a file « %s » by the last part of its name, without what cannot be seen or kept', async (given, name) => {
    const body = await readBodyWithFile(sent(whole(part(`name="file"; filename="${given}"`, 'x'))), data)
    expect('raw' in body ? (body.raw.file as Upload).name : body.problem.code).toBe(name)
    if ('discard' in body) await body.discard?.()
  })

  it('may be sent without its file', async () => {
    const body = await readBodyWithFile(sent(whole(part('name="file"; filename=""', ''), part('name="rows"', 'a;b'))), data)
    expect('raw' in body && body.raw).toEqual({ file: '', rows: 'a;b' })
  })

  it.each<[string, string | Buffer, string?]>([
    ['without a boundary', whole(part('name="a"', 'b')), 'multipart/form-data'],
    ['cut off', whole(part('name="file"; filename="a.csv"', 'nom')).subarray(0, -6)],
    ['empty', ''],
    ['with a part that has no name', whole(part('filename="a.csv"', 'nom'))],
    ['with a head that never ends', `--x\r\nContent-Disposition: form-data; name="${'a'.repeat(20_000)}`],
    ['with two files', whole(part('name="a"; filename="a"', 'a'), part('name="b"; filename="b"', 'b'))],
    ['with a text that is no UTF-8', whole(part('name="a"', Buffer.from([0xff, 0xfe])))],
    ['with more parts than any form of ours', whole(...Array.from({ length: 2_200 }, (_, at) => part(`name="a${at}"`, '1')))],
  ])('is refused %s, and leaves nothing behind', async (_, body, type) => {
    expect(await readBodyWithFile(sent(body, type ? { type } : {}), data)).toMatchObject({ status: 400 })
    expect(await left()).toEqual([])
  })

  it.each([
    ['a file above the limit', part('name="file"; filename="a.csv"', Buffer.alloc(FILE_LIMIT + 1, 'a'))],
    ['a text above two megabytes', part('name="rows"', Buffer.alloc(2 * 1024 * 1024 + 1, 'a'))],
  ])('is refused with %s, counted as it comes', async (_, one) => {
    expect(await readBodyWithFile(sent(whole(one)), data)).toMatchObject({ status: 413, problem: { code: 'request.tooLarge' } })
    expect(await left()).toEqual([])
  })

  it('reaches no prototype by the name of its field', async () => {
    const body = await readBodyWithFile(sent(whole(part('name="__proto__"; filename="a"', 'a'))), data)
    expect('raw' in body && Object.keys(body.raw)).toEqual([])
    if ('raw' in body) await body.discard?.()
  })
})
