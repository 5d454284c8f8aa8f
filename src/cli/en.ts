import { capital } from '#base/text.ts'
import { s } from '#platform/i18n/say.en.ts'
import type { CapabilityWords } from '#platform/i18n/words.ts'

const seconds = (n: number): string => n.toLocaleString('en-GB', { maximumFractionDigits: n < 1 ? 2 : 1 })

const meant = (nearest: unknown): string => (nearest ? ` Did you mean "${nearest}"?` : '')

type Values = Record<string, string | number>

const day = (at: unknown, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(
    new Date(String(at).length > 10 ? String(at) : `${at}T00:00:00Z`),
  )
const le = (at: unknown): string => day(at, { dateStyle: 'long' })
const moisDe = (at: unknown): string => day(at, { year: 'numeric', month: 'long' })
type Counts = {
  facts?: number
  words?: number
  erasedWords?: number
  documents?: number
  minutes?: number
  registerLines?: number
  votes?: number
  sheets?: number
}

const many = (n: number): string => n.toLocaleString('en-GB')

const factCalled = ({ no, name, at }: Values): string => `fact no. ${no} (${name}, ${le(at)})`

const fileKinds: Record<string, string> = { minutes: 'Minutes', sheet: 'Time sheet', piece: 'File' }

const dayAndTime = (at: unknown): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Paris' }).format(new Date(String(at)))

type LogIn = { since: string; lastLogIn: string | null; secondCodeSince: string | null; sessions: unknown[] }
type InHub = { slug: string; name: string; person: string; roles: string[]; organisations: number }

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
    'cli.noHub': ({ slug, nearest }) => `No hub has the address "${slug}".${meant(nearest)}`,
    'verify.fact.number': ({ no, before, ...fact }) =>
      `Facts no. ${Number(before) + 1} to ${Number(no) - 1}: some are missing between fact no. ${before} and ${factCalled({ no: no ?? 0, ...fact })}.`,
    'verify.fact.link': ({ before, ...fact }) =>
      `${capital(factCalled(fact))} does not follow ${before ? `fact no. ${before}` : 'the beginning of the chain'}: one of the two was rewritten.`,
    'verify.fact.hash': (fact) => `${capital(factCalled(fact))} is no longer as it was written: its hash does not fit.`,
    'verify.head': ({ no, last }) =>
      `The end of the chain does not fit: the last fact should be no. ${no}, the last one found is no. ${last}.`,
    'verify.words': ({ words, ...fact }) =>
      `The text kept with ${factCalled(fact)} was changed (row ${words} of logbook.words): its hash does not fit.`,
    'verify.minutes.said': ({ title, day }) => `Minutes "${title}" of ${le(day)}: what they say is no longer what was sealed.`,
    'verify.minutes.file': ({ title, day }) => `Minutes "${title}" of ${le(day)}: the file named is not the one that was sealed.`,
    'verify.minutes.gone': ({ meeting }) => `The sealed minutes of meeting ${meeting} are gone.`,
    'verify.register.gap': ({ number }) => `Register of decisions, ${number}: a number is missing just before.`,
    'verify.register.link': ({ number }) =>
      `Register of decisions, ${number}: the line does not follow the one before, one of the two was rewritten.`,
    'verify.register.changed': ({ number }) => `Register of decisions, ${number}: the line was changed, its hash does not fit.`,
    'verify.register.head': ({ year, number, last }) =>
      `Register of decisions of ${year}: the last line should be no. ${number}, what is found is ${last || 'an empty register'}.`,
    'verify.register.fact': ({ number }) => `Register of decisions, ${number}: the line is not that of the fact that entered it.`,
    'verify.register.gone': ({ number }) => `Register of decisions: line ${number} is gone.`,
    'verify.enclosure': ({ title }) => `Document of a meeting "${title}": it no longer names the file it was joined with.`,
    'verify.vote': ({ title, n }) => `Vote ${n} on "${title}": counted again, it does not give the result that was kept.`,
    'replay.notAnId': ({ meeting }) =>
      `"${meeting}" is not the id of a meeting: it is the letters and figures of its address, after "reunions/".`,
    'replay.noMeeting': ({ meeting }) => `No hub of this installation has a meeting ${meeting}.`,
    'verify.proposal': ({ decision, version }) => `The text of proposal ${decision} (version ${version}) was changed since it was put.`,
    'verify.sheet.fact': ({ name, month, version }) =>
      `Time sheet of ${name}, ${moisDe(month)} (version ${version}): its hash is not the one that was signed.`,
    'verify.sheet.rows': ({ name, month, version }) =>
      `Time sheet of ${name}, ${moisDe(month)} (version ${version}): its rows are no longer those that were signed.`,
    'verify.sheet.file': ({ name, month, version }) =>
      `Time sheet of ${name}, ${moisDe(month)} (version ${version}): the file with both signatures is missing or not the one that was kept.`,
    'verify.sheet.gone': ({ place }) => `A signed time sheet is gone (person, month, version: ${place}).`,
    'verify.document.missing': ({ kind, name, file }) => `${fileKinds[kind ?? '']} "${name}": the file is missing (${file}).`,
    'verify.document.changed': ({ kind, name, file }) => `${fileKinds[kind ?? '']} "${name}": the file was changed (${file}).`,
    'verify.document.size': ({ kind, name, bytes, size }) => `${fileKinds[kind ?? '']} "${name}": ${bytes} bytes announced, ${size} found.`,
    'user.forceAlone': '--force only goes with --remove-second-code.',
    'user.nameAlone': '--name only goes with --coordinate.',
    'user.unknown': ({ mail }) => `Neither a hub nor the log-in knows the address ${mail}.`,
    'user.noSession': ({ mail }) => `No session is open with the address ${mail}: there is nothing to end.`,
    'user.noSecondCode': ({ mail }) => `No second code is set up for ${mail}: there is nothing to lift.`,
    'user.boardCanLift': ({ hubs }) =>
      `Two organisations of the board can lift this second code (${hubs}): the person asks for it when logging in ("I no longer have my phone"), two representatives confirm it in the hub. If that leads nowhere, add --force.`,
    'cli.diskFull': 'There is no space left on the disk. Free some, then run the command again.',
    'cli.noRight': ({ path }) =>
      `No right to open or write ${path}. Run the command with the account that runs Cordée, or choose another place.`,
    'cli.noFile': ({ path }) => `${path} does not exist.`,
    'cli.notAFolder': ({ path }) => `${path} is not a folder.`,
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
    user: {
      summary: 'says what the installation knows of an address; log-in emergencies',
      usage: 'ADDRESS [--sign-out] [--remove-second-code [--force]] [--coordinate HUB [--name NAME]] [--json]',
      about: [
        'Without an option: the hubs that know this address, the roles, the open sessions, the second code (yes or no), the last log-in. No code and no secret is shown.',
        'The options are for emergencies, when nobody in the hub can act any more. Each act is written in the logbook of the hubs concerned, on the page of the person, as done by whoever runs the installation.',
      ],
      options: {
        'sign-out': { says: 'ends all sessions, everywhere' },
        'remove-second-code': { says: 'lifts the second code (lost phone, and no two organisations of the board to lift it)' },
        force: { says: 'lifts the second code even if the board could do it' },
        coordinate: { value: 'HUB', says: 'gives the coordination of this hub, from today' },
        name: { value: 'NAME', says: "with --coordinate: the person's name, if the hub does not know them" },
        json: { says: 'writes the result as JSON' },
      },
    },
    verify: {
      summary: 'checks that nothing was tampered with: facts, minutes, register, time sheets, files',
      usage: '[--hub HUB] [--json]',
      about: [
        'Reads the chain of facts of each hub again, from the first to the last, and computes each hash anew; then the texts kept beside them (a text erased at the request of a person is counted, it is no fault), the sealed minutes, the register of decisions, the signed time sheets and the files of the data folder, byte by byte.',
        'Each fault is named: the hub, the number of the fact or the name of the document. Exit code 1 when there is one.',
        'What it cannot see: a chain rewritten as a whole, from the altered fact to the last. The minutes sent to members and the backups kept elsewhere bear witness to that.',
      ],
      options: { hub: { value: 'HUB', says: 'this hub only (its address: ploucs)' }, json: { says: 'writes the result as JSON' } },
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
    tally: {
      summary: 'counts a vote (JSON)',
      usage: 'FILE.json | -',
      about: [
        'Reads the rule, the electorate, attendance and ballots (“--schema” says their shape) and writes the result: “outcome” (adopted, rejected, tied, inquorate), the quorum, the votes, by college where there are any, and in “because” why, a sentence each, naming the rule. It is the very function the application calls.',
        'All is exact, nothing is rounded: fractions are in lowest terms. The last ballot of a voice counts, if it comes between opening and closing while the person who votes is there.',
        'Data that is refused: the list of all that is wrong, in JSON (RFC 9457), and exit code 2. In French unless “--lang en”.',
      ],
      options: { schema: { says: 'writes the JSON schema of the data it reads' } },
    },
    replay: {
      summary: 'computes again what a meeting decided and compares it with what was kept',
      usage: 'MEETING [--json]',
      about: [
        'MEETING is the id of the meeting, as in its address (“reunions/…”). Each vote is counted again with the rule in force as it opened, the electorate frozen then, attendance and ballots, by the very function of the application (see “cordee tally”).',
        'Exit code 1 where a result differs. “cordee verify” counts every vote of the installation again.',
      ],
      options: { json: { says: 'writes the result as JSON' } },
    },
  },
  replay: {
    room: 'who was there when it was decided',
    vote: (n: number) => `vote ${n}`,
    kept: 'kept: ',
    found: 'found:',
    same: (n: number) => (n === 0 ? 'This meeting decided nothing.' : `${many(n)} result${s(n)} computed again, the same as kept.`),
    differ: (n: number) => `${many(n)} result${s(n)} ${n === 1 ? 'is' : 'are'} not what was kept.`,
  },
  verify: {
    reading: 'Verifying',
    hub: (slug: string, name: string) => `${slug} (${name}):`,
    counted: ({ facts = 0, words = 0, erasedWords = 0, documents = 0, minutes = 0, registerLines = 0, votes = 0, sheets = 0 }: Counts) =>
      [
        `${many(facts)} fact${s(facts)}`,
        `${many(words)} text${s(words)}${erasedWords > 0 ? ` (and ${many(erasedWords)} erased)` : ''}`,
        `${many(minutes)} sealed minutes`,
        `${many(registerLines)} line${s(registerLines)} of the register`,
        `${many(votes)} vote${s(votes)}`,
        `${many(sheets)} time sheet${s(sheets)}`,
        `${many(documents)} file${s(documents)}`,
      ].join(', '),
    hubWhole: 'Everything is intact.',
    hubBroken: (n: number) => `${many(n)} fault${s(n)}:`,
    more: (n: number) => `… and ${many(n)} more.`,
    whole: (hubs: number) =>
      hubs === 0 ? 'No hub: nothing to verify.' : hubs === 1 ? 'This hub is intact.' : `The ${hubs} hubs are intact.`,
    broken: (n: number) =>
      `${many(n)} fault${s(n)}. Do not mend anything by hand: keep a copy, then compare with an earlier backup (cordee restore).`,
  },
  user: {
    coordinates: (mail: string, hub: string) => `${mail} now coordinates ${hub}: it is written in the hub's logbook.`,
    secondCodeRemoved:
      'The second code is lifted and every session has ended: the next log-in makes a new one. It is written in the logbook of the hubs concerned.',
    signedOut: (n: number) => `${n} session${s(n)} ended: it is written in the logbook of the hubs concerned.`,
    logIn: ({ since, lastLogIn, secondCodeSince, sessions }: LogIn) =>
      [
        `account since ${le(since)}`,
        lastLogIn ? `last log-in ${dayAndTime(lastLogIn)}` : 'no log-in for 30 days',
        secondCodeSince ? `second code since ${le(secondCodeSince)}` : 'no second code',
        `${sessions.length} session${s(sessions.length)} open`,
      ].join('; '),
    neverLoggedIn: 'never logged in',
    session: ({ begun, seen, demo }: { begun: string; seen: string; demo: boolean }) =>
      `session begun ${dayAndTime(begun)}, seen ${dayAndTime(seen)}${demo ? ' (demonstration)' : ''}`,
    nowhere: 'no hub knows this address',
    inHub: ({ slug, name, person, roles, organisations }: InHub) =>
      `${slug} (${name}): ${person}${roles.length > 0 ? `, ${roles.join(', ')}` : ', no role'}${
        organisations > 0 ? `; speaks for ${organisations} organisation${s(organisations)}` : ''
      }`,
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
