import { s } from '#platform/i18n/say.fr.ts'
import type { CapabilityWords } from '#platform/i18n/words.ts'

const words = {
  problems: {
    'identifier.notDigits': 'Un SIRET n’a que des chiffres : quatorze, ou neuf pour un SIREN. Laissez vide si vous ne l’avez pas.',
    'identifier.length': ({ digits }) =>
      `Ce numéro a ${digits} chiffre${s(Number(digits))}. Un SIRET en a quatorze, un SIREN neuf (INSEE) : vérifiez s’il en manque ou s’il y en a un de trop.`,
    'identifier.zeros': 'Un numéro fait de zéros n’existe pas (INSEE). Laissez vide si vous ne l’avez pas encore.',
    'identifier.sirenKey': ({ siren }) =>
      `La clé du SIREN ${siren} ne tombe pas juste (INSEE) : un chiffre est faux, ou deux sont échangés. Relisez-le sur l’avis de situation.`,
    'identifier.sirenKeyInSiret': ({ siren }) =>
      `La clé ne tombe pas juste (INSEE) : vérifiez les neuf premiers chiffres, ${siren}, qui sont le SIREN.`,
    'identifier.siretKey': ({ end }) =>
      `La clé du SIRET ne tombe pas juste (INSEE) : les neuf premiers chiffres sont bons, vérifiez les cinq derniers, ${end}.`,
    'identifier.thatIsAnRna': 'Ce numéro commence par W : c’est un numéro RNA. Écrivez-le dans le champ d’à côté.',
    'identifier.thatIsASiret': 'Ce numéro est un SIRET ou un SIREN. Écrivez-le dans le champ « SIRET ou SIREN ».',
    'identifier.rnaForm': ({ signs }) =>
      `Un numéro RNA est un W suivi de neuf signes, par exemple W401000123 (Journal officiel) ; celui-ci en a ${signs} en tout. Il est écrit sur le récépissé de la préfecture.`,
    'identifier.numberAndReason': 'Vous donnez un numéro et dites qu’il n’y en a pas : gardez l’un des deux.',
    'identifier.communeCode':
      'Un code INSEE de commune a cinq signes, par exemple 40197 (ou 2A004 en Corse) ; ce n’est pas le code postal.',
    'identifier.takenBy': ({ name }) =>
      `Ce SIRET est déjà celui de « ${name} » dans le pôle. Si c’est la même structure, gardez une seule des deux ; sinon vérifiez le numéro.`,
  },
  done: {
    'members.organisationIdentified': 'Identité enregistrée.',
  },
  pages: {
    legalForms: {
      association: 'association loi 1901',
      publicUtilityAssociation: 'association reconnue d’utilité publique',
      localLawAssociation: 'association de droit local (Alsace-Moselle)',
      scop: 'SCOP',
      scic: 'SCIC',
      cae: 'coopérative d’activité et d’emploi (CAE)',
      cooperative: 'autre coopérative',
      mutual: 'mutuelle',
      foundation: 'fondation',
      socialCompany: 'société commerciale de l’ESS ou ESUS',
      company: 'autre entreprise',
      localAuthority: 'collectivité ou intercommunalité',
      publicBody: 'établissement public',
      informal: 'collectif informel',
      other: 'autre',
    },
    sectors: {
      agriculture: 'agriculture et alimentation',
      craft: 'artisanat et production',
      culture: 'culture',
      digital: 'numérique',
      education: 'éducation et jeunesse',
      employment: 'emploi et insertion',
      energy: 'énergie',
      environment: 'environnement',
      finance: 'finance solidaire',
      health: 'santé',
      housing: 'habitat',
      mobility: 'mobilité',
      reuse: 'réemploi et déchets',
      shops: 'commerce de proximité',
      social: 'solidarité et action sociale',
      sport: 'sport',
      support: 'accompagnement de projets',
      thirdPlace: 'tiers-lieu',
      tourism: 'tourisme',
    },
    identity: {
      title: 'Identité',
      edit: 'Compléter ou corriger l’identité',
      nothing: 'Rien n’est encore renseigné : ni forme, ni numéro, ni adresse. Rien de cela n’est nécessaire pour se réunir.',
      legalForm: 'Forme juridique',
      unknownForm: 'inconnue pour l’instant',
      number: 'SIRET ou SIREN',
      numberHint: 'Quatorze chiffres, ou neuf. Les espaces ne comptent pas.',
      rna: 'Numéro RNA',
      rnaHint: 'Celui des associations, par exemple W401000123.',
      noNumber: 'Elle n’a pas de numéro',
      noNumberNone: 'sans objet',
      noNumberReasons: {
        localLaw: 'association d’Alsace-Moselle, inscrite au tribunal',
        informal: 'collectif qui n’est pas déclaré',
        beingCreated: 'en cours de création',
        abroad: 'établie à l’étranger',
      },
      status: 'Vérification',
      statuses: {
        unverified: 'pas de numéro à vérifier',
        formatOk: 'la clé est juste ; l’existence au répertoire Sirene n’est pas vérifiée ici',
        inSirene: 'trouvée au répertoire Sirene',
        closed: 'fermée au répertoire Sirene',
        nonDiffusible: 'au répertoire Sirene, sans diffusion',
      },
      commune: 'Commune',
      communeCode: 'Code INSEE de la commune',
      communeCodeHint: 'Facilite les cartes et les bilans par territoire. Repris tout seul si le pôle connaît déjà cette commune.',
      address: 'Adresse',
      sectors: 'Secteurs',
      sectorsHint: 'Un ou plusieurs : ils servent à retrouver la structure.',
      website: 'Site',
      mail: 'Adresse électronique de la structure',
      mailHint: 'Une adresse commune, pas celle d’une personne.',
      phone: 'Téléphone de la structure',
      published: 'La structure accepte de figurer sur le site public du pôle',
      publishedHint: 'La date et le nom de la personne qui l’a dit sont gardés. Sans accord, elle n’y figure pas.',
      publishedName: 'Site public',
      publishedSince: (name: string) => `accord donné à ${name} le`,
      notPublished: 'accord non donné pour l’instant',
      more: 'Numéros, adresse, site, téléphone',
    },
  },
} satisfies CapabilityWords & { pages: Record<string, unknown> }

export default words
