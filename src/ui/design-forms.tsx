import type { Form as Filled, PageContext } from '#base/page.ts'
import { Button, LinkButton } from './button.tsx'
import { Field } from './field.tsx'
import { ActionForm, Form } from './form.tsx'
import { Actions, Columns, Section } from './layout.tsx'
import { SearchBox } from './navigation.tsx'

const blank: Filled = { key: 'design', values: {}, problems: [] }

const refused: Filled = {
  key: 'design',
  values: {
    title: 'Conseil de mars',
    day: '2026-03-12',
    from: '18:00',
    until: '17:00',
    people: 'douze',
    note: 'Ce que j’ai tapé reste là.',
  },
  problems: [
    { path: 'until', says: 'La réunion finit avant de commencer : elle commence à 18 h, indiquez une fin plus tard.' },
    { path: 'people', says: 'Indiquez un nombre, par exemple 12.' },
    { path: 'kind', says: 'Choisissez une façon de décider.' },
    { path: '', says: 'Cette réunion a été modifiée par quelqu’un d’autre entre-temps : relisez avant d’envoyer.' },
  ],
}

const kinds = [
  { value: 'information', label: 'Information', hint: 'Personne ne décide.' },
  { value: 'agreement', label: 'Accord', hint: '« Accord de tous ? Noté. »' },
  { value: 'consent', label: 'Consentement', hint: 'Clarifications, réactions, objections.' },
]

const Fields = () => (
  <>
    <Field path="title" label="Titre" hint="Tel qu’il sera lu dans la convocation." />
    <Field path="day" kind="date" label="Jour" />
    <Field path="from" kind="time" label="Début" />
    <Field path="until" kind="time" label="Fin" optional />
    <Field path="people" kind="number" label="Personnes attendues" unit="personnes" />
    <Field path="mail" kind="email" label="Adresse électronique" hint="nom@exemple.fr" autocomplete="email" optional />
    <Field
      path="place"
      kind="select"
      label="Lieu"
      options={[
        { value: 'a', label: 'Salle des fêtes' },
        { value: 'b', label: 'Tiers-lieu' },
      ]}
    />
    <Field path="commune" label="Commune" suggestions={['Mont-de-Marsan', 'Tarnos', 'Saint-Vincent-de-Tyrosse']} optional />
    <Field path="kind" kind="radio" label="Comment décide-t-on ?" options={kinds} />
    <Field path="note" kind="textarea" label="Notes" rows={4} optional />
    <Field path="agree" kind="checkbox" label="Prévenir les absents" hint="Un courriel par structure." checked />
    <Field path="file" kind="file" label="Pièce jointe" hint="PDF, 10 Mo au plus." optional />
    <Field path="off" label="Champ fermé" value="Fixé par les statuts" disabled />
  </>
)

export const FormsShown = ({ page: _ }: { page: PageContext }) => (
  <>
    <Section level={3} title="Boutons" says="Un seul bouton plein par page.">
      <Actions>
        <Button kind="main" icon="check">
          Convoquer
        </Button>
        <Button>Enregistrer</Button>
        <Button kind="quiet" icon="pen">
          Modifier
        </Button>
        <Button kind="danger">Annuler la réunion</Button>
        <LinkButton href="#formulaires" icon="download">
          Télécharger le PV
        </LinkButton>
      </Actions>
      <div class="mt-4">
        <Actions>
          <Button kind="main" disabled>
            Sceller le PV
          </Button>
          <Button disabled>Fermé pour l’instant</Button>
          <Button kind="main" big icon="hand">
            Accord de tous ? Noté
          </Button>
          <ActionForm action="/design/noter" form={blank} label="Arrive" describe="L’Atelier des Pins" icon="door" />
        </Actions>
      </div>
      <div class="mt-4">
        <ActionForm
          action="/design/ouvrir"
          form={{ ...blank, problems: [{ path: '', says: 'Le quorum n’est pas atteint : il manque une structure (statuts, art. 12).' }] }}
          label="Ouvrir la séance"
        />
      </div>
      <div class="mt-6">
        <SearchBox action="/design" label="Chercher une structure" value="atelier" />
      </div>
    </Section>
    <Section level={3} title="Formulaire, et le même refusé">
      <Columns>
        <Form action="/design/formulaire" form={blank} submit="Convoquer" kind="plain" beside={<a href="#formulaires">Annuler</a>} files>
          <Fields />
        </Form>
        <Form action="/design/formulaire-refuse" form={refused} submit="Convoquer" kind="plain" files>
          <Fields />
        </Form>
      </Columns>
    </Section>
    <Section level={3} title="Grands choix et code à usage unique">
      <Form action="/design/choix" form={{ ...blank, values: { stance: 'consent' } }} submit="Envoyer" kind="plain">
        <Field
          path="stance"
          kind="radio"
          cards
          label="Votre structure"
          options={[
            { value: 'consent', label: 'Consent', hint: 'Rien ne s’y oppose.' },
            { value: 'concern', label: 'Réserve', hint: 'À noter, sans bloquer.' },
            { value: 'objection', label: 'Objection', hint: 'Un risque pour le pôle, à dire.' },
            { value: 'standAside', label: 'Se met en retrait', disabled: true },
          ]}
        />
        <Field path="code" kind="code" label="Code reçu par courriel" hint="8 caractères, valable 10 minutes." />
      </Form>
    </Section>
  </>
)
