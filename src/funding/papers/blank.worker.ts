import { parentPort, workerData } from 'node:worker_threads'
import { listFields, writeFields } from './blank-form.ts'

const { bytes, writes } = workerData
parentPort?.postMessage(writes === null ? await listFields(bytes) : await writeFields(bytes, writes))
