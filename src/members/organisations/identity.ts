import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { type IdStatus, isCommuneCode, type NoNumber, readCompanyNumber, readRna } from './identifier.ts'

/** Legal forms of the social economy (loi 2014-856, article 1) and of its partners. */
export const LEGAL_FORMS = [
  'association',
  'publicUtilityAssociation',
  'localLawAssociation',
  'scop',
  'scic',
  'cae',
  'cooperative',
  'mutual',
  'foundation',
  'socialCompany',
  'company',
  'localAuthority',
  'publicBody',
  'informal',
  'other',
] as const
export type LegalForm = (typeof LEGAL_FORMS)[number]

/** What it works at, said broadly: a short list that a territory reads at a glance. */
export const SECTORS = [
  'agriculture',
  'craft',
  'culture',
  'digital',
  'education',
  'employment',
  'energy',
  'environment',
  'finance',
  'health',
  'housing',
  'mobility',
  'reuse',
  'shops',
  'social',
  'sport',
  'support',
  'thirdPlace',
  'tourism',
] as const
export type Sector = (typeof SECTORS)[number]

/** What an organisation is, beside its name. Everything may be unknown; numbers are digits without spaces. */
export type Identity = {
  legalForm: LegalForm | null
  siren: string | null
  siret: string | null
  rna: string | null
  noNumber: NoNumber | null
  idStatus: IdStatus
  idStatusOn: Day | null
  commune: string
  communeCode: string | null
  address: string
  sectors: Sector[]
  website: string
  email: string | null
  phone: string
  /** It agrees to be shown to the public since that day; null: it does not, or nobody asked. */
  published: { on: Day; by: Id; name: string } | null
}

export type Numbers = Pick<Identity, 'siren' | 'siret' | 'rna' | 'noNumber' | 'communeCode'>

type Typed = { siret: string; rna: string; noNumber: NoNumber | null; communeCode: string }

/** Reads the numbers of the form, all their problems at once. */
export const readNumbers = ({ siret: typed, rna: typedRna, noNumber, communeCode }: Typed): { numbers: Numbers; problems: Problem[] } => {
  const problems: Problem[] = []
  const number = typed === '' ? { siren: null, siret: null } : readCompanyNumber(typed, 'siret')
  if ('code' in number) problems.push(number)
  const rna = typedRna === '' ? null : readRna(typedRna, 'rna')
  if (rna !== null && typeof rna !== 'string') problems.push(rna)
  if (noNumber !== null && (typed !== '' || typedRna !== '')) problems.push(problem('noNumber', 'identifier.numberAndReason'))
  const code = communeCode.replace(/\s/g, '').toUpperCase()
  if (code !== '' && !isCommuneCode(code)) problems.push(problem('communeCode', 'identifier.communeCode'))
  const { siren, siret } = 'code' in number ? { siren: null, siret: null } : number
  return { numbers: { siren, siret, rna: typeof rna === 'string' ? rna : null, noNumber, communeCode: code || null }, problems }
}

/** What is known of the numbers after they were typed: those that did not change keep what was found out about them. */
export const idStatusOf = (numbers: Numbers, before: Identity, today: Day): { idStatus: IdStatus; idStatusOn: Day | null } => {
  const same = numbers.siren === before.siren && numbers.siret === before.siret && numbers.rna === before.rna
  if (same) return { idStatus: before.idStatus, idStatusOn: before.idStatusOn }
  const some = numbers.siren !== null || numbers.rna !== null
  return some ? { idStatus: 'formatOk', idStatusOn: today } : { idStatus: 'unverified', idStatusOn: null }
}
