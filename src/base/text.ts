/** With a capital, at the head of a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** « A », « A et B », « A, B et C »: `and` in the reader’s language. */
export const listed = (names: readonly string[], and: string): string =>
  [names.slice(0, -1).join(', '), names.at(-1) ?? ''].filter(Boolean).join(` ${and} `)
