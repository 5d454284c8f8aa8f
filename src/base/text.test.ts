import { expect, it } from 'vitest'
import { listed } from './text.ts'

it.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A et B'],
  [['A', 'B', 'C'], 'A, B et C'],
])('%j reads « %s »', (names, said) => expect(listed(names, 'et')).toBe(said))
