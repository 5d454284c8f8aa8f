import { file, form, page, type Route } from '#platform/web/routes.ts'
import { giveText } from './give-text.ts'
import { correctText, keepText } from './keep-text.ts'
import { showTexts } from './show-texts.ts'
import { TextsPage } from './texts-page.tsx'

const texts = page('/:hub/pole/textes', showTexts, TextsPage)
const toText = ({ text }: { text: string }) => `pole/textes#t-${text}`

/** The texts the rules come from. */
export const textRoutes: Route[] = [
  texts,
  form('/:hub/pole/textes', keepText, { shownOn: texts, to: toText, done: 'text.kept', takesFile: true }),
  form('/:hub/pole/textes/:text', correctText, { shownOn: texts, to: toText, done: 'text.kept', takesFile: true }),
  file('/:hub/pole/textes/:text/document.pdf', giveText, ({ name, bytes }) => ({
    name,
    bytes,
    mediaType: 'application/pdf',
    inline: true,
  })),
]
