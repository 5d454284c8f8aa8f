/** What belonging to a hub is made of, in the order in which it comes when it comes on one day. */
export const STEPS = [
  'origin',
  'founded',
  'asks',
  'decided',
  'joins',
  'welcomed',
  'dues',
  'charter',
  'group',
  'seat',
  'ratified',
  'leavesSeat',
  'leavesGroup',
  'leaves',
] as const
export type Step = (typeof STEPS)[number]
