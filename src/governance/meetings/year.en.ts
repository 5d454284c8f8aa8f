import { fullDay, longDay } from './day-words.ts'
import type fr from './year.fr.ts'

type Values = Record<string, string | number>

const meetings = (n: string | number | undefined): string => `${n} meeting${Number(n) === 1 ? '' : 's'}`

const words = {
  problems: {
    'year.noDay': 'Tick at least one date: without one there is nothing to prepare.',
    'year.tooMany': ({ most }: Values) =>
      `At most ${most} meetings are prepared at once, one a week for a year (Cordée’s rule). Untick some, and do the rest afterwards.`,
    'year.dayPassed': ({ day }: Values) =>
      `${fullDay(String(day), 'en')} is no longer to come. Untick it, or prepare that meeting by itself.`,
    'year.dayTaken': ({ day }: Values) => `The body already meets on ${fullDay(String(day), 'en')}. Untick that date.`,
    'year.touched':
      'One of these meetings was changed since: they are no longer taken back together, so that nothing written there is lost (Cordée’s rule). Cancel those that will not be held, one by one.',
    'year.alreadyConvened': 'The notice has left: the date is known. To change it, change the meeting and convene again.',
  },
  done: {
    'year.prepared': 'The meetings are prepared. As long as nobody touches them, one press takes them back.',
    'year.takenBack': 'The meetings prepared together are taken back, as if they had never been.',
    'year.announced': 'Noted.',
  },
  year: {
    title: 'Prepare the meetings of the year',
    lead: 'Tick the dates, one press prepares everything. Each agenda is made in its time.',
    link: 'The meetings of the year',
    rhythms: { monthly: 'every month', twoMonthly: 'every two months', quarterly: 'every three months', weekly: 'every week' },
    ranks: { 1: 'the first', 2: 'the second', 3: 'the third', 4: 'the fourth', last: 'the last' },
    monthly: ({ rank, weekday, rhythm }: Values) => `${rank} ${weekday}, ${rhythm}`,
    weekly: ({ weekday }: Values) => `every ${weekday}`,
    says: ({ habit, until }: Values) => `By habit: ${habit}, until ${until}.`,
    noHabit: 'This body has no habit yet',
    noHabitSays: 'Say on which day it meets: the dates will be proposed.',
    change: 'Change the rhythm or the end',
    body: 'Body',
    rhythm: 'Rhythm',
    rank: 'Which day of the month',
    weekday: 'Day of the week',
    weeklyHint: 'Makes no difference where it meets every week.',
    until: 'Until',
    propose: 'Propose the dates',
    days: 'The dates',
    daysHint: 'French public holidays (code du travail, L3133-1) and the month of August are not ticked: that is for you to decide.',
    none: 'No date to propose',
    noneSays: 'All dates of this time have their meeting already, or the time is too short.',
    alreadyThere: ({ days }: Values) => `Prepared already, left out: ${days}.`,
    hindrances: {
      august: 'In August',
      meeting: ({ day }: Values) => `A meeting is planned on ${day} already`,
    },
    holidays: {
      newYear: 'New Year',
      easterMonday: 'Easter Monday',
      labourDay: 'Labour Day',
      victory: 'Victory of 1945',
      ascension: 'Ascension',
      whitMonday: 'Whit Monday',
      national: 'National day',
      assumption: 'Assumption',
      allSaints: 'All Saints',
      armistice: 'Armistice of 1918',
      christmas: 'Christmas',
    },
    holiday: ({ name }: Values) => `Public holiday: ${name}`,
    instead: ({ day }: Values) => `Rather ${day}`,
    announce: 'Announce these dates to the members of the body',
    announceHint: 'They see day, hour and place, in their calendar too. The agenda follows with the notice.',
    submit: 'Prepare the meetings ticked',
    titleOfDay: ({ day }: Values) => `Meeting of ${day}`,
    prepared: ({ n, body }: Values) => `${meetings(n)} prepared together (${body}) that nobody has touched yet.`,
    takeBack: 'Take all back',
    announced: 'Date set',
    announcedSays: 'Date set, the agenda will follow with the notice.',
    announcedOn: ({ day }: Values) => `The members of the body have seen the date since ${longDay(String(day), 'en')}, not the agenda.`,
    unannounced: 'The members of the body do not see this meeting yet.',
    announceOne: 'Announce the date',
    unannounceOne: 'No longer announce it',
    moved: ({ day }: Values) => `Moved: it was on ${day}.`,
    tellOff: ({ n }: Values) => `Tell by mail ${Number(n) === 1 ? 'the person' : `the ${n} people`} to whom this date is announced`,
    offSubject: ({ body, when }: Values) => `Date called off: ${body}, ${when}`,
    off: ({ name, hub, body, when, reason, sender }: Values) =>
      `Hello ${name},\n\nThe meeting “${body}” announced for ${when} will not be held.\n\n${reason}\n\nIt had not been convened yet. If you follow the calendar of the hub, it leaves it by itself.\n\nSee you soon,\n${sender}\n${hub}\n`,
    calledOff: 'This date, which had been announced, is called off.',
  },
} satisfies typeof fr

export default words
