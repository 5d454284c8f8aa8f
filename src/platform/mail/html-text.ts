/** Text of an HTML mail, to be read: nothing is run, nothing is fetched. In one pass, whatever the tags are. */
export const htmlToText = (html: string): string => {
  const out: string[] = []
  let silent: string | null = null
  let at = 0
  let nextClose = -1
  // Each « > » is looked for once, however many « < » stand before it.
  const closeAfter = (open: number): number => {
    if (nextClose <= open) {
      const found = html.indexOf('>', open + 1)
      nextClose = found < 0 ? Number.POSITIVE_INFINITY : found
    }
    return nextClose
  }
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const words = open < 0 ? html.slice(at) : html.slice(at, open)
    if (silent === null) out.push(decodeEntities(words.replace(/[ \t\r\n\f]+/g, ' ')))
    if (open < 0) break
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4)
      at = close < 0 ? html.length : close + 3
      continue
    }
    const close = closeAfter(open)
    const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)/.exec(html.slice(open, open + 24))
    if (close === Number.POSITIVE_INFINITY || (!tag && html[open + 1] !== '!' && html[open + 1] !== '?')) {
      if (silent === null) out.push('<')
      at = open + 1
      continue
    }
    at = close + 1
    const name = tag?.[2]?.toLowerCase() ?? ''
    if (silent !== null) {
      if (tag?.[1] && name === silent) silent = null
    } else if (!tag?.[1] && SILENT.has(name)) {
      if (html[close - 1] !== '/') silent = name
    } else {
      out.push(MARKS[name] ?? (tag?.[1] ? '' : (OPENS[name] ?? '')))
    }
  }
  return tidy(out.join(''))
}

const SILENT = new Set(['head', 'script', 'style', 'title', 'template', 'noscript', 'svg', 'object', 'iframe'])
/** A line begins here, whether the tag opens or closes. */
const MARKS: Record<string, string> = Object.fromEntries(
  'br p div tr table ul ol h1 h2 h3 h4 h5 h6 blockquote hr pre section article header footer'.split(' ').map((name) => [name, '\n']),
)
const OPENS: Record<string, string> = { li: '\n• ', td: ' ', th: ' ' }

const NAMED: Record<string, string> = {
  ...{
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: '’',
    nbsp: '\u00a0',
    laquo: '«',
    raquo: '»',
    euro: '€',
    hellip: '…',
    rsquo: '’',
    lsquo: '‘',
  },
  ...{
    ldquo: '“',
    rdquo: '”',
    ndash: '–',
    mdash: '—',
    middot: '·',
    bull: '•',
    deg: '°',
    sect: '§',
    copy: '©',
    times: '×',
    oelig: 'œ',
    OElig: 'Œ',
  },
  ...{
    agrave: 'à',
    acirc: 'â',
    ccedil: 'ç',
    eacute: 'é',
    egrave: 'è',
    ecirc: 'ê',
    euml: 'ë',
    icirc: 'î',
    iuml: 'ï',
    ocirc: 'ô',
    ugrave: 'ù',
  },
  ...{
    ucirc: 'û',
    uuml: 'ü',
    auml: 'ä',
    ouml: 'ö',
    ntilde: 'ñ',
    aelig: 'æ',
    Agrave: 'À',
    Acirc: 'Â',
    Ccedil: 'Ç',
    Eacute: 'É',
    Egrave: 'È',
  },
  ...{ Ecirc: 'Ê', Icirc: 'Î', Ocirc: 'Ô', Ucirc: 'Û', AElig: 'Æ' },
}

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));?/g, (whole, decimal, hex, name) => {
    if (name) return NAMED[name] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd'
  })

/** Lines without loose ends, never two empty ones in a row. */
const tidy = (text: string): string => {
  const lines = text.split('\n').map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''))
  return lines
    .filter((line, i) => line !== '' || lines[i - 1] !== '')
    .join('\n')
    .trim()
}
