import { on, s, type Values } from '#platform/i18n/say.en.ts'

const words = {
  problems: {
    'blank.notPdf':
      'This file is not a readable PDF. Fetch the blank form again from the funder’s site, neither opened nor printed, and upload it as it is.',
    'blank.tooLarge': ({ most }: Values) =>
      `This PDF is larger than ${most} MB: a blank form is far lighter. Check that it is the form, and not a scanned file.`,
    'blank.encrypted':
      'This PDF is protected by a password: nothing can be written in it. Ask the funder for a version without protection, or copy from the copy sheet.',
    'blank.noForm':
      'This PDF has no fields to fill: it is a mere picture of the form. Join our PDF of the dossier, or copy from the copy sheet.',
    'blank.xfa':
      'This form is made with an old technique of Adobe (XFA) that other readers cannot fill. Join our PDF of the dossier, or copy from the copy sheet.',
    'blank.tooManyFields': ({ count, most }: Values) =>
      `This PDF has ${count} fields, more than the ${most} that Cordée fills. Check that it is the blank form.`,
    'blank.tooLong':
      'This PDF takes too long to read. Fetch the blank form again from the funder’s site; if it still resists, copy from the copy sheet.',
    'blank.otherForm':
      'This PDF is not the one the mapping was written for: the funder has probably published a new version. Join our PDF of the dossier in the meantime.',
    'blank.noSuchField': ({ field }: Values) =>
      `The mapping names a field “${field}” that this PDF does not have. Correct the mapping: it follows the names of the form’s fields.`,
    'dossierPapers.tooLarge': ({ most, size }: Values) =>
      `The dossier and its pieces come to ${size} MB; one sending stops at ${most} MB. Replace the heaviest piece by a lighter version, or send it apart.`,
    'dossierPapers.tooMany': ({ most, count }: Values) =>
      `This dossier has ${count} pieces; one sending stops at ${most}. Group them, or send them in two parts.`,
  },
  papers: {
    asked: 'Grant asked for',
    funder: 'Funder',
    by: 'Asked for by',
    action: 'Action',
    year: 'Year',
    form: 'Form',
    version: ({ title, version }: Values) => `${title}, version ${version}`,
    under: ({ action, year }: Values) => `${action}, ${year}`,
    missing: 'to be completed',
    missingNeeded: 'to be completed, required',
    tooLong: ({ length, most }: Values) => `${length} characters: the form takes ${most}`,
    waits: ({ answers, pieces }: Values) => {
      const n = Number(answers)
      const p = Number(pieces)
      const parts = [n > 0 && `${n} required answer${s(n)}`, p > 0 && `${p} piece${s(p)}`].filter(Boolean)
      return `Still missing before it is sent: ${parts.join(' and ')}, marked “to be completed”.`
    },
    budget: 'Budget',
    budgetNone: 'The budget is not written yet.',
    charges: 'Charges',
    products: 'Products',
    amount: 'Amount (€)',
    totalCharges: 'Total of charges',
    totalProducts: 'Total of products',
    inKind: 'Voluntary contributions in kind',
    totalInKind: 'Total of voluntary contributions',
    share: ({ sum, rate }: Values) => `The grant of ${sum} is ${rate} of the total of products.`,
    unequal: ({ by }: Values) =>
      `The two totals differ by ${by}: the total of charges must be equal to the total of products (French form Cerfa 12156).`,
    inKindUnequal: ({ by }: Values) =>
      `Voluntary contributions differ by ${by} between the two columns: they must balance (accounts 86 and 87).`,
    pieces: 'Pieces to join',
    no: 'No.',
    piece: 'Piece',
    state: 'Where it stands',
    there: 'joined',
    pieceMissing: 'to be completed',
    withWhom: ({ owner }: Values) => `with ${owner}`,
    until: ({ day }: Values) => `by ${on(day)}`,
    code: 'Code',
    group: 'Group',
    line: 'Line',
    says: 'Details',
    exact: 'Exact amount',
    dossierName: ({ action, year }: Values) => `Dossier ${action} ${year}`,
    budgetName: ({ action, year }: Values) => `Budget ${action} ${year}`,
    contents: 'Contents',
    contentsOf: ({ title, funder }: Values) => `${title}, for ${funder}`,
    notThere: 'to be completed, not in this sending',
    pieceName: 'Piece',
    page: 'Page',
    of: 'of',
    demo: 'Demonstration document: its facts, dates and people are invented.',
  },
}

export default words
