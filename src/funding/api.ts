/** The one door to the hub’s money. What it reads is the team’s: whoever reads it here asks `isTeam` first. */
export { addAxis } from './axes/add-axis.ts'
export { linesOf as budgetLines } from './budgets/budget.store.ts'
export { keepLine } from './budgets/keep-line.ts'
export { shareLine } from './budgets/share-line.ts'
export { takeOverBudget } from './budgets/take-over-budget.ts'
export { voteBudget } from './budgets/vote-budget.ts'
export { fundingColumns } from './columns.ts'
