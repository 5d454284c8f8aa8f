import { roundedText, weightText } from '#platform/i18n/share-text.ts'
import type fr from './college.fr.ts'

type Values = Record<string, string | number>
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) === 1 ? one : several}`
const weight = ({ num = 0, den = 1 }: Values): string => weightText({ num: Number(num), den: Number(den) }, 'en')
const rounded = ({ num = 0, den = 1 }: Values): string => roundedText({ num: Number(num), den: Number(den) }, 'en')
const fewOf = (small: string | number | undefined): string =>
  String(small ?? '')
    .split('\n')
    .map((line) => /^(\d+) (.*)$/s.exec(line))
    .flatMap((found) => (found ? [`“${found[2]}” (${many(found[1], 'voter', 'voters')})`] : []))
    .join(', ')
const letters = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

const en = {
  problems: {
    'college.line': ({ line }: Values) =>
      `“${line}” does not read as a college: write its name, then its weight, for instance “Users: 40%” or “Users: 1/3”.`,
    'college.howMany': ({ most }: Values) => `Give from 2 to ${most} colleges, one a line; leave it empty for none.`,
    'college.twice': ({ name }: Values) => `The college “${name}” is written twice: keep one line.`,
    'college.longName': ({ name }: Values) => `Shorten the name of this college, 60 signs at most: “${name}…”.`,
    'college.weight': ({ name, finest }: Values) =>
      `Write the weight of the college “${name}” like “40%” or “1/3”: above zero, 100% at most, with a denominator of ${finest} at most.`,
    'college.sum': (v: Values) =>
      `The weights of colleges must make exactly 1 (100%); these make ${v.num}/${v.den}, that is ${rounded(v)}. Correct them; three thirds are written “1/3”, not “33%”.`,
    'college.scicThree': ({ n }: Values) =>
      `A SCIC with colleges has three at least (law 47-1775, article 19 octies, a number to verify in the law); there are ${n}. Add some, or untick “SCIC” once you have read the text.`,
    'college.scicShare': (v: Values) =>
      `The college “${v.name}” has ${weight(v)} of the votes: in a SCIC a college has from 10% to 50% (law 47-1775, article 19 octies, a ceiling to verify in the law). Change its weight, or untick “SCIC” once you have read the text.`,
    'college.floor': ({ fewest }: Values) =>
      `Give from ${fewest} to 50 voters: below ${fewest}, the result of a college tells who voted what (Cordée’s rule of confidentiality).`,
    'college.noneInTheRules':
      'The rules of this body have no colleges on that day: add them to the rules first, or choose a day on which they have some.',
    'college.unknown': 'Choose a college of the rules in force on that day, or “None”.',
    'college.notSeated': 'One of the organisations does not sit in this body: load the page again and choose again.',
    'college.soAlready': 'Each one is in that college already on that day: there is nothing to change.',
    'college.missing': ({ n, organisations }: Values) =>
      `${many(n, 'voice is', 'voices are')} in no college: ${organisations}. The rules of this body count by colleges, and a voice without one would be counted nowhere. Say in which college on the body’s page, then open the vote.`,
    'college.tooSmall': ({ n, small, floor, asked }: Values) =>
      `No confidential vote here: ${Number(n) === 1 ? 'this college is too small' : 'these colleges are too small'}, ${fewOf(small)}, ${floor} voters are needed in each (rules of this body). A unanimous college would tell who voted what. ${Number(asked) ? 'Vote by show of hands, or wait for somebody to arrive.' : 'Wait for somebody to arrive; where your statutes say so, the rules can have all counted together.'}`,
    'college.blockOnNames':
      'In this body a college gives its whole weight to one side, as a block (rules of this body). On a ballot of several names there is no side, and the texts say nothing of it. Put each name to the vote in a point of its own, or count in proportion if your statutes allow it.',
    'college.tooFewCast': ({ name, voters, fewest }: Values) =>
      `College “${name}”: ${many(voters, 'ballot', 'ballots')} in the urn. Counting fewer than ${fewest} would tell who voted what (Cordée’s rule of confidentiality). Wait for the others, or void this vote.`,
  },
  done: { 'colleges.kept': 'Who is in which college is kept. A vote that is open keeps its own.' },
  pages: {
    colleges: {
      title: 'Colleges',
      weight,
      rounded,
      each: (v: Values) => `${v.name} ${weight(v)}`,
      count: ({ n }: Values): string => (letters[Number(n)] ? `${letters[Number(n)]} colleges` : `${n} colleges`),
      carries: {
        proportional: 'in each, votes count in proportion',
        majority: 'each gives its whole weight to the side that leads in it, half to each where they are equal',
      },
      sentence: ({ count, list, carry }: Values) => `${count}: ${list}; ${carry}`,
      empties: {
        drop: 'A college in which nobody votes for or against does not count.',
        abstain: 'The weight of a college in which nobody votes for or against stays in the total and goes to nobody.',
      },
      secret: ({ floor }: Values) => `Confidential vote: ${floor} voters at least in each college`,
      secretMerged: ({ floor }: Values) =>
        `Confidential vote: where a college has fewer than ${floor} voters, votes are counted together, without colleges, one voice each`,
      form: {
        fold: 'Colleges: votes counted by groups, each with its weight',
        list: 'One college a line, with its weight',
        listHint: 'For instance “Users: 40%” or “Users: 1/3”. They add up to exactly 1. Empty: no colleges.',
        carry: 'How a college weighs',
        carries: {
          proportional: 'In proportion to the votes it gives each side',
          majority: 'As a block: its whole weight to the larger side',
        },
        carryHint: 'The two do not always give the same result: your statutes say which.',
        empty: 'A college in which nobody votes for or against',
        empties: { drop: 'does not count', abstain: 'its weight stays in the total and goes to nobody' },
        floor: 'Confidential vote: voters at least in a college',
        floorHint: 'Three at least; below five, a unanimous result is easily guessed.',
        small: 'Where a college has fewer',
        smalls: { refuse: 'No confidential vote', merge: 'All are counted together, without colleges' },
        smallHint: 'Counting together changes the weight of votes: only where your statutes say so.',
        scic: 'It is the general meeting of a SCIC',
        scicHint: 'Checks for three colleges at least, each from 10% to 50% (law 47-1775, article 19 octies).',
      },
      missing: ({ n, names }: Values) =>
        `${Number(n) === 1 ? 'In no college' : `${n} are in no college`}: ${names}. No vote can open without them.`,
      missingHere: ({ names }: Values) => `In no college: ${names}. The rules count by colleges: no vote can open before they are.`,
      toBody: 'Say in which college',
      nobody: 'Nobody yet',
      toCome: ({ day }: Values) => `These colleges begin on ${day}, with the rules that have them.`,
      set: 'Say who is in which college',
      none: 'None',
      from: 'From',
      send: 'Keep this',
      past: 'What has changed',
      was: ({ name, college, from, until }: Values) => `${name}: ${college}, from ${from} until ${until}`,
      gone: 'a college that is no longer in the rules',
      blockHere:
        'This body counts its colleges as blocks: a ballot of several names is not counted there. Put each name to the vote in a point of its own, or change the rules before the meeting.',
      yours: (v: Values) => `You vote in the college “${v.name}” (${weight(v)}).`,
      unanimous: 'Each college has its result: where it is unanimous, it tells what each of its voices voted.',
      merges: ({ names }: Values) =>
        `For a confidential vote there are too few voices here: ${names}. As your rules say, votes are counted together, one voice each, and nothing is kept by college.`,
      small: ({ n, names }: Values) =>
        `A confidential vote was not possible: ${Number(n) === 1 ? 'college too small' : 'colleges too small'}, ${names}.`,
      merged: ({ names }: Values) =>
        `Counted together, without colleges, one voice each, as the rules say of a confidential vote with too few voices in a college: ${names}.`,
      fewOf: ({ name, voters }: Values) => `“${name}” (${many(voters, 'voter', 'voters')})`,
      shares: ({ forShare, against }: Values) => `by colleges ${forShare} for, ${against} against`,
      exact: ({ forExact, forRounded, againstExact, againstRounded, base }: Values) =>
        `Exact sum: for ${forExact}${base ? ` of ${base} at stake` : ''}, that is ${forRounded}; against ${againstExact}, that is ${againstRounded}.`,
      ledger: 'Result by college',
      head: {
        college: 'College',
        weight: 'Weight',
        for: 'For',
        against: 'Against',
        abstain: 'Abstentions',
        blank: 'Blank',
        notCast: 'Not cast',
        gives: 'Weight for',
        keeps: 'Weight against',
      },
      inOne: ({ name }: Values) => `college “${name}”`,
      outOfBase: 'does not count',
      byCollege: ({ name, n }: Values) => `${name}, ${many(n, 'voice', 'voices')} in the room`,
      urn: ({ name, n }: Values) => `${name}, ${many(n, 'ballot', 'ballots')} handed out`,
      byHandsSays: 'Three numbers a college, and no name is kept. The minutes give the numbers.',
      urns: 'One box a college: each pile is counted by itself.',
      takes: ({ organisation, name }: Values) => `${organisation}, ballot “${name}”`,
      apart: 'This holds in each college, and each organisation takes the ballot of its own.',
      together: 'Counted together, without colleges',
      togetherSays: 'Only for a confidential vote in which a college had too few voices, as your rules say.',
      names: {
        support: 'Support',
        caption: 'Votes by college',
        of: ({ votes, of }: Values) => `${votes} of ${of}`,
        sum: 'Exact sum',
        relative: 'The most support wins.',
        absolute: 'Absolute majority: more than half of the weight of the colleges that count.',
        how: 'The support of a name: in each college, the share of the ballots with names that bear it, counted with the weight of the college.',
        out: { drop: 'does not count', abstain: 'keeps its weight, which goes to nobody' },
        left: ({ name, how }: Values) => `College “${name}”: no ballot with names, it ${how}.`,
      },
    },
  },
} satisfies typeof fr

export default en
