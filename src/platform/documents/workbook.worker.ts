import { parentPort, workerData } from 'node:worker_threads'
import { type BareSheet, workbookFile } from './workbook-file.ts'

/** Writes one long workbook beside the thread that answers requests, hands its bytes over, and ends. */
const { sheets, zone } = workerData as { sheets: BareSheet[]; zone: string }
const bytes = await workbookFile(sheets, zone)
parentPort?.postMessage(bytes, [bytes.buffer])
