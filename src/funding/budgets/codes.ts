/**
 * The lines of a budget, by the codes the State's own portal gives the unified form (Cerfa 12156*06; field notes on money, 2.1): every other form is a
 * projection of them. In the form 870 is voluntary work and 875 gifts in kind; the chart of accounts has them the other way round (ANC 2018-06).
 */
export const chargeCodes = [
  '601',
  '604',
  '60x',
  '613',
  '615',
  '616',
  '618',
  '622',
  '623',
  '625',
  '62x',
  '631',
  '635',
  '641',
  '645',
  '647',
  '65',
  '66',
  '67',
  '68',
  '69',
  'chgfixe',
  'fraisfin',
  'autchgindirect',
  '860',
  '861',
  '862',
  '864',
] as const
export const productCodes = [
  '70x',
  '73x',
  '74etat',
  '74region',
  '74dep',
  '74epci',
  '74com',
  '74orgasoc',
  '74fe',
  '74agenceserv',
  '74x',
  '74aidespriv',
  '756',
  '758',
  '750',
  '76',
  '77',
  '78x',
  '79',
  'insufprevisionnel',
  '870',
  '871',
  '875',
] as const

/** An amount that nobody has told apart yet: enough to begin with, never enough for a form. */
export const NOT_DETAILED = 'adetailler'

export type ChargeCode = (typeof chargeCodes)[number] | typeof NOT_DETAILED
export type ProductCode = (typeof productCodes)[number] | typeof NOT_DETAILED
export type Side = 'charge' | 'product'
export type LineCode = ChargeCode | ProductCode

export const sides = ['charge', 'product'] as const

const charges: ReadonlySet<string> = new Set([...chargeCodes, NOT_DETAILED])
const products: ReadonlySet<string> = new Set([...productCodes, NOT_DETAILED])

export const isCode = (side: Side, code: string): code is LineCode => (side === 'charge' ? charges : products).has(code)

/** What nobody pays: voluntary work, premises lent, gifts of things (groups 86 and 87). It is balanced apart. */
export const isInKind = (code: string): boolean => /^8[67]/.test(code)

/** The group a line is printed under: 60, 61 … ; charges shared from elsewhere and own means have their own. */
export const groupOf = (code: string): string => {
  if (['chgfixe', 'fraisfin', 'autchgindirect'].includes(code)) return 'indirect'
  if (code === 'insufprevisionnel') return 'own'
  return code === NOT_DETAILED ? NOT_DETAILED : code.slice(0, 2)
}

/** Public money, whose share of a cost has a ceiling and whose sum has thresholds. European money is public too. */
export const isPublicGrant = (code: string): boolean => /^74/.test(code) && code !== '74aidespriv'

/** What somebody gives for the action, and may be asked for: the hub's own means and its sales are not. */
export const isGiven = (code: string): boolean => /^74/.test(code)

/** What kinds of funders give under which line. */
export const codeOfFunder = {
  state: '74etat',
  region: '74region',
  department: '74dep',
  grouping: '74epci',
  town: '74com',
  social: '74orgasoc',
  european: '74fe',
  paying: '74agenceserv',
  public: '74x',
  private: '74aidespriv',
  member: '74aidespriv',
} as const satisfies Record<string, ProductCode>

export const funderKinds = Object.keys(codeOfFunder) as [FunderKind, ...FunderKind[]]
export type FunderKind = keyof typeof codeOfFunder

/** Which kind of funder gives under a line: the first that does; a foundation under what is no public body’s. */
export const funderKindOf = (code: string): FunderKind => funderKinds.find((kind) => codeOfFunder[kind] === code) ?? 'private'
