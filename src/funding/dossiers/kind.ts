import type { FunderKind } from '#funding/budgets/codes.ts'

/** What a funder’s name says of its kind, where the hub did not know it yet; its line in the budget can be put right. First that fits. */
const NAMES: [RegExp, FunderKind][] = [
  [/fse|feder|leader|europ/i, 'european'],
  [/^r[ée]gion\b|conseil r[ée]gional/i, 'region'],
  [/d[ée]partement|^cd ?\d{2}/i, 'department'],
  [/communaut[ée]|agglom[ée]ration|m[ée]tropole|epci|^cc /i, 'grouping'],
  [/^(commune|ville|mairie)\b/i, 'town'],
  [/\bcaf\b|\bmsa\b|\bcpam\b/i, 'social'],
  [/[ée]tat|dreets|pr[ée]f|drac|minist|anct|fdva/i, 'state'],
  [/agence de services/i, 'paying'],
  [/fondation|m[ée]c[ée]nat|banque|mutuelle/i, 'private'],
]

export const kindNamed = (name: string): FunderKind => NAMES.find(([fits]) => fits.test(name))?.[1] ?? 'public'
