import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A `Page` as the text of an HTML document. */
export const documentOf = (page: VNode): string => `<!doctype html>${renderToString(page)}`

/** A part of a page, to be sent alone. */
export const fragmentOf = (part: VNode): string => renderToString(part)
