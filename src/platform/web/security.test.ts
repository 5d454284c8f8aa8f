import { describe, expect, test } from 'vitest'
import { langOf, wantsJson } from './cookies.ts'
import { isLoopbackAddress, isLoopbackHost, isOurOwn, securityHeaders } from './security.ts'

describe('whether a change was asked for by one of our own pages', () => {
  test.each<[string, Record<string, string>, boolean]>([
    ['our page', { origin: 'https://pole.example.org' }, true],
    ['our page, by a browser that sends only Sec-Fetch-Site', { 'sec-fetch-site': 'same-origin' }, true],
    ['another site', { origin: 'https://evil.example' }, false],
    ['another port', { origin: 'https://pole.example.org:8443' }, false],
    ['a page without an origin', { origin: 'null' }, false],
    ['another site that also claims to be the same', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, false],
    ['a sister site', { 'sec-fetch-site': 'same-site' }, false],
    ['nobody says', {}, false],
  ])('%s', (_case, headers, own) => expect(isOurOwn(new Headers(headers), 'pole.example.org')).toBe(own))
})

describe('this machine', () => {
  test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1', '127.8.9.1'])('%s is', (address) => expect(isLoopbackAddress(address)).toBe(true))
  test.each(['10.0.0.1', '::ffff:10.0.0.1', '128.0.0.1', '', undefined])('%s is not', (address) =>
    expect(isLoopbackAddress(address)).toBe(false),
  )
  test.each(['localhost', 'localhost:3000', '127.0.0.1:80', '[::1]:3000'])('host %s is', (host) => expect(isLoopbackHost(host)).toBe(true))
  test.each(['localhost.evil.example', '127.0.0.1.evil.example', 'pole.example.org'])('host %s is not', (host) =>
    expect(isLoopbackHost(host)).toBe(false),
  )
})

describe('what the browser asks for', () => {
  test.each([
    ['text/html,application/xhtml+xml,*/*;q=0.8', false],
    ['application/json', true],
    ['text/html;q=0.5,application/json;q=0.9', true],
    ['application/json;q=0.1,text/html', false],
    ['*/*', false],
  ])('%s', (accept, json) => expect(wantsJson(new Headers({ accept }))).toBe(json))

  test.each<[string, Record<string, string>, string]>([
    ['fr-FR,fr;q=0.9,en;q=0.8', {}, 'fr'],
    ['en-GB,en;q=0.9', {}, 'en'],
    ['de-DE', {}, 'fr'],
    ['en', { lang: 'fr' }, 'fr'],
    ['fr', { lang: 'xx' }, 'fr'],
  ])('language %s', (accepted, cookies, lang) => expect(langOf(new Headers({ 'accept-language': accepted }), cookies)).toBe(lang))
})

test('the headers allow nothing by default, no inline script, no framing; HSTS only where the connection is encrypted', () => {
  const headers = securityHeaders(true)
  expect(headers['content-security-policy']).toMatch(/^default-src 'none';/)
  expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/)
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(Number(/max-age=(\d+)/.exec(headers['strict-transport-security'] ?? '')?.[1])).toBeGreaterThanOrEqual(31_536_000)
  expect(securityHeaders(false)['strict-transport-security']).toBeUndefined()
})
