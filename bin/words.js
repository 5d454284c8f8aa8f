const fr = {
  usage: `Cordée : tout ce que fait un pôle territorial de coopération économique, saisi une seule fois.

  npm start               installe, construit et ouvre Cordée
  npm test                vérifie tout
  npx cordee help         la liste des commandes, une fois Cordée installée

  PORT, HOST       où Cordée répond (3000 ou le premier port libre, 127.0.0.1)
  CORDEE_DATA      le dossier des données (.data)
  CORDEE_DEMO=0    commence sans le pôle de démonstration
  DATABASE_URL     un serveur PostgreSQL (15 ou plus) à la place de celui de Cordée`,
  unknown: (command) => `« ${command} » n’est pas une commande de Cordée.`,
  oldNode: (version) => `Cordée demande Node 20 ou plus récent ; celui-ci est le ${version}.`,
  installing: 'Installation des composants (la première fois seulement)…',
  installed: (seconds) => `Composants installés en ${seconds} s.`,
  notInstalled: 'L’installation des composants a échoué :',
  noNode: 'Node 26 n’a pas été installé : npm doit pouvoir exécuter le script d’installation du paquet « node » (ignore-scripts=false).',
  noNpm: 'npm est introuvable. Installez Node 20 ou plus récent avec npm.',
  building: 'Construction…',
  built: (seconds) => `Construit en ${seconds} s.`,
  notBuilt: 'La construction a échoué :',
  waiting: 'Un autre démarrage est en cours dans ce dossier : on attend qu’il finisse…',
  failed: 'Cordée n’a pas pu démarrer :',
}

const en = {
  usage: `Cordée: everything a territorial hub of the social economy does, entered once.

  npm start               installs, builds and opens Cordée
  npm test                checks everything
  npx cordee help         the list of commands, once Cordée is installed

  PORT, HOST       where Cordée answers (3000 or the first free port, 127.0.0.1)
  CORDEE_DATA      the data folder (.data)
  CORDEE_DEMO=0    begins without the demonstration hub
  DATABASE_URL     a PostgreSQL server (15 or later) instead of Cordée's own`,
  oldNode: (version) => `Cordée needs Node 20 or later; this is ${version}.`,
  installing: 'Installing packages (the first time only)…',
  installed: (seconds) => `Packages installed in ${seconds} s.`,
  notInstalled: 'The packages could not be installed:',
  noNode: 'Node 26 was not installed: npm must be allowed to run the install script of the package "node" (ignore-scripts=false).',
  noNpm: 'npm was not found. Install Node 20 or later with npm.',
  building: 'Building…',
  built: (seconds) => `Built in ${seconds} s.`,
  notBuilt: 'The build failed:',
  waiting: 'Another start is under way in this folder: waiting for it…',
  failed: 'Cordée stopped at an unforeseen error:',
}

const said = process.argv.join(' ').match(/--lang[= ](fr|en)\b/)?.[1]
const machine = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''

/** What the terminal says in the language asked for, else the machine's; none said, or C: French. As src/cli/asked.ts decides it. */
export const words = said === 'en' || (!said && /^[a-z]{2,3}([_.@]|$)/.test(machine) && !machine.startsWith('fr')) ? en : fr
