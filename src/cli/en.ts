import type { CapabilityWords } from '#platform/i18n/words.ts'

const s = (n: unknown): string => (Number(n) === 1 ? '' : 's')
const seconds = (n: number): string => n.toLocaleString('en-GB', { maximumFractionDigits: n < 1 ? 2 : 1 })

const meant = (nearest: unknown): string => (nearest ? ` Did you mean "${nearest}"?` : '')

/** Kinds of JSON values, as zod calls them. */
const kinds: Record<string, string> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text in quotation marks',
  boolean: 'true or false',
  array: 'a list [ … ]',
  object: 'an object { … }',
}

const en = {
  problems: {
    'cli.unknownCommand': ({ command, nearest }) => `"${command}" is not a command of Cordée.${meant(nearest)}`,
    'cli.unknownOption': ({ option, command, nearest }) =>
      command ? `"${option}" is not an option of "cordee ${command}".${meant(nearest)}` : `"${option}" is not an option of Cordée.`,
    'cli.optionNeedsValue': ({ option }) => `A value is missing after "${option}".`,
    'cli.optionTakesNothing': ({ option }) => `"${option}" takes no value.`,
    'cli.missingWord': ({ command }) => `"cordee ${command}" needs one more thing.`,
    'cli.tooManyWords': ({ command, word }) => `"${word}" is too much after "cordee ${command}".`,
    'cli.lang': ({ said }) => `"${said}" is not a language of Cordée: --lang fr or --lang en.`,
    'cli.noInstance': ({ path }) =>
      `There is no Cordée installation in ${path}. Go to its folder, or name the data folder by CORDEE_DATA (or the server by DATABASE_URL).`,
    'cli.notMigrated': ({ count }) =>
      `The database is of an earlier version than this program (${count} migration${s(count)} to apply). First run: cordee migrate`,
    'cli.newerDatabase': ({ name }) =>
      `The database is of a later version than this program: migration ${name} is not among its own. Update the program.`,
    'cli.noDatabase': 'The database given by DATABASE_URL does not answer. Check the address, and that the server is running.',
    'cli.databaseGone': 'The database no longer answers: nothing more was done. Run the command again.',
    'cli.databaseRefuses': ({ why }) =>
      `The database refuses this connection or this act (${why}). Check DATABASE_URL and the rights of the role.`,
    'cli.hubsThere': ({ hubs }) =>
      `The demonstration only goes into an empty installation: this one already has ${hubs} hub${s(hubs)}. To try it apart, name another folder by CORDEE_DATA.`,
    'json.notUtf8': 'This file is not text in UTF-8.',
    'json.unreadable': ({ line, column }) => `This is not JSON: reading stops at line ${line}, character ${column}.`,
    'json.tooDeep': ({ max }) => `More than ${max} levels of objects and lists within each other.`,
    'json.keyTwice': ({ key }) => `The key "${key}" stands twice in this object.`,
    'json.halfSign': 'This text holds half of a sign (\\ud800 to \\udfff alone).',
    'json.notANumber': ({ number }) => `${number} is not a number.`,
    'json.notWhole': ({ number }) => `${number} is not written as a whole number: no point, no exponent.`,
    'json.tooLarge': ({ number }) => `${number} is beyond what can be counted exactly (9007199254740991).`,
    'engine.unknownKey': ({ key }) => `There is no key "${key}" here.`,
    'engine.missing': 'This key is missing.',
    'engine.type': ({ expected }) => `This must be ${kinds[expected ?? ''] ?? expected}.`,
    'engine.tooSmall': ({ min }) => `The smallest number possible here is ${min}.`,
    'engine.tooLarge': ({ max }) => `The largest number possible here is ${max}.`,
    'engine.notOneOf': ({ values }) => `Possible values: ${values}.`,
    'engine.twice': ({ id }) => `The id "${id}" already stands above in this list.`,
    'engine.invalid': 'This value does not fit here.',
    'allocate.noWeight': 'There is an amount to share and nobody weighs anything: give a weight of at least 1.',
    'cli.diskFull': 'There is no space left on the disk. Free some, then run the command again.',
    'cli.noRight': ({ path }) =>
      `No right to open or write ${path}. Run the command with the account that runs Cordée, or choose another place.`,
    'cli.noFile': ({ path }) => `${path} does not exist.`,
    'cli.notAFile': ({ path }) => `${path || 'This'} is a folder: a file is needed.`,
  },
  done: {},
  seeHelp: 'cordee help: the list of commands.',
  help: {
    title: 'Cordée: everything a territorial hub of the social economy does, entered once.',
    usage: 'Usage:',
    command: 'COMMAND [options]',
    helpOf: 'this page; "cordee help COMMAND": the page of one command',
    test: 'checks this program (npm test)',
    lang: 'the language of the answers',
    help: 'the page of a command',
    version: 'the version of this program',
    environment: [
      'CORDEE_DATA    the data folder (.data)',
      "DATABASE_URL   a PostgreSQL server (15 or later) instead of Cordée's own",
      'PORT, HOST     where Cordée answers (3000 or the first free port, 127.0.0.1)',
      'CORDEE_DEMO=0  begins without the demonstration hub',
      'NO_COLOR=1     without colours',
    ],
    exits: 'Exit code: 0, done; 1, failed or something wrong was found; 2, the command is misspelt and nothing was done.',
  },
  commands: {
    start: {
      summary: 'opens Cordée (npm start)',
      about: [
        'Starts the database, brings it up to date, loads the demonstration the first time (unless CORDEE_DEMO=0), then answers at the address shown until Ctrl-C.',
      ],
      options: {},
    },
    demo: {
      summary: 'loads the demonstration hub into an empty installation',
      about: [
        'Plays the story of PLOUCS and its neighbours, by the same acts as the screens. People, dates and votes are invented, and a banner says so. Refuses as soon as there is a hub: nothing real gets mixed up with it.',
      ],
      options: {},
    },
    migrate: {
      summary: 'brings the database to the version of this program',
      usage: '[--plan]',
      about: [
        'Applies the missing migrations in order, each as a whole or not at all, and says how long each took. "npm start" does it too: this command is for doing it before, or apart.',
        'Make a backup first (cordee backup).',
      ],
      options: { plan: { says: 'only says which would be applied' } },
    },
    allocate: {
      summary: 'shares an amount out to the cent (JSON)',
      usage: 'FILE.json | -',
      about: [
        'Reads {"total": 10000, "weights": [{"id": "a", "w": 1}, …]} from the file (or "-", standard input) and writes {"total", "shares": [{"id", "cents"}]}. Amounts are in cents. It is the very calculation of the application: anybody can do it again without it.',
        'Largest remainder: each share gets its whole cents, then the cents left over go one by one to the largest remainders; equal ones, to the smaller id. A negative amount is shared as its opposite.',
        'Refused data: the list of everything that is wrong, as JSON (RFC 9457), and exit code 2. In French unless "--lang en".',
      ],
      options: { schema: { says: 'writes the JSON Schema of the data expected' } },
    },
  },
  engine: { refused: 'Data refused' },
  demo: {
    loading: 'Demonstration',
    loaded: (took: number) => `Demonstration loaded in ${seconds(took)} s. "npm start" opens it.`,
  },
  migrate: {
    applied: (name: string, took: number) => `${name} (${seconds(took)} s)`,
    upToDate: 'The database is up to date.',
    planned: (n: number) => `${n} migration${s(n)} to apply.`,
    done: (n: number) => `${n} migration${s(n)} applied: the database is up to date.`,
  },
} satisfies CapabilityWords & Record<string, unknown>

export default en
