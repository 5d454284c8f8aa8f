import { describe, expect, test as it } from 'vitest'
import { langOf, nearest, readAsked, withoutLang } from './asked.ts'

describe('the language', () => {
  it.each([
    [{}, 'fr'],
    [{ LANG: 'C.UTF-8' }, 'fr'],
    [{ LANG: 'POSIX' }, 'fr'],
    [{ LANG: 'fr_FR.UTF-8' }, 'fr'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'de_DE@euro' }, 'en'],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: 'fr_BE' }, 'fr'],
    [{ LANG: 'fr_FR', LC_ALL: '' }, 'fr'],
  ])('of the machine %o: %s', (env, expected) => expect(langOf(env)).toBe(expected))

  it.each([
    [['--lang', 'en', 'verify'], 'en', ['verify']],
    [['verify', '--lang=fr', 'x'], 'fr', ['verify', 'x']],
    [['verify', '--', '--lang', 'en'], null, ['verify', '--', '--lang', 'en']],
  ])('%o', (words, lang, rest) => expect(withoutLang(words)).toEqual({ lang, rest, problem: null }))

  it.each([[['--lang', 'de']], [['help', '--lang']]])('%o is refused', (words) =>
    expect(withoutLang(words).problem).toMatchObject({ code: 'cli.lang' }),
  )
})

describe('the nearest known word', () => {
  const known = ['start', 'migrate', 'demo', 'verify', 'allocate', 'help']
  it.each([
    ['migrat', 'migrate'],
    ['verfiy', 'verify'],
    ['Vérify', 'verify'],
    ['allocates', 'allocate'],
    ['st', 'start'],
    ['x', ''],
    ['sauvegarde', ''],
  ])('%s: %s', (typed, expected) => expect(nearest(typed, known)).toBe(expected))
})

describe('what stands after a command', () => {
  const command = { name: 'verify', options: { hub: 'value', json: 'nothing' }, operands: [0, 1] } as const
  const codes = (words: string[]) => {
    const read = readAsked(command, words)
    return read.is === 'problems' ? read.problems.map(({ code }) => code) : read.is
  }

  it('is read in any order', () => {
    for (const words of [
      ['--hub', 'ploucs', '--json', 'file'],
      ['file', '--json', '--hub=ploucs'],
    ]) {
      const read = readAsked(command, words)
      if (read.is !== 'asked') throw new Error(read.is)
      expect([read.asked.value('hub'), read.asked.flag('json'), read.asked.operands]).toEqual(['ploucs', true, ['file']])
    }
  })

  it.each([
    [['-'], 'asked'],
    [['--', '--hub'], 'asked'],
    [['--help', '--nonsense'], 'help'],
    [['-h'], 'help'],
    [['--hub'], ['cli.optionNeedsValue']],
    [['--hub', '--json'], ['cli.optionNeedsValue']],
    [['--hub='], ['cli.optionNeedsValue']],
    [['--json=1'], ['cli.optionTakesNothing']],
    [
      ['--jso', '-x'],
      ['cli.unknownOption', 'cli.unknownOption'],
    ],
    [['--toString'], ['cli.unknownOption']],
    [['a', 'b'], ['cli.tooManyWords']],
  ])('%o: %o', (words, expected) => expect(codes(words)).toEqual(expected))

  it('names the option that was meant, and what is missing', () => {
    expect(readAsked(command, ['--jsno'])).toMatchObject({ problems: [{ values: { option: '--jsno', nearest: '--json' } }] })
    expect(readAsked({ ...command, operands: [1, 1] }, [])).toMatchObject({ problems: [{ code: 'cli.missingWord' }] })
  })
})
