import { expect, test as it } from 'vitest'
import { isTest, isWords, sources } from './sources.ts'

// architecture.md, section 2: a file over 250 lines (tests 400) is split by noun or by verb. Words have no cap.
const CAP = 250
const TEST_CAP = 400

it('no file is longer than one can read at once', () => {
  const files = sources('{src,bin,demo,tests,bench}/**/*.{ts,tsx,js,mjs,css,typ}', '*.{ts,js,mjs}')
  expect(files.length).toBeGreaterThan(20)

  const tooLong = files
    .filter((file) => !isWords(file))
    .map((file) => ({ path: file.path, lines: file.text.trimEnd().split('\n').length, cap: isTest(file) ? TEST_CAP : CAP }))
    .filter(({ lines, cap }) => lines > cap)
  expect(tooLong).toEqual([])
})

it('a README of a capability is at most 40 lines', () => {
  const tooLong = sources('src/*/README.md').filter(({ text }) => text.trimEnd().split('\n').length > 40)
  expect(tooLong.map(({ path }) => path)).toEqual([])
})

// ADR 0016: a capability of many nouns has a room for each, and one level of them.
const FOLDER_CAP = 80

it('no folder of the sources is a list', () => {
  const folders = Map.groupBy(sources('src/**/*.{ts,tsx,typ}'), ({ path }) => path.slice(0, path.lastIndexOf('/')))
  const full = [...folders].filter(([, files]) => files.length > FOLDER_CAP).map(([folder, files]) => `${folder}: ${files.length} files`)
  expect(full).toEqual([])
  expect([...folders.keys()].filter((folder) => folder.split('/').length > 3)).toEqual([])
})
