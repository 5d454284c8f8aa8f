import { type FileHandle, open, stat } from 'node:fs/promises'

const PIECE = 1 << 16

export type FileBody = { body: ReadableStream<Uint8Array>; size: number }

/** A file as the body of an answer, read as it is sent; null: it is not there. Opened with the first piece: who asks for the headers alone opens nothing. */
export const fileBody = async (path: string): Promise<FileBody | null> => {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!found) return null
  let handle: FileHandle | undefined
  const close = async () => void (await handle?.close())
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        handle ??= await open(path, 'r')
        const { bytesRead, buffer } = await handle.read(new Uint8Array(PIECE), 0, PIECE)
        if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead))
        await close()
        controller.close()
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  )
  return { body, size: found.size }
}
