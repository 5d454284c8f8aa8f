import { setTimeout as sleep } from 'node:timers/promises'
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { openHub, type TestHub } from '../setup/hub.ts'
import { type TestSite, testSite } from '../setup/site.ts'
import { figure } from './figures.ts'

// Workbooks that would fill the memory: each is refused in words, soon, and takes little. All are made here; none is kept.

let site: TestSite
let hub: TestHub
beforeAll(async () => {
  site = await testSite()
  hub = await openHub(site, 'Ploucs', 'maite')
})
afterAll(() => site?.close())

const MB = 1024 ** 2

type Part = { name: string; packed: Buffer; declared: number; crc?: number; stored?: boolean }

const part = (name: string, content: Buffer | string): Part => {
  const bytes = Buffer.from(content)
  return { name, packed: deflateRawSync(bytes), declared: bytes.length, crc: crc32(bytes) }
}

/** `size` bytes of spaces, packed without ever being there; what it says of its size may be a lie. */
const hollow = async (name: string, size: number, declared = size): Promise<Part> => {
  const packing = createDeflateRaw({ level: 9 })
  const parts: Buffer[] = []
  packing.on('data', (chunk: Buffer) => void parts.push(chunk))
  const block = Buffer.alloc(4 * MB, 32)
  for (let left = size; left > 0; left -= block.length)
    if (!packing.write(block.subarray(0, Math.min(left, block.length)))) await new Promise<void>((done) => packing.once('drain', done))
  packing.end()
  await new Promise((done) => packing.once('end', done))
  return { name, packed: Buffer.concat(parts), declared: Math.min(declared, 0xffff_ffff) }
}

/** A zip as APPNOTE 4.3 has it. `claims`: how many parts its end says there are. */
const zip = (parts: Part[], claims = parts.length): Buffer => {
  const heads: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, packed, declared, crc = 0, stored = false } of parts) {
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(stored ? 0 : 8, 4)
    common.writeUInt32LE(crc, 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(declared, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, Buffer.from(name), packed])
    const entry = Buffer.alloc(42)
    entry.writeUInt16LE(20, 0)
    common.copy(entry, 2)
    entry.writeUInt32LE(at, 38)
    directory.push(Buffer.from('PK\u0001\u0002', 'latin1'), entry, Buffer.from(name))
    heads.push(head)
    at += head.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(claims & 0xffff, 4)
  end.writeUInt16LE(claims & 0xffff, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...heads, list, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}

const workbook = (sheet: string, strings?: string): Part[] => [
  part(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  ),
  part(
    'xl/workbook.xml',
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ),
  part(
    'xl/_rels/workbook.xml.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
  part('xl/styles.xml', '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'),
  ...(strings ? [part('xl/sharedStrings.xml', strings)] : []),
  part('xl/worksheets/sheet1.xml', sheet),
]
const cell = (text: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`

/** Entities that stand for ten of the one before: ten to the ninth « lol » (billion laughs). */
const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('')}]>`

const bombs: [string, () => Promise<Buffer>][] = [
  ['42 kB that say they are 4 GB', async () => zip([...workbook(cell('x')), { ...part('xl/media/x.bin', 'x'), declared: 0xffff_ffff }])],
  [
    '4 GB of spaces in 4 MB',
    async () =>
      zip([...workbook(cell('x')), await hollow('xl/sharedStrings.xml', process.env.CORDEE_FIGURES === '1' ? 4096 * MB : 192 * MB)]),
  ],
  ['a part that lies about its size', async () => zip([...workbook(cell('x')), await hollow('xl/sharedStrings.xml', 128 * MB, 100)])],
  [
    'a hundred thousand parts',
    async () => zip(Array.from({ length: 100_000 }, (_, n) => ({ name: `p${n}`, packed: Buffer.alloc(0), declared: 0, stored: true }))),
  ],
  [
    'a hundred thousand parts that say they are two',
    async () =>
      zip(
        Array.from({ length: 100_000 }, (_, n) => ({ name: `p${n}`, packed: Buffer.alloc(0), declared: 0, stored: true })),
        2,
      ),
  ],
  [
    'parts that all lie at the same place (quine, overlapping)',
    async () => {
      const one = await hollow('xl/sharedStrings.xml', 50 * MB)
      const whole = zip([...workbook(cell('x')), one])
      const entry = whole.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
      const end = whole.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
      const last = whole.subarray(entry, end)
      const more = Array.from({ length: 500 }, () => last)
      const tail = Buffer.from(whole.subarray(end))
      tail.writeUInt32LE(tail.readUInt32LE(12) + last.length * more.length, 12)
      return Buffer.concat([whole.subarray(0, end), ...more, tail])
    },
  ],
  [
    'a zip in a zip in a zip',
    async () => zip([part('xl/a.zip', zip([part('b.zip', zip([await hollow('c', 96 * MB)]))])), ...workbook(cell('x')).slice(0, 1)]),
  ],
  ['a billion laughs', async () => zip(workbook(`${laughs}${cell('&a9;')}`))],
  [
    'a billion laughs in shared words',
    async () =>
      zip(
        workbook(cell('x'), `${laughs}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&a9;</t></si></sst>`),
      ),
  ],
  [
    'a file of this machine, as an entity',
    async () => zip(workbook(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${cell('&a;')}`)),
  ],
  [
    'a sheet a million columns wide',
    async () =>
      zip(
        workbook(
          cell('x')
            .replace('A1', 'XFD1')
            .replace('</row>', '</row><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>y</t></is></c></row>'),
        ),
      ),
  ],
  ['tags a hundred thousand deep', async () => zip(workbook(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`))],
]

/** The most memory this process had while `work` ran, above what it had before. */
const peakOf = async <T>(work: () => Promise<T>): Promise<{ value: T; peak: number; ms: number }> => {
  const before = process.memoryUsage().rss
  let most = before
  let running = true
  const watching = (async () => {
    while (running) {
      most = Math.max(most, process.memoryUsage().rss)
      await sleep(5)
    }
  })()
  const began = performance.now()
  const value = await work()
  const ms = performance.now() - began
  running = false
  await watching
  return { value, peak: Math.max(most, process.memoryUsage().rss) - before, ms }
}

describe('a workbook made to fill the memory', () => {
  const found: { what: string; status: number; peak: number; ms: number }[] = []
  it.each(bombs)('%s', { timeout: 120_000 }, async (what, make) => {
    const file = await make()
    const head = (name: string, more = '') => `--limite\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`
    const body = Buffer.concat([
      Buffer.from(`${head('target')}structures\r\n${head('sheet')}\r\n${head('file', '; filename="liste.xlsx"')}`),
      file,
      Buffer.from('\r\n--limite--\r\n'),
    ])
    const { value, peak, ms } = await peakOf(() =>
      hub.coordinator.postBytes('/ploucs/importer', body, 'multipart/form-data; boundary=limite'),
    )
    found.push({ what, status: value.status, peak, ms })
    expect([what, value.status, value.text.slice(0, 300)]).toEqual([
      what,
      expect.toSatisfy((status) => [303, 413, 422].includes(status as number)),
      expect.anything(),
    ])
    expect(value.text).not.toContain('root:')
    expect(peak).toBeLessThan(250 * MB)
    expect(ms).toBeLessThan(15_000)
    expect(site.lines).toEqual([])
  })
  afterAll(async () => {
    const worst = (of: (one: (typeof found)[number]) => number) => found.reduce((a, b) => (of(b) > of(a) ? b : a))
    const [heavy, slow] = [worst(({ peak }) => peak), worst(({ ms }) => ms)]
    const refused = found.filter(({ status }) => status !== 303)
    await figure('abuse', {
      what: '15 · workbooks made to fill the memory: most memory more; longest answer',
      target: '< 250 MB; < 15 s',
      found: `${Math.round(heavy.peak / MB)} MB (${heavy.what}); ${Math.round(slow.ms)} ms (${slow.what})`,
      note: `${refused.length} of ${found.length} refused in words; read as the plain table they are: ${found
        .filter(({ status }) => status === 303)
        .map(({ what }) => what)
        .join(', ')}`,
    })
  })
})
