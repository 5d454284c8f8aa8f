import { on, s, type Values } from '#platform/i18n/say.en.ts'
import type fr from './key.fr.ts'

const keyWords = {
  problems: {
    'key.endsBeforeItBegins': ({ from }: Values) => `This key begins on ${on(from)}: it cannot end before.`,
    'key.needsTwo': 'A key shares between two actions at least. For one alone, choose the action in the cost.',
    'key.notAWeight': 'Give a number, such as 612 or 37.5. Empty: this action bears nothing.',
    'key.replacedAlready': ({ name }: Values) => `The key “${name}” was put right by another already. Correct that one.`,
  },
  done: { 'key.kept': 'Key saved. What was presented to a funder already stays shared as it was.' },
  key: {
    title: 'Sharing keys',
    lead: 'A rent, a salary, an insurance serve several actions: a key says who bears how much of it, to the cent, and why.',
    none: 'No key yet',
    noneSays: 'It is of use only for costs that several actions share.',
    add: 'Add a key',
    mend: (name: string) => `Correct “${name}”`,
    mendSays: (n: number) =>
      `${n} cost${s(n)} shared this way. Those no funder has received yet are shared anew; the others stay, with their key of then.`,
    submit: 'Save',
    name: 'Name',
    nameHint: 'For example: rent by hours.',
    basis: 'By what',
    bases: { hours: 'hours', budget: 'budgets', headcount: 'people', surface: 'surfaces', manual: 'what was decided' },
    why: 'Why this way',
    whyHint: 'The financial report asks for it (Cerfa 15059, rules of sharing indirect costs).',
    startsOn: 'From',
    endsOn: 'To',
    weights: 'Weight of each action',
    weightsHint: 'Hours, euros, square metres: what is counted. Empty: bears nothing.',
    action: 'Action',
    weight: 'Weight',
    ofHundred: 'Of €100',
    period: (from: string, until: string) => `from ${from} to ${until}`,
    costs: (n: number) => `${n} cost${s(n)}`,
    correct: 'Correct',
    replaced: 'Earlier keys, put right since',
  },
} satisfies typeof fr

export default keyWords
