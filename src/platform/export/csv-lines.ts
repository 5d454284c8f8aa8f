import { Transform } from 'node:stream'

const [QUOTE, LF] = [0x22, 0x0a]

/** Ends each line of a CSV with CR LF (RFC 4180); a line end inside quotes is part of a value and stays. */
export const crlf = (): Transform => {
  let quoted = false
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const parts: Buffer[] = []
      let from = 0
      for (let at = 0; at < chunk.length; at += 1) {
        if (chunk[at] === QUOTE) quoted = !quoted
        else if (chunk[at] === LF && !quoted) {
          parts.push(chunk.subarray(from, at), Buffer.from('\r\n'))
          from = at + 1
        }
      }
      parts.push(chunk.subarray(from))
      done(null, Buffer.concat(parts))
    },
  })
}
