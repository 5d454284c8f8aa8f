import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// The house's own rules; code (rules, properties, requests through the whole stack); journeys in a browser, two at a time. `oldest`: what meets
// the database by way of a capability, again on the oldest PostgreSQL; abuse and rights do not depend on its version.
const HOUSE = 'tests/house/!(*.http).test.ts'
/** They measure memory: each in a process of its own. */
const ALONE = [
  'src/platform/mail/read-mail.test.ts',
  'src/imports/ten-thousand.http.test.ts',
  'tests/trust/socket.http.test.ts',
  'tests/trust/archives.http.test.ts',
]
const JOURNEYS = 'tests/journeys/**/*.test.ts'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    globalSetup: ['tests/setup/global.ts'],
    pool: 'forks',
    // A process reads the application once for all its files: a file leaves nothing behind it, as the application itself must not.
    isolate: false,
    // A test waits for PostgreSQL, the browser or a program it started: three at a time also where there are two cores.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    // For what hangs, not for what is slow: cores that others share take thrice as long.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    restoreMocks: true,
    projects: [
      { extends: true, test: { name: 'house', include: [HOUSE] } },
      {
        extends: true,
        test: {
          name: 'code',
          include: ['src/**/*.test.{ts,tsx}', 'demo/**/*.test.ts', 'bench/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [HOUSE, JOURNEYS, ...ALONE],
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE, isolate: true } },
      {
        extends: true,
        test: {
          name: 'oldest',
          include: ['src/**/*.http.test.ts', 'src/governance/schema.test.ts', 'tests/house/*.http.test.ts'],
          exclude: ALONE,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: [JOURNEYS],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
