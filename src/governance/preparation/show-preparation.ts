import { dayAt } from '#base/day.ts'
import { choice, id, z } from '#base/input.ts'
import { PAGE, pageAround, placeAt } from '#base/list.ts'
import { pendingFor } from '#governance/agenda/pending-load.ts'
import { fileShownTo } from '#governance/arrears/arrears-load.ts'
import { mayDeclare, maySeeDeclarations } from '#governance/declarations/declaration.access.ts'
import { declarationsDue } from '#governance/declarations/declarations-due.ts'
import { subjectOf } from '#governance/meetings/meeting-file.ts'
import { loadMeeting } from '#governance/meetings/meeting-load.ts'
import { viewerOf } from '#governance/meetings/meeting-viewer.ts'
import { noticeVersion } from '#governance/rules/rule-version.ts'
import { view } from '#logbook/use-case.ts'
import { duesAskedOn, keepsDues, standingOn } from '#members/api.ts'
import { fundersAwaiting } from './funder.store.ts'
import { funderLines } from './funder.ts'
import { irregularities } from './irregularities.ts'
import { isAnnual } from './nature.ts'
import { maySeePreparation } from './preparation.access.ts'
import { mandatesEnding } from './preparation.store.ts'
import {
  countsOf,
  duesShown,
  lineOrders,
  linesShown,
  type MemberLine,
  memberLines,
  reachOf,
  reportLines,
  type Shown,
  shownFilters,
  WHOLE,
  wantsAnEye,
} from './preparation.ts'

/** An assembly on one page: who is convened, carried, in order; which documents are there; what could go wrong; then what is to do once it is held. */
export const showPreparation = view({
  name: 'governance.showPreparation',
  input: z.object({
    assembly: id(),
    voir: choice(shownFilters).optional().catch(undefined),
    tri: choice(lineOrders).optional().catch(undefined),
    apres: id().nullable().catch(null),
    avant: id().nullable().catch(null),
  }),
  load: async (context, input) => {
    const { db, hub, today, actor } = context
    const file = await loadMeeting(context, { meeting: input.assembly })
    if (file?.body.kind !== 'assembly' || file.meeting.state === 'cancelled') return null
    const { meeting, day, points } = file
    const before = meeting.state === 'draft' || meeting.state === 'convened'
    const over = meeting.state === 'closed' || meeting.state === 'sealed'
    const known = [today, day].sort()[0] ?? today
    const [pending, standings, asked, endings, awaited, declared] = await Promise.all([
      before && !file.firstCall ? pendingFor(context, { body: meeting.body, meeting: meeting.id, day, points }) : [],
      keepsDues(actor) ? standingOn(db, hub, known) : [],
      keepsDues(actor) ? duesAskedOn(db, hub.id, known) : null,
      before ? mandatesEnding(db, hub.id, today, day) : [],
      over ? fundersAwaiting(db, hub.id, meeting.id) : null,
      over && maySeeDeclarations(actor) ? declarationsDue(db, hub.id, today) : null,
    ])
    return { file, pending, dues: { standings, asked }, endings, awaited, declared }
  },
  mayView: (who, { file }) => maySeePreparation(who, subjectOf(file)),
  run: (
    { file, pending, dues, endings, awaited, declared },
    { actor, now, today, rows: size = PAGE },
    { voir: asked, tri = 'nom', apres, avant },
  ) => {
    const { meeting, points, entitled, body } = file
    // Where no year was called and nobody is late, no line has anything to say of it.
    const noDues = dues.asked === null && dues.standings.every(({ is }) => is === 'inOrder')
    const seesDues = keepsDues(actor) && !noDues
    const opened = meeting.openedAt !== null
    const lines = memberLines(file, (org) => (seesDues ? duesShown(org, dues.standings, dues.asked) : null), opened)
    // Two hundred lines are not read through: what is left to do stands first.
    const many = lines.length > WHOLE
    const draft = meeting.state === 'draft'
    const looked = (line: MemberLine) => wantsAnEye(line, draft, Boolean(body.rules.arrears))
    const left = many && (draft || meeting.state === 'convened') ? lines.filter(looked).length : 0
    const usual: Shown = left > 0 ? 'aVoir' : 'toutes'
    const voir = asked ?? usual
    const shown = linesShown(lines, voir, tri, looked)
    const { rows, ...edges } = pageAround(
      shown.map((line) => ({ id: line.org, line })),
      placeAt({ apres, avant }),
      many ? size : Math.max(size, WHOLE),
      ({ line }) => line,
    )
    const reach = reachOf({ ...file, rules: body.rules })
    return {
      file: fileShownTo(actor, file),
      today,
      viewer: viewerOf(actor, file),
      seesDues,
      noDues: keepsDues(actor) && noDues,
      opened,
      voir,
      tri,
      counts: countsOf(lines),
      reach,
      /** What is shown where nothing is chosen. */
      usual,
      /** Of those convened, how many want an eye; 0 also where all stand on one page. */
      left,
      lines: rows,
      ...edges,
      /** Of all pages. */
      matching: shown.length,
      reports: reportLines(points),
      annual: isAnnual(points),
      irregular: irregularities({
        ...{ state: meeting.state, startsAt: meeting.startsAt, now, zone: file.zone, rules: noticeVersion(file, today).rules },
        ...{ entitled, notices: file.notices, changedAt: meeting.changedAt, points, endings, reach },
        reachable: lines.filter(({ reachable }) => reachable).map(({ org }) => org),
        unapproved: pending.flatMap((one) => (one.is === 'minutes' ? [one.day] : []))[0] ?? null,
        toRatify: pending.flatMap((one) => (one.is === 'ratification' ? [one.name] : [])),
      }),
      /** Once it is held. */
      after: awaited && {
        heldOn: dayAt(meeting.closedAt ?? meeting.startsAt, file.zone),
        declared,
        /** What is declared is not for everybody’s eyes. */
        declares: maySeeDeclarations(actor),
        funders: funderLines(awaited.funders, file.day, today),
        keeps: mayDeclare(actor) === true,
      },
    }
  },
})

export type ShownPreparation = Awaited<ReturnType<typeof showPreparation.run>>
