import { existsSync, globSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'

// bin/ builds beside dist/ and swaps, so that a killed build never leaves half a dist/.
const dist = process.env.CORDEE_DIST ?? 'dist'

/** The server's programs: the app, what it writes and reads in a thread beside, and the command line once it exists. */
const programs = {
  main: 'src/main.ts',
  workbook: 'src/platform/documents/workbook.worker.ts',
  blank: 'src/funding/papers/blank.worker.ts',
  cli: 'src/cli/main.ts',
}

/** Each island and the style sheet is an entry of its own: a page loads only what it shows. */
const entries = () => ['src/ui/style.css', ...globSync('src/**/*.island.ts')].filter((path) => existsSync(path))

const named = (paths: string[]) => Object.fromEntries(paths.map((path) => [basename(path).replace(/(\.island)?\.(ts|css)$/, ''), path]))

/** Writes .br and .gz beside every text file, so that serving them costs nothing. */
const compress = (): Plugin => ({
  name: 'cordee:compress',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  writeBundle: async ({ dir }) => {
    if (!dir) return
    for (const name of await readdir(dir)) {
      if (!/\.(js|css|svg)$/.test(name)) continue
      const text = await readFile(join(dir, name))
      await writeFile(join(dir, `${name}.br`), await promisify(brotliCompress)(text))
      await writeFile(join(dir, `${name}.gz`), await promisify(gzip)(text, { level: 9 }))
    }
  },
})

/** The icons of src/ui, under hashed names like everything else in assets/. */
const icons = (): Plugin => ({
  name: 'cordee:icons',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  async buildStart() {
    for (const path of globSync('src/ui/*.svg')) {
      this.emitFile({ type: 'asset', name: basename(path), originalFileName: path, source: await readFile(path) })
    }
  },
})

export default defineConfig({
  base: '/assets/',
  publicDir: false,
  logLevel: 'warn',
  plugins: [tailwindcss(), icons(), compress()],
  builder: {},
  environments: {
    client: {
      build: {
        outDir: join(dist, 'assets'),
        assetsDir: '',
        emptyOutDir: true,
        manifest: 'manifest.json',
        target: 'es2022',
        modulePreload: { polyfill: false },
        rolldownOptions: { input: named(entries()) },
      },
    },
    ssr: {
      consumer: 'server',
      resolve: { external: true },
      build: {
        outDir: join(dist, 'server'),
        emptyOutDir: true,
        target: 'esnext',
        minify: false,
        sourcemap: true,
        rolldownOptions: {
          input: Object.fromEntries(Object.entries(programs).filter(([, path]) => existsSync(path))),
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
  },
})
