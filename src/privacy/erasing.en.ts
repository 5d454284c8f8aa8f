import type { Day } from '#base/day.ts'
import type fr from './erasing.fr.ts'

const day = (on: Day): string => new Date(`${on}T12:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const s = (n: number): string => (n === 1 ? '' : 's')

/** Asking to be erased, erasing a person. */
const words = {
  problems: {
    'erase.notTheName': ({ name }) =>
      `This is not the name of this person. Type “${name}”: there is no way back, and it must not happen by mistake.`,
  },
  done: {
    'privacy.erasureAsked': 'Your request is on its way to the coordination.',
    'privacy.erasureWithdrawn': 'Your request is taken back: nothing was erased.',
    'privacy.erased': 'Erased.',
  },
  pages: {
    ask: {
      title: 'Ask for erasure',
      says: 'Each part of this page says what would be erased and what would stay (“If you ask for erasure”). The coordination receives your request, answers within a month and does it: there is no way back (GDPR, articles 12 and 17). First take away what you want to keep.',
      button: 'Ask for erasure',
      asked: (at: string, due: string) =>
        `You asked for it on ${at}. The coordination owes you an answer before ${due} (GDPR, article 12.3); without one you may turn to the CNIL, the French authority. If you still speak for an organisation, hold a role, a mandate or belong to a group, that is ended first.`,
      withdraw: 'Take my request back',
    },
    told: {
      asked: 'Erasure of their data asked for',
      due: (due: Day) => `An answer is due before ${day(due)} (GDPR, article 12.3).`,
    },
    one: {
      title: (name: string) => `Erase ${name}`,
      doneTitle: (name: string) => name,
      lead: 'What would be erased, what would stay and why. Nothing is changed yet. Each part is told as the person reads it on “What the hub knows about me”.',
      asked: (at: string, due: string) => `This person asked for it on ${at}. An answer is due before ${due} (GDPR, article 12.3).`,
      notAsked:
        'This person has not asked for it here. One erases at their request, or when there is no reason left to keep (GDPR, articles 5.1.e and 17).',
      heldTitle: 'Not yet',
      held: 'The hub still needs to know who this is:',
      toCard: 'Open their card',
      erased: 'Erased',
      unlinked: 'Stays, without the name',
      kept: 'Stays as it is, by law',
      rows: (n: number) => `${n.toLocaleString('en-GB')} row${s(n)}`,
      toRead: 'For somebody to read',
      toReadSays: 'These texts name the person in the middle of something else: Cordée does not rewrite them. Mend them before or after.',
      toReadDone: 'These texts still named them on the day of the erasing. What was mended since is not taken off this list.',
      nothingToRead: 'No other text of the hub names this person.',
      lawful: 'Still name them, and must',
      open: (n: number) => `open (${n})`,
      confirm: 'Erase for good',
      before: 'There is no way back',
      beforeSays:
        'Nobody will be able to give back what is erased. Answer the person first: their address goes with the rest. Backups already made hold them until their time is over: tell whoever runs the installation.',
      name: (name: string) => `To confirm, type their name: ${name}`,
      button: 'Erase this person',
      doneOn: (at: string) => `Erased on ${at}.`,
      after: 'The logbook stays whole and keeps who did it. After restoring an older backup, the erasing is to be done again.',
    },
    own: {
      askedAt: 'Asked for',
      withdrawnAt: 'Taken back',
      doneAt: 'Erased',
      says: {
        title: 'Your requests for erasure',
        purpose: 'To answer you in time, and to be able to prove it.',
        basis: 'Legal obligation to answer a request (GDPR, articles 6.1.c, 12.3 and 17).',
        retention: 'The dates of the request and of what was done stay, as proof.',
        erasing: 'The dates stay, without your name.',
      },
    },
    askedMail: {
      subject: 'Somebody asks for the erasure of their data',
      body: ({ name, who, hub, due }: { name: string; who: string; hub: string; due: Day }) =>
        `Hello ${name},\n\n${who} asks for the erasure of their data in ${hub}. An answer is due before ${day(due)} (GDPR, article 12.3).\n\nOn their card (“Organisations”, “People”), “Erase this person” says what would go, what would stay and why.\n`,
    },
    doneMail: {
      subject: 'A person was erased',
      body: ({ name, who, hub }: { name: string; who: string; hub: string }) =>
        `Hello ${name},\n\n${who} has just erased a person from ${hub}, with no way back (GDPR, article 17). If you had not agreed on it, call ${who} and whoever runs the installation: the last backup still holds them.\n`,
    },
  },
} satisfies typeof fr

export default words
