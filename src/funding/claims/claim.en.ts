import { saidCents } from '#base/euros.ts'
import { on as day, s, type Values } from '#platform/i18n/say.en.ts'
import type fr from './claim.fr.ts'

const euros = (cents: unknown) => saidCents(Number(cents), 'en')

const claimWords = {
  problems: {
    'claim.gone': ({ what, on }: Values) => `“${what}”, of ${day(on)}, was taken away from the costs. Put it back first, or untick it.`,
    'claim.inKind': ({ what, on }: Values) =>
      `“${what}”, of ${day(on)}, is in kind: nobody paid it, so it is not paid back (Cerfa 12156, accounts 86 and 87). Untick it.`,
    'claim.otherAction': ({ what, on, action }: Values) =>
      `“${what}”, of ${day(on)}, is not of the action “${action}”, the only one this agreement pays for. Change the action of the cost, or untick it.`,
    'claim.outside': ({ what, on, from, until }: Values) =>
      `“${what}” is of ${day(on)}: the agreement only pays costs from ${day(from)} to ${day(until)}. Untick it, or correct its day if it is wrong.`,
    'claim.outsidePeriod': ({ what, on, from, until }: Values) =>
      `“${what}” is of ${day(on)}, outside the period of this claim (${day(from)} – ${day(until)}). Untick it: it goes into the claim of its period.`,
    'claim.shownBefore': ({ what, on, by }: Values) =>
      `“${what}”, of ${day(on)}, is in another claim to ${by} already. The agreement does not pay it twice: untick it here.`,
    'claim.europeanTwice': ({ what, on, by }: Values) =>
      `“${what}”, of ${day(on)}, receives European money through ${by} already: two European projects do not pay the same cost (regulation (EU) 2021/1060, article 63). Untick it.`,
    'claim.financed': ({ what, on, by }: Values) =>
      `“${what}”, of ${day(on)}, is financed whole already (${by}): no cent is presented twice. Untick it, or lower the other claim.`,
    'claim.endsBeforeItBegins': ({ from }: Values) => `The period begins on ${day(from)}: it cannot end before.`,
    'claim.periodOutside': ({ from, until, by }: Values) =>
      `${by} only pays what is spent from ${day(from)} to ${day(until)} (days of the agreement). Choose a period between these two days.`,
    'claim.empty': 'No cost is ticked: there is nothing to ask for. Tick those to be presented.',
    'claim.tooMuch': ({ asked, room, by }: Values) =>
      `This claim makes ${euros(asked)}, and ${by} can only pay ${euros(room)} more (amount and rate of the agreement). Save the costs ticked: amounts are reckoned anew.`,
    'claim.notPaid': ({ what, on }: Values) =>
      `“${what}”, of ${day(on)}, is not noted as paid: European funds only pay back costs that were paid (regulation (EU) 2021/1060, article 63). Note the day of payment, or untick it.`,
    'claim.filedAlready': ({ on }: Values) =>
      `This claim was sent on ${day(on)} and changes no more. What is missing goes into a new claim.`,
    'claim.notThere': 'A cost that is ticked is no longer in the list. Reload the page and tick again.',
  },
  done: {
    'claim.begun': 'Claim prepared: all that may be presented is ticked.',
    'claim.changed': 'Claim saved, amounts reckoned anew.',
    'claim.sent': 'Claim noted as sent: it changes no more.',
  },
  claim: {
    title: 'Justify a grant',
    lead: 'An agreement, a period: the costs to present, their pieces, and the folder ready to be sent.',
    none: 'No claim yet',
    noneSays: 'Choose an agreement: every cost it may pay will be ticked.',
    noAgreement: 'No agreement yet',
    noAgreementSays: 'A claim begins with an agreement that was signed or notified. Note it first.',
    begin: 'Prepare a claim',
    agreement: 'Agreement',
    agreementIs: (payer: string, action: string, amount: string) => `${payer}, ${action}, ${amount}`,
    startsOn: 'From',
    endsOn: 'To',
    periodHint: 'Empty: all of the agreement’s period that has passed.',
    submit: 'Prepare',
    titleOf: (payer: string) => `Claim to ${payer}`,
    says: (asked: string, shown: string) => `${asked} asked for ${shown} of costs shown.`,
    nothingYet: 'No cost is ticked.',
    periodName: 'Period',
    period: (from: string, until: string) => `from ${from} to ${until}`,
    sent: (of: string) => `sent on ${of}`,
    prepared: 'being prepared',
    costs: (n: number) => `${n} cost${s(n)}`,
    action: 'Action',
    reference: 'Reference',
    granted: 'Granted',
    rate: 'Highest rate',
    rateIs: (percent: string) => `${percent}% of the costs`,
    before: 'Asked before',
    room: 'Left to ask',
    origin: 'Origin of the money',
    missingTitle: 'What is missing',
    missingNone: 'Nothing is missing: each cost has its piece.',
    missing: {
      piece: (what: string, on: string, from: string) =>
        `The piece of “${what}”, of ${day(on)}: ${from ? `to be asked of ${from}` : 'to be asked of the supplier'}.`,
      payment: (what: string, on: string) => `The proof of payment of “${what}”, of ${day(on)}: the treasury has it on the bank statement.`,
      sheet: (name: string, month: string, by: 'person' | 'employer') =>
        by === 'person'
          ? `The month sheet of ${name}, ${day(month).replace(/^1 /, '')}: to be signed by ${name}, then by the employer.`
          : `The month sheet of ${name}, ${day(month).replace(/^1 /, '')}: the employer has still to sign it.`,
      minutes: (title: string, on: string) => `The minutes of “${title}”, of ${day(on)}: to be signed and sealed by who keeps the meeting.`,
    },
    linesTitle: 'Costs shown',
    linesSays: 'Ticked: all the agreement may pay. What is asked for each is reckoned by itself, to the cent.',
    picks: (what: string) => `Present ${what}`,
    askedOf: (asked: string, cents: string) => `${asked} of ${cents}`,
    cannot: 'Cannot be presented',
    save: 'Save the costs ticked',
    send: 'Note that it was sent',
    sendSays: 'Once sent, a claim changes no more.',
    waits: 'Before it is sent',
    folder: 'The folder of proofs',
    folderSays: (n: number) => `${n} file${s(n)}, in numbered folders, with a list to print. PDFs stay apart, as they were received.`,
    meetings: 'Meetings to join (minutes and signed sheets)',
    meetingsSays: 'Only those that concern this action.',
    joins: (title: string) => `Join ${title}`,
    notSealed: 'minutes not sealed yet',
    download: 'Download the folder',
    printList: 'The list alone',
    file: (payer: string, month: string) => `Proofs ${payer} ${month}`,
    list: 'List',
    parts: { costs: 'Costs', time: 'Month sheets', meetings: 'Meetings' },
    noPiece: 'no piece',
    noCosts: 'No cost of this action in the period',
    noCostsSays: 'Note the costs of the action, then prepare the claim again.',
  },
  simplified: {
    title: 'Simplified costs',
    lead: 'European funds accept flat rates instead of invoices: which gives most for the least paper?',
    staff: 'Salaries of the action',
    other: 'Other direct costs',
    indirect: 'Indirect costs',
    indirectHint: 'Rent, accounting, telephone: the share of the action.',
    pieces: 'Invoices to present',
    sheets: 'Months of salary to present',
    compare: 'Compare',
    way: 'Way of counting',
    counted: 'Cost counted',
    hours: 'Hours of paper',
    perHour: 'An hour of paper',
    ways: {
      real: 'Real costs: each invoice, each month sheet',
      flat15: 'Flat rate of 15%: indirect costs are 15% of salaries (article 54)',
      flat20: 'Flat rate of 20%: salaries are 20% of the other direct costs (article 55)',
      flat40: 'Flat rate of 40%: all the rest is 40% of salaries (article 56)',
    },
    most: 'most',
    short: { real: 'real costs', flat15: 'the flat rate of 15%', flat20: 'the flat rate of 20%', flat40: 'the flat rate of 40%' },
    best: (way: string) => `Most an hour of paper: ${way}.`,
    enough: (whole: string, staff: string) => `At the flat rate of 40%, ${staff} of salaries are enough to justify ${whole}.`,
    source:
      'Regulation (EU) 2021/1060, articles 53 to 56. The programme says which it accepts: check the agreement. A flat rate never stands on a flat-rated base.',
    reckoning: 'Paper reckoned at 15 minutes an invoice and 30 minutes a month sheet: our own estimate.',
    minutes: (hours: string) => `${hours} h`,
  },
} satisfies typeof fr

export default claimWords
