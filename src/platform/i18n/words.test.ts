import { expect, test as it } from 'vitest'
import { speaker, type Words } from './words.ts'

const saying = (code: string, sentence: string): Words => {
  const words = { problems: { [code]: sentence }, done: {} }
  return { fr: words, en: words }
}

it('finds a sentence in whichever capability has it; a code without words shows as its code', () => {
  const { says } = speaker([saying('a.one', 'Un.'), saying('b.two', 'Deux.')])
  expect(['a.one', 'b.two', 'c.three'].map((code) => says({ path: '', code }, 'fr'))).toEqual(['Un.', 'Deux.', 'c.three'])
})

it('refuses two sentences for one code; the same words may be mounted twice', () => {
  const once = saying('a.one', 'Un.')
  expect(() => speaker([once, saying('a.one', 'Une autre.')])).toThrow('Two sentences for a.one')
  expect(() => speaker([once, once])).not.toThrow()
})
