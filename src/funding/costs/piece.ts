import { type Problem, problem } from '#base/problem.ts'

/** Of one cost. */
export const MOST_PIECES = 10

const starts =
  (...bytes: number[]) =>
  (head: Uint8Array): boolean =>
    bytes.every((byte, at) => head[at] === byte)
const says =
  (text: string, from = 0) =>
  (head: Uint8Array): boolean =>
    [...text].every((sign, at) => head[from + at] === sign.charCodeAt(0))

/** What proves a cost: a PDF or a photo, which nobody retypes and no browser runs. */
const kinds = [
  { endings: ['pdf'], mediaType: 'application/pdf', begins: says('%PDF-') },
  { endings: ['png'], mediaType: 'image/png', begins: starts(0x89, 0x50, 0x4e, 0x47) },
  { endings: ['jpg', 'jpeg'], mediaType: 'image/jpeg', begins: starts(0xff, 0xd8, 0xff) },
  { endings: ['webp'], mediaType: 'image/webp', begins: (head: Uint8Array) => says('RIFF')(head) && says('WEBP', 8)(head) },
  { endings: ['heic', 'heif'], mediaType: 'image/heic', begins: says('ftyp', 4) },
]

/** `.pdf,.png,…`: what a browser offers to choose. */
export const ACCEPTED = kinds.flatMap(({ endings }) => endings.map((one) => `.${one}`)).join(',')

export const endingOf = (name: string): string => /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
const kindOf = (name: string) => kinds.find(({ endings }) => endings.includes(endingOf(name)))

export const mediaTypeOf = (name: string): string => kindOf(name)?.mediaType ?? 'application/octet-stream'

/** Why a piece is not taken: empty, no PDF and no photo, or not what its name says. `content`: its bytes, or the first sixteen. */
export const checkPiece = (name: string, content: Uint8Array): Problem[] => {
  if (content.length === 0) return [problem('files', 'cost.emptyPiece', { name })]
  const kind = kindOf(name)
  if (!kind) return [problem('files', 'cost.pieceKind', { name })]
  return kind.begins(content) ? [] : [problem('files', 'cost.pieceNotWhatItSays', { name, ending: endingOf(name).toUpperCase() })]
}
