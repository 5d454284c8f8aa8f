/** Files that are one thing to who looks at their name, another to a browser that reads their first bytes. */
export type Polyglot = { name: string; type: string; content: Buffer }

const SCRIPT = '<script>parent.postMessage(1,"*");alert(document.domain)</script>'
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${SCRIPT}</svg>`
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const bytes = (...parts: (string | Buffer)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))

/** What the bytes are. */
const CONTENTS: Record<string, Buffer> = {
  html: bytes(`<!doctype html>${SCRIPT}`),
  'html behind spaces': bytes(`${' \t\n'.repeat(100)}<html>${SCRIPT}`),
  'html in UTF-16': Buffer.from(`\ufeff<html>${SCRIPT}`, 'utf16le'),
  'html in UTF-7': bytes('+ADw-script+AD4-alert(1)+ADw-/script+AD4-'),
  svg: bytes(svg),
  'svg with an entity': bytes(
    `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&a;${SCRIPT}</svg>`,
  ),
  xhtml: bytes(`<html xmlns="http://www.w3.org/1999/xhtml">${SCRIPT}</html>`),
  'xml with a stylesheet': bytes('<?xml version="1.0"?><?xml-stylesheet href="javascript:alert(1)"?><x/>'),
  'gif and script': bytes(`GIF89a/*${SCRIPT}*/=1;alert(1)`),
  'png and html': bytes(png, `<html>${SCRIPT}`),
  'jpeg and html': bytes(Buffer.from('ffd8ffe000104a464946', 'hex'), SCRIPT),
  'pdf and html': bytes(`%PDF-1.7\n<html>${SCRIPT}\n/OpenAction << /S /JavaScript /JS (app.alert(1)) >>`),
  'zip and html': bytes(`PK\u0003\u0004${SCRIPT}`),
  'mail archive (mhtml)': bytes(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n${SCRIPT}\r\n--x--`,
  ),
  css: bytes(`{}*{background:url("javascript:alert(1)")}${SCRIPT}`),
  manifest: bytes('CACHE MANIFEST\n/\nFALLBACK:\n/ /pirate'),
  flash: bytes('FWS\u0009<cross-domain-policy><allow-access-from domain="*"/></cross-domain-policy>'),
}
/** What the mail says they are. */
const TYPES = [
  'text/html',
  'image/svg+xml',
  'application/pdf',
  'image/png',
  'text/html; charset=utf-7',
  'x/"<script>',
  'multipart/x-mixed-replace',
  '',
]

/** What they are called: each is only a name, of a file in no folder. */
export const NAMES = [
  'facture.html',
  'logo.svg',
  'photo.png.html',
  'photo.html\u0000.png',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '/etc/cron.d/cordee',
  'C:\\Windows\\System32\\x.dll',
  '....//....//x',
  '%2e%2e%2f%2e%2e%2fx',
  'mail.eml',
  'piece-1',
  '.htaccess',
  '.',
  '..',
  'CON',
  'a\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>',
  'a"; filename="b.html',
  "a'; filename*=UTF-8''b.html",
  'rapport\u202Efdp.exe',
  `${'long'.repeat(200)}.pdf`,
  '',
  ' ',
  '-rf',
  'a\nb',
]

/** Fifty and more: each content with a type and a name, in turn. */
export const polyglots: Polyglot[] = Object.values(CONTENTS).flatMap((content, i) =>
  [0, 1, 2].map((n) => ({
    content,
    type: TYPES[(i * 3 + n) % TYPES.length] ?? '',
    name: NAMES[(i * 3 + n) % NAMES.length] ?? '',
  })),
)
