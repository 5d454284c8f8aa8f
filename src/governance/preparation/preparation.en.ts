import type fr from './preparation.fr.ts'

type Values = Record<string, string | number>
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) === 1 ? one : several}`
const is = (n: string | number | undefined, one: string, several: string): string => (Number(n) === 1 ? one : several)
/** Proxies and excuses, where there are any. */
const others = ({ proxies, excused }: Values): string[] => [
  ...(Number(proxies) > 0 ? [many(proxies, 'proxy', 'proxies')] : []),
  ...(Number(excused) > 0 ? [`${excused} excused`] : []),
]

const words = {
  problems: {
    'funder.coordinatorKeeps':
      'The coordination keeps the list of what funders await, and notes what is sent (Cordée’s rule). Ask them to do it.',
    'funder.awaitsNothing': 'Tick at least one document: the accounts, the minutes or the activity report.',
    'funder.days': 'Give a number of days after the general meeting, from 1 to 366.',
    'funder.notHeldYet':
      'This general meeting is not closed: its accounts and minutes are not to be sent yet (Cordée’s rule). Close the session first.',
  },
  done: {
    'funder.noted': 'Noted, for all general meetings to come.',
    'funder.ended': 'This funder is off the list.',
    'funder.ticked': 'Noted.',
  },
  pages: {
    preparation: {
      title: 'Prepare the general meeting',
      titleAfter: 'After the general meeting',
      when: ({ day, time }: Values) => `${day} at ${time}`,
      counts: ({ organisations, convened, ...rest }: Values) =>
        `${many(organisations, 'organisation', 'organisations')}: ${[`${convened} convened`, ...others(rest)].join(', ')}`,
      countsDraft: ({ organisations, reachable }: Values) =>
        `${many(organisations, 'organisation', 'organisations')} to convene: ${reachable} by mail, ${Number(organisations) - Number(reachable)} to hand over or post`,
      countsHeld: ({ organisations, present, ...rest }: Values) =>
        `${many(organisations, 'organisation', 'organisations')}: ${[`${present} present`, ...others(rest)].join(', ')}`,
      reach: {
        open: ({ needed, holders, others }: Values) => {
          const carrying =
            Number(holders) === 0
              ? ''
              : is(holders, 'the organisation that carries a proxy', `the ${holders} organisations that carry a proxy`)
          if (carrying === '')
            return `; the quorum (${needed}) is there if ${is(others, `${others} organisation comes`, `${others} organisations come`)}`
          if (Number(others) === 0) return `; the quorum (${needed}) is there if ${carrying} ${is(holders, 'comes', 'come')}`
          return `; the quorum (${needed}) is there if ${carrying} ${is(holders, 'comes', 'come')}, and if ${is(others, `${others} other comes`, `${others} others come`)}`
        },
        impossible: ({ needed }: Values) => `; the quorum (${needed}) can no longer be reached`,
      },
      allWell: 'Cordée sees nothing missing.',
      watch: 'To check',
      watchSays: 'Cordée blocks nothing. Here is what had better be settled before the general meeting.',
      andOthers: ({ names, n }: Values) => `${names} and ${n} others`,
      irregular: {
        wouldBeLate: ({ given, asked }: Values) =>
          `Sent today, the notice would leave ${many(given, 'day', 'days')} before the general meeting, instead of ${asked}.`,
        late: ({ names, given, asked }: Values) =>
          `${names}: convened ${many(given, 'day', 'days')} before the general meeting, instead of ${asked}.`,
        unreachable: ({ names, n }: Values) =>
          `${names}: no address of mail, ${is(n, 'the notice is to be handed over', 'each notice is to be handed over')}.`,
        unconvened: ({ names }: Values) => `${names}: not convened yet.`,
        bounced: ({ names }: Values) => `${names}: the notice did not arrive.`,
        kept: ({ names }: Values) => `${names}: the notice is written, it has not left.`,
        agendaChanged: ({ titles, n }: Values) =>
          Number(n) === 0
            ? 'The date, the place, the agenda or the documents changed since the notice.'
            : `${is(n, 'A point was added', 'Points were added')} after the notice (${titles}): nothing is decided on ${is(n, 'it', 'them')} without a new notice.`,
        noApproval: ({ day }: Values) => `The minutes of the last general meeting, ${day}, are not on the agenda.`,
        notSealed: 'The minutes of the last general meeting are to be approved, but they are not sealed: they may still change.',
        mandates: ({ names, n, body }: Values) =>
          `${body}: ${is(n, 'the mandate of', 'the mandates of')} ${names} ${is(n, 'ends', 'end')} by then, and no point is an election.`,
        toRatify: ({ names, n }: Values) =>
          `${names}: ${is(n, 'a co-opted seat', 'co-opted seats')} to ratify, without a point on the agenda.`,
        noAccounts: 'No point presents the accounts.',
        accountsMissing: 'The accounts are not attached to the financial report.',
        noQuorum: ({ needed, most }: Values) =>
          `The quorum can no longer be reached: ${many(most, 'voice at most', 'voices at most')}, ${needed} are needed.`,
      },
      sources: {
        usage: 'By custom',
        fifteen: 'By custom: about a fortnight (angers.fr). Your statutes may say otherwise.',
        everyMember: 'Every member is convened; else the general meeting may be annulled (service-public.fr, F21573).',
        proof: 'A notice is proven (versailles.fr, guide for associations).',
        agenda: 'The general meeting decides only what the notice announces (service-public.fr, F21573).',
        minutes: 'By custom, each general meeting approves the minutes of the one before.',
        mandates: 'A mandate that ends does not go on by itself; your statutes say how long it lasts.',
        ratify: 'A co-optation is provisional until the next general meeting, by custom or by your statutes.',
        accounts: 'By custom, the annual general meeting approves the accounts; funders await them.',
      },
      links: {
        date: 'Change the date',
        card: 'Open its card',
        hand: 'Hand the notice over',
        outbox: 'See the outbox',
        again: 'Convene again',
        pending: 'Put on the agenda',
        seal: 'Seal these minutes',
        election: 'Add an election',
        reports: 'See the reports',
        which: 'See which ones',
        silent: 'Who has not answered?',
      },
      reports: 'Reports and workshops',
      reportsSay: 'A report is ready once a document is attached to its point. It leaves with the notice.',
      annualSays: 'Moral report, activity report, financial report, orientations: four points, to change afterwards.',
      annual: 'Propose the agenda of an annual general meeting',
      natures: {
        moralReport: 'Moral report',
        activityReport: 'Activity report',
        financialReport: 'Financial report',
        orientations: 'Orientations',
        workshop: 'Workshop',
      },
      proposals: {
        moralReport: 'The moral report is approved.',
        activityReport: 'The activity report is approved.',
        financialReport: 'The financial report and the accounts of the year are approved.',
        orientations: 'The orientations that were presented are adopted.',
      },
      pointNo: ({ n }: Values) => `Point ${n}`,
      noPoint: 'Not on the agenda',
      ready: 'ready',
      toJoin: 'to attach',
      missing: 'missing',
      join: 'Attach the document',
      toAgenda: 'Put on the agenda',
      addWorkshop: 'Add a workshop',
      ledBy: 'Led by',
      ledByHint: 'The minutes say so with the notes of the workshop.',
      workshopLed: ({ name }: Values) => `Led by ${name}.`,
      workshops: 'Workshops',
      members: 'Member organisations',
      membersSay: 'For information: being late takes no right away. You see it because you keep the dues.',
      membersSayRule:
        'An organisation that is behind, and was told so, does not vote: the rules of the general meeting say so. You see this column because you keep the dues.',
      noDues: 'No dues are called for the current year.',
      toProxies: 'See the proxies',
      filter: 'Which organisations?',
      toLookAt: ({ n }: Values) => `To look at first (${n})`,
      shown: ({ n, of }: Values) => `${n} of ${of}`,
      filters: {
        aVoir: 'To look at first',
        toutes: 'All',
        nonConvoquees: 'Not convened',
        sansReponse: 'Without answer',
        retard: 'Late dues',
      },
      noneSuch: {
        aVoir: 'Nothing to look at',
        toutes: 'No organisation',
        nonConvoquees: 'All are convened',
        sansReponse: 'All have answered',
        retard: 'No late dues',
      },
      nobody: 'No member organisation on that day',
      nobodySays: 'The general meeting gathers the members: add them, or date their membership.',
      heads: {
        organisation: 'Organisation',
        notice: 'Notice',
        noticeOn: 'Written on',
        answer: 'Answer',
        proxyTo: 'Proxy given to',
        presence: 'Attendance',
        carries: 'Proxies carried',
        excused: 'Excused',
        dues: 'Dues',
        speakers: 'Represented by',
      },
      ways: {
        mail: 'by mail',
        post: 'by post',
        hand: 'handed over',
        phone: 'by phone',
        queued: 'mail waiting',
        kept: 'mail not sent',
        failed: 'mail not arrived',
        mailToCome: 'mail to send',
        none: 'to hand over',
      },
      dues: {
        inOrder: 'up to date',
        awaited: 'awaited',
        notCalled: 'not called',
        noneAsked: 'none called this year',
        late: ({ day: since }: Values) => `late since ${since}`,
      },
      proxyTo: ({ organisation }: Values) => `proxy to ${organisation}`,
      carries: ({ n }: Values) => `carries ${many(n, 'proxy', 'proxies')}`,
      noAnswer: 'no answer',
      nobodySpeaks: 'Nobody is named',
      yes: 'yes',
      after: 'To do',
      sealMinutes: 'Read and seal the minutes',
      minutesSealed: 'The minutes are sealed',
      heldOn: ({ day: held }: Values) => `General meeting closed on ${held}`,
      toDo: 'to do',
      done: 'done',
      declare: 'Declare the changes to the registry',
      nothingToDeclare: 'Neither the board nor the statutes changed.',
      nothingToDo: 'nothing to do',
      funders: 'Who awaits the minutes and the accounts?',
      fundersSay: 'Write each funder down once, with what it awaits after the general meeting: Cordée counts the days.',
      noFunders: 'No funder is written down.',
      writeList: 'Write down who awaits what',
      keepList: 'See the list',
      toAssembly: ({ day: held }: Values) => `Sent after the general meeting of ${held}`,
      awaited: { accounts: 'the accounts', minutes: 'the minutes', activityReport: 'the activity report' },
      by: ({ day: due }: Values) => `by ${due}`,
      daysAfter: ({ n }: Values) => `${many(n, 'day', 'days')} after the general meeting`,
      sentOn: ({ day: on }: Values) => `sent on ${on}`,
      lateBy: ({ n }: Values) => `late by ${many(n, 'day', 'days')}`,
      leftDays: ({ n }: Values) => (Number(n) === 0 ? 'today' : `in ${many(n, 'day', 'days')}`),
      isSent: 'It is sent',
      undo: 'Take back',
      addFunder: 'Add a funder',
      funder: 'Funder',
      funderHint: 'For instance: the Region, the town, a foundation.',
      awaitsWhat: 'What it awaits',
      days: 'How many days after the assembly?',
      daysHint: 'Its agreement says so. Three months make 90 days.',
      daysUnit: 'days',
      noteFunder: 'Note',
      end: 'Take off the list',
    },
    ownFunders: {
      title: 'What you noted of funders',
      purpose: 'To know who noted what a funder awaits, and that it was sent.',
      basis: 'The association’s legitimate interest in keeping its commitments (GDPR, article 6.1.f).',
      retention: 'As long as the hub exists: a sending is proven years later.',
      erasing: 'The note stays, without your name.',
      funder: 'Funder',
      kinds: { noted: 'noted by you', sent: 'sending noted by you' },
    },
  },
} satisfies typeof fr

export default words
