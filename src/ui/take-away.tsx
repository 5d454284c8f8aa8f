import type { PageContext } from '#base/page.ts'
import { Icon } from './icons.tsx'
import { useReading } from './reading.tsx'

/** What belongs to the screen, not to the list: where its page begins, what has just been done, whether it is made to be printed. */
const OF_THE_SCREEN = ['avant', 'apres', 'fait', 'imprimer', 'format']

/**
 * Under a list: the whole of it as a workbook, as CSV, or on one page to print; the same search, filters and order as on the screen.
 * The list has its `sheet('…/export', …)` in the routes.
 */
export const TakeAway = ({ page }: { page: PageContext }) => {
  const { words } = useReading()
  const [path = '', search = ''] = page.url.split('?')
  const asked = new URLSearchParams(search)
  const onPaper = asked.has('imprimer')
  for (const name of OF_THE_SCREEN) asked.delete(name)
  const at = (address: string, more: Record<string, string> = {}) => {
    const query = new URLSearchParams([...asked, ...Object.entries(more)]).toString()
    return query ? `${address}?${query}` : address
  }
  return (
    <nav class="c-take" aria-label={words.takeAway.label}>
      <Icon name="download" size={16} />
      <a href={at(`${path}/export`, { format: 'xlsx' })}>{words.takeAway.workbook}</a>
      <a href={at(`${path}/export`, { format: 'csv' })}>{words.takeAway.csv}</a>
      {onPaper ? <a href={at(path)}>{words.takeAway.back}</a> : <a href={at(path, { imprimer: 'oui' })}>{words.takeAway.print}</a>}
      {onPaper ? <span class="c-hint">{words.takeAway.printSays}</span> : null}
    </nav>
  )
}
