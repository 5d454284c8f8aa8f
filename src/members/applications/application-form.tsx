import type { Day } from '#base/day.ts'
import type { PageContext } from '#base/page.ts'
import { wordsIn } from '#members/words.ts'
import { Field } from '#ui/field.tsx'
import type { ApplicationData } from './show-application.ts'

type Props = { page: PageContext; members: string[]; today: Day; asked?: ApplicationData['application'] }

/** What an application says, for who notes one and for who puts it right. */
export const ApplicationFields = ({ page, members, today, asked }: Props) => {
  const { applications: w } = wordsIn(page.lang)
  const [first, second] = asked?.sponsors ?? []
  return (
    <>
      <Field path="receivedOn" kind="date" label={w.receivedOn} value={asked?.receivedOn ?? today} />
      <Field path="contact" label={w.contact} hint={w.contactHint} value={asked?.contact?.name ?? ''} autocomplete="off" optional />
      <Field path="email" kind="email" label={w.email} value={asked?.contact?.mail ?? ''} autocomplete="off" optional />
      <Field
        path="sponsor"
        label={w.sponsor}
        hint={w.sponsorHint}
        value={first?.name ?? ''}
        suggestions={members}
        autocomplete="off"
        optional
      />
      <Field path="otherSponsor" label={w.otherSponsor} value={second?.name ?? ''} suggestions={members} autocomplete="off" optional />
      <Field path="motivation" kind="textarea" label={w.motivation} value={asked?.motivation ?? ''} rows={4} optional />
      <Field path="charterRead" kind="checkbox" label={w.charter} checked={asked?.charterRead ?? false} />
    </>
  )
}
