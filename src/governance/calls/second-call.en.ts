import type fr from './second-call.fr.ts'

type Values = Record<string, string | number>

const several = (n: unknown, one: string, many: string): string => (Number(n) === 1 ? one : `${n} ${many}`)

const en = {
  problems: {
    'recall.needsAQuorum':
      'A second call answers a quorum that is missing: say first which quorum is asked, or choose “No, nothing is foreseen”.',
    'recall.days': 'Give 1 to 90 days between both meetings; a model of statutes by the State asks for 8 to 15.',
    'recall.share': 'Give the quorum of the second meeting as a share of the seats, above zero and up to all: for example 1 of 4.',
    'recall.notInTheRules':
      'The rules of this body foresee no second call, and the law says nothing of it: prepare another meeting, or add the rule if your statutes have it.',
    'recall.onlyOnce': 'This meeting is a second call already: the rules of this body foresee no third. Prepare a new meeting.',
    'recall.already': 'The second call is prepared already: find it in the agenda.',
    'recall.calledAgain':
      'A second meeting takes up the points that were left (Cordée’s rule: nothing is decided twice). Call it off first if this one is to be reopened.',
    'recall.notHeld': 'Open the meeting first and note who is there: that is what shows the quorum is missing.',
    'recall.quorumThere': 'The quorum is reached: the meeting may decide, there is no need to call it again.',
    'recall.nothingLeft': 'Every point that was announced is settled: nothing is left for a second meeting.',
    'recall.agendaLocked':
      'A second call takes up the agenda of the first, no more and no less (Cordée’s rule, after service-public.fr, F21573). For another point, prepare another meeting.',
    'recall.tooSoon': ({ first, earliest, days }: Values) =>
      `The rules of this body ask for at least ${several(days, 'one day', 'days')} after the first meeting (${first}): choose ${earliest} or a later day.`,
  },
  done: { 'recall.prepared': 'The second call is prepared. Read its date and place again, then send it.' },
  pages: {
    secondCall: {
      title: ({ title }: Values) => `${title} (second call)`,
      way: 'Call a second time, as your rules foresee.',
      offer: 'The quorum is not reached: call a second time',
      offerSays: ({ day, n, quorum }: Values) =>
        `${Number(n) === 1 ? 'The point that is left is taken up as it stands' : `The ${n} points that are left are taken up as they stand`}, on ${day}, ${Number(quorum) ? 'with the quorum of a second meeting' : 'and no quorum is asked then'}. The minutes say who came and what was missing.`,
      call: 'Call a second time',
      closeAndCall: 'Close the meeting and call a second time',
      coordinationCalls: 'The coordinator may call it.',
      isSecond: ({ day }: Values) => `Second call of the meeting of ${day}, which lacked its quorum.`,
      agendaIsFirst: 'Its agenda is that of the first, and no longer changes.',
      carence: 'Minutes of absence',
      nature: 'Nature',
      nothingDecided: 'For want of quorum, no decision was taken.',
      toFirst: 'See the first meeting',
      wasCalled: ({ day }: Values) => `For want of quorum, a second meeting is called on ${day}.`,
      isCalled: ({ day }: Values) => `A second meeting is called on ${day}.`,
      toSecond: 'See the second meeting',
      mail: ({ day }: Values) => `This is the second call of the meeting of ${day}, which did not gather its quorum.`,
      mailFree: ({ cites }: Values) => `This time no quorum is asked${cites ? ` (${cites})` : ''}.`,
      fold: 'Quorum: when to check it, what to do if it is missing',
      field: 'Is a second call foreseen?',
      fieldHint:
        'The law says nothing of it. A model of statutes published by the State has 8 to 15 days, then no quorum (LEGIARTI000019107400): follow yours.',
      choices: {
        none: 'No, nothing is foreseen',
        free: 'Yes, and the second time no quorum is asked',
        share: 'Yes, with another quorum',
      },
      days: 'At least',
      daysHint: 'Between both meetings.',
      daysUnit: 'days',
      num: 'Quorum of the second meeting',
      numHint: 'Only if there is one: for example 1 of 4.',
      den: 'of',
      rule: ({ days, num, den }: Values) =>
        `If the quorum is missing, a second meeting is held at least ${several(days, 'one day', 'days')} later, on the same agenda, ${num ? `with a quorum of ${num} of ${den}` : 'without a quorum'}`,
    },
  },
} satisfies typeof fr

export default en
