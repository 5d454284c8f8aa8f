import { createHash } from 'node:crypto'
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { sampleHub as hub } from '#platform/documents/sample-hub.ts'
import { listFields, MOST_FIELDS } from './blank-form.ts'
import { type BlankMapping, fillBlank, MOST_MEGABYTES, mappingFor, readBlank, readingsOf } from './blank-pdf.ts'
import { dossierPdf } from './dossier-pdf.ts'
import { incubator } from './sample-filled.ts'

/** Made here: the official blanks are the State’s to hand out. Fields of each kind, as the unified form has them. */
const blank = async (change: (doc: PDFDocument) => void = () => {}): Promise<Uint8Array> => {
  const doc = await PDFDocument.create({ updateMetadata: false })
  const page = doc.addPage()
  const form = doc.getForm()
  const place = (y: number) => ({ x: 50, y, width: 300, height: 20 })
  form.createTextField('nom').addToPage(page, place(700))
  const objectives = form.createTextField('objectifs')
  objectives.enableMultiline()
  objectives.addToPage(page, { ...place(600), height: 80 })
  const siret = form.createTextField('siret')
  siret.setMaxLength(9)
  siret.addToPage(page, place(560))
  form.createTextField('total').addToPage(page, place(530))
  form.createTextField('represente').addToPage(page, place(500))
  form.createCheckBox('renouvellement').addToPage(page, { ...place(470), width: 20 })
  form.createCheckBox('premiere').addToPage(page, { ...place(440), width: 20 })
  const kind = form.createRadioGroup('frequence')
  kind.addOptionToPage('premiere demande', page, { ...place(410), width: 20 })
  kind.addOptionToPage('renouvellement', page, { ...place(380), width: 20 })
  form.createButton('imprimer').addToPage('Imprimer', page, place(350))
  change(doc)
  return doc.save()
}

/** The same, changed behind the back of the package that made it. */
const touched = async (change: (doc: PDFDocument) => void): Promise<Uint8Array> => {
  const doc = await PDFDocument.load(await blank(), { preserveXFA: true })
  change(doc)
  return doc.save({ updateFieldAppearances: false })
}

const mapped = (bytes: Uint8Array, fields: BlankMapping['fields']): BlankMapping => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  form: 'cerfa12156',
  version: '06',
  fields,
})

describe('a blank', () => {
  it('tells its fields, and by which bytes it is known', async () => {
    const bytes = await blank()
    const read = await readBlank(bytes)
    expect(read).toMatchObject({ ok: true, value: { sha256: mapped(bytes, {}).sha256 } })
    expect(read.ok && read.value.fields).toEqual([
      { name: 'nom', kind: 'text', most: null, options: [] },
      { name: 'objectifs', kind: 'text', most: null, options: [] },
      { name: 'siret', kind: 'text', most: 9, options: [] },
      { name: 'total', kind: 'text', most: null, options: [] },
      { name: 'represente', kind: 'text', most: null, options: [] },
      { name: 'renouvellement', kind: 'tick', most: null, options: [] },
      { name: 'premiere', kind: 'tick', most: null, options: [] },
      { name: 'frequence', kind: 'choice', most: null, options: ['premiere demande', 'renouvellement'] },
      { name: 'imprimer', kind: 'other', most: null, options: [] },
    ])
  })

  it.each<[string, () => Promise<Uint8Array>, string]>([
    ['that is no PDF', async () => Buffer.from('PK\u0003\u0004 un document Word'), 'blank.notPdf'],
    ['that is empty', async () => new Uint8Array(), 'blank.notPdf'],
    ['that says it is one, and is broken', async () => Buffer.from('%PDF-1.7\n%%EOF'), 'blank.notPdf'],
    ['cut in the middle', async () => (await blank()).subarray(0, 600), 'blank.notPdf'],
    ['without fields', () => dossierPdf(incubator, { lang: 'fr', at: '2026-01-15T09:00:00.000Z', hub }), 'blank.noForm'],
    [
      'with a form of no field',
      () =>
        blank((doc) => {
          for (const field of doc.getForm().getFields()) doc.getForm().removeField(field)
        }),
      'blank.noForm',
    ],
    ['made as XFA', () => touched((doc) => doc.catalog.getAcroForm()?.dict.set(PDFName.of('XFA'), PDFString.of('<xdp/>'))), 'blank.xfa'],
    ['under a password', () => blank((doc) => doc.encrypt({ userPassword: 'secret', ownerPassword: 'maitre' })), 'blank.encrypted'],
    [
      'with far too many fields',
      () =>
        touched((doc) => {
          for (let n = 0; n < MOST_FIELDS; n += 1)
            doc.catalog.getAcroForm()?.addField(doc.context.register(doc.context.obj({ FT: 'Tx', T: PDFString.of(`champ ${n}`) })))
        }),
      'blank.tooManyFields',
    ],
  ])('%s is refused, and it is said why', async (_, make, code) => {
    expect(await listFields(await make())).toMatchObject({ ok: false, problems: [{ code }] })
  })

  it('that is too large is not even opened; one that takes too long is stopped', async () => {
    const large = new Uint8Array(MOST_MEGABYTES * 1024 * 1024 + 1)
    expect(await readBlank(large)).toMatchObject({ ok: false, problems: [{ code: 'blank.tooLarge' }] })
    expect(await readBlank(await blank(), 1)).toMatchObject({ ok: false, problems: [{ code: 'blank.tooLong' }] })
  })
})

describe('filled by its mapping', () => {
  const fields: BlankMapping['fields'] = {
    nom: 'hub.name',
    objectifs: 'action.purpose',
    siret: 'hub.siret',
    total: 'charges.total',
    represente: 'hub.represented',
    renouvellement: { tick: 'action.renewed', when: 'renouvellement' },
    premiere: { tick: 'action.renewed', when: 'première demande' },
    frequence: 'action.renewed',
    imprimer: 'hub.name',
  }

  it('it holds what the dossier knows, and says what is left and why', async () => {
    const bytes = await blank()
    const filled = await fillBlank(bytes, mapped(bytes, fields), incubator, 'fr')
    if (!filled.ok) throw new Error(filled.problems[0]?.code)
    expect(filled.value.left).toEqual([
      { field: 'represente', why: 'missing' },
      { field: 'siret', why: 'tooLong' },
      { field: 'imprimer', why: 'notWritable' },
    ])
    expect(filled.value.changed).toEqual([])
    const form = (await PDFDocument.load(filled.value.bytes)).getForm()
    expect(form.getTextField('nom').getText()).toBe('PLOUCS')
    expect(form.getTextField('objectifs').getText()).toContain('l’idée à l’activité.\n\nChaque projet')
    expect(form.getTextField('total').getText()).toBe('40\u00a0500')
    expect(form.getTextField('siret').getText()).toBeUndefined()
    expect([form.getCheckBox('renouvellement').isChecked(), form.getCheckBox('premiere').isChecked()]).toEqual([true, false])
    expect(form.getRadioGroup('frequence').getSelected()).toBe('renouvellement')
  })

  it('the same blank and dossier give the same bytes', async () => {
    const bytes = await blank()
    const mapping = mapped(bytes, fields)
    const [one, other] = [await fillBlank(bytes, mapping, incubator, 'fr'), await fillBlank(bytes, mapping, incubator, 'fr')]
    expect(one).toEqual(other)
  })

  it('letters that its font lacks are replaced by the nearest, and told of', async () => {
    const bytes = await blank()
    const typed = { ...incubator, hub: { name: 'Ťestovací spolek 🌲 «\u202Fœuvre\u202F»\u0000' } }
    const filled = await fillBlank(bytes, mapped(bytes, { nom: 'dossier.hub', objectifs: 'action.purpose' }), typed, 'fr')
    expect(filled).toMatchObject({ ok: true, value: { changed: ['nom'], left: [] } })
    const form = (await PDFDocument.load(filled.ok ? filled.value.bytes : bytes)).getForm()
    expect(form.getTextField('nom').getText()).toBe('Testovací spolek ? «\u00a0œuvre\u00a0»')
  })

  it('a blank of another edition is refused, and so is a field it does not have', async () => {
    const bytes = await blank()
    const mapping = mapped(bytes, fields)
    const other = await blank((doc) => doc.setTitle('Une autre édition'))
    expect(await fillBlank(other, mapping, incubator, 'fr')).toMatchObject({ ok: false, problems: [{ code: 'blank.otherForm' }] })
    expect(mappingFor(mapping.sha256, [mapping])).toBe(mapping)
    expect(mappingFor('0'.repeat(64), [mapping])).toBeNull()
    const wrong = await fillBlank(bytes, { ...mapping, fields: { absent: 'hub.name' } }, incubator, 'fr')
    expect(wrong).toMatchObject({ ok: false, problems: [{ code: 'blank.noSuchField', values: { field: 'absent' } }] })
  })
})

it('a dossier is read by the keys of its form, its lines, groups and totals', () => {
  const readings = readingsOf(incubator, 'fr')
  expect(Object.fromEntries(readings)).toMatchObject({
    'dossier.asked': '8\u202f100',
    'dossier.rate': '20\u00a0%',
    'charges.group.64': '20\u202f500',
    'charges.613': '2\u202f000',
    'products.74region': '8\u202f100',
    'products.total': '40\u202f500',
    'inKindProducts.870': '1\u202f800',
    'hub.siret': '123 456 789 00012',
  })
  expect(readings.has('hub.represented')).toBe(false)
})
