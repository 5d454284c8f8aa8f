import { expect, test as it } from 'vitest'
import { isTest, type Source, sources } from './sources.ts'
import { nodesOf, textOf } from './syntax.ts'

// The invariants that are absences (architecture.md, section 9). Each pattern is built so that this file does not find itself.

const found = (files: Source[], pattern: RegExp) =>
  files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  )

const STATEMENT =
  /^\s*(select\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|with\s+\w+\s+as\s|create\s+(table|database|role|schema)\s|alter\s+(table|role)\s|drop\s|truncate\s)/i
const BUILDER = ['selectFrom', 'insertInto', 'updateTable', 'deleteFrom']

it('no SQL outside stores, migrations and platform/database', () => {
  const files = sources('{src,demo}/**/*.{ts,tsx}').filter(
    (file) => !isTest(file) && !file.path.endsWith('.store.ts') && !file.path.startsWith('src/platform/database/'),
  )
  expect(files.length).toBeGreaterThan(20)

  const speaking = files.flatMap((file) => {
    for (const node of nodesOf(file)) {
      if (STATEMENT.test(textOf(node) ?? '')) return [`${file.path}: ${textOf(node)?.slice(0, 60)}`]
      if (node.type === 'TaggedTemplateExpression' && (node.tag as { name?: string }).name === 'sql') return [`${file.path}: sql template`]
      const member = (node.property as { name?: string } | undefined)?.name ?? ''
      if (node.type === 'MemberExpression' && BUILDER.includes(member)) return [`${file.path}: ${member}`]
    }
    return []
  })
  expect(speaking).toEqual([])
})

it('no rule reads the clock', () => {
  const clock = /\bDate\.now\(|\bnew Date\(\)|\bTemporal\.Now\b/
  const rules = sources('src/*/**/*.ts').filter((file) => !isTest(file) && !file.path.startsWith('src/platform/'))
  expect(found(rules, clock)).toEqual([])
})

it('no test is left out, alone, or to be written', () => {
  const left = new RegExp(String.raw`\b(test|it|describe|suite)(\.\w+)*\.(${['only', 'skip', 'todo', 'fails'].join('|')})\b`)
  expect(found(sources('{src,demo,tests,bench}/**/*.{ts,tsx}'), left)).toEqual([])
})

it('nothing is left to do, and no file tells of the machine it was written on', () => {
  const files = sources('{src,demo,tests,bench,bin,db,docs}/**/*.{ts,tsx,js,css,sql,md,typ}', '*.{ts,mjs,json,md}', '.ci/*').filter(
    ({ path }) => path !== 'package-lock.json',
  )
  const undone = new RegExp(`\\b(${['TO', 'FIX'].map((word, index) => word + ['DO', 'ME'][index]).join('|')})\\b`)
  expect(found(files, undone)).toEqual([])

  const machine = new RegExp(`(^|[\\s'"\`(=])/(${['work', 'home', 'root', 'Users', 'mnt'].join('|')})/[a-z]`)
  expect(found(files, machine)).toEqual([])
})

it('the lock file names no registry and every platform', () => {
  const [lock] = sources('package-lock.json')
  expect(lock?.text).not.toContain('"resolved"')
  const { packages } = JSON.parse(lock?.text ?? '') as { packages: Record<string, { optionalDependencies?: Record<string, string> }> }
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`]),
  )
  // npm ci refuses such a file: `npm run lock` completes it.
  expect(missing).toEqual([])
})
