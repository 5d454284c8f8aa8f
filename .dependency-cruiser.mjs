// The import law (ARCHITECTURE.md): arrows only go down, a capability is reached through its api.ts, a role imports what its role allows.

/** Low to high. A room may import the rooms of lower lines, never a neighbour of its own line. */
const lines = [
  ['base'],
  ['platform', 'ui'],
  ['territory'],
  ['logbook'],
  ['accounts', 'outbox', 'members'],
  ['merging', 'privacy', 'search'],
  ['contacts', 'time', 'calendars'],
  ['imports', 'mailbox', 'exports'],
  ['governance'],
  ['incubator', 'youth', 'education', 'events', 'sharing', 'orientation'],
  ['funding'],
  ['impact'],
  ['portal', 'network'],
]
const rooms = lines.flat()
const capabilities = rooms.slice(rooms.indexOf('territory'))
const room = (...names) => `^src/(${names.join('|')})/`

const TEST = '\\.test\\.tsx?$'
const STORE = '\\.store\\.ts$'

const downwards = lines.flatMap((line, level) =>
  line.map((name) => {
    // ui stands beside platform: neither knows the other.
    const allowed = level === 1 ? ['base', name] : [...lines.slice(0, level).flat(), name]
    return {
      name: `${name}-looks-down`,
      comment: `${name} may import ${allowed.join(', ')}: arrows only go down.`,
      from: { path: room(name), pathNot: TEST },
      to: { path: '^src/', pathNot: room(...allowed) },
    }
  }),
)

const doors = capabilities.map((name) => ({
  name: `${name}-by-its-door`,
  comment: name === 'logbook' ? 'The spine is for everyone, except its SQL.' : `Others reach ${name} through its api.ts.`,
  from: { path: '^src/', pathNot: [room(name), '^src/(app\\.tsx|main\\.ts|cli/)', TEST] },
  to: name === 'logbook' ? { path: `^src/logbook/.*${STORE}` } : { path: room(name), pathNot: `^src/${name}/api\\.ts$` },
}))

const BASE = '^src/base/'
// `$1` is the capability of the file that imports.
const OWN = '^src/$1/'
// A capability of many nouns has a room for each (ADR 0016); a file's role is the same in it.
const OWN_RULES = `${OWN}[a-z/-]+\\.ts$`
// Pure rules of the spine: who acts in whose name, how a fact is declared.
const SPINE_RULES = '^src/logbook/(actor|fact)\\.ts$'
const SPINE_TYPES = '^src/(logbook|platform)/'

/** By the name of the file: what it may run (`uses`), and what it may name as a type only (`names`). */
const roles = [
  { role: 'rule', files: '(?!(api|fr|en)\\.)[a-z/]+\\.ts$', uses: [BASE, SPINE_RULES, OWN_RULES], names: [SPINE_TYPES] },
  {
    role: 'access',
    files: '.*\\.access\\.ts$',
    uses: [BASE, SPINE_RULES, OWN_RULES, `${OWN}.*\\.access\\.ts$`],
    names: [OWN, SPINE_TYPES],
  },
  {
    role: 'store',
    files: '.*\\.store\\.ts$',
    uses: [BASE, '^src/platform/database/', OWN_RULES, `${OWN}.*${STORE}`],
    names: [OWN, SPINE_TYPES],
  },
  {
    role: 'page',
    files: '.*\\.tsx$',
    uses: [BASE, '^src/ui/', OWN_RULES, `${OWN}.*\\.tsx$`],
    names: [OWN, '^src/'],
  },
  { role: 'words', files: '(?:|.*[.])(fr|en)\\.ts$', uses: [BASE, '^src/platform/i18n/', `${OWN}.*(fr|en|words)\\.ts$`], names: [OWN] },
  { role: 'island', files: '.*\\.island\\.ts$', uses: [BASE, `${OWN}.*\\.island\\.ts$`], names: [OWN] },
  {
    role: 'use case',
    files: '[a-z/]+-[a-z-]+\\.ts$',
    uses: [BASE, '^src/(logbook|platform)/', OWN, '^src/[a-z]+/api\\.ts$'],
    names: ['^src/'],
  },
]

const ofRole = roles.flatMap(({ role, files, uses, names }) => {
  const from = {
    path: `^src/(${capabilities.join('|')})/${files}`,
    pathNot: [TEST, '^src/logbook/(?!.*\\.(store|access)\\.ts)', 'routes\\.tsx$'],
  }
  return [
    {
      name: `role-${role.replace(' ', '-')}`,
      comment: `A ${role} file runs only: ${uses.join(' ')}`,
      from,
      to: { path: '^src/', pathNot: uses, dependencyTypesNot: ['type-only'] },
    },
    {
      name: `role-${role.replace(' ', '-')}-types`,
      comment: `A ${role} file names types only of: ${[...uses, ...names].join(' ')}`,
      from,
      to: { path: '^src/', pathNot: [...uses, ...names], dependencyTypes: ['type-only'] },
    },
  ]
})

export default {
  forbidden: [
    ...downwards,
    ...doors,
    ...ofRole,
    {
      name: 'routes-mount',
      comment: 'routes.tsx and its parts (<noun>-routes.tsx) name their own use cases and pages, and how platform/web answers.',
      from: { path: `^src/(${capabilities.join('|')})/[a-z/-]*routes\\.tsx$` },
      to: { path: '^src/', pathNot: [BASE, OWN, '^src/(logbook|platform/web|platform/i18n|ui)/', '^src/[a-z]+/api\\.ts$'] },
    },
    {
      name: 'nobody-imports-the-top',
      comment: 'main and the command line stand on app, side by side; only the command that starts the application reaches for main.',
      from: { path: '^src/', pathNot: ['^src/(main\\.ts$|cli/)', TEST] },
      to: { path: '^src/(main\\.ts$|cli/|app\\.tsx$)' },
    },
    {
      name: 'commands-stand-beside-main',
      from: { path: '^src/cli/', pathNot: ['^src/cli/start\\.ts$', TEST] },
      to: { path: '^src/main\\.ts$' },
    },
    { name: 'main-knows-no-command', from: { path: '^src/main\\.ts$' }, to: { path: '^src/cli/' } },
    {
      name: 'sql-stays-in-stores',
      comment: 'Only a capability’s own files and its database meet its store; app, cli and demo go through use cases.',
      from: { path: '^(src/(app\\.tsx|main\\.ts|cli/)|demo/)', pathNot: TEST },
      to: { path: STORE },
    },
    {
      name: 'code-does-not-import-tests',
      from: { path: '^(src|demo|bin)/', pathNot: TEST },
      to: { path: ['^tests/', TEST] },
    },
    { name: 'no-circles', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'nothing-missing', from: {}, to: { couldNotResolve: true, pathNot: '^(virtual:|bun:)' } },
  ].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    // TypeScript 7 has no API yet that dependency-cruiser could ask.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}
