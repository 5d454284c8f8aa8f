import type pg from 'pg'

type Done = (error?: Error | boolean) => void
type Called = (error: Error | undefined, client: pg.PoolClient | undefined, done: Done) => void

const onceReleased = (client: pg.PoolClient): pg.PoolClient => {
  const { release } = client
  let released = false
  client.release = (error) => {
    if (released) return
    released = true
    release(error)
  }
  return client
}

/**
 * The pool, for who may give a connection back twice. When PostgreSQL goes away in the middle, graphile-worker 0.18 does so with the one it listens
 * on; pg-pool then throws where nobody catches it, and the process ends (seen with kill -9 of PostgreSQL, one time in thirty).
 */
export const bearingTwice = (pool: pg.Pool): pg.Pool => {
  const connect = (called?: Called) =>
    called
      ? pool.connect((error, client, done) => {
          const held = client && onceReleased(client)
          called(error, held, held ? held.release : done)
        })
      : pool.connect().then(onceReleased)
  return new Proxy(pool, {
    get: (target, name) => {
      if (name === 'connect') return connect
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
