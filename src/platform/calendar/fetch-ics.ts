import { lookup as resolve } from 'node:dns'
import { type IncomingMessage, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { createGunzip } from 'node:zlib'
import ipaddr from 'ipaddr.js'

/** What became of a reading. `says`: which rule stopped it, as a code; its words stand with who shows it. */
export type Fetched =
  | { is: 'text'; text: string; etag: string | null; lastModified: string | null }
  | { is: 'same' }
  | { is: 'failed'; says: FetchProblem; status?: number }

export type FetchProblem = (typeof FETCH_PROBLEMS)[number]
export const FETCH_PROBLEMS = [
  'notOpen',
  'notFound',
  'refused',
  'answered',
  'tooLarge',
  'tooSlow',
  'tooManyTurns',
  'unreachable',
  'unsafe',
] as const

type Asked = {
  address: string
  etag: string | null
  lastModified: string | null
  /** This machine may be asked too, without encryption: for tests only. */
  loopback: boolean
  timeoutMs?: number
}

const MOST_BYTES = 5 * 1024 * 1024
const MOST_TURNS = 3
const TIMEOUT_MS = 10_000

class Stopped extends Error {
  readonly says: FetchProblem
  constructor(says: FetchProblem) {
    super(says)
    this.says = says
  }
}

/**
 * Whether a request may go to this address of the network: public ones only. Everything else (private networks, this machine, link-local with the
 * cloud's metadata, what wraps an IPv4 address in an IPv6 one) is where a server must not be sent by what somebody typed (OWASP ASVS 5.0, 1.3.6).
 */
export const mayReach = (address: string, loopback = false): boolean => {
  if (!ipaddr.isValid(address)) return false
  // `process` unwraps ::ffff:10.0.0.1, which connects to 10.0.0.1.
  const range = ipaddr.process(address).range()
  return range === 'unicast' || (loopback && range === 'loopback')
}

/** Resolves a name and hands over only what may be reached: the address checked is the one connected to, so that a name cannot change its mind in between. */
const guarded =
  (loopback: boolean): LookupFunction =>
  (host, _options, done) => {
    resolve(host, { all: true, verbatim: true }, (error, found = []) => {
      if (error) return done(error, [])
      const open = found.filter(({ address }) => mayReach(address, loopback))
      if (open.length === 0) return done(new Stopped('notOpen'), [])
      // Node asks for one address or for all of them, as it means to race them or not.
      if (_options.all) return done(null, open)
      const [{ address, family } = { address: '', family: 4 }] = open
      done(null, address, family)
    })
  }

/** Asks for a calendar: at most 5 MB, 10 seconds in all, 3 redirections, each checked as the first address. Never throws. */
export const fetchCalendar = async (asked: Asked): Promise<Fetched> => {
  const signal = AbortSignal.timeout(asked.timeoutMs ?? TIMEOUT_MS)
  try {
    let address = asked.address
    for (let turns = 0; turns <= MOST_TURNS; turns += 1) {
      const response = await ask(address, asked, signal)
      const turned = turnOf(response, address)
      if (turned === null) return await answerOf(response, signal)
      response.destroy()
      address = turned
    }
    return { is: 'failed', says: 'tooManyTurns' }
  } catch (error) {
    if (error instanceof Stopped) return { is: 'failed', says: error.says }
    if (signal.aborted) return { is: 'failed', says: 'tooSlow' }
    return { is: 'failed', says: 'unreachable' }
  }
}

const ask = (address: string, { etag, lastModified, loopback }: Asked, signal: AbortSignal): Promise<IncomingMessage> => {
  const url = URL.canParse(address) ? new URL(address) : null
  const host = url?.hostname.replace(/^\[|\]$/g, '') ?? ''
  if (!url || (url.protocol !== 'https:' && !(loopback && url.protocol === 'http:'))) throw new Stopped('unsafe')
  // A name is checked when it is resolved; an address typed as such is never resolved.
  if (isIP(host) && !mayReach(host, loopback)) throw new Stopped('notOpen')
  const headers: Record<string, string> = {
    accept: 'text/calendar, text/plain;q=0.5, */*;q=0.1',
    'accept-encoding': 'gzip, identity',
    'user-agent': 'Cordee',
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(lastModified ? { 'if-modified-since': lastModified } : {}),
  }
  return new Promise((done, failed) => {
    const send = url.protocol === 'https:' ? secureRequest : plainRequest
    const sent = send(url, { headers, signal, agent: false, lookup: guarded(loopback) }, done)
    sent.on('socket', (socket) => {
      socket.on('connect', () => {
        if (!mayReach(socket.remoteAddress ?? '', loopback)) sent.destroy(new Stopped('notOpen'))
      })
    })
    sent.on('error', failed)
    sent.end()
  })
}

const turnOf = ({ statusCode = 0, headers }: IncomingMessage, from: string): string | null => {
  if (![301, 302, 303, 307, 308].includes(statusCode) || !headers.location) return null
  return URL.canParse(headers.location, from) ? httpsOf(new URL(headers.location, from).href) : ''
}

/** `webcal://` says « subscribe to this »; what it names is read over https. */
export const httpsOf = (address: string): string => address.trim().replace(/^webcals?:\/\//i, 'https://')

const answerOf = async (response: IncomingMessage, signal: AbortSignal): Promise<Fetched> => {
  const status = response.statusCode ?? 0
  if (status === 304) {
    response.destroy()
    return { is: 'same' }
  }
  if (status !== 200) {
    response.destroy()
    if (status === 404 || status === 410) return { is: 'failed', says: 'notFound', status }
    return { is: 'failed', says: status === 401 || status === 403 ? 'refused' : 'answered', status }
  }
  if (Number(response.headers['content-length'] ?? 0) > MOST_BYTES) {
    response.destroy()
    throw new Stopped('tooLarge')
  }
  const bytes = await bytesOf(response, signal)
  const { etag = null, 'last-modified': lastModified = null } = response.headers
  const header = (value: string | null) => (value && value.length <= 500 ? value : null)
  return { is: 'text', text: textOf(bytes, response.headers['content-type'] ?? ''), etag: header(etag), lastModified: header(lastModified) }
}

/** Counted as they come, and as they unfold: a small file may hold a very large one. */
const bytesOf = async (response: IncomingMessage, signal: AbortSignal): Promise<Buffer> => {
  const unpacked = /^(x-)?gzip$/i.test(response.headers['content-encoding'] ?? '') ? response.pipe(createGunzip()) : response
  response.on('error', (error) => unpacked.destroy(error))
  signal.addEventListener('abort', () => unpacked.destroy(new Stopped('tooSlow')), { once: true })
  const parts: Buffer[] = []
  let size = 0
  for await (const part of unpacked as AsyncIterable<Buffer>) {
    size += part.length
    if (size > MOST_BYTES) {
      response.destroy()
      throw new Stopped('tooLarge')
    }
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** UTF-8 as RFC 5545 wants it (3.1.4), whatever the header says; bytes that are not are the old Western European ones. */
export const textOf = (bytes: Uint8Array, contentType: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const charset = /charset="?([\w-]+)/i.exec(contentType)?.[1] ?? 'windows-1252'
    try {
      return new TextDecoder(/^utf-?8$/i.test(charset) ? 'windows-1252' : charset).decode(bytes)
    } catch {
      return new TextDecoder('windows-1252').decode(bytes)
    }
  }
}
