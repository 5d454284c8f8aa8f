/** The one door to bodies, meetings and decisions: what others read, and what governance does about their facts. */
export { boardOn } from './body.store.ts'
export { makeBoard } from './make-board.ts'
