import { expect, test } from 'vitest'
import { placed } from './figures.ts'

const document = '# Figures\n\n<!-- crash -->\n\nold\n\n<!-- /crash -->\n\n<!-- abuse -->\n\nkept\n\n<!-- /abuse -->\n'

test('a part takes the place of what it said before, and no other', () => {
  expect(placed(document, 'crash', 'new\n')).toBe(document.replace('old', 'new'))
})

test('a new part comes last, and stays there when it is written again', () => {
  const once = placed(document, 'bench', 'one')
  expect(once).toBe(`${document.trimEnd()}\n\n<!-- bench -->\n\none\n\n<!-- /bench -->\n`)
  expect(placed(once, 'bench', 'one')).toBe(once)
})
