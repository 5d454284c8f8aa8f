import { type Problem, problem } from '#base/problem.ts'

/** What the tables refuse, in our words: two acts at one moment meet there, whatever was checked before. */
const SAID: Record<string, Problem> = {
  one_thing_at_a_time: problem('', 'time.overlapsAnother'),
  entry_of_activity: problem('', 'time.alreadyKept'),
  month_is_open: problem('', 'time.monthSigned'),
  not_away_that_day: problem('on', 'time.awayThatDay'),
  entry_hub_id_reverses_key: problem('', 'time.alreadyCorrected'),
  reverses_an_entry: problem('', 'time.alreadyCorrected'),
  one_absence_at_a_time: problem('from', 'absence.meetsAnother'),
  every_week_is_affirmed: problem('', 'month.weekMissing'),
  one_sheet_stands: problem('', 'month.alreadySigned'),
  sheet_pkey: problem('', 'month.alreadySigned'),
  share_or_hours: problem('from', 'letter.hoursAlreadyCharged'),
  one_person_is_one: problem('share', 'letter.moreThanAPersonNow'),
  one_contract_at_a_time: problem('from', 'contract.meetsAnother'),
  one_rate_at_a_time: problem('from', 'valuation.meetsAnother'),
}

/** @param constraint what refused; null: nothing did. A constraint that nobody may meet is a defect, and thrown. */
export const refusedBy = (constraint: string | null): Problem[] => {
  if (constraint === null) return []
  const said = SAID[constraint]
  if (!said) throw new Error(`The table refuses what the rules let through: ${constraint}`)
  return [said]
}
