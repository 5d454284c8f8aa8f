import type { Described } from '#base/described.ts'

/** What the meetings led to, and what put a point on an agenda, in an export. */
export const actionColumns: Described = {
  'governance.action': {
    title: ['Actions', 'Actions'],
    says: [
      'Ce qu’une réunion demande : quoi, qui, pour quand, et ce que c’est devenu.',
      'What a meeting asks: what, who, by when, and what became of it.',
    ],
    columns: {
      agenda_item_id: ['Le point dont elle vient', 'The point it comes from'],
      what: ['Ce qui est à faire', 'What is to be done'],
      due: ['Échéance', 'Due'],
      due_first: ['Échéance donnée en réunion', 'Day given in the meeting'],
      state: ['open (à faire), done (faite), dropped (abandonnée)', 'open, done, dropped'],
      became: ['Ce que c’est devenu, ou pourquoi elle est abandonnée', 'What became of it, or why it was dropped'],
      closed_at: ['Faite ou abandonnée le (UTC)', 'Done or dropped at (UTC)'],
      closed_by: ['Qui l’a dit', 'Who said so'],
      noted_by: ['Qui l’a notée', 'Who wrote it down'],
      noted_at: ['Notée le (UTC)', 'Noted at (UTC)'],
    },
  },
  'governance.review': {
    title: ['Décisions à revoir', 'Decisions to review'],
    says: [
      'Le jour où une décision se revoit, et ce que l’instance en a fait.',
      'The day a decision is reviewed, and what the body made of it.',
    ],
    columns: {
      on_day: ['À revoir le', 'To be reviewed on'],
      set_by: ['Qui a fixé ce jour', 'Who set that day'],
      set_at: ['Fixé le (UTC)', 'Set at (UTC)'],
      became: [
        'renewed (reconduite), replaced (remplacée), repealed (abrogée) ; vide : à revoir',
        'renewed, replaced, repealed; empty: to be reviewed',
      ],
      agenda_item_id: ['Le point où cela a été dit', 'The point at which it was said'],
      noted_by: ['Qui l’a noté', 'Who wrote it down'],
      noted_at: ['Noté le (UTC)', 'Noted at (UTC)'],
    },
  },
  'governance.question': {
    title: ['Questions', 'Questions'],
    says: ['Ce que les membres demandent à une instance, et où c’est mené.', 'What members ask of a body, and where it is led.'],
    columns: {
      title: ['La question', 'The question'],
      words: ['Ses mots', 'Its words'],
      asked_at: ['Posée le (UTC)', 'Asked at (UTC)'],
      state: [
        'asked (posée), agenda (ordre du jour), group (groupe), answered (répondue), kept (gardée)',
        'asked, agenda, group (working group), answered, kept',
      ],
      group_id: ['Le groupe qui la prépare', 'The group that prepares it'],
      answer: ['La réponse, ou pourquoi elle est gardée', 'The answer, or why it is kept'],
      oriented_by: ['Qui l’a orientée', 'Who oriented it'],
      oriented_at: ['Orientée le (UTC)', 'Oriented at (UTC)'],
    },
  },
  'governance.agenda_source': {
    title: ['D’où viennent les points', 'Where points come from'],
    says: ['Ce qui attendait, et a été mis à un ordre du jour.', 'What was pending, and was put on an agenda.'],
    columns: {
      agenda_item_id: ['Le point', 'The point'],
      action_id: ['L’action à suivre', 'The action to follow'],
      review_id: ['La décision à revoir', 'The decision to review'],
      question_id: ['La question posée', 'The question asked'],
      promise_id: ['La promesse à tenir', 'The promise to keep'],
    },
  },
}
