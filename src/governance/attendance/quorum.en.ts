import rules from '#governance/rules/rules.en.ts'
import type fr from './quorum.fr.ts'

type Values = Record<string, string | number>

/** Names one a line; after a tab, a time. */
const parts = (value: string | number | undefined) =>
  String(value ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', time = ''] = line.split('\t')
      return { name, time }
    })
const lines = (value: string | number | undefined): string[] => parts(value).map(({ name }) => name)
const listed = (names: string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`)
const several = (names: string[], one: string, many: string): string[] =>
  names.length === 0 ? [] : [`${listed(names)} ${names.length === 1 ? one : many}`]

const causes = ({ excused, notArrived, left, recused }: Values): string =>
  [
    ...several(lines(excused), 'is excused', 'are excused'),
    ...several(lines(notArrived), 'has not arrived', 'have not arrived'),
    ...parts(left).map(({ name, time }) => `${name} left${time ? ` at ${time}` : ''}`),
    ...several(lines(recused), 'takes no part (declared interest)', 'take no part (declared interest)'),
  ].join(', ')

const count = ({ counted, of, needed }: Values): string =>
  `${counted} ${Number(counted) === 1 ? 'seat' : 'seats'} of ${of}, ${needed} ${Number(needed) === 1 ? 'is' : 'are'} needed.`
const short = (values: Values): string => {
  const lack = Number(values.needed) - Number(values.counted)
  const who = causes(values)
  if (lack < 1) return count(values)
  return `${count(values)} ${lack === 1 ? 'One voice is' : `${lack} voices are`} missing${who ? `: ${who}` : ''}.`
}

/** « statuts, article 9 »: as the PV cites it. */
const cites = ({ source, reference }: Values): string => {
  const name = Object.entries(rules.pages.ruleSet.cited).find(([code]) => code === source)?.[1]
  const article = String(reference ?? '')
  if (!name) return article || 'common usage, where no rule is written'
  return article === '' || article.toLowerCase().startsWith(name.toLowerCase()) ? article || name : `${name}, ${article}`
}

const en = {
  problems: {
    'decision.noQuorum': (values: Values) =>
      `Without a quorum nothing is decided (${cites(values)}). ${short(values)} Wait for an arrival, suspend the session or adjourn the point: what was decided while the quorum was there stands (assistant-juridique.fr, règles de l’assemblée).`,
  },
  script: {
    quorumLost: (values: Values) => `The quorum is not there. ${short(values)} Wait, or adjourn.`,
    quorumLostVoting: (values: Values) =>
      `The quorum is lost. ${short(values)} Wait for somebody to come back; closing now decides nothing and adjourns the point.`,
  },
  quorumCauses: {
    short,
    missing: (values: Values) => (causes(values) ? `${causes(values)}.` : ''),
    lost: 'The quorum is not there',
    can: 'What you can do',
    wait: 'Wait: note each arrival, the quorum is counted again at once.',
    suspend: 'Suspend for some minutes: the meeting waits, and the minutes say so.',
    carry: 'Carry the points that remain: close the session, they open the agenda of the next meeting.',
    stands: 'What was decided while the quorum was there stands (assistant-juridique.fr, règles de l’assemblée).',
  },
  quorumHeld: {
    field: 'When is the quorum checked?',
    fieldHint:
      'Where the statutes say nothing it must hold to the end: it is asked for at each decision (assistant-juridique.fr, règles de l’assemblée).',
    choices: { throughout: 'At each decision, to the end', opening: 'At the opening, once and for all' },
    rule: 'The quorum is asked for at the opening; reached once, it holds to the end of the session.',
    stands: 'quorum found since the opening, it holds to the end',
  },
} satisfies typeof fr

export default en
