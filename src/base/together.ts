/** What is asked at once, each under its name: in one message to the database where it is asked there. What is no promise stays as it is. */
export const together = async <T extends Record<string, unknown>>(asked: T): Promise<{ [K in keyof T]: Awaited<T[K]> }> => {
  const found = await Promise.all(Object.entries(asked).map(async ([name, one]) => [name, await one] as const))
  return Object.fromEntries(found) as { [K in keyof T]: Awaited<T[K]> }
}
