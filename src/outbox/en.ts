import type fr from './fr.ts'

const en = {
  problems: {
    'outbox.onlyTheCoordinatorSends': 'Only the coordination sends a message again: it answers for what the hub sends. Ask them to do it.',
    'outbox.underWay': 'This message has left already or is leaving: it need not be sent again.',
  },
  done: {
    'outbox.sentAgain': 'The message is leaving.',
  },
  nav: { outbox: 'Mail' },
  outbox: {
    title: 'Messages sent',
    subject: 'Subject',
    address: 'Address',
    lead: 'All that the hub writes to its members: notices, minutes, reminders. Each line says what became of the message.',
    kept: 'No mail server is set up',
    keptSays: (n: number) =>
      `${n === 1 ? 'One message has not left' : `${n} messages have not left`}: read them here, pass them on another way, or ask the person who runs the installation to set up sending, then send them again.`,
    failed: 'Messages did not arrive',
    failedSays: (n: number) =>
      `${n === 1 ? 'One message was refused' : `${n} messages were refused`}: check the address, or call the person, then send again.`,
    list: 'Messages, latest first',
    empty: 'No message yet. The first will leave with the first notice of a meeting.',
    to: 'To',
    written: 'Written on',
    sent: 'Left on',
    state: 'State',
    states: { queued: 'waiting', sent: 'sent', kept: 'kept here', failed: 'refused' },
    attempts: (n: number) => (n > 1 ? `${n} tries` : 'one try'),
    tried: 'Tries',
    says: (text: string) => `Answer of the server: “${text}”`,
    waits: 'The server of the recipient asks to wait: the message leaves again by itself, later and later, for a day.',
    keptOne: 'This message has not left, for want of a mail server. Pass it on another way, or send it again once sending is set up.',
    message: 'Message',
    files: 'Attachments',
    apart: 'A letter is attached: it is read in its procedure, by those named there.',
    reply: 'Reply to',
    again: 'Send again',
    refused: 'Message refused',
  },
  ownData: {
    mails: {
      title: 'The mails the hub wrote to you',
      purpose: 'To prove that you were convened or told, and to send again what did not arrive.',
      basis: 'Legitimate interest of the association in proving its notices (GDPR, article 6.1.f).',
      retention: 'Nothing is erased by itself: ask the coordination, who alone reads these mails.',
      erasing: 'Address, subject and text are erased; the date of sending stays, which proves a notice.',
    },
  },
} satisfies typeof fr

export default en
