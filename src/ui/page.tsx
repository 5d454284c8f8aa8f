import type { ComponentChildren } from 'preact'
import type { PageContext } from '#base/page.ts'
import { useAssets } from './assets.ts'
import { Icon } from './icons.tsx'
import { Foot, LetterHead, MenuBar, type PageVariant } from './page-frame.tsx'
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

/** A whole document. The answer must still begin with `<!doctype html>`: see `documentOf` in render.ts. */
export const Page = (props: PageProps) => (
  <Fragment page={props.page}>
    <Document {...props} />
  </Fragment>
)

const Document = ({ page, title, variant = 'working', islands = [], description, ...rest }: PageProps) => {
  const assets = useAssets()
  const { words } = useReading()
  const place = page.hub ? [page.hub.name] : []
  return (
    <html lang={page.lang} data-theme={page.theme === 'auto' ? undefined : page.theme}>
      <head>
        <meta charset="utf-8" />
        <title>{[title, ...place.filter((name) => name !== title), words.page.product].join(' · ')}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {description ? <meta name="description" content={description} /> : null}
        <link rel="stylesheet" href={assets.style} />
        {assets.icon ? <link rel="icon" href={assets.icon} /> : null}
        {islands.map((name) => (
          <script key={name} type="module" src={assets.island(name)} />
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
          <b>{words.page.demo}</b> : {words.page.demoSays}
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
