import type { Lang } from './page.ts'

/** Bytes as people read them: « 12 Ko », « 20 Mo »; at least one. Above a megabyte below ten, with a tenth: « 1,4 Mo ». */
export const sizeText = (bytes: number, lang: Lang): string => {
  const kilo = Math.max(1, Math.round(bytes / 1024))
  if (kilo < 1024) return `${kilo}\u00a0${lang === 'fr' ? 'Ko' : 'KB'}`
  const mega = kilo / 1024
  const said = mega < 10 ? String(Math.round(mega * 10) / 10) : String(Math.round(mega))
  return lang === 'fr' ? `${said.replace('.', ',')}\u00a0Mo` : `${said}\u00a0MB`
}
