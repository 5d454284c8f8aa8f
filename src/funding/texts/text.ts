import type { Id } from '#base/id.ts'

/** What a dossier asks again and again. The first ones are the hub’s, the others an action’s own; an action that has none falls back on the hub’s. */
export const hubTopics = ['purpose', 'governance', 'territory', 'partners', 'economicModel', 'impact'] as const
export const actionTopics = [
  'goals',
  'needs',
  'description',
  'audience',
  'place',
  'means',
  'evaluation',
  'equality',
  'sustainability',
] as const
export const topics = [...hubTopics, ...actionTopics] as const
export type Topic = (typeof topics)[number]

export const isHubTopic = (topic: Topic): boolean => (hubTopics as readonly Topic[]).includes(topic)

/** The lengths forms ask for (field notes on money, 3.1). */
export const lengths = [250, 500, 1500, 3000] as const
export type Length = (typeof lengths)[number]

export type Text = { topic: Topic; action: Id | null; most: Length; body: string }

/** The shortest of the lengths a text fits in; null: longer than all. */
export const lengthOf = (body: string): Length | null => lengths.find((most) => body.length <= most) ?? null

/** An end of a sentence: its sign, what closes after it, then a space or the end. */
const SENTENCE = /[.!?…]+[»”")\]]*(?=\s|$)/gu

/** As many whole sentences as fit in `most` characters; '' where not even the first does. Never a part of one. */
export const cutAt = (body: string, most: number): string => {
  const text = body.trim()
  if (text.length <= most) return text
  const ends = [...text.matchAll(SENTENCE)].map(({ index, 0: sign }) => index + sign.length).filter((end) => end <= most)
  return text.slice(0, ends.at(-1) ?? 0)
}

/**
 * What is said of a topic in at most so many characters: the longest that was written and fits, else the first sentences of a longer one (`cut`: to be
 * reread). null: nothing that fits. An action’s own texts come before the hub’s.
 */
export const saying = (texts: readonly Text[], topic: Topic, most: number): { body: string; cut: boolean } | null => {
  const all = texts.filter((one) => one.topic === topic)
  for (const own of [all.filter(({ action }) => action !== null), all.filter(({ action }) => action === null)]) {
    const byLength = [...own].sort((a, b) => b.body.length - a.body.length)
    const fits = byLength.find(({ body }) => body.length <= most)
    if (fits) return { body: fits.body, cut: false }
    const shortened = cutAt(byLength.at(-1)?.body ?? '', most)
    if (shortened !== '') return { body: shortened, cut: true }
  }
  return null
}
