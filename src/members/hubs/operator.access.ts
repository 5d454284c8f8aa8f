import { type Access, when } from '#base/access.ts'

/** Emergencies are the operator's, by the command line: no page leads here. */
export const mayRescue = (operators: string[], email: string | null): Access =>
  when(email !== null && operators.includes(email), 'operator.only')
