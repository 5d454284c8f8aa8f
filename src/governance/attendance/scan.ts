/** What a signed sheet comes back as from the paper: told by its first bytes, never by its name (a page of the web would be run). */
export const scanKinds = ['application/pdf', 'image/jpeg', 'image/png'] as const
export type ScanKind = (typeof scanKinds)[number]
export const MOST_SCANS = 10

const marks: Record<ScanKind, number[]> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
}
const endings: Record<ScanKind, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' }

/** null: neither a PDF nor a picture. */
export const scanKind = (first: Uint8Array): ScanKind | null =>
  scanKinds.find((kind) => marks[kind].every((byte, at) => first[at] === byte)) ?? null

/** The name it was sent with, and the ending of what it is. */
export const scanName = (sent: string, kind: ScanKind): string => `${sent.replace(/\.[^.]{0,8}$/, '').trim() || 'scan'}.${endings[kind]}`
