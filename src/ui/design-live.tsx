import type { Form as Filled } from '#base/page.ts'
import { ActionForm } from './form.tsx'
import { Section } from './layout.tsx'
import { LiveRegion } from './live-region.tsx'
import { Badge } from './notice.tsx'
import { People, Seat } from './people.tsx'
import { Gauge } from './stat.tsx'

const blank: Filled = { key: 'design', values: {}, problems: [] }

export const LiveShown = () => (
  <>
    <Section level={3} title="Quorum">
      <Gauge of={5} present={4} needed={3} label="Quorum" />
      <Gauge of={5} present={2} needed={3} big />
      <Gauge of={1} present={0} needed={1} />
      <Gauge of={24} present={11} needed={12} />
    </Section>
    <Section level={3} title="Autour de la table">
      <LiveRegion src="/design/direct">
        <People label="Structures attendues">
          <Seat
            organisation="L’Atelier des Pins"
            person="Maïa Lartigue"
            state="present"
            at="2026-03-12T17:05:00.000Z"
            action={<ActionForm action="/design/part" form={blank} label="Part" describe="L’Atelier des Pins" kind="quiet" icon="exit" />}
          />
          <Seat
            organisation="La Recyclette du Born"
            person="Jean-Baptiste Etcheverry-Dussarrat"
            state="present"
            note={<Badge tone="watch">objecte</Badge>}
          />
          <Seat
            organisation="Radio Bruyère"
            person={null}
            state="expected"
            action={<ActionForm action="/design/arrive" form={blank} label="Arrive" describe="Radio Bruyère" icon="door" />}
          />
          <Seat organisation="Fédération interdépartementale des coopératives d’habitants" person="Nour Belkacem" state="excused" />
          <Seat organisation="Les Jardins de la Leyre" person="Paul Sanz" state="represented" note="pouvoir à Radio Bruyère" />
          <Seat organisation="Café du Bourg" person="Inès Duval" state="absent" />
          <Seat organisation="Jeanne Lalanne" person="habitant·e" state="expected" ownName />
          <Seat organisation="Vélo Landes" person="Tom Castets" state="left" at="2026-03-12T18:40:00.000Z" />
        </People>
      </LiveRegion>
    </Section>
  </>
)
