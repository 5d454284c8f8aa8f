import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join, normalize, sep } from 'node:path'
import { root } from '#platform/root.ts'

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
}

const folder = () => join(root(), 'dist/assets')

/** Address of a built file by its plain name (`style.css`, `live-region.js`), from the build's manifest. */
export const assetNames = (): ((name: string) => string) => {
  const manifest = join(folder(), 'manifest.json')
  const built: Record<string, { file: string }> = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {}
  const names = Object.fromEntries(
    Object.entries(built).map(([source, { file }]) => [basename(source).replace(/(\.island)?\.ts$/, '.js'), file]),
  )
  return (name) => `/assets/${names[name] ?? name}`
}

/** A built file, in the tightest form the browser takes; its name changes with its content, so it is kept for a year. null: no such file. */
export const assetAnswer = async (path: string, accepts: string): Promise<Response | null> => {
  const full = normalize(join(folder(), path))
  if (!full.startsWith(folder() + sep)) return null
  const type = TYPES[path.split('.').pop() ?? '']
  if (!type) return null
  for (const [encoding, ending] of [
    ['br', '.br'],
    ['gzip', '.gz'],
    ['', ''],
  ] as const) {
    if (encoding && !accepts.includes(encoding)) continue
    const bytes = await readFile(full + ending).catch(() => null)
    if (!bytes) continue
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'Accept-Encoding',
        ...(encoding ? { 'content-encoding': encoding } : {}),
      },
    })
  }
  return null
}
