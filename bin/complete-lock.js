// `npm run lock`, after packages were added. Some registries hold the programs of some platforms only; npm then leaves the others out of
// package-lock.json, and `npm ci` refuses that file everywhere. This names them again, from what their parent asks for.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.js'

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']
const libraries = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' }

const file = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const { packages } = lock

/** `binding-linux-arm64-musl` says os, cpu and libc, by which npm skips what is for another machine. */
const platformOf = (name) => {
  const parts = name.split('/').at(-1).split('-')
  const os = parts.filter((part) => systems.includes(part))
  const cpu = parts.filter((part) => processors.includes(part))
  const libc = parts.filter((part) => Object.hasOwn(libraries, part)).map((part) => libraries[part])
  return { cpu, ...(os.length > 0 && { os }), ...(libc.length > 0 && os[0] === 'linux' && { libc }) }
}

for (const [path, parent] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    if (packages[`${path}/node_modules/${name}`] || packages[`node_modules/${name}`]) continue
    const platform = platformOf(name)
    if (platform.cpu.length === 0 || !/^\d/.test(version))
      throw new Error(`${name}@${version} (of ${path}) is missing and no program of one platform`)
    packages[`node_modules/${name}`] = { version, ...platform, ...(parent.dev && { dev: true }), optional: true }
    console.log(`${name}@${version}`)
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
