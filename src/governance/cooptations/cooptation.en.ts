import type fr from './cooptation.fr.ts'

type Values = Record<string, string | number>

const en = {
  problems: {
    'cooptation.cannotSit': 'One co-opts a member of the hub that has no seat in this body yet: choose one from the list.',
    'cooptation.ratifiedAlready':
      'The general meeting has had its say on this co-optation: it no longer changes. For another seat, put a new co-optation on the agenda.',
  },
  done: { 'cooptation.noted': 'Noted, the minutes will say so.' },
  pages: {
    cooptation: {
      life: {
        coopted: ({ body, left }: Values) => `Co-opted provisionally, in the seat of ${left}: ${body}`,
        ratified: ({ body }: Values) => `Its co-optation is ratified: ${body}`,
        refused: ({ body }: Values) => `Its co-optation is not ratified: ${body}`,
      },
      point: ({ left }: Values) => `Co-opt an organisation to the seat of ${left}`,
      text: ({ left }: Values) =>
        `An organisation is co-opted to the seat of ${left}, provisionally, until the next general meeting, which ratifies it.`,
      textOf: ({ left, name }: Values) =>
        `${name} is co-opted to the seat of ${left}, provisionally, until the next general meeting, which ratifies it.`,
      why: ({ left, day }: Values) => `${left} left its seat on ${day}.`,
      ratifyPoint: ({ name }: Values) => `Ratify the co-optation of ${name}`,
      ratifyText: ({ name, body }: Values) => `The co-optation of ${name} (${body}) is ratified.`,
      ratifyWhy: ({ body, day }: Values) => `Co-opted (${body}), seated since ${day}.`,
      title: 'The seat',
      says: ({ left }: Values) =>
        `The seat of ${left} is vacant. Who is co-opted sits from the next day on, provisionally: the next general meeting ratifies it (by custom, unless your statutes say otherwise).`,
      ratifySays: ({ name }: Values) =>
        `Ratified, ${name} sits like the others. Refused, its seat ends that day; what was decided meanwhile stands (by custom, as for companies: French commercial code, article L. 225-24).`,
      who: 'Organisation co-opted',
      whoHint: 'A member without a seat in this body.',
      nobody: 'Not named yet',
      keep: 'Note it',
      given: ({ name, day }: Values) => `${name} is co-opted and sits from ${day}, to be ratified by the next general meeting.`,
      ratified: ({ name }: Values) => `The co-optation of ${name} is ratified.`,
      refused: ({ name, day }: Values) => `The co-optation of ${name} is not ratified: its seat ended on ${day}.`,
      onSeat: 'co-opted, to be ratified by the next general meeting',
      minutes: {
        coopted: ({ name, left, day }: Values) =>
          `${name} is co-opted to the seat of ${left} and sits from ${day}, to be ratified by the next general meeting.`,
        ratified: ({ name }: Values) => `The co-optation of ${name} is ratified.`,
        refused: ({ name }: Values) =>
          `The co-optation of ${name} is not ratified: its seat ends that day. What was decided meanwhile stands.`,
      },
    },
  },
} satisfies typeof fr

export default en
