import { expect, test as it } from 'vitest'
import { remembered, rememberedFor } from './remembered.ts'

it('is made once for a thing, and again for another that looks the same', () => {
  let made = 0
  const lengthOf = remembered((all: number[]) => {
    made += 1
    return all.length
  })
  const all = [1, 2]
  expect([lengthOf(all), lengthOf(all), lengthOf([1, 2]), made]).toEqual([2, 2, 2, 2])
})

it('keeps also that there is nothing', () => {
  let made = 0
  const nothing = remembered((_: object) => {
    made += 1
    return undefined
  })
  const thing = {}
  expect([nothing(thing), nothing(thing), made]).toEqual([undefined, undefined, 1])
})

it('is made once for a thing and a word', () => {
  let made = 0
  const said = rememberedFor((thing: { name: string }, at) => {
    made += 1
    return `${thing.name} ${at}`
  })
  const ana = { name: 'Ana' }
  expect([said(ana, '9:00'), said(ana, '10:00'), said(ana, '9:00'), said({ name: 'Ana' }, '9:00')]).toEqual([
    'Ana 9:00',
    'Ana 10:00',
    'Ana 9:00',
    'Ana 9:00',
  ])
  expect(made).toBe(3)
})
