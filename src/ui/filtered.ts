/** The address of a list with its filters: what is empty, unticked or the usual order is left out. Ids of a page's edges are never kept. */
export const listAt = (
  root: string,
  filters: Record<string, string | boolean | null>,
  change: Record<string, string | null> = {},
): string => {
  const query = new URLSearchParams(kept({ ...filters, ...change })).toString()
  return query ? `${root}?${query}` : root
}

/** The filters in force, as they stand in the address. */
export const kept = (filters: Record<string, string | boolean | null>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filters).flatMap(([name, value]) =>
      value === null || value === '' || value === false || (name === 'tri' && value === 'nom')
        ? []
        : [[name, value === true ? '1' : value] as [string, string]],
    ),
  )
