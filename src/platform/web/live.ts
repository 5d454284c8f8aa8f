import pg from 'pg'

export type News = { hub: string; subjects: string[] }

/** Hears of every fact recorded by any process on this database, and tells the live screens of that hub. Reconnects by itself. */
export const listen = (url: string) => {
  const ears = new Map<string, Set<(news: News) => void>>()
  let client: pg.Client | null = null
  let stopped = false

  const hear = (payload: string | undefined) => {
    const news = JSON.parse(payload ?? '{}') as News
    for (const ear of ears.get(news.hub) ?? []) ear(news)
  }

  const start = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url })
    next.on('notification', ({ payload }) => hear(payload))
    next.on('error', () => {})
    next.on('end', () => {
      if (!stopped) setTimeout(() => void start().catch(() => {}), 500)
    })
    try {
      await next.connect()
      await next.query('listen cordee')
      client = next
      // Whoever was listening may have missed something: all look again.
      for (const [hub, set] of ears) for (const ear of set) ear({ hub, subjects: [] })
    } catch {
      await next.end().catch(() => {})
    }
  }

  return {
    start,
    /** Calls `ear` at each news of the hub; returns how to stop. */
    subscribe: (hub: string, ear: (news: News) => void) => {
      const set = ears.get(hub) ?? new Set()
      ears.set(hub, set.add(ear))
      return () => {
        set.delete(ear)
        if (set.size === 0) ears.delete(hub)
      }
    },
    stop: async () => {
      stopped = true
      await client?.end().catch(() => {})
    },
  }
}

export type Live = ReturnType<typeof listen>
