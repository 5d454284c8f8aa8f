import { ActionForm } from '#ui/form.tsx'
import { dayText, durationText } from '#ui/format.ts'
import { Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Notice } from '#ui/notice.tsx'
import { readyIn } from './month.ts'
import { type MonthProps, placeOf } from './month-place.tsx'
import { wordsIn } from './words.ts'

/** What waits to be kept, what changed since it was kept, what overlaps, what was dropped: one's own. */
export const MonthWaiting = (props: MonthProps) => {
  const { page, data } = props
  const { month: w } = wordsIn(page.lang)
  // Said already, with what to do, among what keeps the month from being signed.
  const said = readyIn(data.weeks) && data.missing.some(({ code }) => code === 'time.overlaps')
  return (
    <>
      <Suggestions {...props} />
      <Differences {...props} />
      {data.overlaps.length > 0 && !said ? (
        <Notice kind="warning" title={w.overlaps}>
          <ul>
            {data.overlaps.map(([one, other]) => (
              <li key={`${one.on}${one.title}${other.title}`}>
                {dayText(other.on, page.lang)}, {w.overlap(one.title, other.title)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {data.dropped.length > 0 ? (
        <Section title={w.dropped}>
          <List>
            {data.dropped.map(({ id, title, on, minutes }) => (
              <Row
                key={id}
                title={title}
                meta={[dayText(on, page.lang, 'full'), minutes > 0 ? durationText(minutes, page.lang) : ''].filter(Boolean).join(' · ')}
                end={
                  <ActionForm
                    action={`${placeOf(props)}/reprendre`}
                    form={page.form('time.restoreSuggestion', { activity: id })}
                    label={w.restore}
                    describe={title}
                    fields={{ activity: id }}
                    kind="quiet"
                  />
                }
              />
            ))}
          </List>
        </Section>
      ) : null}
    </>
  )
}

const Suggestions = (props: MonthProps) => {
  const { page, data } = props
  const { month: w, types } = wordsIn(page.lang)
  if (data.suggestions.length === 0) return null
  const place = placeOf(props)
  return (
    <Section
      title={w.waiting}
      says={w.waitingSays}
      action={
        <ActionForm
          action={`${place}/garder`}
          form={page.form('time.keepSuggestions', { activity: '' })}
          label={w.keepAll}
          fields={{ activity: '' }}
          icon="check"
        />
      }
    >
      <List>
        {data.suggestions.map((one) => (
          <Row
            key={one.activity}
            title={one.title}
            meta={`${dayText(one.on, page.lang, 'full')} · ${durationText(one.minutes + one.travel, page.lang)} · ${types[one.workType]}`}
            end={
              <>
                <ActionForm
                  action={`${place}/garder`}
                  form={page.form('time.keepSuggestions', { activity: one.activity })}
                  label={w.keep}
                  describe={one.title}
                  fields={{ activity: one.activity }}
                />
                <ActionForm
                  action={`${place}/ecarter`}
                  form={page.form('time.dropSuggestion', { activity: one.activity })}
                  label={w.drop}
                  describe={one.title}
                  fields={{ activity: one.activity }}
                  kind="quiet"
                />
              </>
            }
          />
        ))}
      </List>
    </Section>
  )
}

const Differences = (props: MonthProps) => {
  const { page, data } = props
  const { month: w } = wordsIn(page.lang)
  if (data.differences.length === 0) return null
  const length = ({ minutes, travel }: { minutes: number; travel: number }) => durationText(minutes + travel, page.lang)
  return (
    <Section title={w.differences}>
      <List>
        {data.differences.map(({ entry, now }) => (
          <Row
            key={entry.id}
            title={entry.title}
            meta={`${w.was(length(entry))} · ${now ? w.is(`${dayText(now.on, page.lang)}, ${length(now)}`) : w.isNothing}`}
            end={(['follow', 'mine'] as const).map((choose) => (
              <ActionForm
                key={choose}
                action={`${placeOf(props)}/entrees/${entry.id}/suivre`}
                form={page.form('time.settleDifference', { entry: entry.id, choose })}
                label={w[choose]}
                describe={entry.title}
                fields={{ choose }}
                kind={choose === 'follow' ? 'plain' : 'quiet'}
              />
            ))}
          />
        ))}
      </List>
    </Section>
  )
}
