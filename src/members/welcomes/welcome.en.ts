import { on } from '#platform/i18n/say.en.ts'
import type fr from './welcome.fr.ts'

const words = {
  problems: {
    'welcome.onlyTheCoordination':
      'New members are welcomed by the coordination, which writes in the name of the hub and calls the dues. Ask it.',
    'welcome.notMember':
      'An organisation is welcomed once it is a member, from the first day of its membership. Note that membership first.',
    'welcome.chooseSome': 'Nothing is ticked: leave at least one part of the welcome, or put it aside.',
    'welcome.noDues': 'No dues are called for the current year: call them first under “Dues”, or untick this line.',
    'welcome.nobodyToWrite':
      'Nobody who represents this organisation has an address of mail. Note one on its card, or untick the mail and print the form.',
    'welcome.hasBuddy': 'This organisation has a buddy already. Take that person back first, higher on this page.',
    'welcome.buddyOfAnother': 'A buddy represents another member organisation today. Choose somebody from the list.',
    'welcome.groupUnknown':
      'One of the groups is no longer open, or the organisation is in it already. Reload the page and choose from the list.',
    'welcome.begunAlready': 'The welcome has begun already: there is nothing left to put aside. What can be taken back is, line by line.',
    'welcome.sentStays': 'A mail that left is not taken back, nor what it carried. Write again if something was wrong.',
    'welcome.calledStays':
      'A numbered call for dues is not taken back: its numbers have no gap. Exempt the organisation instead, from its line of dues.',
    'welcome.groupChanged': ({ group }) =>
      `Its place in the group “${group}” has changed since: take it out of the group itself, which keeps the trace of it.`,
  },
  done: {
    'members.memberWelcomed': 'Done. Here is what left and what is noted.',
    'members.welcomeKept': 'Noted.',
    'members.welcomePartTakenBack': 'Taken back.',
  },
  pages: {
    welcome: {
      title: (name: string) => `Welcome ${name}`,
      lead: (from: string) => `Member since ${from}. Everything is ready: read it through, untick what you do not want, and send.`,
      since: (from: string) => `Member since ${from}.`,
      card: (name: string) => `Welcome ${name}`,
      cardSays: 'Membership form, dues, welcome message, calendar, buddy, groups: all is ready for you to check.',
      open: 'Prepare the welcome',
      waive: 'No welcome for this organisation',
      waived: 'This welcome is put aside',
      waivedSays: 'It is no longer proposed. Nothing was sent or noted.',
      propose: 'Propose it again',
      after: 'Welcome it all the same',
      more: 'Complete the welcome',
      notMember: 'This organisation is not a member today',
      notMemberSays: 'A welcome begins with the first day of its membership.',
      submit: 'Send and note what is ticked',
      form: 'The membership form, already filled in, to sign',
      formHint: 'Attached to the e-mail; without an e-mail, to print.',
      formSee: 'See it (PDF)',
      formPdf: 'The form (PDF)',
      dues: (year: number, amount: string | null, free: boolean) =>
        amount === null ? `The call for dues ${year}` : `The call for dues ${year}: ${free ? `from ${amount}` : amount}`,
      duesHint: (due: string) => `A numbered letter leaves by itself, to be paid by ${due}. This call cannot be taken back.`,
      duesPast: (due: string) =>
        `Its due date, ${due}, is past: this organisation would be late at once. This call cannot be taken back; there is no hurry.`,
      noDues: 'Dues: none are called for the current year, there is nothing to ask.',
      duesAsked: (year: number) => `Dues: those for ${year} have been called already.`,
      bracket: 'Bracket of dues',
      choose: 'Choose…',
      mail: (names: string[]) => `A welcome e-mail to ${names.join(', ')}`,
      nobody: 'E-mail: nobody who represents this organisation has an e-mail address.',
      nobodyDo: 'Note one on its card',
      text: 'Welcome message',
      textHint: 'Between “Hello” and your name. What is ticked here (form, buddy, groups, calendar) is added to it.',
      calendar: 'In this e-mail, how to see the meetings on one’s phone',
      calendarHint: 'Each person creates their own calendar address, once logged in.',
      buddy: 'Buddy',
      buddyHint: 'Somebody of another member organisation, to turn to. Tell them: Cordée does not write to them.',
      noBuddy: 'Nobody for now',
      buddyOf: (name: string, organisation: string, sponsor: boolean) =>
        `${name} (${organisation}${sponsor ? ', sponsored the application' : ''})`,
      groups: 'Groups it joins',
      done: 'What is done',
      doneSays: 'The buddy and the groups can be taken back here. An e-mail that has left and a numbered call cannot.',
      isDone: 'done',
      takenBack: 'taken back',
      takeBack: 'Take back',
      formSent: 'Membership form sent, to come back signed',
      formToPrint: 'Membership form to print and have signed',
      called: (number: string, amount: string) => `Dues called: ${number}, ${amount}`,
      mailed: (name: string) => `Welcome e-mail to ${name}`,
      calendarSaid: 'Calendar explained in the e-mail',
      buddyIs: (name: string) => `${name}, buddy`,
      inGroup: (name: string) => `Joins the group ${name}`,
      part: {
        form: 'membership form',
        dues: 'call for dues',
        mail: 'welcome e-mail',
        calendar: 'calendar',
        buddy: 'buddy',
        group: 'groups',
      },
      life: { kind: 'Welcome', welcomed: 'Welcomed to the hub' },
      file: (organisation: string) => `Membership form - ${organisation}.pdf`,
      letter: {
        subject: (organisation: string, hub: string) => `${hub}: welcome to ${organisation}`,
        hello: (name: string) => `Hello ${name},`,
        text: (organisation: string, from: string) =>
          `${organisation} has been a member of our hub since ${on(from)}. Welcome!\n\nYou will be invited to our meetings, and you can read in Cordée what is decided there. A question, an idea, a need: reply to this e-mail.`,
        form: 'Your membership form is attached, already filled in: read it, add what is missing, sign it and send it back to us.',
        dues: 'The call for dues comes in a separate e-mail.',
        buddy: (name: string, organisation: string) => `${name} (${organisation}) welcomes you: turn to them with any question.`,
        groups: (names: string[]) =>
          names.length > 1 ? `Your organisation joins the groups ${names.join(', ')}.` : `Your organisation joins the group ${names[0]}.`,
        calendar: (url: string | null) =>
          `To see our meetings in your phone: log in to Cordée with this e-mail address, open “Agenda”, then “Calendars”, and make your calendar address.${url ? `\n${url}` : ''}`,
        bye: (sender: string, hub: string) => `See you soon,\n${sender}\n${hub}`,
      },
    },
    ownWelcomes: {
      title: 'Welcomes you are in',
      purpose: 'To know who welcomed a new organisation, and whom it may turn to.',
      basis: 'Legitimate interest of the association in welcoming its members (GDPR, article 6.1.f).',
      retention: 'As long as the card of the organisation that was welcomed.',
      erasing: 'The welcome stays, without your name.',
      on: 'On',
      organisation: 'Organisation',
      what: 'As what',
      kinds: { noted: 'welcomed or put aside by you', buddy: 'you are its buddy' },
    },
  },
} satisfies typeof fr

export default words
