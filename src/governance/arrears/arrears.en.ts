import { isDay } from '#base/day.ts'
import { on } from '#platform/i18n/say.en.ts'
import type fr from './arrears.fr.ts'

type Values = Record<string, string | number>
const lines = (value: string | number | undefined): string[] =>
  String(value ?? '')
    .split('\n')
    .filter((line) => line !== '')
const listed = (names: string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`)
const day = (typed: unknown): string => (isDay(String(typed)) ? on(typed) : String(typed))
const from = (cites: unknown): string => (cites ? ` (${cites})` : '')

const en = {
  problems: {
    'arrears.noVote':
      'The rules of this body say that an organisation behind with its dues does not vote. It is heard like the others. Pay the dues to the treasury: it will vote in the votes opened afterwards.',
    'arrears.suspended':
      'The membership of this organisation is suspended: it has no voice until its suspension ends (your statutes). The letter it received says until when and which appeal it has: read it.',
  },
  pages: {
    arrears: {
      fold: 'Late dues: does the organisation vote?',
      field: 'Does an organisation that is behind with its dues vote?',
      fieldHint:
        'If your statutes say nothing, it is convened and votes as long as it is not struck off (communesetassociations.com, 137157).',
      choices: { none: 'Yes, our texts say nothing of it', noVote: 'No, our texts say that it does not vote' },
      counted: 'Does it count for the quorum?',
      countedHint: 'If your texts do not say: yes, it is still a member (Cordée’s rule).',
      countedChoices: { yes: 'Yes, it is still a member', no: 'No, it is left out' },
      rule: {
        counted: 'An organisation behind with its dues, and told so, does not vote; it is heard and counts for the quorum',
        out: 'An organisation behind with its dues, and told so, does not vote; it is heard and does not count for the quorum',
      },
      without: ({ n, names, source }: Values) =>
        `${Number(n) === 1 ? '1 organisation behind with its dues' : `${n} organisations behind with their dues`}, without a vote${from(source)}: ${listed(lines(names))}.`,
      paidAt: ({ organisation, time }: Values) => `${organisation} (up to date at ${time}, votes from then on)`,
      heardCounted: ({ n }: Values): string => `Heard like the others, ${Number(n) === 1 ? 'it counts' : 'they count'} for the quorum.`,
      heardOut: ({ n }: Values): string =>
        `Heard like the others, ${Number(n) === 1 ? 'it does not count' : 'they do not count'} for the quorum.`,
      letter: ({ organisation, year, amount, when, cites }: Values) =>
        `${organisation ? `${organisation}: ` : ''}${amount} of your dues for ${year} ${organisation ? 'is' : 'are'} still to be paid. The rules of this body${from(cites)} say that an organisation behind with its dues does not vote: to vote, pay before the meeting opens, ${when}. You are expected and heard in any case. If you have paid already, please ignore these lines.`,
      watch: 'Dues to pay before the meeting',
      late: ({ names, n, cites }: Values) =>
        `${listed(lines(names))} ${Number(n) === 1 ? 'has not paid its dues' : 'have not paid their dues'} and will not vote unless they are paid before the meeting opens${from(cites)}. The notice says so, with the amount.`,
      untold: ({ names, n }: Values) =>
        `${listed(lines(names))} ${Number(n) === 1 ? 'has not paid but was not told' : 'have not paid but were not told'}: they will vote, for nobody loses a vote without knowing (Cordée’s rule). Hand them their notice and note it.`,
      toDues: 'See the dues',
      noVoteNow: ({ names, n, cites }: Values) =>
        `${Number(n) === 1 ? 'Without a vote' : `${n} organisations without a vote`}, dues not paid${from(cites)}: ${listed(lines(names))}. They are heard like the others.`,
      settles: ({ organisation }: Values) => `${organisation} has paid: note it`,
      badge: 'No vote: dues not paid',
      noVoice: 'No voice',
      suspended: ({ n, names }: Values) =>
        `${Number(n) === 1 ? '1 organisation whose membership is suspended, without a voice' : `${n} organisations whose membership is suspended, without a voice`}: ${listed(lines(names))}. ${Number(n) === 1 ? 'It does not count' : 'They do not count'} for the quorum.`,
      liftedAt: ({ organisation, time }: Values) => `${organisation} (lifted at ${time}, votes from then on)`,
      holdNow: ({ names, n }: Values) =>
        Number(n) === 1
          ? `${listed(lines(names))} has no voice today and does not count for the quorum.`
          : `${listed(lines(names))} have no voice today and do not count for the quorum.`,
      ownHold: ({ organisation }: Values) => `${organisation}: membership suspended`,
      ownHoldSays:
        'You have no voice while it lasts, and do not count for the quorum. The letter you received says until when, and which appeal you have.',
      holdLetter: ({ organisation, until }: Values) =>
        `${organisation ? `${organisation}: your` : 'Your'} membership is suspended${until ? ` until ${day(until)}` : ''}: you receive this notice as a member, and have no voice at this meeting, nor a seat in its quorum. The letter you received says which appeal you have.`,
      ownTitle: ({ organisation }: Values) => `${organisation}: dues not paid`,
      ownDue: ({ organisation }: Values) => `${organisation}: dues to pay`,
      ownBefore: ({ year, amount, day: on, cites }: Values) =>
        `${amount} of the dues for ${year} is still to be paid. Pay before the meeting of ${day(on)} opens in order to vote: the rules of this body${from(cites)} say that an organisation behind with its dues does not vote. You are expected and heard in any case.`,
      ownNow: ({ cites }: Values) =>
        `You take part and are heard, but you do not vote: the rules of this body${from(cites)} say that an organisation behind with its dues does not vote. Pay the treasury: you vote in the votes opened afterwards.`,
      ownOwes: ({ year, amount }: Values) => `Dues for ${year}: ${amount} left.`,
      ownLine: 'See my dues',
    },
  },
} satisfies typeof fr

export default en
