import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Instant } from '#base/day.ts'
import type { Lang } from '#base/page.ts'
import { printable } from './printable.ts'

/** What every document's data holds: the instant of the last fact it is made from, which is also the PDF's creation date. */
export type DocumentData = { at: Instant }

const projectRoot = (): string => {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'src/platform/documents/fonts'))) {
    if (dirname(folder) === folder) throw new Error('documents: the folder src/platform/documents/fonts is missing')
    folder = dirname(folder)
  }
  return folder
}

// Making the compiler reads fonts (50 ms); a document then takes milliseconds. The compiler also finds the machine's fonts: only the
// family below is named, without fallback, and bundled fonts win over installed ones, so every machine prints the same bytes.
let made: NodeCompiler | undefined
const compiler = (): NodeCompiler => {
  if (made) return made
  const root = projectRoot()
  const folder = join(root, 'src/platform/documents/fonts')
  const fontBlobs = readdirSync(folder)
    .filter((name) => name.endsWith('.ttf'))
    .sort()
    .map((name) => readFileSync(join(folder, name)))
  made = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs }] })
  return made
}

const projectPath = (template: string): string => join(projectRoot(), template)

/** The code points the compiler says it has no glyph for: `the text "\u{fe0f}" could not be displayed`. */
const undisplayed = (message: string): string[] =>
  [...message.matchAll(/the text `\\"((?:\\.|[^`])*?)\\"` could not be displayed/g)].flatMap(([, debug = '']) =>
    Array.from(debug.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))),
  )

/**
 * A tagged PDF/UA-1 file from a Typst template. Pure: the same template, data and language give the same bytes, on any machine and
 * on any day. The compilation is one synchronous call of 20 to 60 ms, so concurrent callers never see each other's data; requests that
 * wait are let through between two documents.
 * @param template path of the `.typ` file from the project's root, e.g. `src/governance/record/minutes.typ`
 * @param data plain JSON; its text reaches the template as values (`data()` of house.typ), never as Typst source
 * @throws Error when the template itself is wrong (a fault of ours: text that people type cannot cause it)
 */
export const renderPdf = async <T extends DocumentData>({
  template,
  data,
  lang,
}: {
  template: string
  data: T
  lang: Lang
}): Promise<Uint8Array> => {
  const creationTimestamp = Math.floor(Temporal.Instant.from(data.at).epochMilliseconds / 1000)
  const unknown = new Set<string>()
  for (;;) {
    const inputs = { lang, data: JSON.stringify(printable(data, unknown)) }
    // Lets requests through and what the compiler gave be freed: without it memory grows (measured).
    await setImmediate()
    try {
      const bytes = compiler().pdf({ mainFilePath: projectPath(template), inputs }, { pdfStandard: 'ua-1', creationTimestamp })
      // Memoised pages of past documents are never of use again and would cost 2 MB a document (measured).
      compiler().evictCache(0)
      return new Uint8Array(bytes)
    } catch (fault) {
      const message = fault instanceof Error ? fault.message : String(fault)
      const found = undisplayed(message).filter((c) => c > '\u007f' && !unknown.has(c))
      if (found.length === 0) throw new Error(`documents: ${template} does not compile: ${message}`)
      for (const c of found) unknown.add(c)
    }
  }
}
