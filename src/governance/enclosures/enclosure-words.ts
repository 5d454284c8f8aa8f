import type { Lang } from '#base/page.ts'
import { sizeText } from '#base/size.ts'
import type { MeetingFile } from '#governance/meetings/meeting-file.ts'
import en from './enclosure.en.ts'
import fr from './enclosure.fr.ts'
import { current, type Enclosure, enclosedIn } from './enclosure.ts'

/** Documents in the mail that convenes: under each point its own, then those of the whole meeting, and where they are read. `site`: address of the installation. */
export const agendaWords = (
  { points, documents, meeting }: MeetingFile,
  { lang, slug, site }: { lang: Lang; slug: string; site?: string | null | undefined },
) => {
  const w = (lang === 'fr' ? fr : (en as typeof fr)).mail
  const enclosed = new Set(enclosedIn(documents).map(({ id }) => id))
  const line = (one: Enclosure) => {
    const about = one.file
      ? [one.file.ending.toUpperCase(), sizeText(one.file.bytes, lang), ...(enclosed.has(one.id) ? [w.enclosed] : [])].join(', ')
      : one.link
    return `   – ${one.title} (${about})`
  }
  const of = (point: string | null) =>
    current(documents)
      .filter((one) => one.point === point)
      .map(line)
  const whole = of(null)
  return [
    ...points.flatMap(({ id, title }, at) => [`${at + 1}. ${title}`, ...of(id)]),
    ...(whole.length > 0 ? [w.whole, ...whole] : []),
    ...(current(documents).length > 0 ? ['', w.where({ address: site ? meetingAddress(site, slug, meeting.id) : '' })] : []),
  ].join('\n')
}

export const meetingAddress = (site: string, slug: string, meeting: string): string =>
  `${site.replace(/\/$/, '')}/${slug}/reunions/${meeting}`
