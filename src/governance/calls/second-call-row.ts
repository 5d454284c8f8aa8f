import type { BodyRules } from '#governance/bodies/body.ts'

/** The rule of the second call as a version of the rules holds it; nothing: there is none. */
export type SecondCallRow = { second_days: number | null; second_num: number | null; second_den: number | null }

export const secondCallOf = ({ second_days, second_num, second_den }: SecondCallRow): Pick<BodyRules, 'secondCall'> =>
  second_days === null
    ? {}
    : {
        secondCall: {
          minDays: second_days,
          share: second_num === null || second_den === null ? null : { num: second_num, den: second_den },
        },
      }

export const rowOfSecondCall = ({ secondCall }: Pick<BodyRules, 'secondCall'>): SecondCallRow => ({
  second_days: secondCall?.minDays ?? null,
  second_num: secondCall?.share?.num ?? null,
  second_den: secondCall?.share?.den ?? null,
})
