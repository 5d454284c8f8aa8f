import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type Problem, problem } from '#base/problem.ts'
import { ok, type Result, wrong } from '#base/result.ts'
import type { Movement } from './attendance.ts'

/** own: pressed in her own account. pad: drawn on a screen of the room. typed: her name written there. */
export const signingWays = ['own', 'pad', 'typed'] as const
export type SigningWay = (typeof signingWays)[number]

/** Somebody signs for an organisation that she is there. What was drawn or typed stands apart: few may see it. */
export type Signature = { org: Id; person: Id; way: SigningWay; at: Instant }

/** Units of the pad; a path stays inside. */
export const PAD = { width: 600, height: 200 }
export const MOST_PATH = 16_000
/** A stroke shorter than this is a slip of the finger, not a signature. */
const SHORTEST = 80

const STROKES = /^(?:M\d{1,3} \d{1,3}(?:L\d{1,3} \d{1,3})+)+$/

/** A path as the pad draws it: whole coordinates of moves and lines inside the pad, and nothing else of SVG. */
export const checkPath = (path: string): Problem[] => {
  if (path.length > MOST_PATH) return [problem('drawn', 'signature.tooLong')]
  if (!STROKES.test(path)) return [problem('drawn', 'signature.notAPath')]
  let [x, y, ink] = [0, 0, 0]
  for (const [, sign, nextX = 0, nextY = 0] of [...path.matchAll(/([ML])(\d+) (\d+)/g)].map(
    ([, s, a, b]) => [0, s, Number(a), Number(b)] as const,
  )) {
    if (nextX > PAD.width || nextY > PAD.height) return [problem('drawn', 'signature.notAPath')]
    if (sign === 'L') ink += Math.hypot(nextX - x, nextY - y)
    x = nextX
    y = nextY
  }
  return ink < SHORTEST ? [problem('drawn', 'signature.tooShort')] : []
}

export type Given = { drawn: string; typed: string }

/** In which way she signs: what she drew, else the name she wrote, else (in her own account) that she pressed. */
export const wayOf = ({ drawn, typed }: Given, self: boolean): Result<SigningWay> => {
  if (drawn !== '') {
    const problems = checkPath(drawn)
    return problems.length > 0 ? wrong(...problems) : ok('pad')
  }
  if (typed !== '') return ok('typed')
  return self ? ok('own') : wrong(problem('typed', 'signature.nothing'))
}

/** Who came for an organisation, in the order they came. */
export const whoCame = (movements: Movement[], org: Id): Id[] => [
  ...new Set(movements.filter((one) => one.kind === 'arrives' && one.org === org).map(({ person }) => person)),
]

export const hasSigned = (signatures: Signature[], org: Id, person: Id): boolean =>
  signatures.some((one) => one.org === org && one.person === person)

/** Whose signature it is: the one named, else herself, else the first who came and has not signed. She was noted there first, and signs once. */
export const signerOf = (
  { org, person, self, keeps }: { org: Id; person: Id | null; self: Id | null; keeps: boolean },
  movements: Movement[],
  signatures: Signature[],
): Result<Id> => {
  const came = whoCame(movements, org)
  const own = came.find((one) => one === self)
  const signer = person ?? own ?? came.find((one) => !hasSigned(signatures, org, one)) ?? came[0]
  if (signer === undefined || !came.includes(signer)) return wrong(problem('person', 'signature.arriveFirst'))
  if (!keeps && signer !== self) return wrong(problem('person', 'signature.onlyYourself'))
  return hasSigned(signatures, org, signer) ? wrong(problem('person', 'signature.already')) : ok(signer)
}
