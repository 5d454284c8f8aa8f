import type fr from './fr.ts'

const en = {
  problems: {
    'input.required': 'Please fill in this field.',
    'input.tooLong': ({ max }) => `Too long: ${max} characters at most.`,
    'input.control': 'The text holds an invisible character that cannot be kept. Type it again or paste it as plain text.',
    'input.notADay': 'Give a date, for example 2026-03-12.',
    'input.notATime': 'Give a time, for example 18:00.',
    'input.notANumber': 'Give a whole number.',
    'input.tooSmall': ({ min }) => `The smallest number possible here is ${min}.`,
    'input.tooLarge': ({ max }) => `The largest number possible here is ${max}.`,
    'input.notAChoice': 'Choose one of the answers offered.',
    'input.notAnEmail': 'This does not look like an e-mail address (name@example.org).',
    'input.notAPhone':
      'This is no phone number: in France it has ten digits (06 12 34 56 78), abroad it begins with + (Arcep’s numbering plan).',
    'input.notALink': 'This address must begin with https:// (or http://), for example https://video.example.org/room.',
    'input.notAnId': 'This reference does not exist.',
    'input.notAFile': 'Choose a file on your device: nothing readable came in.',
    'input.tooMany': ({ max }) => `No more than ${max} at a time.`,
    'input.unknownField': 'This form has no such field.',
    'input.invalid': 'This value does not fit here.',
    'request.keyUsed': 'This form was already sent with other content. Reload the page to see what was kept, then start again if needed.',
    'request.foreignOrigin': 'This came from another site: nothing was kept. Go back to the page and send the form from there.',
    'request.tooLarge': ({ max }) => `This is too large (${max} MB at most): nothing was kept.`,
    'request.unreadable': 'This could not be read: its format is not the one announced. Nothing was kept.',
    'request.tooManyFields': 'This form has too many fields to be read.',
    'request.notSo': 'This address does not take that kind of request: nothing was kept. Go back to the page and use its buttons.',
    'request.secondFactor': 'Your role asks for a second log-in code. Type it to go on.',
    'request.proveFirst': ({ minutes }) =>
      `Your second code is more than ${minutes} minutes old: for this, type it again (button “Type my second code”). Nothing was done.`,
    'request.expired': 'Your session ended while you were writing: nothing was kept. Copy your text below, log in again, then paste it.',
    'request.logIn': 'Log in to go on.',
    'request.absent': 'This page does not exist, or it is not open to your account.',
    'request.tooOften': ({ seconds }) =>
      `This address is read too often: try again in ${seconds} seconds. A calendar is read again once an hour.`,
    'request.busy': 'The database does not answer for the moment. Try again in a minute.',
    'request.full':
      'There is no space left on the server’s disk: nothing was saved. Keep your text and try again in a few minutes; if it lasts, tell whoever keeps the installation.',
    'start.diskFull': ({ folder }) =>
      `PostgreSQL does not start: there is no space left on the disk of ${folder}. Free some (100 MB at least); nothing that was saved is lost.`,
    'start.ownerRight': ({ role }) =>
      `Cordée does not start: the owner of the database lacks a right, as it reads across hubs (log-in, backup). As an administrator of PostgreSQL: ALTER ROLE ${role} BYPASSRLS CREATEROLE;`,
    'start.noDatabase':
      'Cordée does not start: the database given by DATABASE_URL does not answer. Check the address, and that the server is running.',
    'start.migrationChanged': ({ name }) =>
      `Migration ${name} has been changed since it was applied to this database: a migration never changes. Restore the original file (git checkout), and write a new one.`,
    'request.failed': ({ reference }) => `The action was not kept. Reference of the incident: ${reference}.`,
    'sheet.format': 'A list is exported as CSV (?format=csv) or as a workbook (?format=xlsx).',
    'sheet.tooLong': ({ most }) =>
      `This list has more than ${Number(most).toLocaleString('en-GB')} rows: too many for a workbook. Export it as CSV, which has no limit, or narrow it by a search.`,
  },
  done: {},
} satisfies typeof fr

export default en
