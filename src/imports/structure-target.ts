import { isDay } from '#base/day.ts'
import { folded } from '#base/search.ts'
import { type LegalForm, readCompanyNumber, readRna, type Sector } from '#members/api.ts'
import { type Cell, isCutFigure, readDay, readKind, readLink, readMail, readPhone, readText, readYesNo } from './cell.ts'
import type { Target } from './row-target.ts'

/** By what French associations call them in their own files. */
const FORMS: Record<LegalForm, readonly string[]> = {
  association: ['association', 'asso', 'association loi 1901', 'loi 1901', 'association declaree', 'assoc'],
  publicUtilityAssociation: ['association reconnue d utilite publique', 'arup', 'reconnue d utilite publique', 'association rup'],
  localLawAssociation: ['association de droit local', 'droit local', 'association alsace moselle'],
  scop: ['scop', 'societe cooperative de production', 'societe cooperative et participative', 'sa scop', 'sarl scop', 'sas scop'],
  scic: ['scic', 'societe cooperative d interet collectif', 'sa scic', 'sarl scic', 'sas scic'],
  cae: ['cae', 'cooperative d activite et d emploi', 'cooperative d activites et d emploi'],
  cooperative: ['cooperative', 'coop', 'autre cooperative', 'cuma', 'cigales'],
  mutual: ['mutuelle'],
  foundation: ['fondation', 'fonds de dotation'],
  socialCompany: ['societe commerciale de l ess', 'esus', 'entreprise de l ess', 'sas ess', 'sarl ess', 'sas esus', 'sarl esus'],
  company: [
    'entreprise',
    'sarl',
    'sas',
    'sasu',
    'eurl',
    'sa',
    'societe',
    'ei',
    'micro entreprise',
    'auto entrepreneur',
    'autre entreprise',
  ],
  localAuthority: [
    'collectivite',
    'commune',
    'mairie',
    'intercommunalite',
    'communaute de communes',
    'departement',
    'region',
    'epci',
    'petr',
  ],
  publicBody: ['etablissement public', 'lycee', 'college', 'chambre', 'universite', 'epl', 'gip'],
  informal: ['collectif', 'collectif informel', 'informel', 'association de fait'],
  other: ['autre', 'autres', 'divers'],
}

const SECTOR_NAMES: Record<Sector, readonly string[]> = {
  agriculture: ['agriculture', 'agriculture et alimentation', 'alimentation', 'maraichage', 'agricole'],
  craft: ['artisanat', 'artisanat et production', 'production', 'metiers d art'],
  culture: ['culture', 'culturel', 'spectacle', 'arts', 'patrimoine'],
  digital: ['numerique', 'informatique'],
  education: ['education', 'education et jeunesse', 'jeunesse', 'enseignement', 'formation', 'education populaire'],
  employment: ['emploi', 'emploi et insertion', 'insertion', 'iae'],
  energy: ['energie', 'energies', 'energies renouvelables'],
  environment: ['environnement', 'nature', 'ecologie'],
  finance: ['finance', 'finance solidaire', 'finances'],
  health: ['sante', 'soin'],
  housing: ['habitat', 'logement'],
  mobility: ['mobilite', 'mobilites', 'transport', 'velo'],
  reuse: ['reemploi', 'reemploi et dechets', 'dechets', 'ressourcerie', 'recyclerie', 'recyclage'],
  shops: ['commerce', 'commerce de proximite', 'epicerie', 'commerces'],
  social: ['solidarite', 'solidarite et action sociale', 'action sociale', 'social', 'medico social'],
  sport: ['sport', 'sports', 'loisirs'],
  support: ['accompagnement', 'accompagnement de projets', 'conseil', 'appui'],
  thirdPlace: ['tiers lieu', 'tiers lieux', 'tierslieu', 'coworking'],
  tourism: ['tourisme', 'hebergement'],
}

const oneSector = readKind(SECTOR_NAMES, 'import.unknownSector')

/** Several, apart by a comma, a semicolon, a slash or a line. */
const readSectors = (cell: string): Cell<Sector[]> => {
  const whole = oneSector(cell)
  if ('value' in whole && !/[,;/|\n]/.test(cell)) return { value: [whole.value] }
  const value = new Set<Sector>()
  for (const part of cell.split(/[,;/|\n]/).filter((one) => one.trim() !== '')) {
    const read = oneSector(part)
    if (!('value' in read)) return { code: read.code, values: { part: part.trim() } }
    value.add(read.value)
  }
  return { value: [...value].sort() }
}

/** A SIRET or a SIREN, with its spaces; « 4,23E+13 » has lost its digits for good. */
const readNumber = (cell: string): Cell<{ siren: string; siret: string | null }> => {
  if (isCutFigure(cell)) return { code: 'import.cutFigure' }
  const read = readCompanyNumber(cell.replace(/^\s*(?:siret|siren)\s*:?/i, ''), '')
  return 'code' in read ? { code: read.code, ...(read.values ? { values: read.values } : {}) } : { value: read }
}

const readAssociation = (cell: string): Cell<string> => {
  const read = readRna(cell, '')
  return typeof read === 'string' ? { value: read } : { code: read.code, ...(read.values ? { values: read.values } : {}) }
}

/** Organisations, members of the hub from a day. */
export const structures: Target = {
  name: 'structures',
  columns: [
    {
      key: 'name',
      names: [
        ...['nom de la structure', 'nom de l association', 'nom structure', 'structure', 'structures', 'raison sociale', 'denomination'],
        ...[
          'nom',
          'association',
          'asso',
          'organisme',
          'organisation',
          'adherent',
          'membre',
          'name',
          'organization',
          'entite',
          'etablissement',
        ],
      ],
      read: readText(200),
    },
    {
      key: 'legalForm',
      names: ['forme juridique', 'statut juridique', 'forme', 'statut', 'type de structure', 'legal form'],
      read: readKind(FORMS, 'import.unknownForm'),
    },
    {
      key: 'number',
      names: ['siret', 'siren', 'numero siret', 'n siret', 'no siret', 'numero siren', 'n siren', 'siret ou siren'],
      read: readNumber,
      looks: /^\d{3}[\s.]?\d{3}[\s.]?\d{3}(?:[\s.]?\d{5})?$/,
    },
    { key: 'rna', names: ['rna', 'numero rna', 'n rna', 'w'], read: readAssociation, looks: /^W\d/i },
    { key: 'commune', names: ['commune', 'ville', 'localite', 'city', 'town'], read: readText(100) },
    { key: 'address', names: ['adresse postale', 'adresse', 'siege', 'siege social', 'address', 'rue'], read: readText(300) },
    {
      key: 'email',
      names: ['mail', 'e mail', 'email', 'courriel', 'adresse mail', 'adresse email', 'adresse electronique', 'mel'],
      read: readMail,
      looks: /^\S+@\S+\.\S+$/,
    },
    {
      key: 'phone',
      names: ['telephone', 'tel', 'tel fixe', 'portable', 'mobile', 'phone', 'numero de telephone'],
      read: readPhone,
      looks: /^(?:0|\+33)\s?[1-9](?:[\s.-]?\d{2}){4}$/,
    },
    {
      key: 'website',
      names: ['site web', 'site internet', 'site', 'website', 'url', 'web'],
      read: readLink,
      looks: /^(?:https?:\/\/|www\.)/i,
    },
    {
      key: 'sectors',
      names: ['secteur', 'secteurs', 'secteur d activite', 'activite', 'activites', 'domaine', 'sector'],
      read: readSectors,
    },
    { key: 'founding', names: ['membre fondateur', 'fondateur', 'fondatrice', 'fondateurs', 'founding'], read: readYesNo },
    {
      key: 'since',
      names: ['membre depuis', 'adherent depuis', 'date d adhesion', 'date adhesion', 'adhesion', 'depuis', 'since', 'date d entree'],
      read: readDay,
    },
  ],
  judge: ({ name, since }, today) => [
    ...(typeof name === 'string' && folded(name) !== '' ? [] : [{ column: 'name', code: 'import.noName' }]),
    ...(typeof since === 'string' && isDay(since) && since > today ? [{ column: 'since', code: 'import.sinceToCome' }] : []),
    ...(typeof since === 'string' && since < '1850-01-01' ? [{ column: 'since', code: 'import.notADay' }] : []),
  ],
  marks: ({ name, number, email }) => {
    const siret = (number as { siret: string | null } | undefined)?.siret
    return [
      { mark: `n:${folded(String(name))}` },
      ...(siret ? [{ mark: `s:${siret}` }] : []),
      ...(email ? [{ mark: `m:${email}`, alone: true }] : []),
    ]
  },
  fills: ['legalForm', 'number', 'rna', 'commune', 'address', 'email', 'phone', 'website', 'sectors'],
  needs: [{ oneOf: ['name'], code: 'import.noNameColumn' }],
}
