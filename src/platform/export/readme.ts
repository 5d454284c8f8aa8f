import type { Described } from '#base/described.ts'
import type { Resource } from './datapackage.ts'

type Told = { name: string; madeAt: string; described: Described; resources: Resource[]; documents: number; missing: string[] }

const out = (described: Described, lang: 0 | 1): string =>
  [...new Set(Object.values(described).flatMap((one) => ('out' in one ? [one.out[lang]] : [])))]
    .map((sentence) => `- ${sentence}`)
    .join('\n')

const files = (described: Described, resources: Resource[], lang: 0 | 1): string =>
  resources
    .map(({ table, path, rows }) => {
      const one = described[table]
      return `- ${path} (${rows}) : ${one && 'says' in one ? `${one.title[lang]}. ${one.says[lang]}` : table}`
    })
    .join('\n')

/** What whoever opens the folder reads first, in French, then in English. */
export const readme = ({ name, madeAt, described, resources, documents, missing }: Told): string => `${name}
${'='.repeat(name.length)}

Toutes les données du pôle au ${madeAt.slice(0, 10)} (${madeAt}), en formats ouverts. (English below.)

- tables/*.csv : un fichier par table. UTF-8, virgules, RFC 4180 ; jours 2026-03-12, instants 2026-03-12T17:00:00.000000Z (temps universel), true et false, nombres avec un point. Une case vide n’est pas connue ; "" est un texte vide.
- carnet.jsonl : le carnet de bord, un fait par ligne (JSON Lines).
- documents/ : les fichiers, sous leur nom ; documents/index.csv dit lequel est lequel (${documents}).
- datapackage.json : chaque fichier et chaque colonne, son sens, son unité, sa clé, ce à quoi elle renvoie (Frictionless Data Package, frictionlessdata.io). Des programmes libres les relisent ensemble.

Dans un tableur, importez ces fichiers (« Données, à partir d’un texte ») plutôt que de les ouvrir d’un double clic : un texte qui commence par = y passerait pour une formule.
Les lignes se désignent par des identifiants : la colonne organisation_id d’une table contient l’id d’une ligne de tables/members.organisation.csv.
Ces fichiers contiennent des données personnelles : gardez-les comme telles, et effacez-les quand elles ne servent plus (RGPD).

Fichiers (et nombre de lignes)
${files(described, resources, 0)}

N’y sont pas
${out(described, 0)}
${missing.length > 0 ? `\nManquaient dans l’installation :\n${missing.map((one) => `- ${one}`).join('\n')}\n` : ''}
--------------------------------------------------------------------------------

All data of the hub on ${madeAt.slice(0, 10)} (${madeAt}), in open formats.

- tables/*.csv: one file a table. UTF-8, commas, RFC 4180; days 2026-03-12, instants 2026-03-12T17:00:00.000000Z (universal time), true and false, numbers with a point. An empty cell is unknown; "" is an empty text.
- carnet.jsonl: the logbook, one fact a line (JSON Lines).
- documents/: the files, under their names; documents/index.csv says which is which (${documents}).
- datapackage.json: every file and every column, its meaning, unit, key and what it refers to (Frictionless Data Package, frictionlessdata.io). Free programs read them together.

In a spreadsheet, import these files (“Data, from text”) rather than open them by a double click: a text that begins with = would be taken for a formula.
Rows refer to each other by ids: the column organisation_id of a table holds the id of a row of tables/members.organisation.csv.
These files hold personal data: keep them as such, and erase them when they have served (GDPR).

Files (and number of rows)
${files(described, resources, 1)}

Not in it
${out(described, 1)}
${missing.length > 0 ? `\nWere missing in the installation:\n${missing.map((one) => `- ${one}`).join('\n')}\n` : ''}`
