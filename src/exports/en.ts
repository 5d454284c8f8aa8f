import type { Instant } from '#base/day.ts'
import type fr from './fr.ts'

const n = (figure: unknown): string => Number(figure).toLocaleString('en-GB')
const s = (figure: unknown): string => (Number(figure) === 1 ? '' : 's')
const until = (at: Instant, timeZone: string): string =>
  new Date(at).toLocaleString('en-GB', { timeZone, dateStyle: 'long', timeStyle: 'short' })

/** Taking all data of the hub away. */
const en = {
  problems: {
    'exports.onlyTheCoordination':
      'All data of the hub, names and addresses included, is taken away by the coordination alone, who answers for it (GDPR, articles 5 and 32). Ask them for what you need; your own data is on “What the hub knows about me”.',
    'exports.onlyItsMaker':
      'This file belongs to the person who asked for it: the logbook keeps who takes the data away. Ask for one in your own name once this one is finished.',
    'exports.underWay': 'A file is being prepared already: one at a time. Wait until it is ready, or stop it.',
    'exports.noRoom': ({ missing }) =>
      `There is not enough space on the disk: about ${n(missing)} MB are missing to write this file without troubling the rest. Tell whoever runs the installation; nothing was begun.`,
    'exports.over': 'This file is no longer there: it was erased, or its time is past. Ask for a new one.',
    'exports.stopped': 'This file was stopped meanwhile: nothing of it is left.',
  },
  done: {
    'exports.asked': 'Under way. You may leave this page: a mail will tell you.',
    'exports.dropped': 'Erased.',
  },
  nav: { structures: 'Organisations', hub: 'The hub' },
  exports: {
    title: 'Take all data of the hub away',
    lead: 'One file with all that the hub has here, readable without Cordée: to change tools, to archive, or because this data is yours.',
    inside: 'What is in it',
    contents: [
      'a CSV file for each table (organisations, people, meetings, contacts, time…), with what each column means',
      'the logbook, line by line, with what is needed to check that nothing was rewritten',
      'the documents (minutes, notices, attachments) under their names',
      'a README.txt in French and English: begin with it',
    ],
    notInside:
      'Not in it: personal calendars and mails that wait to be filed, which their owners alone take away; log-ins and codes. To come back into Cordée, a backup is needed, made by whoever runs the installation.',
    care: 'Who has this file has everything',
    careSays:
      'Names, addresses, contacts, time spent: keep it encrypted, do not send it by mail, erase the copies you no longer need. The logbook keeps who asked for this data and took it away, and the others who coordinate are told.',
    ask: 'Prepare the file',
    askTitle: 'Ask for the file',
    askSays: (documents: string, days: number) =>
      `The documents of the hub weigh ${documents}. A few seconds are usually enough; a large hub takes a few minutes. The file stays here for ${days} days, for you alone, then it is erased.`,
    makingTitle: 'Being prepared',
    making: (percent: number) => `${n(percent)}% done. You may leave this page: a mail will tell whoever asked for it.`,
    makingBy: (name: string) => `Asked for by ${name}.`,
    progress: 'Progress',
    refresh: 'Refresh',
    stop: 'Stop',
    readyTitle: 'Ready',
    ready: (rows: number, documents: number, size: string) =>
      `${n(rows)} row${s(rows)} and ${n(documents)} document${s(documents)}, ${size}.`,
    until: (at: string) => `It stays here until ${at}.`,
    missing: (count: number) =>
      `${n(count)} document${s(count)} ${count === 1 ? 'was' : 'were'} missing in the data folder: README.txt says which. Tell whoever runs the installation.`,
    take: 'Download',
    othersOwn: (name: string) => `Asked for by ${name}, who alone can download it.`,
    drop: 'Erase this file',
    takenAt: (at: string) => `Downloaded on ${at}.`,
    takenOn: (at: string) => `downloaded on ${at}`,
    failedTitle: 'The file could not be prepared',
    before: 'Before',
    beforeNone: 'Nobody has taken the data of the hub away yet.',
    askedOn: (at: string) => `asked for on ${at}`,
    states: { failed: 'could not be made', stopped: 'stopped', over: 'erased', making: 'being prepared', ready: 'ready' },
    size: (megabytes: number) => `${n(megabytes)} MB`,
  },
  troubles: {
    'exports.full':
      'The disk filled up on the way: nothing was kept, and the rest of the hub goes on. Tell whoever runs the installation, then ask again.',
    'exports.broken':
      'An error came back at each try: nothing was kept. Tell whoever runs the installation; they can also make this file with “npx cordee export”.',
    'exports.makerGone': 'Whoever asked for it no longer coordinates the hub: the file was not kept. Ask for one in your own name.',
  },
  readyMail: {
    subject: 'The data of the hub is ready',
    body: ({ name, hub, until: at, zone }: { name: string; hub: string; until: Instant; zone: string }) =>
      `Hello ${name},\n\nThe file with all data of ${hub} is ready. To download it: “Organisations”, “The hub”, then “Take all data of the hub away”. You will be asked for your second code.\n\nIt stays there until ${until(at, zone)}, then it is erased. Who has this file has everything: keep it encrypted.\n`,
  },
  askedMail: {
    subject: 'All data of the hub was asked for',
    body: ({ name, who, hub }: { name: string; who: string; hub: string }) =>
      `Hello ${name},\n\n${who} has just asked for a file with all data of ${hub}. If you agreed on it, there is nothing to do.\n\nIf not: open “Organisations”, “The hub”, “Take all data of the hub away”, and stop or erase this file; then call ${who}.\n`,
  },
  ownData: {
    askedAt: 'Asked for',
    madeAt: 'Ready',
    takenAt: 'Taken away',
    exports: {
      title: 'The data of the hub you took away',
      purpose: 'To know who took the data of the hub out, and when.',
      basis: 'Legitimate interest of the hub in protecting everybody’s data (GDPR, articles 5.1.f, 6.1.f and 32).',
      retention: 'The file: 7 days. That you asked for it: as long as the logbook.',
      erasing: 'The dates stay, without your name.',
    },
  },
} satisfies typeof fr

export default en
