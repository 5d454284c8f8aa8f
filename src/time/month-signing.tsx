import { Form } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Notice } from '#ui/notice.tsx'
import { isWorkday } from './month.ts'
import { type MonthProps, placeOf } from './month-place.tsx'
import { wordsIn } from './words.ts'

/** The one press of the month: « Tout est juste », or in words what is still missing, or from which day on it can be signed. */
export const MonthSigning = (props: MonthProps) => {
  const { page, data } = props
  const { month: w, problems } = wordsIn(page.lang)
  if (!data.signs || !data.may.sign || data.state === 'signed' || data.state === 'approved') return null
  const toCome = data.weeks.findLast(({ state }) => state === 'toCome')
  if (toCome) {
    const workday = toCome.days.findLast(isWorkday) ?? toCome.monday
    return <p class="c-hint">{w.signFrom(dayText(workday, page.lang))}</p>
  }
  const form = page.form('time.signMonth')
  const say = problems as Record<string, string | ((values: Record<string, string | number>) => string)>
  const missing = data.missing.map(({ code, values }) => {
    const words = say[code]
    return typeof words === 'function' ? words(values ?? {}) : (words ?? code)
  })
  if (missing.length > 0 && form.problems.length === 0)
    return (
      <Notice kind="warning" title={w.missing(missing.length)}>
        <ul>
          {[...new Set(missing)].map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Notice>
    )
  const name = dayText(data.month, page.lang, 'month')
  const open = data.weeks.filter(({ state }) => state === 'open').length
  return (
    <Form action={`${placeOf(props)}/signer`} form={form} submit={w.sign(name)} submitIcon="check">
      <p class="c-hint">{w.signSays(data.suggestions.length, open)}</p>
    </Form>
  )
}
