import { on } from '#platform/i18n/say.en.ts'
import type fr from './representation.fr.ts'

const words = {
  problems: {
    'representation.onlyTheCoordinatorNotes':
      'Who represents an organisation is noted by the coordination, on what the organisation tells them. Send them the name and the date.',
    'representation.alreadySpeaks': ({ since }) =>
      `This person has represented the organisation since ${on(since)}. To change in what quality, end that representation first.`,
    'representation.stillSpeaks': ({ until }) =>
      `This person still represents the organisation until ${on(until)}. Begin on that day or later.`,
    'representation.alreadyEnded': ({ until }) => `This representation ended on ${on(until)}.`,
    'representation.endsBeforeItBegins': ({ from }) =>
      `This representation begins on ${on(from)}: it cannot end before. Give that day or a later one.`,
    'representation.notHere': 'The person to replace does not represent this organisation. Choose them in the list.',
  },
  done: {
    'members.representationBegan': 'Representation noted.',
    'members.timePaidNoted': 'Noted. What is counted already does not change.',
    'members.representationEnded': 'End of representation noted. What was done before stays.',
  },
  pages: {},
} satisfies typeof fr

export default words
