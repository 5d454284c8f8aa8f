import type { ComponentChildren } from 'preact'
import type { PageContext } from '#base/page.ts'
import { Icon } from './icons.tsx'
import { Faces, Foot, LetterHead, MenuBar, type PageVariant } from './page-frame.tsx'
import { Fragment, useReading } from './reading.tsx'

type PageProps = {
  page: PageContext
  /** Heading of the page and first part of the document's title. */
  title: string
  /** `working` (default): the hub's rooms. `public`: the hub's site. `bare`: log-in, creation; no navigation. */
  variant?: PageVariant
  /** One or two plain sentences under the heading: what the page says before its details. */
  lead?: ComponentChildren
  /** What stands over the heading: a `Breadcrumb`, or a word such as « Conseil ». */
  over?: ComponentChildren
  /** The one main action, beside the heading. */
  action?: ComponentChildren
  /** Islands the page needs, by name (`live-region`). None on public pages. */
  islands?: string[]
  /** For search engines and shared links; public pages only. */
  description?: string
  /** Use the whole width (live screen on a projector). */
  wide?: boolean
  children?: ComponentChildren
}

/** The mark as the tab's picture, inside the page: one request less, and none of ours to a missing favicon. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 36 36'%3E%3Cpath d='M3 29c5 2 7-3 9-8s4-5 7-3 5 1 7-4 3-7 7-8' fill='none' stroke='%23b5791d' stroke-width='3'/%3E%3Cg fill='%231f5b45'%3E%3Ccircle cx='10' cy='26' r='4.5'/%3E%3Ccircle cx='18.500' cy='18' r='4.500'/%3E%3Ccircle cx='27' cy='11' r='4.500'/%3E%3C/g%3E%3C/svg%3E"

/** A whole document, without its `<!doctype html>`: whoever answers writes it first. */
export const Page = (props: PageProps) => (
  <Fragment page={props.page}>
    <Document {...props} />
  </Fragment>
)

const Document = ({ page, title, variant = 'working', islands = [], description, ...rest }: PageProps) => {
  const { words } = useReading()
  const place = page.hub ? [page.hub.name] : []
  return (
    <html lang={page.lang} data-theme={page.theme === 'auto' ? undefined : page.theme}>
      <head>
        <meta charset="utf-8" />
        <title>{[...new Set([title, ...place, words.page.product])].join(' · ')}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {description ? <meta name="description" content={description} /> : null}
        <link rel="stylesheet" href={page.asset('style.css')} />
        <link rel="icon" href={ICON} />
        {islands.map((name) => (
          <script key={name} type="module" src={page.asset(`${name}.js`)} />
        ))}
      </head>
      <body class={`c-page c-page-${variant}${rest.wide ? ' c-page-wide' : ''}`}>
        <Body page={page} title={title} variant={variant} {...rest} />
      </body>
    </html>
  )
}

const Body = ({ page, title, variant = 'working', lead, over, action, children }: PageProps) => {
  const { words } = useReading()
  return (
    <>
      <a class="c-skip" href="#contenu">
        {words.page.skip}
      </a>
      {page.hub?.demo ? (
        <aside class="c-demo" aria-label={words.page.demo}>
          <b>{words.page.demo}</b>
          {words.page.demoSays}
        </aside>
      ) : null}
      <LetterHead page={page} variant={variant} />
      <main id="contenu" class="c-main" tabindex={-1}>
        {page.done ? (
          <p class="c-done" role="status">
            <Icon name="check" />
            <span>{page.done}</span>
          </p>
        ) : null}
        <div class="c-title">
          <div>
            {over ? <div class="c-over">{over}</div> : null}
            <h1>{title}</h1>
          </div>
          {action ? <div class="c-title-action">{action}</div> : null}
        </div>
        {lead ? <Lead>{lead}</Lead> : null}
        <Faces page={page} />
        {children}
      </main>
      <Foot page={page} />
      {variant === 'working' && page.nav.length > 0 ? <MenuBar page={page} /> : null}
    </>
  )
}

/** The plain sentences a page begins with. A string is one paragraph. */
export const Lead = ({ children }: { children?: ComponentChildren }) => (
  <div class="c-lead">{typeof children === 'string' ? <p>{children}</p> : children}</div>
)
