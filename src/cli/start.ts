import type { Command } from './command.ts'
import { wordsOf } from './words.ts'

/** The application itself: it goes on after this has been said. */
export const start: Command = {
  name: 'start',
  words: wordsOf('start'),
  options: {},
  operands: [0, 0],
  run: async () => {
    const app = await import('../main.ts')
    await app.start()
    return 0
  },
}
