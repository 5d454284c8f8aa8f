import { z } from './input.ts'

/**
 * A file somebody sent with a form, as it lies in the data folder while the request lasts. Only the reader of bodies makes one: a field that says
 * « path » is never believed.
 */
export class Upload {
  /** As the sender called it: its last part, at most 200 characters. */
  readonly name: string
  readonly mediaType: string
  /** Size in bytes. */
  readonly bytes: number
  readonly sha256: string
  /** Where it lies until the answer is given. */
  readonly path: string
  constructor(about: { name: string; mediaType: string; bytes: number; sha256: string; path: string }) {
    this.name = about.name
    this.mediaType = about.mediaType
    this.bytes = about.bytes
    this.sha256 = about.sha256
    this.path = about.path
  }
  /** What makes two sendings the same: not where they lie. */
  toJSON() {
    return { name: this.name, bytes: this.bytes, sha256: this.sha256 }
  }
}

/** A file that may be left out: null. */
export const optionalUpload = () =>
  z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    z.instanceof(Upload, { error: 'input.notAFile' }).nullable(),
  )

/** Any number of files, none left out: a field of files that stays empty sends a text. */
export const uploads = (max: number) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value : [value]).filter((one) => one !== '' && one !== undefined && one !== null),
    z.array(z.instanceof(Upload, { error: 'input.notAFile' })).max(max, { error: 'input.tooMany' }),
  )
