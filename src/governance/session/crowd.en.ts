import type fr from './crowd.fr.ts'

type Values = Record<string, string | number>

export default {
  crowd: {
    seats: ({ present, represented, of }: Values) =>
      `${present} present${Number(represented) > 0 ? ` and ${represented} represented` : ''} out of ${of}. All are named on the attendance sheet.`,
    voted: ({ voted, of }: Values) => `Voted: ${voted} of ${of} voices.`,
    manyVoices: ({ n }: Values) =>
      `${Number(n) === 1 ? 'One person carries' : `${n} people carry`} several voices, each counted by itself. An interest in what is decided is said before.`,
    whoCarries: 'Who carries which proxies',
    byName: 'See the names',
  },
} satisfies typeof fr
