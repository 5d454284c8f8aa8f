import { z } from 'zod'
import { isDay } from './day.ts'
import { isId } from './id.ts'
import { readPhone } from './phone.ts'

/**
 * What forms and JSON bodies may hold. Messages are problem codes, said in each language by platform/i18n. Text is trimmed and composed (NFC);
 * control characters, which no database field wants, are refused by their code. Signs that turn the reading direction come along with a paste, and
 * would let a name read as another: they are left out.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it looks for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

const clean = (max: number) =>
  z
    .string({ error: 'input.required' })
    .transform((text) => text.replaceAll('\r\n', '\n').replace(TURNING, '').trim().normalize('NFC'))
    .pipe(
      z
        .string()
        .max(max, { error: 'input.tooLong' })
        .refine((text) => !CONTROL.test(text), { error: 'input.control' }),
    )

/** One line or more, not empty. */
export const text = (max = 200) => clean(max).pipe(z.string().min(1, { error: 'input.required' }))

/** Text that may be left empty: ''. */
export const optionalText = (max = 200) => z.preprocess((value) => value ?? '', clean(max))

/** Nothing chosen is a field left empty; something that is no id names a thing that does not exist. */
export const id = () =>
  z.string({ error: 'input.required' }).min(1, { error: 'input.required', abort: true }).refine(isId, { error: 'input.notAnId' })

export const day = () => z.string({ error: 'input.required' }).min(1, { error: 'input.required' }).refine(isDay, { error: 'input.notADay' })

/** `18:00` */
export const time = () =>
  z
    .string({ error: 'input.required' })
    .min(1, { error: 'input.required' })
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'input.notATime' })

export const whole = (min: number, max: number) =>
  z.coerce
    .number({ error: 'input.notANumber' })
    .int({ error: 'input.notANumber' })
    .min(min, { error: 'input.tooSmall' })
    .max(max, { error: 'input.tooLarge' })

export const choice = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values, { error: 'input.notAChoice' })

/** A ticked box: present, whatever its value, or absent. */
export const ticked = () =>
  z.preprocess((value) => value !== undefined && value !== false && value !== '' && value !== 'false', z.boolean())

export const email = () =>
  clean(254)
    .pipe(z.string().min(1, { error: 'input.required' }))
    .transform((address) => address.toLowerCase())
    .pipe(z.email({ error: 'input.notAnEmail' }))

/** A number of a phone that may be left empty: '', or as the house keeps it (`readPhone`). */
export const optionalPhone = () =>
  optionalText(200).transform((typed, context) => {
    const phone = typed === '' ? '' : readPhone(typed)
    if (phone !== null) return phone
    context.addIssue({ code: 'custom', message: 'input.notAPhone' })
    return z.NEVER
  })

/** An address of the web that may be left empty: '', or http(s) and nothing else (never a script). */
export const optionalLink = (max = 500) =>
  optionalText(max).refine((typed) => typed === '' || (/^https?:\/\//i.test(typed) && URL.canParse(typed)), { error: 'input.notALink' })

/** Several of the same: `orgs=a&orgs=b`, or one alone, or none. */
export const several = <T extends z.ZodType>(item: T, max = 200) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(max, { error: 'input.tooMany' }),
  )

/** The field may be empty: null. */
export const orNothing = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), item.nullable())

export { z }
