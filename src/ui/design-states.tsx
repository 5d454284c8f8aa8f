import { Section } from './layout.tsx'
import { Badge, Notice } from './notice.tsx'
import { Steps, Timeline } from './steps.tsx'
import { DayText, Diff } from './text.tsx'

const life = ['À préparer', 'Convoquée', 'Ouverte', 'Close', 'PV scellé'].map((label) => ({ label }))

export const StatesShown = () => (
  <>
    <Section level={3} title="Messages">
      <Notice>La convocation part ce soir à cinq structures.</Notice>
      <Notice kind="success">Le PV est scellé, il ne changera plus.</Notice>
      <Notice kind="warning" title="Délai de convocation court" source="statuts, article 11">
        La réunion est dans 3 jours, les statuts en demandent 7. Elle peut se tenir ; le PV le dira.
      </Notice>
      <Notice kind="refusal" source="règlement intérieur, article 4">
        <p>
          Seul·e la personne qui a objecté peut retirer son objection. Demandez-lui de le faire depuis son téléphone, ou reportez le point.
        </p>
      </Notice>
    </Section>
    <Section level={3} title="États">
      <p class="flex flex-wrap gap-3">
        <Badge>brouillon</Badge>
        <Badge tone="good">adoptée</Badge>
        <Badge tone="watch">à surveiller</Badge>
        <Badge tone="bad">refusée</Badge>
        <Badge tone="info">information</Badge>
        <Badge tone="good" icon="lock">
          scellé
        </Badge>
      </p>
    </Section>
    <Section level={3} title="Étapes">
      <Steps steps={life} current={2} label="Vie de la réunion" />
      <Steps
        steps={life.map((step, at) => (at === 1 ? { ...step, detail: <DayText day="2026-03-05" /> } : step))}
        current={life.length}
        label="Réunion terminée"
      />
    </Section>
    <Section level={3} title="Fil">
      <Timeline
        label="Vie de la structure"
        moments={[
          { key: '1', when: <DayText day="2019-10-01" />, title: 'Projet accueilli à l’incubateur', icon: 'seedling' },
          {
            key: '2',
            when: <DayText day="2022-06-14" />,
            title: 'Membre du pôle',
            icon: 'handshake',
            children: <p>Admise par le conseil, CA-2022-007.</p>,
          },
          { key: '3', when: <DayText day="2025-05-20" />, title: 'Siège au conseil' },
        ]}
      />
    </Section>
    <Section level={3} title="Deux versions">
      <Diff
        before="Le pôle ouvre une permanence chaque mardi à Saint-Exemple, tenue par la coordinatrice."
        after="Le pôle ouvre une permanence un mardi sur deux à Saint-Exemple, tenue à tour de rôle, jusqu’en décembre."
      />
      <Diff before="Le même texte." after="Le même texte." />
    </Section>
  </>
)
