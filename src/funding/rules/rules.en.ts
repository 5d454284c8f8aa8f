import type rulesFr from './rules.fr.ts'

const percent = (share: number): string => `${share / 100}%`

const rulesEn = {
  title: 'The funder’s rules',
  source: 'Source:',
  ended: (day: string) => `This rule held until ${day}: check the one of today.`,
  ends: (day: string) => `holds until ${day}`,
  limits: {
    mostRate: (share: number) => `This funder pays at most ${percent(share)} of the cost.`,
    mostPublic: (share: number) => `At most ${percent(share)} of public money, all funders together.`,
    leastOwn: (share: number) => `At least ${percent(share)} of own means.`,
  },
  early: { no: 'Apply before the project begins.', yes: 'The project may begin before the decision.' },
  inKind: { no: 'Voluntary work does not count in the cost.', yes: 'Voluntary work counts in the cost.' },
  simplified: 'Simplified costs that may be used:',
  costs: {
    indirect7: 'indirect costs at 7% of direct costs',
    indirect15: 'indirect costs at 15% of direct staff costs',
    staff20: 'staff at 20% of the other direct costs',
    rest40: 'all the rest at 40% of direct staff costs',
    hours1720: 'the cost of an hour on the basis of 1,720 hours a year',
  },
  broken: {
    title: 'A funder’s rule is not kept',
    mostRate: (rule: string, share: number, has: string, bound: string) =>
      `${rule} pays at most ${percent(share)} of the cost, that is ${bound}. This plan asks it for ${has}. Lower its part or add another grant.`,
    mostPublic: (rule: string, share: number, has: string, bound: string) =>
      `${rule} accepts at most ${percent(share)} of public money, that is ${bound}. This plan has ${has}. Add private or own means, or lower a grant.`,
    leastOwn: (rule: string, share: number, has: string, bound: string) =>
      `${rule} asks for at least ${percent(share)} of own means, that is ${bound}. This plan has ${has}. Add sales, dues or own means.`,
    unless: 'The rule would be kept if this funder counted voluntary work in the cost: ask it.',
  },
  rules: {
    fdva2: {
      name: 'FDVA 2',
      says: 'The State’s fund for associations: running costs and innovation.',
      source: 'Inaé Nouvelle-Aquitaine, presentation of FDVA 2.',
    },
    regionNetworks: {
      name: 'Nouvelle-Aquitaine Region, associations',
      says: 'From application to vote: 112 to 286 days in 2024 and 2025.',
      source: 'Guide to grants of the Nouvelle-Aquitaine Region (networks, discriminations, associations).',
    },
    fse: {
      name: 'ESF+',
      says: 'Reimburses costs that were paid and proven; an advance of 30% is usual in the national programme. A cost gets one European grant only.',
      source: 'Regulation (EU) 2021/1060, articles 53 to 56. Check the rates in the call.',
    },
    leader: {
      name: 'LEADER',
      says: 'Paid at the end: 2 to 12 months from claim to payment.',
      source: 'Local action groups of Nouvelle-Aquitaine, answers of May 2016.',
    },
    ptce2025: {
      name: 'AMI PTCE 2025',
      says: '8 laureates of 79 candidates, €62,500 on average. At least three legal persons: a social enterprise, another business, a local authority or a body of research or training.',
      source: 'Law of 31 July 2014, article 9; decree 2015-431; Coorace, results of December 2025.',
    },
  },
} satisfies typeof rulesFr

export default rulesEn
