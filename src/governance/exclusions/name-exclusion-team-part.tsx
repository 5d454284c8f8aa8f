import type { PageContext } from '#base/page.ts'
import { NameTeamForm } from '#governance/conflicts/name-team-form.tsx'
import { wordsOf } from '#governance/session/panel.ts'
import type { ShownExclusion } from './show-exclusion.ts'

/** Who examines it from now on: the same form as for a case. */
export const NameTeam = ({ data, page }: { data: ShownExclusion; page: PageContext }) => {
  const { exclusion: w } = wordsOf(page)
  return (
    <NameTeamForm
      action={`/${page.hub?.slug}/procedures/${data.id}/suivi`}
      form={page.form('governance.nameExclusionTeam')}
      says={{ title: w.nameTeam, nobody: w.nobodyFollows, hint: w.nameTeamHint }}
      helpers={data.people}
      team={data.team}
      remaining={data.remaining}
      page={page}
    />
  )
}
