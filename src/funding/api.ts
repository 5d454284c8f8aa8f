/** The one door to the hub’s money. What it reads is the team’s: whoever reads it here asks `isTeam` first. */
export { addAxis } from './axes/add-axis.ts'
export { changeAxis } from './axes/change-axis.ts'
export { keepLine } from './budgets/keep-line.ts'
export { voteBudget } from './budgets/vote-budget.ts'
export { fundingColumns } from './columns.ts'
