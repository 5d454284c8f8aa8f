import type { PageContext } from '#base/page.ts'
import { FormsShown } from './design-forms.tsx'
import { GroundShown } from './design-ground.tsx'
import { LiveShown } from './design-live.tsx'
import { RowsShown } from './design-rows.tsx'
import { StatesShown } from './design-states.tsx'
import { List, Row } from './list.tsx'
import { Page } from './page.tsx'

const parts = [
  { id: 'sol', title: 'Papier, lettres, couleurs, icônes', Shown: GroundShown },
  { id: 'formulaires', title: 'Formulaires et boutons', Shown: FormsShown },
  { id: 'lignes', title: 'Tableaux, listes, chiffres', Shown: RowsShown },
  { id: 'etats', title: 'Messages, états, étapes, textes', Shown: StatesShown },
  { id: 'direct', title: 'Séance en direct', Shown: LiveShown },
]

/**
 * Every component in every state, in development: to look at, to print, and for axe to read. Samples are invented and stay in French;
 * the components' own words follow the language of the page.
 */
export const DesignPage = ({ page }: { page: PageContext }) => (
  <Page
    page={page}
    title="Le style de Cordée"
    over="Pour qui écrit des pages"
    lead="Tous les composants, dans tous leurs états. Les exemples sont inventés. La règle est dans DESIGN.md."
    islands={['live-region']}
  >
    <List label="Sur cette page">
      {parts.map(({ id, title }) => (
        <Row key={id} title={title} href={`#${id}`} />
      ))}
    </List>
    {parts.map(({ id, title, Shown }) => (
      <section key={id} class="c-section" id={id}>
        <div class="c-section-head">
          <h2>{title}</h2>
        </div>
        <Shown page={page} />
      </section>
    ))}
  </Page>
)
