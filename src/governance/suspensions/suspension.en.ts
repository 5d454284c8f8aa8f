import type fr from './suspension.fr.ts'

type Values = Record<string, string | number>

const en = {
  problems: {
    'meeting.suspended':
      'The meeting is suspended: nothing is said or decided until it resumes, only arrivals and departures are noted (Cordée’s rule). Wait until it does, or ask whoever leads it.',
    'meeting.notSuspended': 'The meeting has resumed already: there is nothing to do.',
    'meeting.suspendVoteRuns': ({ title }: Values) =>
      `A vote is open on “${title}”: a vote that has begun is not left in the air (Cordée’s rule). Close it or void it, then suspend the meeting.`,
  },
  done: {
    'meeting.suspended': 'The meeting is suspended.',
    'meeting.resumed': 'The meeting resumes.',
  },
  pages: {
    suspension: {
      head: 'Pause',
      since: ({ time }: Values) => `Meeting suspended since ${time}`,
      says: 'Nothing is said or decided during the pause. Arrivals and departures are still noted, and the pause counts as time of presence.',
      resume: 'Resume the meeting',
      suspend: 'Suspend the meeting',
      paused: ({ from, until }: Values) => (until ? `Meeting suspended from ${from} to ${until}.` : `Meeting suspended at ${from}.`),
    },
  },
} satisfies typeof fr

export default en
