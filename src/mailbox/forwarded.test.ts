import fc from 'fast-check'
import { describe, expect, test as it } from 'vitest'
import { bareSubject, forwardedIn } from './forwarded.ts'
import { saidDate } from './said-date.ts'

const PARIS = 'Europe/Paris'

/** A mail of Claire Dupouy as four mail programs forward it, in French and in English. */
const forwarded: [string, string][] = [
  [
    'Gmail, French',
    `Pour le dossier mobilité.

---------- Forwarded message ---------
De : Claire Dupouy <claire.dupouy@mairie-exemple.fr>
Date: lun. 2 mars 2026 à 10:12
Subject: Prêt de la salle des fêtes
To: Camille Lartigue <camille@ploucs.example>


Bonjour Camille,

La salle est libre le 12.`,
  ],
  [
    'Gmail, English, HTML made into text',
    `Pour le dossier mobilité.

---------- Forwarded message ---------
*From:* *Claire Dupouy* <claire.dupouy@mairie-exemple.fr>
*Date:* Mon, Mar 2, 2026 at 10:12 AM
*Subject:* Prêt de la salle des fêtes
*To:* <camille@ploucs.example>

Bonjour Camille,

La salle est libre le 12.`,
  ],
  [
    'Outlook, French',
    `Pour le dossier mobilité.

________________________________
De : Claire Dupouy <claire.dupouy@mairie-exemple.fr>
Envoyé : lundi 2 mars 2026 10:12
À : Camille Lartigue <camille@ploucs.example>; Inès Haddad <ines@artelandes.example>
Cc : La Cowo <bonjour@cowo.example>
Objet : Prêt de la salle des fêtes

Bonjour Camille,

La salle est libre le 12.`,
  ],
  [
    'Outlook, English, mailto and a folded list',
    `Pour le dossier mobilité.

-----Original Message-----
From: Claire Dupouy [mailto:claire.dupouy@mairie-exemple.fr]
Sent: Monday, March 2, 2026 10:12 AM
To: Camille Lartigue <camille@ploucs.example>; Inès Haddad
<ines@artelandes.example>
Subject: Prêt de la salle des fêtes

Bonjour Camille,

La salle est libre le 12.`,
  ],
  [
    'Thunderbird, French',
    `Pour le dossier mobilité.


-------- Message transféré --------
Sujet : \tPrêt de la salle des fêtes
Date : \tMon, 2 Mar 2026 10:12:33 +0100
De : \tClaire Dupouy <claire.dupouy@mairie-exemple.fr>
Pour : \tcamille@ploucs.example



Bonjour Camille,

La salle est libre le 12.`,
  ],
  [
    'Thunderbird, English, an empty line between the fields',
    `Pour le dossier mobilité.

-------- Forwarded Message --------
Subject:  Prêt de la salle des fêtes

Date:  Mon, 2 Mar 2026 10:12:33 +0100

From:  Claire Dupouy <claire.dupouy@mairie-exemple.fr>

To:  camille@ploucs.example

Bonjour Camille,

La salle est libre le 12.`,
  ],
  [
    'Apple Mail, French',
    `Pour le dossier mobilité.

> Début du message réexpédié :
>
> De: Claire Dupouy <claire.dupouy@mairie-exemple.fr>
> Objet: Prêt de la salle des fêtes
> Date: 2 mars 2026 à 10:12:33 UTC+1
> À: camille@ploucs.example
>
> Bonjour Camille,
>
> La salle est libre le 12.`,
  ],
  [
    'Apple Mail, English',
    `Pour le dossier mobilité.

Begin forwarded message:

From: Claire Dupouy <claire.dupouy@mairie-exemple.fr>
Subject: Prêt de la salle des fêtes
Date: March 2, 2026 at 10:12:33 AM GMT+1
To: camille@ploucs.example

Bonjour Camille,

La salle est libre le 12.`,
  ],
]

describe('a forwarded mail is found in what the mail program wrote', () => {
  it.each(forwarded)('%s', (_, text) => {
    for (const written of [text, text.replaceAll('\n', '\r\n')]) {
      const { note, original } = forwardedIn(written, PARIS)
      expect(note).toBe('Pour le dossier mobilité.')
      expect(original).toMatchObject({
        name: 'Claire Dupouy',
        address: 'claire.dupouy@mairie-exemple.fr',
        subject: 'Prêt de la salle des fêtes',
      })
      expect(original?.at?.slice(0, 16)).toBe('2026-03-02T09:12')
      expect(original?.text).toBe('Bonjour Camille,\n\nLa salle est libre le 12.')
    }
  })

  it('only a name (Outlook inside a house): nobody’s address is made up', () => {
    const { original } = forwardedIn('De : Claire Dupouy\nEnvoyé : lundi 2 mars 2026 10:12\nÀ : Camille\nObjet : Salle\n\nOui.', PARIS)
    expect(original).toMatchObject({ name: 'Claire Dupouy', address: null, text: 'Oui.' })
  })

  it('a mail in which nothing was forwarded stays whole', () => {
    const text = 'Bonjour,\n\nRendez-vous à : 18 h\nDe : la gare\n\nÀ jeudi.'
    expect(forwardedIn(text, PARIS)).toEqual({ note: text, original: null })
  })

  it('whatever the text, it ends and throws nothing', () => {
    const piece = fc.constantFrom(
      'De : ',
      'Date: ',
      '> ',
      '*From:* ',
      '\n',
      'a@b.fr',
      '<',
      'Objet :',
      '----- message',
      '2 mars 2026',
      '\t',
      ' '.repeat(50),
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
        expect(typeof forwardedIn(pieces.join(''), PARIS).note).toBe('string')
      }),
    )
    const began = performance.now()
    for (const text of ['-'.repeat(1e6), 'De :'.repeat(2e5), '> '.repeat(5e5), `De : ${'@'.repeat(1e6)}`]) forwardedIn(text, PARIS)
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})

it.each([
  ['lun. 2 mars 2026 à 10:12', '2026-03-02T09:12:00.000Z'],
  ['lundi 2 mars 2026 10 h 12', '2026-03-02T09:12:00.000Z'],
  ['1er août 2026 à 18:00:10 UTC+2', '2026-08-01T16:00:00.000Z'],
  ['dim. 29 mars 2026 à 01:30', '2026-03-29T00:30:00.000Z'],
  ['Mon, 2 Mar 2026 10:12:00 -0500', '2026-03-02T15:12:00.000Z'],
  ['Monday, March 2, 2026 10:12 PM', '2026-03-02T21:12:00.000Z'],
  ['Monday, March 2, 2026 12:12 AM', '2026-03-01T23:12:00.000Z'],
  ['02/03/2026 10:12', '2026-03-02T09:12:00.000Z'],
  ['2026-03-02 10:12', '2026-03-02T09:12:00.000Z'],
  ['2 mars 2026', '2026-03-02T11:00:00.000Z'],
  ['31 février 2026', null],
  ['hier soir', null],
  ['', null],
])('« %s » is %s', (said, at) => {
  expect(saidDate(said, { zone: PARIS })).toBe(at)
})

it('of 02/03/2026 in English nobody can tell the month', () => {
  expect(saidDate('02/03/2026 10:12', { zone: PARIS, english: true })).toBe(null)
  expect(saidDate('03/25/2026 10:12', { zone: PARIS, english: true })).toBe('2026-03-25T09:12:00.000Z')
})

it.each([
  ['TR : Prêt de la salle', 'Prêt de la salle'],
  ['Fwd: RE: Prêt', 'Prêt'],
  ['Rép : TR: Prêt', 'Prêt'],
  ['Traduction', 'Traduction'],
])('%s → %s', (subject, bare) => {
  expect(bareSubject(subject)).toBe(bare)
})
