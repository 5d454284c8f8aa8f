/** Content transfer encodings (RFC 2045, 6), undone as the lines come in: what is held at once does not grow with the file. */

export type Decoder = {
  /** One line without its end, or a piece of an overlong one; in Latin-1, one character a byte. */
  line: (text: string, ending: string) => Buffer | null
  end: () => Buffer | null
  /** Something was there that the encoding does not know: what comes out may be damaged. */
  damaged: () => boolean
}

export const decoderOf = (encoding: string): Decoder => {
  if (encoding === 'base64') return base64()
  if (encoding === 'quoted-printable') return quotedPrintable()
  return asItIs()
}

const BATCH = 64 * 1024

const base64 = (): Decoder => {
  let pending = ''
  let damaged = false
  const take = (all: boolean): Buffer | null => {
    const length = all ? pending.length : pending.length - (pending.length % 4)
    if (length === 0) return null
    if (all && length % 4 === 1) damaged = true
    const bytes = Buffer.from(pending.slice(0, length), 'base64')
    pending = pending.slice(length)
    return bytes
  }
  return {
    line: (text) => {
      let clean = text.trim()
      if (!/^[A-Za-z0-9+/]*={0,2}$/.test(clean)) {
        damaged = true
        clean = clean.replace(/[^A-Za-z0-9+/=]+/g, '')
      }
      const padding = clean.indexOf('=')
      if (padding >= 0) {
        // « = » ends a unit; a few mailers end one on every line.
        pending += clean.slice(0, padding)
        return take(true)
      }
      pending += clean
      return pending.length >= BATCH ? take(false) : null
    },
    end: () => take(true),
    damaged: () => damaged,
  }
}

const quotedPrintable = (): Decoder => {
  let before = ''
  let damaged = false
  return {
    line: (text, ending) => {
      const soft = /=[ \t]*$/.test(text)
      const body = soft ? text.replace(/=[ \t]*$/, '') : ending === '' ? text : text.replace(/[ \t]+$/, '')
      if (/=(?![0-9A-Fa-f]{2})/.test(body)) damaged = true
      const plain = body.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      const bytes = Buffer.from(before + plain, 'latin1')
      // The line end before a boundary belongs to the boundary: it is written with the next line, if there is one.
      before = soft ? '' : ending
      return bytes
    },
    end: () => null,
    damaged: () => damaged,
  }
}

const asItIs = (): Decoder => {
  let before = ''
  return {
    line: (text, ending) => {
      const bytes = Buffer.from(before + text, 'latin1')
      before = ending
      return bytes
    },
    end: () => null,
    damaged: () => false,
  }
}

/** Text of bytes as declared; where that cannot be, UTF-8 if it is that, else Windows-1252, in which nothing is impossible. `repaired`: not as declared. */
export const decodeText = (bytes: Uint8Array, declared: string): { text: string; repaired: boolean } => {
  const label = declared.trim().toLowerCase()
  const ascii = label === '' || label === 'us-ascii' || label === 'ascii'
  const strict = tryDecode(bytes, ascii ? 'utf-8' : label)
  if (strict !== null) return { text: strict, repaired: false }
  const unicode = ascii ? null : tryDecode(bytes, 'utf-8')
  if (unicode !== null) return { text: unicode, repaired: true }
  return { text: new TextDecoder('windows-1252').decode(bytes), repaired: true }
}

const tryDecode = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
