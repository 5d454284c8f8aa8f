import type fr from './mandate.fr.ts'

type Values = Record<string, string | number>

const en = {
  problems: {
    'mandate.toAnother': 'Choose another body of the hub: a group does not answer to itself.',
    'mandate.toWhom': 'Say which body this group answers to, so that a day makes sense.',
    'mandate.nextIsLater': 'The next report comes after today: choose a later day, or leave it empty.',
    'mandate.fromTheStatutes':
      'A board or a general meeting has its powers from the statutes: give this mandate to a committee or a working group.',
    'governance.onlyTheGroupReports':
      'The report of a group is written by who sits in it, or by the coordination (Cordée’s rule). Ask them for it.',
  },
  done: { 'mandate.kept': 'Mandate kept.', 'mandate.reported': 'Report kept.', 'body.added': 'Body added. Give it its seats.' },
  pages: {
    mandate: {
      title: 'Mandate',
      none: 'No mandate is written yet: this group proposes, another body decides.',
      late: ({ day, to }: Values) => `A report was expected on ${day}${to ? ` by: ${to}` : ''}.`,
      scope: 'What the group is asked',
      scopeHint: 'In two or three sentences: the aim, and how one will see that it is done.',
      powers: 'What it decides by itself',
      powersHint: 'Leave empty if the group proposes and another body decides.',
      noPowers: 'It proposes, another body decides.',
      budget: 'Budget at most',
      reportsTo: 'Answers to',
      reportBy: 'Next report',
      nobody: 'Nobody yet',
      told: ({ day }: Values) => `Report of ${day}`,
      report: 'Report',
      reportText: 'What the group did, what it asks',
      next: 'Next report',
      reportSend: 'Keep the report',
      give: 'Write a mandate',
      edit: 'Change the mandate',
      keep: 'Keep the mandate',
      addBody: 'Add a body',
      addBodyHint: 'For instance “Mobility working group” or “Cooperation committee”.',
      addBodySend: 'Add',
      kind: 'What kind of body',
    },
  },
} satisfies typeof fr

export default en
