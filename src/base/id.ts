import { randomUUIDv7 } from 'node:crypto'

/** A UUID in lower case. Made in Node, time-ordered (v7), so that rows written together stay together. */
export type Id = string

export const newId = (): Id => randomUUIDv7()

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export const isId = (text: string): boolean => SHAPE.test(text)
