import rules from '#governance/rules/rules.fr.ts'

type Values = Record<string, string | number>

const lines = (value: string | number | undefined): string[] =>
  String(value ?? '')
    .split('\n')
    .filter((line) => line !== '')
const listed = (names: string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} et ${names.at(-1)}`)
/** « 18 h 40 », « 18 h ». */
const clock = (time: string): string => {
  const [hour = '', minute = ''] = time.split(':')
  return `${Number(hour)} h${minute === '00' ? '' : ` ${minute}`}`
}
/** Names one a line; after tabs, a time and whether somebody sits in her own name. */
const parts = (value: string | number | undefined) =>
  lines(value).map((line) => {
    const [name = '', time = '', person = ''] = line.split('\t')
    return { name, time, person: person !== '' }
  })
/** Of structures « excusées », « excusée »; as soon as one is a person, of whom no gender is known, « excusé·es », « excusé·e ». */
const agreed = (feminine: string, person: boolean): string => (person ? feminine.replace(/(e)(s?)$/, '·$1$2') : feminine)
const several = (value: string | number | undefined, one: string, many: string): string[] => {
  const all = parts(value)
  const person = all.some((part) => part.person)
  return all.length === 0 ? [] : [`${listed(all.map(({ name }) => name))} ${agreed(all.length === 1 ? one : many, person)}`]
}
const takesNoPart = (value: string | number | undefined): string[] => {
  const names = parts(value).map(({ name }) => name)
  return names.length === 0 ? [] : [`${listed(names)} ne ${names.length === 1 ? 'prend' : 'prennent'} pas part (intérêt déclaré)`]
}

/** « La Smalah est excusée, Artelandes n’est pas arrivée, Omar Belin est parti·e à 18 h 40 ». */
const causes = ({ excused, notArrived, left, recused }: Values): string =>
  [
    ...several(excused, 'est excusée', 'sont excusées'),
    ...several(notArrived, 'n’est pas arrivée', 'ne sont pas arrivées'),
    ...parts(left).map(({ name, time, person }) => `${name} ${agreed('est partie', person)}${time ? ` à ${clock(time)}` : ''}`),
    ...takesNoPart(recused),
  ].join(', ')

const count = ({ counted, of, needed }: Values): string =>
  `${counted} ${Number(counted) < 2 ? 'siège' : 'sièges'} sur ${of}, il en faut ${needed}.`
const short = (values: Values): string => {
  const lack = Number(values.needed) - Number(values.counted)
  const who = causes(values)
  if (lack < 1) return count(values)
  return `${count(values)} Il manque ${lack === 1 ? 'une voix' : `${lack} voix`}${who ? ` : ${who}` : ''}.`
}

/** « statuts, article 9 »: as the PV cites it. */
const cites = ({ source, reference }: Values): string => {
  const name = Object.entries(rules.pages.ruleSet.cited).find(([code]) => code === source)?.[1]
  const article = String(reference ?? '')
  if (!name) return article || 'usage courant, à défaut de règle écrite'
  return article === '' || article.toLowerCase().startsWith(name.toLowerCase()) ? article || name : `${name}, ${article}`
}

const fr = {
  problems: {
    'decision.noQuorum': (values: Values) =>
      `Sans quorum, rien ne se décide (${cites(values)}). ${short(values)} Attendez une arrivée, suspendez la séance ou reportez le point : ce qui a été décidé quand le quorum y était reste valable (assistant-juridique.fr, règles de l’assemblée).`,
  },
  script: {
    quorumLost: (values: Values) => `Le quorum n’y est pas. ${short(values)} On attend, ou on reporte.`,
    quorumLostVoting: (values: Values) =>
      `Le quorum n’y est plus. ${short(values)} On attend un retour ; clore maintenant ne décide de rien et reporte le point.`,
  },
  quorumCauses: {
    short,
    missing: (values: Values) => (causes(values) ? `${causes(values)}.` : ''),
    lost: 'Le quorum n’y est pas',
    can: 'Ce que vous pouvez faire',
    wait: 'Attendre : notez chaque arrivée, le quorum se recompte aussitôt.',
    suspend: 'Suspendre quelques minutes : la séance attend, et le PV le dit.',
    carry: 'Reporter les points qui restent : clôturez la séance, ils ouvrent l’ordre du jour de la prochaine réunion.',
    stands: 'Ce qui a été décidé quand le quorum y était reste valable (assistant-juridique.fr, règles de l’assemblée).',
  },
  quorumHeld: {
    field: 'Quand vérifie-t-on le quorum ?',
    fieldHint:
      'Quand les statuts n’en disent rien, il doit tenir jusqu’à la fin : il est vérifié à chaque décision (assistant-juridique.fr, règles de l’assemblée).',
    choices: { throughout: 'À chaque décision, jusqu’à la fin', opening: 'À l’ouverture, une fois pour toutes' },
    rule: 'Le quorum se constate à l’ouverture ; atteint une fois, il vaut jusqu’à la fin de la séance.',
    stands: 'quorum constaté depuis l’ouverture, il vaut jusqu’à la fin',
  },
}

export default fr
