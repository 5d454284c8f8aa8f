import type { Writable } from 'node:stream'
import { styleText } from 'node:util'
import type { Lang } from '#base/page.ts'

/** How far a long work is. `at`: share done, 0 to 1. */
export type Progress = { at: (share: number) => void; end: () => void }

export type Terminal = {
  /** A line of the result, on standard output. Throws `HungUp` once nobody reads it any more. */
  out: (line: string) => void
  /** A line beside the result, on standard error. */
  remark: (line: string) => void
  /** A bar on a terminal; elsewhere a line at the beginning and every few seconds. */
  progress: (label: string) => Progress
  /** Coloured where colours are wanted (a terminal, no NO_COLOR). */
  good: (text: string) => string
  bad: (text: string) => string
  /** Why the result could not be written whole (a full disk); null: it was, or nobody reads it any more. */
  unwritten: () => Promise<Error | null>
}

/** Whoever read the result has closed it (`cordee … | head`). */
export class HungUp extends Error {}

type Stream = Writable & { isTTY?: boolean }

const EVERY = 5_000
const WIDTH = 30

/** Percentages as the reader writes them: 42 %. */
const percent = (share: number, lang: Lang) => new Intl.NumberFormat(lang, { style: 'percent' }).format(share)

export const terminalOn = (result: Stream, beside: Stream, lang: Lang): Terminal => {
  let hungUp = false
  let lost: Error | null = null
  result.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') hungUp = true
    else lost ??= error
  })
  // Where even remarks cannot be written there is nobody to tell.
  beside.on('error', () => {})

  const out = (line: string) => {
    if (lost) throw lost
    if (hungUp) throw new HungUp()
    result.write(`${line}\n`)
  }
  // A stream tells of its faults a moment later.
  const unwritten = async () => {
    await new Promise((done) => setImmediate(done))
    return lost
  }
  const remark = (line: string) => void beside.write(`${line}\n`)

  const progress = (label: string): Progress => {
    const began = performance.now()
    let told = -1
    let last = began
    if (!beside.isTTY) remark(`${label}…`)
    const bar = (share: number) => {
      const full = Math.round(share * WIDTH)
      beside.write(`\r${label} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${percent(share, lang)} `)
    }
    const line = (share: number) => {
      if (performance.now() - last < EVERY) return
      last = performance.now()
      remark(`${label} : ${percent(share, lang)}`)
    }
    return {
      at: (share) => {
        const now = Math.floor(Math.min(1, share) * 100)
        if (now === told) return
        told = now
        if (beside.isTTY) bar(now / 100)
        else line(now / 100)
      },
      end: () => void (beside.isTTY && beside.write('\r\x1b[K')),
    }
  }
  const coloured = (colour: 'green' | 'red') => (text: string) => styleText(colour, text, { stream: result as NodeJS.WriteStream })
  return { out, remark, progress, good: coloured('green'), bad: coloured('red'), unwritten }
}
