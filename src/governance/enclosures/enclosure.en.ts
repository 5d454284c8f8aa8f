type Values = Record<string, string | number>

/** Documents joined to meetings and their points. */
const en = {
  problems: {
    'enclosure.whoPrepares':
      'A document is attached by who prepares the meeting (coordination, facilitator) or by who brings the point, for that point (Cordée’s rule): hand yours to them.',
    'enclosure.nothing': 'Choose a file on your device, or give the address of a page.',
    'enclosure.empty': ({ name }: Values) => `“${name}” is empty: check it on your device, then attach it again.`,
    'enclosure.kind': ({ name }: Values) =>
      `“${name}” is of a kind that does not open everywhere without risk (security rule): attach a PDF, a picture (JPEG, PNG, GIF, WebP, HEIC) or an office file without macros (Word, Excel, PowerPoint, OpenDocument, RTF). Anything else can be saved as a PDF.`,
    'enclosure.notWhatItSays': ({ name, ending }: Values) =>
      `“${name}” is not the ${ending} file its name announces: open it, save it again as ${ending}, then attach it.`,
    'enclosure.httpsOnly':
      'An attached address begins with https://, so that nobody can read or change it on the way (security rule). Check it.',
    'enclosure.noPassword': 'A password is not shared (security rule), and the whole body would read the one in this address: take it out.',
    'enclosure.oneTitle': 'One name for several documents would not tell them apart: leave this field empty, each keeps its own.',
    'enclosure.tooMany': ({ max }: Values) =>
      `A meeting has ${max} documents at most (Cordée’s rule): nobody reads more. Put several into one PDF, or give the address of a shared folder.`,
    'enclosure.sealed':
      'The minutes are sealed, and what is attached to them no longer changes either (Cordée’s rule). Attach this document to the next meeting.',
    'enclosure.cancelled': 'This meeting was called off: attach the document to another.',
    'enclosure.announced':
      'The notice left with this document: it stays, under this name, as part of what was announced (Cordée’s rule). Replace it: both are kept, with the time.',
    'enclosure.replacedAlready': 'This document was replaced already: load the page again, then replace the latest.',
    'enclosure.questionWaits': 'Your question is not on the agenda of a meeting yet: documents are attached once it is.',
  },
  done: {
    'enclosure.joined': 'Attached.',
    'enclosure.renamed': 'Name changed.',
    'enclosure.removed': 'Document taken away.',
  },
  pages: {
    enclosures: {
      title: 'Documents',
      ofPoint: ({ title }: Values) => `Documents: ${title}`,
      ofMeeting: 'For the whole meeting',
      join: 'Attach a document',
      joinToAll: 'Attach a document for the whole meeting',
      submit: 'Join',
      files: 'Files',
      filesHint: 'One or several: PDF, pictures, office files; 15 MB at most in all.',
      link: 'Or the address of a page',
      linkHint: 'It begins with https://',
      name: 'Name shown',
      nameHint: 'Leave empty to keep the name of the file.',
      isLink: 'link',
      afterNotice: 'after the notice',
      change: 'Rename or take away',
      rename: 'Rename',
      remove: 'Take this document away',
      replace: 'Replace',
      replaceSays: 'The notice has left: the old one stays, with the time it was replaced.',
      replaced: ({ moment }: Values) => `replaced on ${moment}`,
      mark: ({ mark }: Values) => `fingerprint ${mark}`,
      newPage: 'new page',
      forQuestion: 'A document that helps with your question?',
      forQuestionSays: 'It is attached to the point of the agenda, and read by the members who are convened.',
    },
    ownEnclosures: {
      title: 'Your documents of meetings',
      purpose: 'Knowing who attached which document to a meeting.',
      basis: 'Legitimate interest of the association in keeping proof of its decisions (GDPR, article 6.1.f).',
      retention: 'As long as the hub keeps its minutes: they say which documents were shown.',
      erasing: 'The documents stay with the meeting, without your name.',
      document: 'Document',
      what: 'Attached to',
    },
  },
  /** In the mail that convenes. */
  mail: {
    enclosed: 'attached to this message',
    whole: 'For the whole meeting',
    where: ({ address }: Values) => `You can read and download the documents on the meeting’s page${address ? `:\n${address}` : '.'}`,
  },
}

export default en
