import { mkdir } from 'node:fs/promises'
import { setFlagsFromString } from 'node:v8'
import { problem } from '#base/problem.ts'
import { openMailDoors } from '#mailbox/mail-doors.ts'
import { CannotStart } from '#platform/cannot-start.ts'
import { clock } from '#platform/clock.ts'
import { type Config, configFrom } from '#platform/config.ts'
import { connect, type Pools } from '#platform/database/database.ts'
import { hubCount } from '#platform/database/entering.ts'
import { migrate } from '#platform/database/migrate.ts'
import { startServer } from '#platform/database/server.ts'
import { isUnavailable } from '#platform/database/unavailable.ts'
import { house } from '#platform/i18n/house.ts'
import { speaker } from '#platform/i18n/words.ts'
import { startJobs } from '#platform/jobs/jobs.ts'
import { listen } from '#platform/web/live.ts'
import { listenOn } from '#platform/web/port.ts'
import { clearHalfLoaded, inTurn, loadOnce } from '../demo/once.ts'
import { assemble, cron, handlers, tasks, tellers } from './app.tsx'

/** The process: config → database → jobs → web. The only file that starts anything. */
export const start = async (): Promise<void> => {
  // The heap grows by two fifths before it is cleared, not to its fourfold: 250 MB under load instead of 310, measured (docs/figures.md).
  setFlagsFromString('--heap-growing-percent=40')
  const config = configFrom(process.env)
  try {
    await run(config)
  } catch (error) {
    const away = config.databaseUrl !== null && isUnavailable(error)
    const one = error instanceof CannotStart ? error.problem : away ? problem('', 'start.noDatabase') : null
    if (!one) throw error
    const { says } = speaker([house])
    process.stderr.write(`${says(one, 'fr')}\n${says(one, 'en')}\n`)
    process.exit(1)
  }
}

const run = async (config: Config): Promise<void> => {
  await mkdir(config.data, { recursive: true, mode: 0o700 })
  const server = config.databaseUrl ? null : await startServer({ data: config.data, say })
  const ownerUrl = config.databaseUrl ?? (server?.url as string)
  const pools = connect(ownerUrl, config.databaseAppUrl ?? undefined)
  await inTurn(config.data, async () => {
    if (server) await clearHalfLoaded(config.data, ownerUrl)
    await migrate(ownerUrl)
    if (config.demo && (await hubCount(pools)) === 0) await demonstrate(config, pools)
  })
  const live = listen(ownerUrl)
  await live.start()
  const jobs = await startJobs({ pools, tasks: tasks({ config, pools }), cron, clock, log: say })
  const { operators, data } = config
  const doors = await openMailDoors({ config, stage: { pools, handlers, tellers, data, lang: 'fr', operators }, clock, log: say })
  const { app } = assemble({ config, pools, live, clock, log: say })
  const { port, close } = await listenOn(config, app.fetch)
  greet(config, port)

  const stop = async () => {
    await close()
    await doors.stop()
    await jobs.stop()
    await live.stop()
    await pools.end()
    await server?.stop()
    process.exit(0)
  }
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      void stop()
    })
  }
}

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** The demonstration is loaded once, into an empty instance, with a bar. */
const demonstrate = async (config: Config, pools: Pools) => {
  const bar = (share: number) => {
    if (!process.stdout.isTTY) return
    const width = Math.round(share * 30)
    process.stdout.write(`\rDémonstration ${'█'.repeat(width)}${'░'.repeat(30 - width)} ${Math.round(share * 100)} %`)
  }
  if (!process.stdout.isTTY) say('Démonstration : chargement…')
  const seconds = await loadOnce({ pools, handlers, data: config.data, now: clock(), progress: bar })
  say(`${process.stdout.isTTY ? '\n' : ''}Démonstration chargée en ${seconds.toFixed(1).replace('.', ',')} s.`)
}

const greet = (config: Config, port: number) => {
  const address = config.url ?? `http://${config.host === '127.0.0.1' || config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`
  say('')
  say(`  Cordée est prête : ${address}`)
  if (config.demo) {
    say(`  Le site du pôle  : ${address}/ploucs`)
    say(`  Entrer sans code : ${address}/connexion  (coordination, trésorerie, conseil, membre, porteuse de projet)`)
  } else say(`  Créer un pôle    : ${address}/nouveau`)
  if (!config.smtpUrl && !config.url) {
    say('')
    say('  Aucun serveur de courrier (SMTP_URL) : les codes de connexion s’affichent ici et, pour cette machine, sur /connexion/courrier.')
    say('  Derrière un serveur mandataire (proxy), indiquez CORDEE_URL : sans quoi ses visiteurs passent pour cette machine.')
  }
  say('')
}
