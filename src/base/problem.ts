/**
 * A problem is a value: what is wrong, where, and under which rule. It carries no sentence; the words of each language are found
 * by its code (`meeting.endsBeforeItBegins`) in the `problems` of the capability's `fr.ts` and `en.ts`.
 */
export type Problem = {
  /** Dotted path of the field that is wrong (`lines.0.amount`); empty for the request as a whole. */
  path: string
  code: string
  values?: Record<string, string | number>
}

export const problem = (path: string, code: string, values?: Problem['values']): Problem =>
  values ? { path, code, values } : { path, code }
