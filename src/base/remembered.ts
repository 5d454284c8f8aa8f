/** Makes a value of a thing once, however often it is asked for. Only for things that never change once they are read; what is remembered goes with them. */
export const remembered = <K extends object, V>(make: (of: K) => V): ((of: K) => V) => {
  const known = new WeakMap<K, { value: V }>()
  return (of) => {
    const before = known.get(of)
    if (before) return before.value
    const value = make(of)
    known.set(of, { value })
    return value
  }
}

/** The same where the value also depends on a word: an instant, an id. */
export const rememberedFor = <K extends object, V>(make: (of: K, word: string) => V): ((of: K, word: string) => V) => {
  const known = remembered((_: K) => new Map<string, { value: V }>())
  return (of, word) => {
    const here = known(of)
    const before = here.get(word)
    if (before) return before.value
    const value = make(of, word)
    here.set(word, { value })
    return value
  }
}
