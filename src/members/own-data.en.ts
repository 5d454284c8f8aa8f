import type fr from './own-data.fr.ts'

const words = {
  problems: {},
  done: {},
  pages: {
    ownData: {
      link: 'What the hub knows about you',
      organisation: 'Organisation',
      as: 'As',
      convenor: 'convenes it',
      memberOfGroup: 'is in it',
      groups: {
        title: 'The groups you are in',
        purpose: 'To know who works on a subject, and to write to those it concerns.',
        basis: 'Legitimate interest of the association in organising its work (GDPR, article 6.1.f).',
        retention: 'The dates stay after the end: they say who took part in a work.',
        erasing: 'The periods stay, without your name.',
      },
      name: 'Name',
      address: 'E-mail address',
      phone: 'Phone',
      addedAt: 'In the hub since',
      from: 'From',
      until: 'Until',
      role: 'Role',
      identity: {
        title: 'Who you are',
        purpose: 'To know who acts in the hub, to write to you, and to open the door: your address is your key.',
        basis: 'Legitimate interest of the association in knowing who takes part (GDPR, article 6.1.f).',
        retention: 'As long as the hub knows you. Nothing is erased by itself: ask the coordination.',
        erasing: 'The name becomes “Personne effacée” with a code; address and phone are erased.',
      },
      representations: {
        title: 'The organisations you speak for',
        purpose: 'To know who commits an organisation, and since when: without it no decision holds.',
        basis: 'Legitimate interest of the association and its members in proving who represents them (GDPR, article 6.1.f).',
        retention: 'The dates stay after it has ended: the decisions taken then rest on them.',
        erasing: 'The dates stay, without your name.',
      },
      consents: {
        title: 'Agreements given for an organisation',
        purpose: 'To know who said that an organisation agrees to stand on the hub’s public site, and when.',
        basis: 'Legitimate interest of the hub in keeping the proof of the agreement (GDPR, article 6.1.f).',
        retention: 'As long as the organisation stands on the public site.',
        erasing: 'The date stays, without your name.',
      },
      since: 'Since',
      roles: {
        title: 'Your roles in the hub',
        purpose: 'To open to each what their role asks for, and no more.',
        basis: 'Legitimate interest of the association in sharing out responsibilities (GDPR, article 6.1.f).',
        retention: 'The dates stay after the role has ended: they say who answered for what.',
        erasing: 'The dates stay, without your name.',
      },
    },
  },
} satisfies typeof fr

export default words
