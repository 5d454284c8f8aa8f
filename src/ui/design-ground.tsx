import { Icon, iconNames } from './icons.tsx'
import { Columns, Details, Facts, Heading, Section, Split } from './layout.tsx'
import { Badge } from './notice.tsx'
import { Lead } from './page.tsx'
import { DayText, Prose, Time } from './text.tsx'

const colours = [
  ['papier', 'bg-base-100'],
  ['table', 'bg-base-200'],
  ['trait', 'bg-base-300'],
  ['encre', 'bg-base-content'],
  ['pin', 'bg-primary'],
  ['océan', 'bg-secondary'],
  ['ocre', 'bg-accent'],
  ['vert', 'bg-success'],
  ['ambre', 'bg-warning'],
  ['brique', 'bg-error'],
] as const

export const GroundShown = () => (
  <>
    <Section level={3} title="Lettres">
      <Lead>Trésorerie assurée pendant 74 jours. À surveiller : le solde de l’État (28 240 €).</Lead>
      <Columns>
        <div>
          <Heading level={2}>Titre de partie</Heading>
          <Heading level={3}>Titre de sous-partie</Heading>
          <Heading level={4}>Petit titre</Heading>
          <p>
            Un paragraphe de travail, en linéale, avec <a href="#sol">un lien</a>, <b>un mot fort</b> et une date :{' '}
            <DayText day="2026-03-12" form="full" />, à <Time at="2026-03-12T17:05:00.000Z" />.
          </p>
        </div>
        <Prose
          text={
            'Le texte que les gens ont écrit est en romain, comme imprimé.\n\nLes alinéas restent,\net les retours à la ligne aussi. Anticonstitutionnellementindivisiblementextraordinairement long.'
          }
        />
      </Columns>
    </Section>
    <Section level={3} title="Couleurs">
      <ul class="grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-4">
        {colours.map(([name, colour]) => (
          <li key={name}>
            <div class={`h-14 rounded border border-base-content/40 ${colour}`} />
            {name}
          </li>
        ))}
      </ul>
    </Section>
    <Section level={3} title="Icônes">
      <ul class="grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-4">
        {iconNames.map((name) => (
          <li key={name}>
            <Icon name={name} size={32} />
            {name}
          </li>
        ))}
      </ul>
    </Section>
    <Section level={3} title="Colonnes, côté, détails" says="Une phrase dit à quoi sert la partie." action={<a href="#sol">Tout voir</a>}>
      <Split
        aside={
          <Section level={4} title="À côté">
            <p>Ce qui aide, sans être le sujet.</p>
          </Section>
        }
      >
        <Facts
          facts={[
            { name: 'Quand', value: <Time at="2026-03-12T17:00:00.000Z" day="full" /> },
            { name: 'Où', value: 'Salle des fêtes, bourg de Saint-Exemple-en-Marsan' },
            { name: 'Avec qui', value: <Badge tone="info">5 structures</Badge> },
          ]}
        />
        <Details summary="Comment cette durée est-elle comptée ?">
          <p>De l’arrivée au départ, arrondie à la minute.</p>
        </Details>
        <Details summary="Détails ouverts" open>
          <p>Ce que la plupart des gens n’ont pas besoin de voir.</p>
        </Details>
      </Split>
    </Section>
  </>
)
