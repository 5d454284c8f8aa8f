import type { PageContext } from '#base/page.ts'
import { Button, LinkButton } from './button.tsx'
import { eurosText } from './format.ts'
import { Section } from './layout.tsx'
import { List, Row } from './list.tsx'
import { Breadcrumb, Pagination, Tabs } from './navigation.tsx'
import { Badge, Empty } from './notice.tsx'
import { useReading } from './reading.tsx'
import { Stat, Stats } from './stat.tsx'
import { type Column, Table } from './table.tsx'
import { TakeAway } from './take-away.tsx'
import { DayText } from './text.tsx'

type Axis = { id: string; name: string; paid: number; due: number; state: 'good' | 'watch' | 'bad'; says: string }

const axes: Axis[] = [
  { id: 'a', name: 'Incubateur', paid: 2_430_000, due: 1_620_000, state: 'good', says: 'à jour' },
  { id: 'b', name: 'Coopératives jeunesse de services', paid: 0, due: 5_416_500, state: 'watch', says: 'attendu' },
  { id: 'c', name: 'Éducation', paid: 750_000, due: 0, state: 'good', says: 'soldé' },
  {
    id: 'd',
    name: 'Accompagnement-des-structures-employeuses-du-territoire',
    paid: -12_050,
    due: 123_456_789,
    state: 'bad',
    says: 'en retard de 62 jours',
  },
]

export const RowsShown = ({ page }: { page: PageContext }) => {
  const { lang } = useReading()
  const columns: Column<Axis>[] = [
    { head: 'Axe', cell: (axis) => axis.name, total: 'Ensemble' },
    { head: 'État', cell: (axis) => <Badge tone={axis.state}>{axis.says}</Badge> },
    {
      head: 'Reçu',
      number: true,
      cell: (axis) => eurosText(axis.paid, lang),
      total: eurosText(
        axes.reduce((sum, axis) => sum + axis.paid, 0),
        lang,
      ),
    },
    {
      head: 'Attendu',
      number: true,
      cell: (axis) => eurosText(axis.due, lang),
      total: eurosText(
        axes.reduce((sum, axis) => sum + axis.due, 0),
        lang,
      ),
    },
  ]
  return (
    <>
      <Section level={3} title="Chiffres">
        <Stats>
          <Stat label="Trésorerie assurée" figure="74 jours" means="Jusqu’au salaire de mai compris." href="#lignes" />
          <Stat
            label="Solde de l’État"
            figure={eurosText(2_824_000, lang, true)}
            means="Attendu depuis 62 jours : relancer avant le 15."
            href="#lignes"
            tone="watch"
          />
          <Stat label="Heures signées" figure="inconnu" means="Aucune feuille de temps n’a encore été signée ce mois-ci." />
        </Stats>
      </Section>
      <Section level={3} title="Tableau">
        <Table caption="Budget par axe, en euros" columns={columns} rows={axes} keyOf={(axis) => axis.id} />
        <Table caption="Budget vide" columns={columns} rows={[]} keyOf={(axis) => axis.id} />
      </Section>
      <Section
        level={3}
        title="Liste"
        action={
          <LinkButton kind="quiet" href="#lignes">
            Toutes les décisions
          </LinkButton>
        }
      >
        <Tabs
          label="Décisions"
          tabs={[
            { href: '#lignes', label: 'En cours', current: true, count: 2 },
            { href: '#etats', label: 'Adoptées', count: 14 },
            { href: '#direct', label: 'Retirées' },
          ]}
        />
        <List label="Décisions">
          <Row
            title="Acheter un vidéoprojecteur pour les salles des fêtes"
            href="#lignes"
            meta={
              <>
                CA-2026-014, adoptée d’un commun accord le <DayText day="2026-03-01" />
              </>
            }
            badge={<Badge tone="good">adoptée</Badge>}
          />
          <Row
            title="Ouvrir une permanence à Saint-Exemple"
            href="#lignes"
            meta="proposée par L’Atelier des Pins"
            badge={<Badge tone="watch">2ᵉ tour</Badge>}
          />
          <Row title="Une ligne sans lien, avec un bouton" badge={<Badge>brouillon</Badge>} end={<Button kind="quiet">Reprendre</Button>} />
          <Row title="Prêt de la salle" meta="refusé par la commune" badge={<Badge tone="bad">refusé</Badge>} end={<b>120,00 €</b>} />
        </List>
        <Pagination previous={null} next="#lignes" says="25 sur 132" />
        <Pagination previous="#lignes" next="#lignes" label="Pages au milieu" />
        <TakeAway page={page} />
      </Section>
      <Section level={3} title="Ordre du jour numéroté, et liste vide">
        <List label="Ordre du jour" numbered>
          <Row title="Approuver le PV de février" meta="accord, 5 min" />
          <Row title="Points d’information" meta="15 min" />
          <Row title="Permanence à Saint-Exemple" meta="consentement, 30 min" badge={<Badge tone="info">décision</Badge>} />
        </List>
        <Breadcrumb
          crumbs={[
            { href: '#sol', label: 'Agenda' },
            { href: '#lignes', label: 'Conseil de mars' },
          ]}
        />
        <List
          label="Projets"
          count={0}
          empty={
            <Empty
              title="Aucun projet pour l’instant"
              action={
                <LinkButton href="#lignes" icon="plus">
                  Ajouter un projet
                </LinkButton>
              }
            >
              Les projets accompagnés seront ici, avec leur référent·e et la prochaine étape.
            </Empty>
          }
        />
      </Section>
    </>
  )
}
