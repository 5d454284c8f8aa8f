import { s } from '#platform/i18n/say.fr.ts'
import type { CommandWords } from '../command.ts'

const n = (figure: unknown): string => Number(figure).toLocaleString('fr-FR')
const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${n(Math.ceil(bytes / 1000))} ko` : `${(bytes / 1_000_000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} Mo`
const seconds = (figure: number): string => figure.toLocaleString('fr-FR', { maximumFractionDigits: 1 })

/** What backup and restore say. */
const fr = {
  problems: {
    'backup.fileThere': ({ file }) => `${file} existe déjà : une sauvegarde n’en remplace jamais une autre. Donnez un autre nom.`,
    'backup.noHub': ({ hub }) => `Aucun pôle n’a l’adresse « ${hub} » ici.`,
    'backup.noHubInside': ({ hub, hubs }) =>
      `Cette sauvegarde ne contient pas de pôle « ${hub} ». Elle contient : ${hubs || 'aucun pôle'}.`,
    'backup.notOurs': ({ file }) => `${file} n’est pas une sauvegarde de Cordée que ce programme sait lire.`,
    'backup.cutOff': ({ file }) =>
      `${file} est incomplet : sa fin manque ou n’est plus lisible. Rien n’a été rendu. Prenez une autre copie de cette sauvegarde.`,
    'backup.damaged': ({ file, part }) =>
      `${file} a été altéré${part ? ` : la partie « ${part} » n’est plus celle qui a été écrite` : ' depuis qu’il a été écrit'}. Rien n’a été rendu. Prenez une autre copie de cette sauvegarde.`,
    'backup.laterVersion': ({ name }) =>
      `Cette sauvegarde vient d’une version plus récente de Cordée (migration ${name}). Mettez le programme à jour, puis recommencez.`,
    'backup.otherMigration': ({ name }) =>
      `La migration ${name} de cette sauvegarde n’est pas celle de ce programme : elle vient d’un autre Cordée. Rien n’a été rendu.`,
    'backup.otherTables': ({ name }) =>
      `La base n’a pas de table ${name} : elle n’est pas de la version de cette sauvegarde. Rien n’a été rendu.`,
    'backup.notTheSame': ({ name, saved, found }) =>
      `La table ${name} n’est pas revenue telle qu’elle était (${n(saved)} lignes sauvées, ${n(found)} revenues, ou un contenu différent). Rien n’a été gardé.`,
    'backup.brokenChain': ({ hub }) =>
      `Le carnet de bord du pôle « ${hub} » n’est pas entier dans cette sauvegarde : il ne l’était déjà pas quand elle a été faite. Rien n’a été gardé. Ce qui a changé :`,
    'backup.hubsThere': ({ hubs }) =>
      `Cette installation contient déjà des pôles (${hubs}) : une sauvegarde entière se restaure dans une installation vide. Indiquez un autre dossier de données (CORDEE_DATA=…) ou une base vide (DATABASE_URL=…), ou ne rendez qu’un pôle (--hub).`,
    'backup.hubThere': ({ hub }) =>
      `Le pôle « ${hub} » est déjà là. Pour mettre celui de la sauvegarde à sa place, ajoutez --replace : celui d’aujourd’hui est sauvegardé d’abord.`,
    'backup.addressTaken': ({ hub }) =>
      `L’adresse « ${hub} » est ici celle d’un autre pôle que celui de la sauvegarde. Rien n’a été rendu : restaurez dans une autre installation.`,
    'backup.intoBesideDatabase':
      '--into restaure dans un dossier, avec sa propre base ; or DATABASE_URL désigne une base. Retirez l’un des deux : rien n’a été fait.',
    'backup.intoOther': ({ folder }) =>
      `${folder} contient autre chose qu’une installation de Cordée. Donnez un dossier vide ou nouveau : rien n’a été écrit.`,
    'backup.inUse': 'Quelqu’un est connecté à cette base, Cordée peut-être. Arrêtez-le, puis recommencez.',
    'backup.replaceOneHub': '--replace ne vaut que pour un pôle : ajoutez --hub et son adresse.',
    'erase.nobody': ({ who, hub }) => `Le pôle « ${hub} » ne connaît personne sous « ${who} » : ni adresse, ni identifiant.`,
  },
  done: {},
  backup: {
    working: 'Sauvegarde',
    reading: 'Lecture',
    made: (file: string, bytes: number, took: number) => `${file} : ${size(bytes)}, écrit et relu en ${seconds(took)} s.`,
    holds: (hubs: string[], rows: number, files: number) =>
      `${n(hubs.length)} pôle${s(hubs.length)} (${hubs.join(', ') || 'aucun'}), ${n(rows)} ligne${s(rows)}, ${n(files)} fichier${s(files)}.`,
    of: (at: string) => `Elle est du ${new Date(at).toLocaleString('fr-FR', { dateStyle: 'long', timeStyle: 'short' })}.`,
    whole: (file: string) => `${file} est entier : chaque octet est celui qui a été écrit.`,
    missing: (path: string) => `Manque dans le dossier des données, donc ici aussi : ${path}`,
    changed: (path: string) => `N’est plus ce qui avait été gardé : ${path}`,
    secrets: (whole: boolean): string =>
      whole
        ? 'Qui a ce fichier a tout : noms, adresses, PV, échanges, agendas, courriels en attente, et la clé des seconds codes. Gardez-le chiffré, ailleurs que sur cette machine.'
        : 'Qui a ce fichier a tout de ce pôle : noms, adresses, PV, échanges, agendas, courriels en attente. Gardez-le chiffré, ailleurs que sur cette machine.',
    leftOut:
      'N’y sont pas : sessions, codes de connexion, demandes de levée d’un second code. Après une restauration, chacun se reconnecte.',
  },
  restore: {
    working: 'Restauration',
    done: (hubs: string[], took: number) =>
      `${hubs.length > 1 ? 'Pôles rendus' : 'Pôle rendu'} en ${seconds(took)} s : ${hubs.join(', ')}.`,
    same: (rows: number, files: number) =>
      `${n(rows)} ligne${s(rows)} comparée${s(rows)} une à une avec la sauvegarde, carnet de bord vérifié ; ${n(files)} fichier${s(files)} remis en place.`,
    into: (folder: string) => `L’installation est dans ${folder}. Pour l’ouvrir : CORDEE_DATA=${folder} npm start`,
    migrated: (count: number) => `Base mise à jour depuis la version de la sauvegarde (${n(count)} migration${s(count)}).`,
    held: (mails: number) =>
      `${n(mails)} courriel${s(mails)} attendai${mails > 1 ? 'en' : ''}t de partir : certains sont peut-être partis depuis. Ils restent dans la boîte d’envoi, d’où on les renvoie à la main.`,
    accounts: (count: number) =>
      `${n(count)} compte${s(count)} de connexion créé${s(count)} ; le second code est à refaire à la première connexion.`,
    saved: (file: string) => `Le pôle tel qu’il était est dans ${file}.`,
  },
  erase: {
    would: (name: string) => `Ce qui serait fait pour ${name}. Rien n’a été changé.`,
    done: (name: string) => `${name} est effacé·e de ce pôle.`,
    erased: 'Effacé :',
    unlinked: 'Reste, sans le nom :',
    kept: 'Reste tel quel, par la loi :',
    kind: (title: string, rows: number) => `${title} (${n(rows)} ligne${s(rows)}).`,
    toRead: 'Nomment encore cette personne, à relire et corriger par quelqu’un :',
    nothingToRead: 'Aucun autre texte du pôle ne nomme cette personne.',
    lawful: 'La nomment encore, et le doivent :',
    residue: (table: string, column: string, rows: number) => `${table}, ${column} : ${n(rows)} ligne${s(rows)}`,
    before:
      'C’est sans retour. Pour le faire : la même commande, avec --yes. Les sauvegardes déjà faites la contiennent encore : elles s’effacent à leur tour.',
    after: (person: string) =>
      `Les sauvegardes faites jusqu’ici la contiennent encore : effacez-les à leur terme, et après en avoir restauré une, refaites cette commande (cordee erase … ${person}).`,
  },
  export: {
    working: 'Export',
    made: (path: string, rows: number, tables: number, documents: number) =>
      `${path} : ${n(rows)} ligne${s(rows)} dans ${n(tables)} fichiers, ${n(documents)} document${s(documents)}. Commencez par README.txt.`,
    missing: (path: string) => `Manque dans le dossier des données : ${path}`,
    personal: 'Ces fichiers contiennent des données personnelles : gardez-les comme telles.',
  },
  commands: {
    backup: {
      summary: 'sauvegarde tout, ou un pôle, en un fichier',
      usage: '[FICHIER] [--hub PÔLE] | --check FICHIER',
      about: [
        'Écrit un seul fichier (zip) : toutes les lignes d’un même instant, même si l’on écrit pendant ce temps, et tous les documents. Il est relu en entier avant de recevoir son nom, et n’en remplace jamais un autre.',
        'Sans FICHIER : un nom daté, dans le dossier courant. Le fichier n’est lisible que par vous ; il n’est pas chiffré.',
      ],
      options: {
        hub: { value: 'PÔLE', says: 'ce pôle seulement (son adresse, comme « ploucs »)' },
        check: { says: 'relit une sauvegarde et dit si elle est entière' },
        json: { says: 'le résultat pour un programme' },
      },
    },
    restore: {
      summary: 'rend une sauvegarde, entière ou d’un seul pôle',
      usage: 'FICHIER [--into DOSSIER] [--hub PÔLE [--replace]]',
      about: [
        'Sans --hub : rend tout, dans une installation sans pôle (celle du dossier donné par --into, sinon celle que disent CORDEE_DATA ou DATABASE_URL ; elle est créée au besoin). Avec --hub : rend un pôle, à côté des autres, qui ne changent pas.',
        'Le fichier est lu en entier d’abord : abîmé, il est refusé avant que rien ne soit écrit. Puis chaque ligne revenue est comparée à la sauvegarde, et le carnet de bord vérifié ; tout revient, ou rien.',
      ],
      options: {
        into: { value: 'DOSSIER', says: 'dans une installation de ce dossier, avec sa propre base : pour un essai, ou une autre machine' },
        hub: { value: 'PÔLE', says: 'ce pôle seulement' },
        replace: { says: 'à la place du pôle qui est là, sauvegardé d’abord' },
        json: { says: 'le résultat pour un programme' },
      },
    },
    export: {
      summary: 'emporte toutes les données d’un pôle, en formats ouverts',
      usage: 'PÔLE [DOSSIER|FICHIER.zip]',
      about: [
        'Un CSV par table, le carnet de bord en JSON Lines, les documents sous leur nom, et le sens de chaque colonne (datapackage.json, README.txt) : lisible sans Cordée, dans vingt ans aussi.',
        'N’y sont pas les agendas personnels ni les bacs de courriels, que seul·e leur propriétaire emporte. Pour revenir dans Cordée, faites une sauvegarde (cordee backup --hub).',
      ],
      options: { json: { says: 'le résultat pour un programme' } },
    },
    erase: {
      summary: 'efface une personne d’un pôle (RGPD, article 17)',
      usage: 'PÔLE ADRESSE|IDENTIFIANT [--yes]',
      about: [
        'Sans --yes : dit ce qui serait effacé, ce qui resterait et pourquoi, et ne change rien. Avec --yes : le fait, sans retour.',
        'Puis tout le pôle est fouillé : les textes qui nomment encore la personne sont dits, à relire par quelqu’un. Le carnet de bord reste entier. Son compte prend fin dès qu’aucun autre pôle ne connaît son adresse.',
      ],
      options: {
        yes: { says: 'efface pour de bon' },
        json: { says: 'le résultat pour un programme' },
      },
    },
  },
} satisfies { problems: CommandWords['problems']; done: CommandWords['done'] } & Record<string, unknown>

export default fr
