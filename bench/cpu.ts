import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Clock ticks of Linux: a hundred a second, whatever the machine. */
const TICK_MS = 10

const fieldsOf = (pid: number): string[] => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  } catch {
    return []
  }
}

/** Milliseconds a process has kept processors busy since it began; NaN where the system does not say. A busy machine changes it little, unlike the time that passes. */
export const cpuOf = (pid: number): number => {
  const fields = fieldsOf(pid)
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

/** The same of PostgreSQL as a whole: who waits on its folder, every process that serves a connection, and those that have ended. */
export const cpuOfPostgres = (cluster: string): number => {
  const [pid] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n').map(Number)
  const own = fieldsOf(pid as number)
  const ended = (Number(own[13]) + Number(own[14])) * TICK_MS
  const children = readdirSync('/proc')
    .map(Number)
    .filter((one) => one > 0 && Number(fieldsOf(one)[1]) === pid)
  return children.reduce((sum, one) => sum + (cpuOf(one) || 0), ended + cpuOf(pid as number))
}
