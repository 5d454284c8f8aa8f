import { expect, it } from 'vitest'
import { scanKind, scanName } from './scan.ts'

it.each([
  ['a PDF', '%PDF-1.7\n', 'application/pdf'],
  ['a photo', '\u00ff\u00d8\u00ff\u00e0', 'image/jpeg'],
  ['a picture', '\u0089PNG\r\n\u001a\n', 'image/png'],
  ['a page of the web', '<html>', null],
  ['a drawing that may hold a script', '<svg xmlns="', null],
  ['nothing', '', null],
])('%s is known by its first bytes', (_, first, kind) => {
  expect(scanKind(Buffer.from(first, 'latin1'))).toBe(kind)
})

it.each([
  ['feuille.PDF', 'application/pdf', 'feuille.pdf'],
  ['IMG_2041.heic', 'image/jpeg', 'IMG_2041.jpg'],
  ['page.html', 'image/png', 'page.png'],
  ['.pdf', 'application/pdf', 'scan.pdf'],
] as const)('%s keeps its name and gets its ending', (sent, kind, name) => {
  expect(scanName(sent, kind)).toBe(name)
})
