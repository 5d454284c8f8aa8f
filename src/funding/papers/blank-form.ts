import {
  EncryptedPDFError,
  PDFCheckBox,
  PDFDocument,
  PDFDropdown,
  type PDFField,
  type PDFForm,
  PDFName,
  PDFOptionList,
  PDFRadioGroup,
  PDFTextField,
} from '@cantoo/pdf-lib'
import { type Problem, problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'

/** A field of a blank form. `most`: characters it takes; `options`: what can be chosen. `other`: a button, a signature; never written in. */
export type BlankField = { name: string; kind: 'text' | 'tick' | 'choice' | 'other'; most: number | null; options: string[] }

/** What is written in a field: a text or the option of that name, or a box ticked or not. */
export type FieldWrite = { field: string; write: string | boolean }

/** Why a field was left empty: its text is longer than it takes, none of its options is called so, it is a button or a signature. */
export type LeftField = { field: string; why: 'tooLong' | 'noSuchOption' | 'notWritable' }

/** `changed`: fields some signs of which the form’s own letters lack; they were replaced. */
export type Written = { bytes: Uint8Array; left: LeftField[]; changed: string[] }

/** Our bound: the unified form has about three hundred. */
export const MOST_FIELDS = 2_000

type Opened = { doc: PDFDocument; form: PDFForm }

/** `%PDF-` stands within the first kilobyte, `%%EOF` within the last (ISO 32000-1, annex H.3): a download that broke off is told apart from a form without fields. */
const looksLikePdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 1_024)).includes('%PDF-') && Buffer.from(bytes.subarray(-1_024)).includes('%%EOF')

const openBlank = async (bytes: Uint8Array): Promise<Result<Opened>> => {
  const refused = (one: Problem): Result<Opened> => wrong(one)
  if (!looksLikePdf(bytes)) return refused(problem('file', 'blank.notPdf'))
  try {
    const doc = await PDFDocument.load(bytes, { updateMetadata: false })
    // Asked of the catalog: asking for the form makes one where there is none, and drops what is XFA.
    const held = doc.catalog.getAcroForm()
    if (held?.dict.has(PDFName.of('XFA'))) return refused(problem('file', 'blank.xfa'))
    const count = held?.getAllFields().length ?? 0
    if (count === 0) return refused(problem('file', 'blank.noForm'))
    if (count > MOST_FIELDS) return refused(problem('file', 'blank.tooManyFields', { count, most: MOST_FIELDS }))
    const form = doc.getForm()
    return ok({ doc, form })
  } catch (fault) {
    return refused(problem('file', fault instanceof EncryptedPDFError ? 'blank.encrypted' : 'blank.notPdf'))
  }
}

const described = (field: PDFField): BlankField => {
  const bare = { name: field.getName(), most: null, options: [] }
  if (field instanceof PDFTextField) return { ...bare, kind: 'text', most: field.getMaxLength() ?? null }
  if (field instanceof PDFCheckBox) return { ...bare, kind: 'tick' }
  if (field instanceof PDFRadioGroup || field instanceof PDFDropdown || field instanceof PDFOptionList)
    return { ...bare, kind: 'choice', options: field.getOptions() }
  return { ...bare, kind: 'other' }
}

/** The fields of a blank form, in its order; or why it cannot be filled. */
export const listFields = async (bytes: Uint8Array): Promise<Result<BlankField[]>> => {
  const opened = await openBlank(bytes)
  if (!opened.ok) return opened
  try {
    return ok(opened.value.form.getFields().map(described))
  } catch {
    return wrong(problem('file', 'blank.notPdf'))
  }
}

/** Letters that a form’s usual font has no sign for, by those nearest to them; `?` where there is none. Line ends stay. */
const inLetters = (text: string, has: ReadonlySet<number>): string => {
  const known = (sign: string) => sign === '\n' || has.has(sign.codePointAt(0) ?? 0)
  const near = (sign: string): string => {
    if (/\p{Zs}/u.test(sign)) return '\u00a0'
    if (/[\p{Cc}\p{Cf}]/u.test(sign)) return ''
    if (/\p{Pd}/u.test(sign)) return '-'
    const bare = Array.from(sign.normalize('NFKD')).filter(known).join('')
    return bare === '' ? '?' : bare
  }
  return Array.from(
    text
      .toWellFormed()
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .normalize('NFC'),
  )
    .map((sign) => (known(sign) ? sign : near(sign)))
    .join('')
}

/** Spaces and dashes replaced by their like are no loss to tell of. */
const sameSigns = (a: string, b: string): boolean => {
  const plain = (text: string) =>
    text
      .normalize('NFC')
      .replace(/[\p{Zs}\r]+/gu, ' ')
      .replace(/\p{Pd}/gu, '-')
  return plain(a) === plain(b)
}

const writeOne = (field: PDFField, write: string | boolean, has: ReadonlySet<number>): LeftField['why'] | 'changed' | null => {
  if (field instanceof PDFCheckBox) {
    if (typeof write !== 'boolean') return 'notWritable'
    if (write) field.check()
    else field.uncheck()
    return null
  }
  if (typeof write !== 'string') return 'notWritable'
  if (field instanceof PDFTextField) {
    const lines = inLetters(write, has)
    const text = field.isMultiline() ? lines : lines.replace(/\n+/g, ' ')
    const most = field.getMaxLength()
    // Never cut without a word: half a sentence in a form that is sent is worse than none.
    if (most !== undefined && text.length > most) return 'tooLong'
    field.setText(text)
    return sameSigns(text, field.isMultiline() ? write : write.replace(/\n+/g, ' ')) ? null : 'changed'
  }
  if (field instanceof PDFRadioGroup || field instanceof PDFDropdown || field instanceof PDFOptionList) {
    if (!field.getOptions().includes(write)) return 'noSuchOption'
    field.select(write)
    return null
  }
  return 'notWritable'
}

/** The blank with its fields written in; it stays a form that can be corrected by hand. A field the blank lacks is a problem: the mapping is wrong. */
export const writeFields = async (bytes: Uint8Array, writes: readonly FieldWrite[]): Promise<Result<Written>> => {
  const opened = await openBlank(bytes)
  if (!opened.ok) return opened
  const { doc, form } = opened.value
  try {
    const fields = new Map(form.getFields().map((field) => [field.getName(), field]))
    const absent = writes.find(({ field }) => !fields.has(field))
    if (absent) return wrong(problem('fields', 'blank.noSuchField', { field: absent.field }))
    const has = new Set(form.getDefaultFont().getCharacterSet())
    const done = writes.map(({ field, write }) => ({ field, why: writeOne(fields.get(field) as PDFField, write, has) }))
    // What Adobe once allowed its free reader to do ends with any change to the file (ISO 32000-1, 12.8.2.3): left in, readers warn of a broken signature.
    doc.catalog.delete(PDFName.of('Perms'))
    return ok({
      bytes: await doc.save(),
      left: done.flatMap(({ field, why }) => (why === null || why === 'changed' ? [] : [{ field, why }])),
      changed: done.filter(({ why }) => why === 'changed').map(({ field }) => field),
    })
  } catch {
    return wrong(problem('file', 'blank.notPdf'))
  }
}
