/** Seen so often, a question is one the program asks again and again, not one made for a list of this length. */
const AFTER = 3
/** Names given at most: each connection keeps the plans of all it was asked. */
const MOST = 400
/** Texts remembered that have no name yet. */
const MOST_WAITING = 2_000

let generation = 0
const names = new Map<string, string>()
const seen = new Map<string, number>()

/**
 * The name under which the server keeps the plan of a question; undefined: none. Planning costs more than answering for most of ours (0.3 to 5 ms
 * against 0.1): a named question is planned a few times a connection, then no more.
 */
export const planName = (text: string): string | undefined => {
  const name = names.get(text)
  if (name || names.size >= MOST) return name
  const times = (seen.get(text) ?? 0) + 1
  if (times < AFTER) {
    if (seen.size >= MOST_WAITING) seen.clear()
    seen.set(text, times)
    return undefined
  }
  seen.delete(text)
  const given = `cordee_${generation}_${names.size}`
  names.set(text, given)
  return given
}

/** Whether a kept plan no longer fits its tables: a migration changed what `*` stands for while this process runs. */
export const isStalePlan = (error: unknown): boolean =>
  (error as { code?: string } | null)?.code === '0A000' && /cached plan/.test((error as Error).message)

/** From now on every question is planned again under another name, whichever connection asks it: all of them keep plans of before. */
export const forgetPlans = (): void => {
  generation += 1
  names.clear()
  seen.clear()
}
