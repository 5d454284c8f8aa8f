import type { FunderRule } from './rule.ts'

/**
 * Rules of funders that somebody has read, with where and since when (field notes on money, 2.5 to 2.7; their sentences are in rules.fr.ts). A rule that
 * changes gets another entry with its days: the plans of its time keep theirs.
 */
export const ruleKeys = ['fdva2', 'regionNetworks', 'fse', 'leader', 'ptce2025'] as const
export type RuleKey = (typeof ruleKeys)[number]

const none = {
  mostRate: null,
  mostPublic: null,
  leastOwn: null,
  countsInKind: null,
  startsBeforeDecision: null,
  simplified: [],
  chance: null,
  link: null,
  from: null,
  until: null,
} as const

export const knownRules: readonly FunderRule[] = [
  { ...none, key: 'fdva2', words: [['fdva'], ['fdva2']], mostPublic: 8_000, link: 'https://www.inae-nouvelleaquitaine.org' },
  {
    ...none,
    key: 'regionNetworks',
    words: [
      ['nouvelle-aquitaine', 'têtes de réseau'],
      ['nouvelle-aquitaine', 'discriminations'],
      ['nouvelle-aquitaine', 'vie associative'],
    ],
    mostRate: 4_000,
    startsBeforeDecision: false,
    link: 'https://les-aides.nouvelle-aquitaine.fr',
    from: '2024-06-25',
  },
  {
    ...none,
    key: 'fse',
    words: [['fse'], ['fonds social européen']],
    simplified: ['indirect7', 'indirect15', 'staff20', 'rest40', 'hours1720'],
    link: 'https://eur-lex.europa.eu/eli/reg/2021/1060/oj',
    from: '2021-07-01',
    until: '2029-12-31',
  },
  { ...none, key: 'leader', words: [['leader']] },
  // 8 laureates of 79 candidates.
  {
    ...none,
    key: 'ptce2025',
    words: [['ptce'], ['pôles territoriaux de coopération']],
    chance: 1_013,
    link: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000030487441',
    from: '2025-01-01',
    until: '2025-12-31',
  },
]
