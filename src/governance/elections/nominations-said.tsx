import type { Decision } from '#governance/decisions/decision.ts'
import { type MeetingFile, orgName } from '#governance/meetings/meeting-file.ts'
import type { Panel } from '#governance/session/panel.ts'
import { Badge } from '#ui/notice.tsx'
import { Prose } from '#ui/text.tsx'
import { countsOf, keyOfNominee, type Nomination, standingNominations } from './election.ts'
import { nomineeName } from './nominees.ts'

type Props = { file: Pick<MeetingFile, 'names'>; decision: Decision; w: Panel['w'] }

/** Said aloud in the room, so open: how many nominate each one, who, with which reason; who wrote none. */
export const NominationsSaid = ({ file, decision, w }: Props) => {
  const { election } = decision
  const standing = standingNominations(decision)
  const wrote = (list: Nomination[] | undefined, org: string) => list?.some((one) => one.org === org) ?? false
  const changed = (org: string) => wrote(election?.changes, org) && wrote(election?.nominations, org)
  const silent = (election?.silent ?? []).filter((org) => !standing.some((one) => one.org === org))
  return (
    <>
      <ul class="grid gap-6">
        {countsOf(decision).map(({ nominee, count }) => (
          <li key={keyOfNominee(nominee)}>
            <p class="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <b class="text-lg">{nomineeName(file, nominee)}</b>
              <Badge tone="info">{w.election.count({ count })}</Badge>
            </p>
            <ul class="mt-2 grid gap-2 border-l-2 border-base-300 pl-4">
              {standing
                .filter((one) => one.nominee !== null && keyOfNominee(one.nominee) === keyOfNominee(nominee))
                .map((one) => (
                  <li key={one.org}>
                    <p>
                      {orgName(file, one.org)}
                      {changed(one.org) ? <span class="c-hint"> {w.election.hasChanged}</span> : null}
                    </p>
                    <Prose text={one.reason} />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
      {silent.length > 0 ? (
        <p class="c-says mt-4">{w.election.silent({ organisations: silent.map((org) => orgName(file, org)).join(', ') })}</p>
      ) : null}
    </>
  )
}
