import { wordsOf } from '#governance/session/panel.ts'
import { ActionForm } from '#ui/form.tsx'
import { dayText } from '#ui/format.ts'
import { Section } from '#ui/layout.tsx'
import { List, Row } from '#ui/list.tsx'
import { Badge } from '#ui/notice.tsx'
import { FunderRow } from './funder-part.tsx'
import type { PreparationPart } from './preparation-page.tsx'

/** What is to do once the assembly is held: the PV, the registry, who awaits what. */
export const AfterPart = ({ data, page }: PreparationPart) => {
  const w = wordsOf(page)
  const { after, file } = data
  if (!after) return null
  const { meeting } = file
  const root = `/${page.hub?.slug}`
  const at = `${root}/reunions/${meeting.id}`
  const sealed = meeting.state === 'sealed'
  const { declared, funders } = after
  return (
    <>
      <Section id="apres" title={w.preparation.after}>
        <List label={w.preparation.after}>
          <Row
            title={sealed ? w.preparation.minutesSealed : w.preparation.sealMinutes}
            href={`${at}/pv`}
            meta={sealed ? null : w.preparation.heldOn({ day: dayText(after.heldOn, page.lang) })}
            badge={<Badge tone={sealed ? 'good' : 'watch'}>{sealed ? w.preparation.done : w.preparation.toDo}</Badge>}
          />
          {!after.declares ? null : declared ? (
            <Row
              title={w.preparation.declare}
              href={`${root}/declarations`}
              meta={w.declarations.linkSays({ n: declared.waiting, due: declared.due ?? '' })}
              badge={
                declared.waiting === 0 ? (
                  <Badge tone="good">{w.preparation.nothingToDo}</Badge>
                ) : (
                  <Badge tone={declared.left < 0 ? 'bad' : declared.left <= 31 ? 'watch' : 'info'}>
                    {declared.left < 0 ? w.declarations.late({ n: -declared.left }) : w.declarations.left({ n: declared.left })}
                  </Badge>
                )
              }
            />
          ) : (
            <Row title={w.preparation.declare} meta={w.preparation.nothingToDeclare} href={`${root}/declarations`} />
          )}
        </List>
      </Section>
      <Section
        id="financeurs"
        title={w.preparation.funders}
        says={funders.length === 0 ? w.preparation.noFunders : null}
        action={
          after.declares ? (
            <a href={`${root}/declarations#financeurs`}>
              {funders.length === 0 && after.keeps ? w.preparation.writeList : w.preparation.keepList}
            </a>
          ) : null
        }
      >
        {funders.length > 0 ? (
          <List label={w.preparation.funders}>
            {funders.map((one) => (
              <FunderRow
                key={one.id}
                line={one}
                page={page}
                end={
                  after.keeps ? (
                    <ActionForm
                      action={`${at}/preparation/envois`}
                      form={page.form('governance.tickFunder', { funder: one.id })}
                      fields={{ funder: one.id, ...(one.is === 'sent' ? { undo: 'on' } : {}) }}
                      label={one.is === 'sent' ? w.preparation.undo : w.preparation.isSent}
                      describe={one.funder}
                      kind={one.is === 'sent' ? 'quiet' : 'plain'}
                    />
                  ) : null
                }
              />
            ))}
          </List>
        ) : null}
      </Section>
    </>
  )
}
