import { addDays, type Day } from '#base/day.ts'
import type { Lang } from '#base/page.ts'
import { dayText, eurosText } from '#ui/format.ts'
import { Row } from '#ui/list.tsx'
import { Badge } from '#ui/notice.tsx'
import { DayText, Time } from '#ui/text.tsx'
import type fr from './fr.ts'
import type { Due } from './home.ts'

type Props = { due: Due; base: string; w: typeof fr.home; lang: Lang; self: string; today: Day }

/** One thing that waits, and the page where it is done. */
export const DueRow = ({ due, base, w, lang, self, today }: Props) => {
  switch (due.is) {
    case 'recovery':
      return <Row title={w.lost(due.count)} href={`${base}/recuperations`} badge={<Badge tone="watch">{w.toConfirm}</Badge>} />
    case 'seal':
      return (
        <Row
          title={w.toSeal(due.title)}
          href={`${base}/reunions/${due.id}`}
          meta={<Time at={due.since} day="long" />}
          badge={<Badge tone="watch">{w.toSign}</Badge>}
        />
      )
    case 'convene':
      return (
        <Row
          title={w.toConvene(due.title)}
          href={`${base}/reunions/${due.id}`}
          meta={<Time at={due.at} day="full" />}
          badge={<Badge tone="watch">{w.toSend}</Badge>}
        />
      )
    case 'promise':
      return (
        <Row
          title={due.text}
          href={`${base}/echanges/${due.contact}`}
          meta={
            <>
              {w.promised[due.kind](due.with, due.who)} · <DayText day={due.due} form="long" />
            </>
          }
          badge={<DueBadge due={due} today={today} w={w} />}
        />
      )
    case 'action':
      return (
        <Row
          title={due.what}
          href={`${base}/actions/${due.id}`}
          meta={
            <>
              {due.body} · <DayText day={due.due} form="long" />
            </>
          }
          badge={<DueBadge due={due} today={today} w={w} />}
        />
      )
    case 'application':
      return (
        <Row
          title={due.sponsor ? w.sponsors(due.name, due.sponsor) : w.applies(due.name)}
          href={`${base}/adhesions/${due.id}${due.sponsor ? '#parrainages' : ''}`}
          meta={<DayText day={due.receivedOn} form="long" />}
          badge={<Badge tone="watch">{due.sponsor ? w.toConfirm : w.toPlace}</Badge>}
        />
      )
    case 'welcome':
      return (
        <Row
          title={w.welcomes(due.name)}
          href={`${base}/structures/${due.id}/accueil`}
          meta={
            <>
              {w.memberSince} <DayText day={due.from} form="long" />
            </>
          }
          badge={<Badge tone="info">{w.toWelcome}</Badge>}
        />
      )
    case 'declare':
      return (
        <Row
          title={w.declare(due.left)}
          href={`${base}/declarations`}
          meta={
            <>
              {w.declareUntil} <DayText day={due.due} form="long" />
            </>
          }
          badge={<Badge tone={due.left < 0 ? 'bad' : 'info'}>{due.left < 0 ? w.late : w.toDeclare}</Badge>}
        />
      )
    case 'case':
      return (
        <Row
          title={w.confidential}
          href={`${base}/${due.room}/${due.id}`}
          meta={<DayText day={due.due} form="long" />}
          badge={due.due <= addDays(today, 7) ? <DueBadge due={due} today={today} w={w} /> : undefined}
        />
      )
    case 'report':
      return <Row title={w.reports(due.count)} href={`${base}/mandats`} badge={<Badge tone="info">{w.toTell}</Badge>} />
    case 'dues':
      return (
        <Row
          title={w.dues(due.lines, eurosText(due.cents, lang, true), due.late)}
          href={`${base}/cotisations?voir=attendues`}
          badge={due.late > 0 ? <Badge tone="watch">{w.late}</Badge> : undefined}
        />
      )
    case 'sign':
      return (
        <Row
          title={w.sign(dayText(due.month, lang, 'month'))}
          href={`${base}/temps/${self}/${due.month.slice(0, 7)}`}
          badge={<Badge tone="watch">{w.toSignTime}</Badge>}
        />
      )
    case 'approve':
      return (
        <Row
          title={w.approve(due.name, dayText(due.month, lang, 'month'))}
          href={`${base}/temps/${due.person}/${due.month.slice(0, 7)}`}
          badge={<Badge tone="watch">{w.toApprove}</Badge>}
        />
      )
    case 'mails':
      return <Row title={w.mailsFailed(due.count)} href={`${base}/courrier`} badge={<Badge tone="bad">{w.mails}</Badge>} />
  }
}

const DueBadge = ({ due, today, w }: { due: { due: Day; late: boolean }; today: Day; w: typeof fr.home }) =>
  due.late ? (
    <Badge tone="bad">{w.late}</Badge>
  ) : due.due === today ? (
    <Badge tone="watch">{w.dueToday}</Badge>
  ) : (
    <Badge tone="info">{w.soon}</Badge>
  )
