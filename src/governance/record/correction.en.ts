import type fr from './correction.fr.ts'

type Values = Record<string, string | number>

const en = {
  problems: {
    'correction.answered': 'This correction has been answered already. Reload the page.',
    'correction.whyMissing': 'Say in a few words why it is not made: the person who asked will read it.',
    'correction.onceClosed':
      'Corrections are asked for once the meeting is closed, and before the minutes are sealed (Cordée’s rule). Later, propose a new decision.',
    'minutes.correctionsOpen': ({ open }: Values) =>
      Number(open) > 1
        ? `${open} corrections wait for an answer: minutes are sealed once those who were there have been heard (Cordée’s rule). Say for each that it is made, or why not.`
        : 'A correction waits for an answer: minutes are sealed once those who were there have been heard (Cordée’s rule). Say that it is made, or why not.',
    'governance.onlyWhoWasThereCorrects':
      'Minutes are corrected by those who were at the meeting (Cordée’s rule). Tell one of them, or the coordination.',
    'governance.onlyAskerWithdraws': 'Only the person who asked for a correction withdraws it (Cordée’s rule). You can answer it.',
  },
  done: { 'correction.asked': 'Your correction has gone to whoever writes the minutes.', 'correction.answered': 'Noted.' },
  pages: {
    correction: {
      title: 'Corrections asked for',
      asks: ({ name }: Values) => `${name} asks for a correction`,
      answers: { open: 'waits for an answer', made: 'made', declined: 'not made', withdrawn: 'withdrawn' },
      propose: 'Ask for a correction',
      text: 'What the minutes should say',
      textHint: 'Whoever writes the minutes will read it and answer here, before they are sealed.',
      send: 'Send it',
      made: 'It is corrected',
      decline: 'Not make it',
      declineSend: 'Answer',
      why: 'Why',
      withdraw: 'Withdraw my request',
    },
  },
} satisfies typeof fr

export default en
