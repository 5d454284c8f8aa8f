import { type Problem, problem } from './problem.ts'

/**
 * JSON as an engine reads it (RFC 8259), where nothing may be guessed: a key twice, 1.0 for a whole number, an integer that JavaScript would round,
 * NaN. `JSON.parse` lets the first three pass without a word. Problems carry JSON pointers (RFC 6901) in `path`.
 */
export const readStrictJson = (text: string): { value: unknown; problems: Problem[] } => {
  const reader = new Reader(text.replace(/^\uFEFF/, ''))
  try {
    return { value: reader.document(), problems: reader.problems }
  } catch (error) {
    if (error instanceof Unreadable) return { value: undefined, problems: [error.problem] }
    throw error
  }
}

/** A key in a JSON pointer. */
export const pointerTo = (parent: string, key: string | number): string =>
  `${parent}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`

class Unreadable extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

const MOST_DEEP = 200
const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y
const NOT_NUMBERS = /-?(?:NaN|Infinity)\b/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them inside a string
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y
const SPACE = /[ \t\n\r]*/y
const WORDS = { true: true, false: false, null: null } as const

class Reader {
  readonly problems: Problem[] = []
  private readonly text: string
  private at = 0
  constructor(text: string) {
    this.text = text
  }

  document(): unknown {
    const value = this.value('', 0)
    this.space()
    if (this.at < this.text.length) this.unreadable()
    return value
  }

  private value(pointer: string, depth: number): unknown {
    if (depth > MOST_DEEP) throw new Unreadable(problem(pointer, 'json.tooDeep', { max: MOST_DEEP }))
    this.space()
    const sign = this.text[this.at]
    if (sign === '{') return this.object(pointer, depth)
    if (sign === '[') return this.array(pointer, depth)
    if (sign === '"') return this.string(pointer)
    for (const [word, value] of Object.entries(WORDS)) if (this.text.startsWith(word, this.at)) return this.skip(word.length, value)
    return this.number(pointer)
  }

  private object(pointer: string, depth: number): unknown {
    const value = {}
    this.at += 1
    if (this.next('}')) return value
    do {
      this.space()
      if (this.text[this.at] !== '"') this.unreadable()
      const key = this.string(pointer)
      const inside = pointerTo(pointer, key)
      if (!this.next(':')) this.unreadable()
      if (Object.hasOwn(value, key)) this.problems.push(problem(inside, 'json.keyTwice', { key }))
      // Not `value[key] =`: `__proto__` is a key like any other.
      Object.defineProperty(value, key, { value: this.value(inside, depth + 1), enumerable: true, configurable: true, writable: true })
    } while (this.next(','))
    if (!this.next('}')) this.unreadable()
    return value
  }

  private array(pointer: string, depth: number): unknown {
    const value: unknown[] = []
    this.at += 1
    if (this.next(']')) return value
    do value.push(this.value(pointerTo(pointer, value.length), depth + 1))
    while (this.next(','))
    if (!this.next(']')) this.unreadable()
    return value
  }

  private string(pointer: string): string {
    const raw = this.match(STRING)
    if (raw === null) this.unreadable()
    const text = JSON.parse(raw) as string
    if (!text.isWellFormed()) this.problems.push(problem(pointer, 'json.halfSign'))
    return text
  }

  private number(pointer: string): number {
    const none = this.match(NOT_NUMBERS)
    if (none !== null) {
      this.problems.push(problem(pointer, 'json.notANumber', { number: none }))
      return 0
    }
    const raw = this.match(NUMBER)
    if (raw === null) this.unreadable()
    const number = Number(raw)
    if (/[.eE]/.test(raw)) this.problems.push(problem(pointer, 'json.notWhole', { number: short(raw) }))
    else if (!Number.isSafeInteger(number)) this.problems.push(problem(pointer, 'json.tooLarge', { number: short(raw) }))
    return number
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (!found) return null
    return this.skip(found[0].length, found[0])
  }

  private skip<T>(length: number, value: T): T {
    this.at += length
    return value
  }

  private space() {
    this.match(SPACE)
  }

  private next(sign: string): boolean {
    this.space()
    if (this.text[this.at] !== sign) return false
    this.at += 1
    return true
  }

  private unreadable(): never {
    const before = this.text.slice(0, this.at).split('\n')
    throw new Unreadable(problem('', 'json.unreadable', { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }))
  }
}

const short = (raw: string): string => (raw.length > 40 ? `${raw.slice(0, 40)}…` : raw)
