/** The one door to the log-in’s pages: what they are, and what is kept of who logs in. */

export { authPages } from './auth-pages.ts'
export { accountsData } from './own-data-kept.ts'
