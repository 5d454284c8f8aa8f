import { on, s, type Values } from '#platform/i18n/say.en.ts'

type MailValues = {
  name: string
  hub: string
  member: string
  year: string
  amount: string
  number: string
  due: string
  called: string
  sender: string
}

const words = {
  problems: {
    'dues.onlyTheTreasuryKeeps': 'Dues are kept by the coordination and the treasury. Tell them what is to be put right.',
    'dues.notAnAmount': 'Give an amount in euros, like 80 or 80.50.',
    'dues.notAnIban': 'This IBAN is not right: its key does not add up. Copy it from the bank’s statement.',
    'dues.fewBrackets': 'Write two brackets at least, one a line: “Less than 50,000 €: 30”.',
    'dues.notABracket': ({ line }: Values) =>
      `“${line}” cannot be read. Write the bracket’s name, a colon, then its amount: “Less than 50,000 €: 30”.`,
    'dues.bracketTwice': ({ name }: Values) => `The bracket “${name}” is there twice. Give each its own name.`,
    'dues.dueOutside': ({ from, to }: Values) => `The due day falls within the year the dues are for: from ${on(from)} to ${on(to)}.`,
    'dues.yearsMeet': 'This period meets another one: nobody pays twice for one day. Choose another first day.',
    'dues.calledAlready': ({ year, on: day }: Values) =>
      `Dues for ${year} were called on ${on(day)}: their amount no longer changes. An exemption is noted on each member’s page.`,
    'dues.duePast': ({ due }: Values) => `The due day, ${on(due)}, is past. Give another day before you call.`,
    'dues.bracketUnchosen': ({ names, more }: Values) =>
      Number(more) === 0 ? `First choose the bracket of: ${names}.` : `First choose the bracket of: ${names} and ${more} other${s(more)}.`,
    'dues.noSuchBracket': 'This bracket is not on the list. Choose another one.',
    'dues.noSuchLine': 'This member is not on the list of this year. Load the page again.',
    'dues.chooseBracket': 'Choose its bracket: it gives the amount.',
    'dues.nobody': 'There is nobody to ask dues of: no member, or all exempt.',
    'dues.notCalled': 'These dues are not called yet: call the dues of the year first.',
    'dues.noMember': 'This organisation is not a member today: only members pay dues.',
    'dues.hasItsLine': 'Its dues are called already.',
    'dues.reasonNeeded': 'Say why: an exemption is read again years later.',
    'dues.notPaidYet': ({ today }: Values) => `A payment is noted once it came: on ${on(today)} or a past day.`,
    'dues.nobodyToRemind': 'There is nobody to remind: each had a letter less than a fortnight ago, or has paid.',
    'dues.notHandedYet': ({ today }: Values) => `Give ${on(today)} or a past day.`,
    'dues.noPaper': 'No letter on paper was waiting on that day.',
  },
  done: {
    'members.duesSet': 'Dues kept. Nothing has been sent yet.',
    'members.duesCalled': 'Dues called: each member has its number and its letter.',
    'members.dueCalled': 'Dues called.',
    'members.bracketsChosen': 'Brackets kept.',
    'members.paymentNoted': 'Payment noted. The receipt is ready.',
    'members.paymentTakenBack': 'This payment counts no more.',
    'members.dueExempted': 'Kept.',
    'members.lateReminded': 'Reminders sent.',
    'members.handedNoted': 'Noted as handed over.',
  },
  pages: {
    dues: {
      nav: 'Dues',
      sums: 'In short',
      toLine: 'Exempt',
      toChoose: (n: number) => `${n} bracket${s(n)} to choose before the call. Nobody has received anything yet.`,
      title: 'Dues',
      titleOf: (year: string) => `Dues ${year}`,
      lead: 'What each member pays for the year. Being late takes nobody’s membership away: only the statutes say what being late entails.',
      ownLead: 'What the organisation you speak for pays for the year.',
      prepared: (n: number, sum: string) => `${n} member${s(n)} to call: ${sum}. Nobody has received anything yet.`,
      calledOn: (day: string, due: string) => `Called on ${day}, to be paid by ${due} at the latest.`,
      none: 'No dues yet',
      noneSays: 'An amount is enough. You will see the list of members before anything leaves.',
      ownNone: 'No dues have been asked of you.',
      amount: 'Amount for the year',
      amountHint: 'The same for all, unless you choose another formula below.',
      prepare: (year: string) => `Prepare the dues of ${year}`,
      prepareNext: 'Prepare another year',
      change: 'Change the amount, the due day, the formula',
      more: 'Another formula, another period, IBAN',
      save: 'Keep',
      formula: 'How the amount is worked out',
      formulas: { same: 'The same for all', brackets: 'By brackets', free: 'Free, from this amount on' },
      formulaHints: {
        same: 'The amount above.',
        brackets: 'By budget, number of employees… chosen for each member.',
        free: 'Each pays what it wishes, at least the amount above.',
      },
      brackets: 'The brackets',
      bracketsHint: 'One a line, its name then its amount: “Less than 50,000 €: 30”.',
      startsOn: 'First day of the year of dues',
      startsOnHint: 'It lasts twelve months. Left empty: the calendar year.',
      dueOn: 'To be paid by',
      dueOnHint: 'Left empty: in a month.',
      iban: 'IBAN of the hub',
      ibanHint: 'Printed on calls, to pay by bank transfer.',
      call: 'Call the dues',
      callSays: 'Each member receives its call by mail; for whoever has no address, the letter is to be printed.',
      bracket: 'Bracket',
      bracketOf: (name: string) => `Bracket of ${name}`,
      unchosen: 'to be chosen',
      saveBrackets: 'Keep the brackets',
      which: 'Which ones',
      shown: { toutes: 'All', attendues: 'Outstanding', retard: 'Late', reglees: 'Paid', exonerees: 'Exempt' },
      states: { settled: 'Paid', awaited: 'Outstanding', late: 'Late', exempt: 'Exempt' },
      notCalled: 'To be called',
      nothing: 'No dues answer this choice',
      seeAll: 'See all dues',
      of: (n: number, all: number) => `${n} of ${all}`,
      columns: {
        member: 'Member',
        number: 'Number',
        asked: 'Called',
        paid: 'Paid',
        rest: 'Left to pay',
        state: 'State',
        lastPaid: 'Last payment',
        reason: 'Reason of exemption',
      },
      totals: { asked: 'Called', paid: 'Paid', waiting: 'Outstanding', exempted: 'Exempt', beyond: 'Paid beyond' },
      totalsMean: {
        asked: (n: number) => `${n} member${s(n)}.`,
        paid: (n: number) => `${n} paid.`,
        waiting: (n: number, late: number) => (n === 0 ? 'All is paid.' : `${n} outstanding${late > 0 ? `, ${late} of them late` : ''}.`),
        exempted: (n: number) => `${n} exempt.`,
        beyond: 'More than was asked: to be given back, or kept as a gift.',
        beyondFree: 'Beyond the least, freely.',
      },
      remind: (n: number) => (n === 1 ? 'Write to the one that is late' : `Write to the ${n} that are late`),
      remindSays: 'An e-mail with its letter, at most one a fortnight. Nothing else changes for them.',
      onPaper: (n: number) =>
        n === 1
          ? 'One letter is to be printed: this member has no e-mail address.'
          : `${n} letters are to be printed: these members have no e-mail address.`,
      print: 'Print the letters',
      paper: 'letter to hand over',
      without: 'Members since the call',
      withoutSays: 'Their dues are not called yet.',
      callOne: 'Call its dues',
      years: 'Years',
      rightsSource: 'French law of 1 July 1901: the statutes decide',
    },
    due: {
      title: (year: string, name: string) => `Dues ${year}: ${name}`,
      member: 'Member',
      asked: 'Called',
      atLeast: (sum: string) => `${sum} at least`,
      bracket: 'Bracket',
      period: 'Period',
      periodSays: (from: string, to: string) => `from ${from} to ${to}`,
      dueOn: 'To be paid by',
      number: 'Number',
      paid: 'Paid',
      rest: 'Left to pay',
      exemption: 'Exempt',
      exemptSays: (day: string, reason: string) => `on ${day}: ${reason}`,
      beyond: (sum: string) => `${sum} more than was asked: to be given back, or kept as a gift.`,
      beyondFree: (sum: string) => `${sum} beyond the least.`,
      short: (sum: string) => `${sum} is left to pay.`,
      payments: 'Payments',
      noPayment: 'Nothing has come yet.',
      note: 'Note a payment',
      amount: 'Sum received',
      paidOn: 'Received on',
      means: 'By',
      meansOf: { transfer: 'bank transfer', cheque: 'cheque', cash: 'cash' },
      notedBy: (name: string) => `noted by ${name}`,
      goneSame: 'undone',
      gone: (day: string) => `counts no more since ${day}`,
      undo: 'Undo',
      bounced: 'Cheque returned, or mistake: count it no more',
      papers: 'Letters',
      noLetter: 'No letter: these dues are not called.',
      letters: { call: 'Call', reminder: 'Reminder' },
      letterTo: (name: string) => `by mail to ${name}`,
      left: (day: string) => `left on ${day}`,
      waits: 'has not left yet',
      onPaper: 'on paper, to be handed over',
      handed: (day: string) => `on paper, handed over on ${day}`,
      readCall: 'The call (PDF)',
      readReminder: 'The last reminder (PDF)',
      readReceipt: 'The receipt (PDF)',
      hand: 'Note that the letter was handed over',
      handedOn: 'Handed over or posted on',
      handSubmit: 'Note it',
      exempt: 'Exempt',
      reason: 'Why',
      reasonHint: 'Read by the coordination, the treasury and this member only.',
      exemptSubmit: 'Exempt for this year',
      unexempt: 'No longer exempt',
      coordination: 'coordination',
      treasury: 'treasury',
      ofOrganisation: (year: string) => `Dues ${year}`,
      says: {
        settled: (paid: string) => `paid (${paid})`,
        awaited: (rest: string, due: string) => `outstanding: ${rest} by ${due}`,
        late: (rest: string, due: string) => `late: ${rest} since ${due}`,
        exempt: 'exempt',
      },
      files: { call: 'Call for dues', reminder: 'Reminder of dues', receipt: 'Receipt for dues', letters: 'Letters of dues' },
      life: {
        kind: 'Dues',
        called: (year: string, sum: string) => `Dues ${year} called: ${sum}`,
        paid: (year: string, sum: string, means: string) => `Dues ${year}: ${sum} received by ${means}`,
        exempted: (year: string) => `Exempt from dues ${year}`,
        reminded: (year: string) => `Reminder of dues ${year}`,
      },
      mail: {
        call: {
          subject: ({ year, hub }: MailValues) => `Membership dues ${year}: ${hub}`,
          body: ({ name, hub, member, year, amount, number, due, sender }: MailValues) => `Hello ${name},

Here is the call for the ${year} membership dues ${member ? `of ${member} ` : ''}to ${hub}: ${amount}, to be paid by ${on(due)}.

The attached letter says how to pay. Please quote ${number}.

A difficulty, a mistake, more time needed? Reply to this message.

${sender}
${hub}`,
        },
        reminder: {
          subject: ({ year, hub }: MailValues) => `Reminder, membership dues ${year}: ${hub}`,
          body: ({ name, hub, member, year, amount, number, due, called, sender }: MailValues) => `Hello ${name},

Unless we are mistaken, the ${year} membership dues ${member ? `of ${member} ` : ''}to ${hub}, called on ${on(called)} and payable by ${on(due)}, have not yet been paid: ${amount} is outstanding.

If your payment is on its way, please disregard this message. The attached letter says how to pay; reference ${number}.

A difficulty? Reply to this message and we shall find a way together.

${sender}
${hub}`,
        },
      },
    },
    ownDues: {
      title: 'Dues',
      purpose: 'To know what members pay, to ask them for it, to keep the proof.',
      basis:
        'Legitimate interest of the association in collecting its dues (GDPR, article 6.1.f), and duty to keep its accounting records (article 6.1.c).',
      retention:
        'Ten years after the end of the financial year, as any accounting record (French commercial code, article L123-22, custom of associations).',
      erasing: 'Lines, sums and days stay, without your name.',
      on: 'On',
      what: 'What',
      organisation: 'Member',
      cents: 'Sum',
      kinds: {
        asked: 'dues asked of you, in your own name',
        noted: 'a payment you noted',
        letter: 'a letter sent to you',
        exempted: 'an exemption you gave',
        set: 'dues you prepared',
      },
    },
  },
}

export default words
