import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#platform/root.ts'

const cordee = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root(), 'bin/cordee.js'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'fr_FR.UTF-8' },
  })
  return { status, stdout, stderr }
}

test('an unknown word is said to be unknown, with what can be asked, and ends with 2', () => {
  const { status, stderr } = cordee('demarrer')
  expect(status).toBe(2)
  expect(stderr).toContain('« demarrer » n’est pas une commande de Cordée')
  expect(stderr).toContain('npm start')
})

test('help says the two commands', () => {
  const { status, stdout } = cordee('help')
  expect(status).toBe(0)
  expect(stdout).toContain('npm start')
  expect(stdout).toContain('npm test')
})
