import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { mayCreateHub } from './hub.access.ts'
import { addressOf, freeAddress, isAddress, isReserved, ZONES } from './hub.ts'

describe('the address a name gives', () => {
  it.each([
    ['PLOUCS', 'ploucs'],
    ['Pôle Sud Aquitaine', 'pole-sud-aquitaine'],
    ['Cœur d’Été & Cie !', 'coeur-d-ete-cie'],
    ['  --Lab--  ', 'lab'],
    ['🌲', 'pole'],
    ['Pôle territorial de coopération économique des Landes', 'pole-territorial-de-cooperation-economiq'],
  ])('%s → %s', (name, address) => expect(addressOf(name)).toBe(address))

  it.each([
    ['PLOUCS', [], 'ploucs'],
    ['PLOUCS', ['ploucs'], 'ploucs-2'],
    ['PLOUCS', ['ploucs', 'ploucs-2'], 'ploucs-3'],
    ['API', [], 'api-2'],
  ])('%s, when %j are taken → %s', (name, taken, address) => expect(freeAddress(name, new Set(taken))).toBe(address))

  it('is always one the database takes, free and not the house’s', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) => {
        const first = freeAddress(name, new Set())
        const second = freeAddress(name, new Set([first]))
        expect(isAddress(first) && isAddress(second)).toBe(true)
        expect(isReserved(first) || first === second).toBe(false)
      }),
    )
  })
})

it('every zone offered exists', () => {
  for (const zone of ZONES) expect(Temporal.Now.zonedDateTimeISO(zone).timeZoneId).toBe(zone)
})

describe('a new hub is made', () => {
  const code = (access: ReturnType<typeof mayCreateHub>) => (access === true ? 'yes' : access.code)
  it.each([
    ['by a visitor', { email: null, hubs: 0, operators: [] }, 'hub.logInFirst'],
    ['the first, by whoever proved an address', { email: 'marie@exemple.fr', hubs: 0, operators: [] }, 'yes'],
    ['another, by the same person', { email: 'marie@exemple.fr', hubs: 1, operators: [] }, 'hub.onlyTheOperatorCreates'],
    ['another, by who runs the instance', { email: 'ops@exemple.fr', hubs: 1, operators: ['ops@exemple.fr'] }, 'yes'],
  ])('%s', (_, asking, expected) => expect(code(mayCreateHub(asking))).toBe(expected))
})
