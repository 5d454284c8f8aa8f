import type { PageContext } from '#base/page.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { ActionForm } from '#ui/form.tsx'
import { List, Row } from '#ui/list.tsx'
import { Badge, Empty } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Time } from '#ui/text.tsx'
import type { showRecoveries } from './show-recoveries.ts'

type Props = { page: PageContext; data: Awaited<ReturnType<typeof showRecoveries.run>> }

/** Who has lost the second code, and the button by which one of the board says so. */
export const RecoveriesPage = ({ page, data }: Props) => {
  const w = (page.lang === 'fr' ? fr : en).recoveries
  const base = `/${page.hub?.slug ?? ''}/recuperations`
  if (data.pending.length === 0)
    return (
      <Page page={page} title={w.title}>
        {<Empty title={w.none} />}
      </Page>
    )
  return (
    <Page page={page} title={w.title} lead={w.lead}>
      <List label={w.title}>
        {data.pending.map(({ id, name, askedAt, confirmations, mine, done }) => (
          <Row
            key={id}
            title={name}
            meta={
              <>
                <Time at={askedAt} day="long" /> · {w.confirmed({ count: confirmations })}
              </>
            }
            badge={done ? <Badge tone="good">{w.done}</Badge> : mine ? <Badge>{w.yours}</Badge> : null}
            end={
              mine || done ? null : (
                <ActionForm
                  action={`${base}/${id}/confirmer`}
                  form={page.form('governance.confirmRecovery', { recovery: id })}
                  label={w.confirm}
                  describe={name}
                  kind="main"
                />
              )
            }
          />
        ))}
      </List>
    </Page>
  )
}
