import type pg from 'pg'

/** One key for all processes that work a queue: each shares it as long as it lives; PostgreSQL takes it back from a killed one. */
const WORKING = `hashtextextended('cordee.jobs', 0)`

/**
 * Says on this connection that a process works the queue. When it is the only one, jobs that a killed process had begun are free again at once;
 * left alone, the queue waits four hours for that.
 */
export const beginWorking = async (client: pg.PoolClient): Promise<void> => {
  const { rows } = await client.query<{ alone: boolean }>(`select pg_try_advisory_lock(${WORKING}) as alone`)
  if (rows[0]?.alone) {
    await client.query(
      `select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker.jobs where locked_by is not null))`,
    )
  }
  await client.query(`select pg_advisory_lock_shared(${WORKING})`)
  if (rows[0]?.alone) await client.query(`select pg_advisory_unlock(${WORKING})`)
}
