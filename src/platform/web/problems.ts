import type { z } from 'zod'
import type { Problem } from '#base/problem.ts'

const OURS = /^[a-z][A-Za-z]*(\.[A-Za-z]+)+$/

/** Every problem zod found, as ours: the message of a schema is a code; what zod says by itself gets the code of its kind. */
export const problemsOf = (error: z.ZodError): Problem[] =>
  error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), code: 'input.unknownField' }))
    const path = issue.path.join('.')
    const code = OURS.test(issue.message) ? issue.message : issue.code === 'invalid_type' ? 'input.required' : 'input.invalid'
    const values = {
      ...('maximum' in issue ? { max: Number(issue.maximum) } : {}),
      ...('minimum' in issue ? { min: Number(issue.minimum) } : {}),
    }
    return [Object.keys(values).length > 0 ? { path, code, values } : { path, code }]
  })

/** RFC 9457 body: every problem with the JSON pointer of its field. */
export const problemDocument = (status: number, title: string, errors: { path: string; says: string; code: string }[]) => ({
  type: 'about:blank',
  title,
  status,
  ...(errors.length > 0
    ? {
        errors: errors.map(({ path, says, code }) => ({ pointer: path === '' ? '' : `/${path.replaceAll('.', '/')}`, detail: says, code })),
      }
    : {}),
})
