import type { CapabilityWords } from '#platform/i18n/words.ts'

type Values = Record<string, string | number>

/** A session that pauses. */
const fr = {
  problems: {
    'meeting.suspended':
      'La séance est suspendue : rien ne se dit ni ne se décide jusqu’à sa reprise, seules les arrivées et les départs se notent (règle de Cordée). Attendez la reprise, ou demandez-la à qui anime la séance.',
    'meeting.notSuspended': 'La séance a déjà repris : il n’y a rien à faire.',
    'meeting.suspendVoteRuns': ({ title }: Values) =>
      `Un vote est ouvert sur « ${title} » : un vote commencé ne reste pas en suspens (règle de Cordée). Clôturez-le ou annulez-le, puis suspendez la séance.`,
  },
  done: {
    'meeting.suspended': 'La séance est suspendue.',
    'meeting.resumed': 'La séance reprend.',
  },
  pages: {
    suspension: {
      head: 'Suspension',
      since: ({ time }: Values) => `Séance suspendue depuis ${time}`,
      says: 'Rien ne se dit ni ne se décide pendant la pause. Les arrivées et les départs continuent d’être notés, et le temps de la pause compte comme temps de présence.',
      resume: 'Reprendre la séance',
      suspend: 'Suspendre la séance',
      paused: ({ from, until }: Values) => (until ? `Séance suspendue de ${from} à ${until}.` : `Séance suspendue à ${from}.`),
    },
  },
} satisfies Pick<CapabilityWords, 'problems' | 'done'> & Record<string, unknown>

export default fr
