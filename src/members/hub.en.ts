import type fr from './hub.fr.ts'

const words = {
  problems: {
    'hub.onlyTheCoordinatorKeeps':
      'What the hub says of itself at the head of its documents is kept by the coordination. Send them what has changed.',
    'hub.postalCode': 'A French postal code has five digits, for example 40110.',
    'hub.logInFirst': 'Log in with your e-mail address first: the hub will be tied to it. Page “Log in”.',
    'hub.onlyTheOperatorCreates': ({ slug }) =>
      `A hub is already open here, at /${slug}: if it is yours, open it. Another hub is created by whoever runs this instance (rule of the instance): ask them for a space.`,
    'hub.notAnAddress': 'The address takes up to 40 letters without accents, digits and hyphens, for example “ploucs”.',
    'hub.addressTaken': ({ address }) =>
      `The address “${address}” is already taken. Choose another, for example with the name of your territory.`,
  },
  done: {
    'members.hubIdentified': 'Saved. The next documents will say it.',
    'members.hubCreated': 'Your hub is open. Only your organisations are missing.',
  },
  pages: {
    hubItself: {
      title: 'The hub',
      lead: 'What your notices, minutes and sheets say of the hub. Only the name is needed; what is missing is not printed.',
      head: 'At the head of your documents',
      headSays: 'Documents already sent or sealed do not change.',
      nothing: 'Nothing but the name, for now.',
      change: 'Complete',
      name: 'Name of the hub',
      nameHint: 'The hub’s address in Cordée does not change with it.',
      address: 'Registered seat: street, building, place',
      addressHint: 'A line or two, without the commune.',
      postalCode: 'Postal code',
      siretHint: 'Fourteen digits; the SIRET is what is printed. A SIREN alone (nine digits) is kept.',
      mail: 'E-mail address of the hub',
      mailHint: 'That of the association, not of a person.',
      phone: 'Phone of the hub',
      phoneHint: 'Printed on notices, to say that one will not come.',
      save: 'Save',
      takeAway: 'Take all data of the hub away',
      takeAwaySays: 'What the hub has here is its own: one file with everything, readable without Cordée.',
      takeAwayLink: 'Take the data away',
    },
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
