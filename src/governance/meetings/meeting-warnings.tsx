import type { PageContext } from '#base/page.ts'
import { CollegesToSet } from '#governance/colleges/college-note.tsx'
import { beyondCap } from '#governance/proxies/proxy.ts'
import { sayRuleChange } from '#governance/rules/say-rule-change.ts'
import { citesOf } from '#governance/rules/say-rules.ts'
import { wordsOf } from '#governance/session/panel.ts'
import { ActionForm } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { orgName } from './meeting-file.ts'
import type { ShownMeeting } from './show-meeting.ts'

type Props = { data: ShownMeeting; page: PageContext }

/** What is missing, what could be held against the meeting, what people do not know yet; before it hurts. */
export const MeetingWarnings = ({ data, page }: Props) => {
  const w = wordsOf(page)
  const { file, irregular, missing, viewer } = data
  const { meeting } = file
  if (!viewer.prepares || !['draft', 'convened'].includes(meeting.state)) return null
  const draft = meeting.state === 'draft'
  const late = irregular.find(({ code }) => code === 'notice.late')
  const said = draft
    ? late
      ? [w.meeting.wouldBeLate({ given: late.given, asked: late.asked })]
      : []
    : irregular
        .filter(({ code }) => code !== 'notice.kept')
        .map(({ code, org, given, asked }) => w.irregularities[code]({ organisation: orgName(file, org), given, asked }))
  const kept = irregular.filter(({ code }) => code === 'notice.kept').map(({ org }) => orgName(file, org))
  const changed = meeting.changedAt !== null && meeting.state === 'convened'
  const beyond = beyondCap(file.proxies, file.body.rules.proxies)
  const change = sayRuleChange(file, data.today, w)
  const says = missing.map(({ code, values }) => {
    const sentence = w.problems[code as keyof typeof w.problems]
    return typeof sentence === 'function' ? sentence(values ?? {}) : sentence
  })
  return (
    <>
      {says.length > 0 ? (
        <Notice kind="warning" title={w.meeting.missing}>
          <ul>
            {says.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {change ? (
        <Notice kind="warning" title={w.ruleSet.changeTitle}>
          <p>{change.says}</p>
          <ul class="list-disc pl-5">
            {change.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <a href={`/${page.hub?.slug}/instances/${file.meeting.body}/regles`}>{w.ruleSet.history}</a>
        </Notice>
      ) : null}
      <CollegesToSet file={file} page={page} />
      {beyond.length > 0 ? (
        <Notice kind="warning" title={w.proxy.beyondTitle}>
          <ul class="list-disc pl-5">
            {beyond.map((one) => (
              <li key={one.id}>
                {w.proxy.beyondSays({
                  organisation: orgName(file, one.org),
                  holder: orgName(file, one.holder),
                  most: file.body.rules.proxies?.most ?? 0,
                  cites: citesOf(file.body.rules, w) ?? '',
                })}
              </li>
            ))}
          </ul>
          <a href={`/${page.hub?.slug}/reunions/${meeting.id}/pouvoirs`}>{w.proxy.title}</a>
        </Notice>
      ) : null}
      {changed ? (
        <Notice kind="warning">
          <p>{w.meeting.changed}</p>
          <ActionForm
            action={`/${page.hub?.slug}/reunions/${meeting.id}/convoquer`}
            form={page.form('governance.conveneMeeting')}
            label={w.meeting.conveneAgain}
            icon="mail"
          />
        </Notice>
      ) : null}
      {kept.length > 0 ? (
        <Notice kind="warning">
          <p>{w.irregularities['notice.kept']({ organisation: kept.join(', ') })}</p>
          <a href={`/${page.hub?.slug}/courrier`}>{w.meeting.toOutbox}</a>
        </Notice>
      ) : null}
      {said.length > 0 ? (
        <Notice title={w.meeting.watch}>
          <ul>
            {said.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p class="c-hint">{w.meeting.irregularSays}</p>
        </Notice>
      ) : null}
    </>
  )
}
