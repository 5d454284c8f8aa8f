import { s } from '#platform/i18n/say.en.ts'
import type fr from './fr.ts'

const n = (figure: unknown): string => Number(figure).toLocaleString('en-GB')
const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${n(Math.ceil(bytes / 1000))} kB` : `${(bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`
const seconds = (figure: number): string => figure.toLocaleString('en-GB', { maximumFractionDigits: 1 })

const en = {
  problems: {
    'backup.fileThere': ({ file }) => `${file} is there already: a backup never takes the place of another. Give another name.`,
    'backup.noHub': ({ hub }) => `No hub has the address "${hub}" here.`,
    'backup.noHubInside': ({ hub, hubs }) => `This backup holds no hub "${hub}". It holds: ${hubs || 'no hub'}.`,
    'backup.notOurs': ({ file }) => `${file} is no backup of Cordée that this program can read.`,
    'backup.cutOff': ({ file }) =>
      `${file} is incomplete: its end is missing or cannot be read. Nothing was given back. Take another copy of this backup.`,
    'backup.damaged': ({ file, part }) =>
      `${file} was altered${part ? `: the part "${part}" is no longer what was written` : ' since it was written'}. Nothing was given back. Take another copy of this backup.`,
    'backup.laterVersion': ({ name }) =>
      `This backup comes from a later version of Cordée (migration ${name}). Bring the program up to date, then try again.`,
    'backup.otherMigration': ({ name }) =>
      `The migration ${name} of this backup is not that of this program: it comes from another Cordée. Nothing was given back.`,
    'backup.otherTables': ({ name }) =>
      `The database has no table ${name}: it is not of the version of this backup. Nothing was given back.`,
    'backup.notTheSame': ({ name, saved, found }) =>
      `The table ${name} did not come back as it was (${n(saved)} rows saved, ${n(found)} back, or other contents). Nothing was kept.`,
    'backup.brokenChain': ({ hub }) =>
      `The logbook of the hub "${hub}" is not whole in this backup: it was so when the backup was made. Nothing was kept. What has changed:`,
    'backup.hubsThere': ({ hubs }) =>
      `This installation holds hubs already (${hubs}): a whole backup is restored into an empty installation. Name another data folder (CORDEE_DATA=…) or an empty database (DATABASE_URL=…), or give back one hub only (--hub).`,
    'backup.hubThere': ({ hub }) =>
      `The hub "${hub}" is here already. To put that of the backup in its place, add --replace: today’s is saved first.`,
    'backup.addressTaken': ({ hub }) =>
      `The address "${hub}" belongs here to another hub than that of the backup. Nothing was given back: restore into another installation.`,
    'backup.intoBesideDatabase':
      '--into restores into a folder, with a database of its own; but DATABASE_URL names a database. Take one of the two away: nothing was done.',
    'backup.intoOther': ({ folder }) =>
      `${folder} holds something else than an installation of Cordée. Give an empty or a new folder: nothing was written.`,
    'backup.inUse': 'Somebody is connected to this database, perhaps Cordée itself. Stop it, then try again.',
    'backup.replaceOneHub': '--replace is for one hub: add --hub and its address.',
    'erase.nobody': ({ who, hub }) => `The hub "${hub}" knows nobody by "${who}": neither an address nor an id.`,
  },
  done: {},
  backup: {
    working: 'Backup',
    reading: 'Reading',
    made: (file, bytes, took) => `${file}: ${size(bytes)}, written and read again in ${seconds(took)} s.`,
    holds: (hubs, rows, files) =>
      `${n(hubs.length)} hub${s(hubs.length)} (${hubs.join(', ') || 'none'}), ${n(rows)} row${s(rows)}, ${n(files)} file${s(files)}.`,
    of: (at) => `It is of ${new Date(at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}.`,
    whole: (file) => `${file} is whole: every byte is the one that was written.`,
    missing: (path) => `Missing in the data folder, and so here: ${path}`,
    changed: (path) => `No longer what was kept: ${path}`,
    secrets: (whole) =>
      whole
        ? 'Whoever has this file has everything: names, addresses, minutes, contacts, calendars, mails that wait, and the key of second codes. Keep it encrypted, elsewhere than on this machine.'
        : 'Whoever has this file has everything of this hub: names, addresses, minutes, contacts, calendars, mails that wait. Keep it encrypted, elsewhere than on this machine.',
    leftOut: 'Not in it: sessions, log-in codes, requests to lift a second code. After a restore everybody logs in again.',
  },
  restore: {
    working: 'Restoring',
    done: (hubs, took) => `${hubs.length > 1 ? 'Hubs' : 'Hub'} given back in ${seconds(took)} s: ${hubs.join(', ')}.`,
    same: (rows, files) =>
      `${n(rows)} row${s(rows)} compared one by one with the backup, logbook verified; ${n(files)} file${s(files)} put back in place.`,
    into: (folder) => `The installation is in ${folder}. To open it: CORDEE_DATA=${folder} npm start`,
    migrated: (count) => `The database was brought up from the version of the backup (${n(count)} migration${s(count)}).`,
    held: (mails) =>
      `${n(mails)} mail${s(mails)} waited to be sent: some may have left since. They stay in the outbox, from which they are sent by hand.`,
    accounts: (count) => `${n(count)} log-in account${s(count)} made; the second code is to be made anew at the first log-in.`,
    saved: (file) => `The hub as it was is in ${file}.`,
  },
  erase: {
    would: (name) => `What would be done for ${name}. Nothing was changed.`,
    done: (name) => `${name} is erased from this hub.`,
    erased: 'Erased:',
    unlinked: 'Stays, without the name:',
    kept: 'Stays as it is, by law:',
    kind: (title, rows) => `${title} (${n(rows)} row${s(rows)}).`,
    toRead: 'Still name this person, for somebody to read and mend:',
    nothingToRead: 'No other text of the hub names this person.',
    lawful: 'Still name them, and must:',
    residue: (table, column, rows) => `${table}, ${column}: ${n(rows)} row${s(rows)}`,
    before:
      'There is no way back. To do it: the same command, with --yes. Backups already made still hold the person: they are erased in their turn.',
    after: (person) =>
      `Backups made until now still hold the person: erase them when their time is over, and after restoring one, run this command again (cordee erase … ${person}).`,
  },
  export: {
    working: 'Export',
    made: (path, rows, tables, documents) =>
      `${path}: ${n(rows)} row${s(rows)} in ${n(tables)} files, ${n(documents)} document${s(documents)}. Begin with README.txt.`,
    missing: (path) => `Missing in the data folder: ${path}`,
    personal: 'These files hold personal data: keep them as such.',
  },
  commands: {
    backup: {
      summary: 'saves everything, or one hub, in one file',
      usage: '[FILE] [--hub HUB] | --check FILE',
      about: [
        'Writes one file (zip): all rows of one moment, even while people write, and all documents. It is read again to its last byte before it gets its name, and never takes the place of another.',
        'Without FILE: a dated name, in the current folder. The file can be read by you only; it is not encrypted.',
      ],
      options: {
        hub: { value: 'HUB', says: 'this hub only (its address, such as "ploucs")' },
        check: { says: 'reads a backup and says whether it is whole' },
        json: { says: 'the result for a program' },
      },
    },
    restore: {
      summary: 'gives a backup back, whole or one hub of it',
      usage: 'FILE [--into FOLDER] [--hub HUB [--replace]]',
      about: [
        'Without --hub: gives everything back, into an installation without a hub (the one in the folder given by --into, else the one that CORDEE_DATA or DATABASE_URL say; it is made if needed). With --hub: gives one hub back beside the others, which do not change.',
        'The file is read whole first: a damaged one is refused before anything is written. Then each row that came back is compared with the backup and the logbook verified; everything comes back, or nothing.',
      ],
      options: {
        into: {
          value: 'FOLDER',
          says: 'into an installation in this folder, with a database of its own: for a rehearsal, or another machine',
        },
        hub: { value: 'HUB', says: 'this hub only' },
        replace: { says: 'in the place of the hub that is there, saved first' },
        json: { says: 'the result for a program' },
      },
    },
    export: {
      summary: 'takes all data of a hub away, in open formats',
      usage: 'HUB [FOLDER|FILE.zip]',
      about: [
        'One CSV a table, the logbook as JSON Lines, documents under their names, and what each column means (datapackage.json, README.txt): read without Cordée, also in twenty years.',
        'Personal calendars and trays of mail are not in it: their owners alone take them away. To come back into Cordée, make a backup (cordee backup --hub).',
      ],
      options: { json: { says: 'the result for a program' } },
    },
    erase: {
      summary: 'erases somebody from a hub (GDPR, article 17)',
      usage: 'HUB ADDRESS|ID [--yes]',
      about: [
        'Without --yes: says what would be erased, what would stay and why, and changes nothing. With --yes: does it, with no way back.',
        'Then the whole hub is searched: texts that still name the person are told, for somebody to read. The logbook stays whole. Their account ends as soon as no other hub knows their address.',
      ],
      options: {
        yes: { says: 'erases for good' },
        json: { says: 'the result for a program' },
      },
    },
  },
} satisfies typeof fr

export default en
