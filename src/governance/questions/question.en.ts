import type fr from './question.fr.ts'

type Values = Record<string, string | number>
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) === 1 ? one : several}`

const words = {
  problems: {
    'question.representativesAsk':
      'A question is asked by whoever represents an organisation of the hub, in its name, or by the coordination (Cordée’s rule). Go through one or the other.',
    'question.coordinationOrients':
      'The coordination, or whoever leads the next meeting of this body, orients questions (Cordée’s rule). Tell them what you think of it.',
    'question.groupMissing': 'Say which group prepares it.',
    'question.bodyUnknown': 'This body is not of this hub. Choose it from the list.',
    'question.answerMissing': 'Write the answer: whoever asked will read it, and everybody with them.',
    'question.whyMissing': 'Say why it is kept for later: whoever asked will read it.',
  },
  done: {
    'question.asked': 'The question is asked. A mail will tell you what becomes of it.',
    'question.oriented': 'Noted, and whoever asked the question is told.',
  },
  questions: {
    nav: 'Questions',
    title: 'Questions',
    lead: ({ waiting }: Values) =>
      Number(waiting) === 0
        ? 'What members ask, and what became of it.'
        : `${many(waiting, 'question waits', 'questions wait')} to be oriented.`,
    none: 'No question yet',
    noneSays: 'Any organisation may ask one of a body. Everybody reads here where it is led and what becomes of it.',
    nothing: 'No question answers these choices',
    all: 'See all questions',
    search: 'Look for a question',
    which: 'Which',
    shown: { toutes: 'All', attente: 'To orient', miennes: 'Mine' },
    of: ({ n, of }: Values) => `${n} of ${of}`,
    ask: 'Ask a question',
    askSubmit: 'Ask the question',
    questionField: 'Your question',
    questionHint: 'In one sentence: “Could we share the van on Saturdays?”',
    wordsField: 'What one needs to know',
    toBody: 'Whom',
    for: 'In the name of',
    askedBy: ({ who, day }: Values) => `${who}, on ${day}`,
    states: { asked: 'To orient', agenda: 'For the agenda', group: 'In a working group', answered: 'Answered', kept: 'Kept for later' },
    life: 'What becomes of it',
    steps: {
      asked: ({ who, body }: Values) => `Asked by ${who}, of: ${body}`,
      agenda: ({ who, body }: Values) => `Led by ${who} to an agenda: ${body}`,
      group: ({ who, group }: Values) => `Given by ${who} to the group “${group}”`,
      answered: ({ who }: Values) => `Answer of ${who}`,
      kept: ({ who }: Values) => `Kept for later by ${who}`,
      planned: ({ meeting }: Values) => `On the agenda: ${meeting}`,
      dealt: ({ meeting }: Values) => `Dealt with: ${meeting}`,
      passed: ({ meeting }: Values) => `Not reached: ${meeting}. It is proposed again to the next one.`,
      action: ({ what, who }: Values) => `To do, by ${who}: ${what}`,
      done: ({ what }: Values) => `Done: ${what}`,
      dropped: ({ what }: Values) => `Dropped: ${what}`,
    },
    decision: 'Read the decision',
    minutes: 'Read the minutes',
    orient: 'Where does it go?',
    orientThis: 'Orient this question',
    orientAgain: 'Lead it elsewhere',
    orientSubmit: 'Orient',
    orientations: {
      agenda: 'An agenda',
      group: 'A working group',
      answered: 'Answer now',
      kept: 'Keep it for later',
    },
    hints: {
      agenda: 'It is proposed to the next meeting of the body.',
      group: 'A group prepares it.',
      answered: 'In a few sentences, read by everybody.',
      kept: 'Saying why.',
    },
    body: 'Of which body',
    group: 'Which group',
    answer: 'Answer, or why',
    answerHint: 'Needed to answer or to keep; useful also to say where it goes.',
    mail: {
      subject: ({ title }: Values) => `Your question: ${title}`,
      body: ({ name, title, says, hub, link }: Values) =>
        `Hello ${name},\n\nYou asked: “${title}”\n\n${says}\n\n${link ? `You can follow it here:\n${link}` : 'You can follow it on the hub’s pages, under “Questions”.'}\n\nSee you soon,\n${hub}\n`,
      oriented: {
        agenda: ({ body, answer }: Values) => [`It is proposed for the next agenda: ${body}.`, answer].filter(Boolean).join('\n\n'),
        group: ({ group, answer }: Values) => [`The group “${group}” prepares it.`, answer].filter(Boolean).join('\n\n'),
        answered: ({ answer }: Values) => `Here is the answer.\n\n${answer}`,
        kept: ({ answer }: Values) => `It is kept for later.\n\n${answer}`,
      },
      called: ({ body, day }: Values) => `It is on the agenda: ${body}, ${day}.`,
      dealt: ({ body, day }: Values) => `It was dealt with: ${body}, ${day}. The minutes will say more.`,
      passed: ({ body, day }: Values) => `The meeting did not get to it: ${body}, ${day}. It is proposed again for the next one.`,
      asked: ({ what }: Values) => `It leads to an action: ${what}`,
      done: ({ what, became }: Values) => [`Done: ${what}`, became].filter(Boolean).join('\n\n'),
      dropped: ({ what, became }: Values) => [`Dropped: ${what}`, became].filter(Boolean).join('\n\n'),
    },
  },
  ownQuestions: {
    title: 'Your questions',
    purpose: 'To lead each question somewhere, and tell whoever asked what becomes of it.',
    basis: 'Legitimate interest of the association in answering its members (GDPR, article 6.1.f).',
    retention: 'As long as the hub keeps its minutes: a question and what became of it are part of its life.',
    erasing: 'The question and what became of it stay, without your name.',
    question: 'The question',
    kinds: { asked: 'asked by you', oriented: 'oriented by you' },
  },
} satisfies typeof fr

export default words
