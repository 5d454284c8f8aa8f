import type fr from './crowd.fr.ts'

type Values = Record<string, string | number>

export default {
  crowd: {
    seats: ({ present, represented, of }: Values) =>
      `${present} present${Number(represented) > 0 ? ` and ${represented} represented` : ''} out of ${of}. All are named on the attendance sheet.`,
    voted: ({ voted, of }: Values) => `${voted} voices of ${of} have voted.`,
    manyVoices: ({ n }: Values) =>
      `${n} people carry several voices: each is counted by itself. If one of them has an interest in what is decided, it is said before.`,
    whoCarries: 'Who carries which proxies',
    byName: 'See the names',
  },
} satisfies typeof fr
