import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { FileFault } from './file-fault.ts'
import { readTable } from './read-table.ts'
import { headerIn, type RawRow } from './table.ts'
import { knownHead } from './targets.ts'
import { UNPACKED_LIMIT } from './zip-guard.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cordee-table-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const read = async (bytes: Buffer | string, sheet = '') => {
  const path = join(folder, 'file')
  await writeFile(path, bytes)
  const { reading, rows } = await readTable({ path }, sheet)
  const all: RawRow[] = []
  for await (const row of rows) all.push(row)
  return { reading, rows: all, header: headerIn(all.slice(0, 15), knownHead) }
}
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

const HEADS = ['Nom', 'Commune', 'Téléphone']
const ROW = ['La Smalah', 'Saint-Julien', '05 58 00 00 00']

describe('files as associations have them', () => {
  it.each<[string, Buffer | string, object]>([
    [
      'Latin-1, semicolons (Excel in French)',
      Buffer.from('Nom;Commune;Téléphone\r\nLa Smalah;Saint-Julien;05 58 00 00 00\r\n', 'latin1'),
      { encoding: 'windows-1252', delimiter: ';' },
    ],
    [
      'UTF-8 with its mark, commas',
      '\ufeffNom,Commune,Téléphone\nLa Smalah,Saint-Julien,05 58 00 00 00',
      { encoding: 'utf-8', delimiter: ',' },
    ],
    [
      'UTF-8 without mark, tabs',
      'Nom\tCommune\tTéléphone\nLa Smalah\tSaint-Julien\t05 58 00 00 00\n',
      { encoding: 'utf-8', delimiter: '\t' },
    ],
    [
      'UTF-16 (« texte Unicode » of Excel)',
      utf16('Nom\tCommune\tTéléphone\r\nLa Smalah\tSaint-Julien\t05 58 00 00 00\r\n'),
      { encoding: 'utf-16le', delimiter: '\t' },
    ],
    [
      'quotes around everything',
      '"Nom";"Commune";"Téléphone"\n"La Smalah";"Saint-Julien";"05 58 00 00 00"\n',
      { encoding: 'utf-8', delimiter: ';' },
    ],
    [
      'empty columns at the end, empty rows',
      'Nom;Commune;Téléphone;;;\nLa Smalah;Saint-Julien;05 58 00 00 00;;;\n;;;;;\n\n',
      { encoding: 'utf-8', delimiter: ';' },
    ],
  ])('%s', async (_, bytes, how) => {
    const { reading, rows, header } = await read(bytes)
    expect(reading).toMatchObject(how)
    expect(rows).toEqual([
      { line: 1, cells: HEADS },
      { line: 2, cells: ROW },
    ])
    expect(header).toBe(1)
  })

  it('titles above the heads, line breaks in a cell, empty rows: lines are those of the spreadsheet', async () => {
    const { rows, header } = await read('Liste des adhérents, 2026;;\n;;\nNom;Commune;Notes\nLa Smalah;Dax;"une,\ndeux"\n\nTipi;Dax;\n')
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 4, 6])
    expect(header).toBe(3)
    expect(rows[2]?.cells).toEqual(['La Smalah', 'Dax', 'une,\ndeux'])
  })

  it('no heads at all', async () => {
    expect((await read('La Smalah;Dax;05 58 00 00 00\nTipi;Dax;05 58 00 00 01\n')).header).toBeNull()
  })

  it('commas in prose do not cut columns', async () => {
    expect((await read('Nom;Commune\nLa Smalah, le lieu, le jardin;Dax\nTipi, etc.;Dax')).reading.delimiter).toBe(';')
  })

  it.each([
    ['an old Excel', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), 'import.xls'],
    ['a PDF', '%PDF-1.7', 'import.pdf'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'import.notATable'],
    ['a broken zip', 'PK\x03\x04 nothing', 'import.notATable'],
  ])('%s is refused in words', async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ code })
  })
})

type Cell = { value: string | number | boolean | Date; type?: unknown; format?: string } | null
const workbook = (sheets: Cell[][][], names: string[]): Promise<Buffer> =>
  writeXlsxFile(sheets.map((data, at) => ({ data, sheet: names[at] as string })) as never).toBuffer() as Promise<Buffer>

describe('a workbook', () => {
  it('gives the first sheet with something in it: dates, figures with all digits, merged titles', async () => {
    const bytes = await workbook(
      [
        [],
        [
          [{ value: 'Adhérents du pôle' }],
          [],
          [{ value: 'Nom' }, { value: 'SIRET' }, { value: 'Membre depuis' }, { value: 'Fondateur' }],
          [
            { value: 'La Smalah' },
            { value: 35600000000048 },
            { value: new Date('2019-03-12T00:00:00Z'), format: 'dd/mm/yyyy' },
            { value: true },
          ],
        ],
      ],
      ['Vide', 'Adhérents'],
    )
    const { reading, rows, header } = await read(bytes)
    expect(reading).toEqual({ encoding: null, delimiter: null, sheet: 'Adhérents', sheets: ['Vide', 'Adhérents'] })
    expect(header).toBe(3)
    expect(rows.at(-1)).toEqual({ line: 4, cells: ['La Smalah', '35600000000048', '2019-03-12', 'oui'] })
    await expect(read(bytes, 'Autre')).rejects.toMatchObject({ code: 'import.noSuchSheet', values: { sheets: 'Vide, Adhérents' } })
  })

  it('that unpacks to far more than it says, or says too much, is refused', async () => {
    for (const declared of [10, UNPACKED_LIMIT + 1]) {
      await expect(read(zipOf('xl/workbook.xml', Buffer.alloc(UNPACKED_LIMIT + 1), declared))).rejects.toMatchObject({
        code: 'import.tooMuchUnpacked',
      })
    }
    await expect(read(zipOf('content.xml', Buffer.from('<office/>'), 9))).rejects.toMatchObject({ code: 'import.ods' })
    await expect(read(zipOf('word/document.xml', Buffer.from('<w/>'), 4))).rejects.toBeInstanceOf(FileFault)
  })
})

it.each([
  ['in the last corner', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', 'import.sheetTooWide'],
  ['in a row far down, the column unsaid', '<row r="99999999"><c><v>1</v></c></row>', 'import.sheetTooWide'],
  ['whose figures are written as signs', "<row r='&#49;048576'><c/></row>", 'import.workbookBroken'],
  ['where lists have theirs', '<row r="20000"><c r="CV20000"><v>1</v></c></row>', 'import.notATable'],
])('a workbook of a few bytes with one cell %s', async (_, row, code) => {
  await expect(
    read(zipOf('xl/worksheets/sheet1.xml', Buffer.from(`<worksheet><sheetData>${row}</sheetData></worksheet>`), 99)),
  ).rejects.toMatchObject({ code })
})

/** A zip of one part that says of itself what it likes. */
const zipOf = (name: string, content: Buffer, declared: number): Buffer => {
  const packed = deflateRawSync(content)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(declared, 18)
  common.writeUInt16LE(name.length, 22)
  const head = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed])
  const central = Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, Buffer.alloc(14), Buffer.from(name)])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(head.length, 16)
  return Buffer.concat([head, central, end])
}
