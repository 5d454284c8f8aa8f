import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#platform/root.ts'

// The door on a fresh clone, where nothing is installed yet. What the commands do: tests/trust/command-line.test.ts.

test('on a fresh clone, help says the two commands without waiting for an installation', () => {
  const clone = mkdtempSync(join(tmpdir(), 'cordee-clone-'))
  cpSync(join(root(), 'bin'), join(clone, 'bin'), { recursive: true })
  cpSync(join(root(), 'package.json'), join(clone, 'package.json'))
  const help = (lang: string) => {
    const { LC_ALL: _, LC_MESSAGES: __, LANG: ___, ...env } = process.env
    const asked = spawnSync(process.execPath, [join(clone, 'bin/cordee.js'), 'help'], { encoding: 'utf8', env: { ...env, LANG: lang } })
    expect(asked.status).toBe(0)
    return asked.stdout
  }
  expect(help('fr_FR.UTF-8')).toMatch(/npm start +installe[\s\S]*npm test +vérifie tout[\s\S]*npx cordee help/)
  expect(help('C.UTF-8')).toContain('installe')
  expect(help('en_GB.UTF-8')).toContain('installs')
  rmSync(clone, { recursive: true })
})
