import type fr from './hub.fr.ts'

const words = {
  problems: {
    'hub.logInFirst': 'Log in with your e-mail address first: the hub will be tied to it. Page “Log in”.',
    'hub.onlyTheOperatorCreates': ({ slug }) =>
      `A hub is already open here, at /${slug}: if it is yours, open it. Another hub is created by whoever runs this instance (rule of the instance): ask them for a space.`,
    'hub.notAnAddress': 'The address takes up to 40 letters without accents, digits and hyphens, for example “ploucs”.',
    'hub.addressTaken': ({ address }) =>
      `The address “${address}” is already taken. Choose another, for example with the name of your territory.`,
  },
  done: {
    'members.hubCreated': 'Your hub is open. Only your organisations are missing.',
  },
  pages: {
    hub: {
      title: 'Create your hub',
      lead: 'Two answers are enough. Then you paste the list of your organisations: no registration number, no statutes, no settings. Right after, you set up a second log-in code, which protects the files of the hub: keep your phone at hand.',
      name: 'Name of the hub',
      nameHint: 'As people say it, for example “PLOUCS”.',
      person: 'Your name',
      personHint: (email: string) => `You will coordinate the hub, with the address ${email}.`,
      details: 'Address and time zone',
      address: 'Address in Cordée',
      addressHint: 'Made from the name if you leave it empty. Letters without accents, digits, hyphens.',
      zone: 'Time zone',
      zoneHint: 'The times of meetings are told in this zone.',
      submit: 'Create the hub',
      logInTitle: 'Log in first',
      logIn: 'A hub is tied to a verified e-mail address: yours. Log in, and you will come back here.',
      logInButton: 'Log in',
      closedTitle: 'A hub is already open here',
      closed: 'Another hub is created by whoever runs this instance. If this hub is yours, open it.',
      open: 'Open the hub',
      zones: {
        'Europe/Paris': 'Metropolitan France',
        'America/Guadeloupe': 'Guadeloupe, Saint-Barthélemy, Saint-Martin',
        'America/Martinique': 'Martinique',
        'America/Cayenne': 'French Guiana',
        'America/Miquelon': 'Saint-Pierre and Miquelon',
        'Indian/Reunion': 'Réunion',
        'Indian/Mayotte': 'Mayotte',
        'Pacific/Noumea': 'New Caledonia',
        'Pacific/Tahiti': 'Polynesia (Society, Tuamotu, Austral)',
        'Pacific/Marquesas': 'Polynesia (Marquesas)',
        'Pacific/Wallis': 'Wallis and Futuna',
      },
    },
  },
} satisfies typeof fr

export default words
