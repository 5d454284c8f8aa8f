/** Where a case of abuse is held: files, and the words with which their tests of it begin. */
type Held = { file: string; test: string }

const held = (file: string, ...tests: string[]): Held[] => tests.map((test) => ({ file, test }))

/** The threat model's first eighteen cases, each with the tests that hold it. */
export const abuseCases: Record<number, { abuse: string; held: Held[] }> = {
  1: {
    abuse: 'Reading a record of another hub by its id',
    held: held('tests/permissions/matrix.http.test.ts', 'every route of the application stands in the table', '%s'),
  },
  2: {
    abuse: 'Writing into another hub: its id, or a column, in the body',
    held: held('tests/permissions/forgery.http.test.ts', '%s does not take it', '%s leaves them aside'),
  },
  3: {
    abuse: 'A row of one hub that points into another',
    held: [
      ...held('tests/trust/two-hubs.http.test.ts', 'is refused by the database for every foreign key'),
      ...held('tests/house/catalog.http.test.ts', 'begins every key with the hub'),
    ],
  },
  4: {
    abuse: 'A connection that remembers the hub before',
    held: [
      ...held('tests/trust/two-hubs.http.test.ts', 'two connections for everybody'),
      ...held('src/platform/database/database.test.ts', 'reads cannot write, and the hub of one request'),
    ],
  },
  5: {
    abuse: 'A view, a function or a job past row-level security',
    held: held(
      'tests/house/catalog.http.test.ts',
      'has row-level security, forced',
      'owns nothing, cannot bypass row-level security',
      'views run with the rights of who asks',
    ),
  },
  6: {
    abuse: 'A unique address that tells of members of another hub',
    held: [
      ...held('tests/house/catalog.http.test.ts', 'begins every key with the hub', 'reads no log-in table'),
      ...held('src/platform/auth/limits.http.test.ts', 'shows neither in the answer'),
    ],
  },
  7: {
    abuse: 'A reader of sums who works out one person',
    // Nobody reads sums over hubs yet: the regional and national views bring their threshold with them. The only counts shown are a hub's own.
    held: held('tests/house/catalog.http.test.ts', 'sees nothing at all when no hub is set'),
  },
  8: {
    abuse: 'A code used twice, or used up by who fetches ahead',
    held: held('src/platform/auth/log-in.http.test.ts', 'makes one session, however many times', 'is not used up by reading the page'),
  },
  9: { abuse: 'Finding out who has an account', held: held('src/platform/auth/limits.http.test.ts', 'shows neither in the answer') },
  10: {
    abuse: 'Guessing codes',
    held: [
      ...held(
        'src/platform/auth/limits.http.test.ts',
        'is limited for one address',
        'is limited for one network',
        'holds when a hundred ask at once',
      ),
      ...held('src/platform/auth/log-in.http.test.ts', 'can be tried five times'),
    ],
  },
  11: {
    abuse: 'A session brought along, stolen, or outliving its rights',
    held: [
      ...held(
        'src/platform/auth/session.http.test.ts',
        'is never the one the browser brought',
        'ends everywhere at once',
        'over an encrypted connection',
      ),
      ...held('tests/trust/revoked.http.test.ts', 'a session ended on one server'),
    ],
  },
  12: {
    abuse: 'Another site that makes a browser send a form',
    held: held('tests/permissions/forgery.http.test.ts', '%s is refused, and changes nothing', 'POST %s is refused'),
  },
  13: {
    abuse: 'Scripts kept in names and texts',
    held: [
      ...held('tests/trust/scripts.test.ts', 'in every field of every form', 'on every page', 'what runs would be heard'),
      ...held('tests/trust/naughty.http.test.ts', 'no page of the hub shows anything but text'),
    ],
  },
  14: {
    abuse: 'Formulas in exports',
    held: held('src/platform/documents/csv.test.ts', 'whatever was written: the file parses'),
  },
  15: {
    abuse: 'Archives that would fill the memory',
    held: [
      ...held('tests/trust/archives.http.test.ts', '%s'),
      ...held('src/imports/read-table.test.ts', 'that unpacks to far more than it says', 'a workbook of a few bytes with one cell %s'),
    ],
  },
  16: {
    abuse: 'Files that a browser would show as pages of ours',
    held: held('tests/trust/files.http.test.ts', 'are never shown by the browser'),
  },
  17: {
    abuse: 'Names that lead out of their folder',
    held: [
      ...held('tests/trust/files.http.test.ts', 'are read or refused in words'),
      ...held('tests/trust/bad-input.http.test.ts', 'GET %s is no file of ours'),
    ],
  },
  18: {
    abuse: 'Sending the server where somebody outside may not go',
    held: [
      ...held('tests/trust/ssrf.test.ts', 'nothing typed reaches this machine', 'a name that changes its mind', 'the canary sings'),
      ...held('src/platform/calendar/fetch-ics.test.ts', '%s: %s'),
    ],
  },
}
