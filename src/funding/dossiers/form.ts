import type { Topic } from '#funding/texts/text.ts'

/** What the register, the graph of money and the computation of a year can say. A value they do not know is null, never a guess. */
export const registerKeys = [
  'name',
  'legalForm',
  'siret',
  'rna',
  'seat',
  'email',
  'phone',
  'website',
  'iban',
  'contact',
  'contactMail',
  'contactRole',
  'members',
  'legalMembers',
  'communes',
  'employees',
  'volunteers',
  'boardSize',
] as const
export const graphKeys = [
  'action',
  'axis',
  'purpose',
  'startsOn',
  'endsOn',
  'year',
  'funder',
  'funderKind',
  'asked',
  'charges',
  'products',
  'rate',
  'otherFunders',
  'inKindCharges',
  'inKindProducts',
] as const
export const computedKeys = [
  'yearStart',
  'yearEnd',
  'hubCharges',
  'hubProducts',
  'hubPublicGrants',
  'frequency',
  'period',
  'kindOfAid',
  'object',
  'volunteerHours',
  'staffRate40',
] as const
export type KnownKey = (typeof registerKeys)[number] | (typeof graphKeys)[number] | (typeof computedKeys)[number]

/** Where a field is found: known to the platform, in the bank of texts, or said by somebody, for the hub, the action, or this dossier alone. */
export type Where =
  | { at: 'register' | 'graph' | 'computed'; key: KnownKey }
  | { at: 'bank'; topic: Topic }
  | { at: 'typed'; of: 'hub' | 'action' }

export type FormField = { key: string; label: string; where: Where; most?: number; long?: true; needed?: true; hint?: string }
export type FormSection = { key: string; title: string; fields: FormField[] }

export const owners = ['coordination', 'treasury', 'board', 'accountant', 'bank', 'members'] as const
export type Owner = (typeof owners)[number]
/** `known`: the platform may hold it. `owner`: who usually has it. */
export type FormPiece = { key: string; name: string; owner: Owner; known?: 'statutes' }

/** A form of a funder, one version of it: its fields in its own order. Labels are its own words, French: that is the language it is answered in. */
export type DossierForm = { key: string; version: string; title: string; sections: FormSection[]; pieces: FormPiece[] }

type More = Partial<Pick<FormField, 'most' | 'long' | 'needed' | 'hint'>>
export const known = (at: 'register' | 'graph' | 'computed', key: KnownKey, label: string, more: More = {}): FormField => ({
  key,
  label,
  where: { at, key },
  ...more,
})
export const told = (topic: Topic, label: string, most: number, more: More = {}): FormField => ({
  key: `text.${topic}`,
  label,
  where: { at: 'bank', topic },
  most,
  long: true,
  ...more,
})
export const typed = (key: string, label: string, of: 'hub' | 'action', more: More = {}): FormField => ({
  key,
  label,
  where: { at: 'typed', of },
  ...more,
})
