import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays, type Day, dayAt, type Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { Upload } from '#base/upload.ts'
import { joinEnclosure } from '#governance/enclosures/join-enclosure.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import type { tonight } from './meetings.ts'
import type { Playing } from './stage.ts'

/** `data`: the folder of documents; `ids`: the points of the meeting, in order. */
type Before = { me: string; data: string; at: Instant; meeting: Id; ids: Id[] }

/** What is read before the meeting: a quote for the point on the advance, the page of the group the hub belongs to. */
export const joinPapers = async ({ does }: Playing, before: Before, { link, quote }: Pick<typeof tonight, 'link' | 'quote'>) => {
  const { me, data, at, meeting, ids } = before
  await does(me, at, joinEnclosure, { meeting, point: ids[link.at], title: link.title, link: link.link })
  const content = await renderPdf({ template: 'demo/quote.typ', lang: 'fr', data: quoteOf(dayAt(at, 'Europe/Paris'), at) })
  const folder = await mkdtemp(join(data, 'quote-'))
  const path = join(folder, 'quote.pdf')
  await writeFile(path, content)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const file = new Upload({ name: `${quote.title}.pdf`, mediaType: 'application/pdf', bytes: content.length, sha256, path })
  await does(me, at, joinEnclosure, { meeting, point: ids[quote.at], files: [file], title: quote.title })
  await rm(folder, { recursive: true })
}

/** All of it invented; amounts in cents. */
const quoteOf = (sent: Day, at: Instant) => {
  const lines = [
    { what: 'Vélo à assistance électrique, la semaine', count: 24, each: 45_00 },
    { what: 'Remorque, la semaine', count: 12, each: 15_00 },
    { what: 'Casques, antivols, révision à mi-parcours', count: 1, each: 190_00 },
  ].map((line) => ({ ...line, total: line.count * line.each }))
  return {
    at,
    hub: { name: 'Atelier Vélo des Pins', legalForm: 'Association', seat: 'Dax', rna: null, siret: '00012345500016', demo: true },
    title: 'Devis de quatre vélos',
    for: 'PLOUCS, coopérative jeunesse de services de l’été',
    sent: addDays(sent, -6),
    holds: addDays(sent, 84),
    lines,
    total: lines.reduce((sum, { total }) => sum + total, 0),
  }
}
