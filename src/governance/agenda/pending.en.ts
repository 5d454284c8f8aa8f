import type fr from './pending.fr.ts'

type Values = Record<string, string | number>

const words = {
  problems: {
    'pending.nothingTicked': 'Tick at least one point. What is not ticked will be proposed again next time.',
    'pending.noLonger': 'What was ticked no longer waits: somebody has put it on an agenda or settled it. The list is up to date.',
    'review.notAdopted': 'Only a decision that was adopted is reviewed. What was put off comes back at the next meeting already.',
    'review.afterTheDecision': 'Give a day after the decision.',
    'review.tooFar': 'That is more than twenty years away. Check the year.',
    'review.decideFirst':
      'What the body adopted, only the body replaces or repeals (the same form undoes, by custom): have the text of this point adopted first, then note it here.',
    'review.saidElsewhere': 'Another meeting has already said what becomes of this decision.',
  },
  done: {
    'pending.added': 'The points that were ticked are on the agenda.',
    'review.set': 'Noted. The decision will come back by itself among the points proposed.',
    'review.noted': 'What becomes of the decision is noted.',
  },
  pending: {
    title: 'Pending',
    label: 'To put on the agenda?',
    says: 'Untick what can wait: it will be proposed again next time.',
    promises: ({ n }: Values) => (Number(n) === 1 ? 'A promise of the hub' : `${n} promises of the hub`),
    promisesSay: 'They name people: those you tick will be read by the whole body.',
    add: 'Put on the agenda',
    points: {
      actions: 'Follow-up of actions',
      promises: 'Promises to keep',
      review: ({ title }: Values) => `Review: ${title}`,
      reviewText: ({ text }: Values) => `The following decision is renewed.\n\n${text}`,
      action: ({ what, who, day }: Values) => [what, [who, day].filter(Boolean).join(', ')].filter(Boolean).join(': '),
    },
    why: {
      minutes: 'The minutes of the last meeting are not approved yet.',
      action: ({ who, day }: Values) => `Action due by then: ${who}, by ${day}.`,
      actionLate: ({ who, day }: Values) => `Action late: ${who}, by ${day}.`,
      carried: 'The last meeting did not come to it.',
      adjourned: 'The last meeting put it off.',
      review: ({ day }: Values) => `Decision to review on ${day}.`,
      question: ({ who, day }: Values) => `Question asked by ${who}, on ${day}.`,
      promise: ({ who, day }: Values) => `Promise to keep: ${who}, by ${day}.`,
      promiseLate: ({ who, day }: Values) => `Promise late: ${who}, by ${day}.`,
    },
  },
  review: {
    title: 'To be reviewed',
    set: 'Review this decision one day',
    change: 'Change the date',
    on: 'To be reviewed on',
    hint: 'On that day it comes back by itself among the points proposed. Leave empty not to review it any more.',
    submit: 'Note the date',
    waits: ({ day }: Values) => `To be reviewed on ${day}.`,
    became: {
      renewed: ({ day }: Values) => `Renewed on ${day}.`,
      replaced: ({ day }: Values) => `Replaced on ${day}.`,
      repealed: ({ day }: Values) => `Repealed on ${day}.`,
    },
    byThat: 'Read the decision that says so',
    here: 'What becomes of this decision?',
    reviewed: ({ title, day }: Values) => `“${title}”, adopted on ${day}.`,
    outcomes: { renewed: 'Renewed', replaced: 'Replaced', repealed: 'Repealed' },
    outcomeHints: {
      renewed: 'It still holds, as it is.',
      replaced: 'The text adopted at this point holds instead.',
      repealed: 'The text adopted at this point ends it.',
    },
    next: 'To be reviewed again on',
    note: 'Note it',
    said: 'Change what is noted',
    minutes: {
      renewed: ({ title, day }: Values) => `The decision “${title}”, adopted on ${day}, is renewed.`,
      replaced: ({ title, day }: Values) => `The decision “${title}”, adopted on ${day}, is replaced.`,
      repealed: ({ title, day }: Values) => `The decision “${title}”, adopted on ${day}, is repealed.`,
    },
  },
  ownReviews: {
    title: 'Reviews you wrote down',
    purpose: 'To know who set the day on which a decision is reviewed, and who noted what becomes of it.',
    basis: 'Legitimate interest of the association in following its decisions (GDPR, article 6.1.f).',
    retention: 'As long as the decision stays in the register.',
    erasing: 'The day and what became of the decision stay, without your name.',
    kinds: { set: 'day set by you', noted: 'outcome noted by you' },
  },
} satisfies typeof fr

export default words
