import { addMinutes, dayAt, type Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import {
  addAxis,
  agreementOf,
  beginDossier,
  budgetLines,
  keepInstalment,
  keepKey,
  keepLine,
  keepText,
  noteAgreement,
  noteCost,
  noteReceipt,
  shareLine,
  takeOverBudget,
  voteBudget,
} from '#funding/api.ts'
import type { Stage } from '#logbook/perform.ts'
import { playWatch, WATCH_ACTS } from './play-watch.ts'
import { coordinator, hub } from './ploucs.ts'
import { type Playing, playing } from './stage.ts'

const [FSE, REGION, LANDES] = ['Région Nouvelle-Aquitaine (FSE+)', 'Région Nouvelle-Aquitaine', 'Département des Landes']
const [DREETS, BORN, HAUTE_LANDE, CAF] = [
  'DREETS',
  'Communauté de communes du Pays Morcenais',
  'Communauté de communes Cœur Haute Lande',
  'CAF des Landes',
]

type Charge = [code: string, amount: string, name?: string, months?: Record<string, string>]
type Product = [code: string, amount: string, funder?: string]
type Planned = { name: string; transversal?: true; charges: Charge[]; products: Product[] }

/**
 * The five axes of 2023. Their names, the total of 134,000 € and the sums of the first three are published by PLOUCS (seeds); everything below an axis,
 * and the sums of the last two, is invented (field notes on money, 3.6).
 */
const PLAN: Planned[] = [
  {
    name: 'Incubateur de projets ESS',
    charges: [
      ['604', '24 000', 'Intervenants', { '03': '6 000', '05': '6 000', '09': '6 000', '11': '6 000' }],
      ['641', '12 200'],
      ['645', '4 300'],
    ],
    products: [
      ['74fe', '16 200', FSE],
      ['74region', '8 100', REGION],
      ['74dep', '8 100', LANDES],
      ['74etat', '6 075', DREETS],
      ['insufprevisionnel', '2 025'],
    ],
  },
  {
    name: 'Éducation et sensibilisation',
    charges: [
      ['604', '3 000', 'Animation de Kess’Essa', { '02': '1 500', '10': '1 500' }],
      ['641', '3 300'],
      ['645', '1 200'],
    ],
    products: [
      ['74dep', '3 000', LANDES],
      ['74region', '2 500', REGION],
      ['70x', '2 000'],
    ],
  },
  {
    name: 'Coopératives Jeunesse de Services',
    charges: [
      ['604', '44 000', 'Animation des deux coopératives', { '06': '6 000', '07': '18 000', '08': '16 000', '09': '4 000' }],
      ['625', '3 165'],
      ['641', '5 200'],
      ['645', '1 800'],
    ],
    products: [
      ['74dep', '12 000', LANDES],
      ['74region', '10 000', REGION],
      ['74etat', '8 165', DREETS],
      ['74epci', '10 000', BORN],
      ['74epci', '10 000', HAUTE_LANDE],
      ['74orgasoc', '4 000', CAF],
    ],
  },
  {
    name: 'Soutien aux initiatives locales',
    charges: [
      ['604', '9 000', 'Formations', { '04': '3 000', '06': '3 000', '10': '3 000' }],
      ['641', '4 400'],
      ['645', '1 600'],
    ],
    products: [
      ['74etat', '14 000', DREETS],
      ['insufprevisionnel', '1 000'],
    ],
  },
  {
    name: 'Mise en réseau et coopération',
    charges: [
      ['613', '3 600'],
      ['616', '900'],
      ['622', '2 400', 'Expert-comptable'],
      ['625', '1 935'],
      ['641', '5 900'],
      ['645', '2 100'],
    ],
    products: [
      ['74region', '14 000', REGION],
      ['756', '900'],
      ['insufprevisionnel', '1 935'],
    ],
  },
]

/** What its dossiers ask again and again, for the incubator; every word is invented. */
const TEXTS: [topic: string, of: 'hub' | 'action', body: string][] = [
  [
    'purpose',
    'hub',
    'Faire coopérer les structures de l’économie sociale et solidaire du territoire, les entreprises et les collectivités.',
  ],
  ['goals', 'action', 'Accompagner des projets de l’idée à la première année. Former celles et ceux qui les portent.'],
  ['needs', 'action', 'Les porteurs de projet du territoire sont loin des dispositifs des grandes villes.'],
  ['description', 'action', 'Six ateliers collectifs. Un rendez-vous par mois avec chaque projet. Une rencontre avec les membres du pôle.'],
  ['audience', 'action', 'Des habitantes et habitants qui portent un projet d’utilité sociale.'],
  ['place', 'action', 'Les Landes, d’abord la Haute Lande et le Born.'],
  ['means', 'action', 'Une coordinatrice, des intervenants, les locaux des membres.'],
  ['evaluation', 'action', 'Nombre de projets accompagnés, créés, et encore là un an après.'],
]

const SHARED = PLAN.flatMap(({ charges }) => charges).filter(([, , , months]) => months).length
const LINES = PLAN.reduce((all, { charges, products }) => all + charges.length + products.length, 0)
/** What is told of this year’s money in the incubator. */
const SURE = 3

/** This year’s agreements: two, the report that opened an instalment, and what came. Invented; nobody is late. */
const AGREED = 4

/** Invented: what was spent lately. `axis`: of the plan; none: shared by the key of the five. `before`: days. */
const SPENT: { what: string; amount: string; axis?: number; before: number; code?: string; paid?: true }[] = [
  { what: 'Intervenante, atelier sur le modèle économique', amount: '1 500', axis: 0, before: 24, paid: true },
  { what: 'Loyer du bureau', amount: '300', before: 20, code: '613', paid: true },
  { what: 'Déplacements, visite des deux coopératives', amount: '86,40', axis: 2, before: 12 },
  { what: 'Assurance du local', amount: '412,35', before: 8, code: '616', paid: true },
  { what: 'Impression des affiches de Kess’Essa', amount: '118,20', axis: 1, before: 3, code: '623' },
]
/** Invented: by the hours the coordination gives to each line of work. */
const HOURS = ['612', '118', '540', '180', '157']

/** An axis, its lines, those shared out by month, and its vote; this year taken over from it; what was promised and came; texts and a dossier; a key, and costs. */
export const MONEY_ACTS = PLAN.length * 3 + LINES + SHARED + SURE + AGREED + TEXTS.length + 1 + 1 + SPENT.length + WATCH_ACTS

/** The budget of 2023 as it was published, voted; this year’s begins with it, and the first answers have come. */
export const playMoney = async (stage: Stage, now: Instant, step: () => void): Promise<void> => {
  const { does, reads } = playing(stage, hub.slug, step)
  const me = coordinator.mail
  const at = addMinutes(now, -40 * 24 * 60)
  const thisYear = Number(dayAt(now, 'Europe/Paris').slice(0, 4))
  const linesOf = (action: Id, year: number) =>
    reads({ email: me, at }, ({ db, hub: id }) => budgetLines(db, id, { action, year, version: null }))

  const actions: Id[] = []
  await playWatch(does, me, at, dayAt(now, 'Europe/Paris'))
  for (const [n, { name, charges, products }] of PLAN.entries()) {
    const { action } = await does(me, at, addAxis, { name, year: 2023 })
    actions.push(action)
    const line = { action, year: 2023 }
    for (const [code, amount, what = ''] of charges) await does(me, at, keepLine, { ...line, side: 'charge', code, amount, name: what })
    for (const [code, amount, funder = ''] of products)
      await does(me, at, keepLine, { ...line, side: 'product', code, amount, funder, standing: 'granted' })
    const written = await linesOf(action, 2023)
    for (const [code, , , months] of charges) {
      const lasting = written.find((one) => one.code === code)?.lasting
      const typed = months && Object.fromEntries(Object.entries(months).map(([month, amount]) => [`2023-${month}`, amount]))
      if (typed) await does(me, at, shareLine, { ...line, line: lasting, months: typed })
    }
    await does(me, at, voteBudget, { ...line, on: '2023-01-19' })
    await does(me, at, takeOverBudget, { action, year: thisYear })
    if (n > 0) continue
    for (const one of (await linesOf(action, thisYear)).filter(({ funder }) => funder).slice(0, SURE)) {
      const standing = one.code === '74fe' ? 'granted' : 'asked'
      const amount = String(one.cents / 100)
      const same = { side: 'product', code: one.code, amount, funder: one.funderName ?? '', line: one.lasting }
      await does(me, at, keepLine, { action, year: thisYear, ...same, standing })
    }
    await playAgreements({ does, reads, me, now, lines: await linesOf(action, thisYear) })
    for (const [topic, of, body] of TEXTS) await does(me, at, keepText, { topic, action: of === 'hub' ? '' : action, most: '250', body })
    await does(me, at, beginDossier, { action, year: thisYear, form: 'cerfa-12156', funder: LANDES, amount: '8 100' })
  }

  const { key } = await does(me, at, keepKey, {
    ...{
      name: 'Charges communes, d’après les heures',
      basis: 'hours',
      why: 'Le bureau sert à chaque axe autant que la coordination y travaille.',
    },
    ...{ startsOn: `${thisYear - 1}-01-01`, endsOn: `${thisYear}-12-31` },
    weights: Object.fromEntries(actions.map((action, n) => [action, HOURS[n]])),
  })
  for (const { what, amount, axis, before, code = '', paid } of SPENT) {
    const datedOn = dayAt(addMinutes(at, -before * 24 * 60), 'Europe/Paris')
    const bearer = axis === undefined ? `c.${key}` : `a.${actions[axis]}`
    await does(me, at, noteCost, { what, amount, bearer, code, datedOn, paidOn: paid ? datedOn : '' })
  }
}

type Agreeing = Pick<Playing, 'does' | 'reads'> & { me: string; now: Instant; lines: Awaited<ReturnType<typeof budgetLines>> }

/** European money that the region pays, its advance come; and the region’s own, promised ten days ago. */
const playAgreements = async ({ does, reads, me, now, lines }: Agreeing): Promise<void> => {
  const ago = (days: number) => addMinutes(now, -days * 24 * 60)
  const day = (days: number) => dayAt(ago(days), 'Europe/Paris')
  const year = day(0).slice(0, 4)
  const of = (code: string) => lines.find((one) => one.code === code)
  const period = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, payer: REGION }
  const european = {
    line: of('74fe')?.lasting,
    amount: '16 200',
    origin: 'Union européenne (FSE+)',
    rate: '40',
    keeps: 'no',
    plan: 'three',
  }
  const { agreement } = await does(me, ago(35), noteAgreement, {
    ...{ ...period, ...european, reference: 'FSE-INV-104', notifiedOn: day(35), signedOn: day(35) },
  })
  const read = await reads({ email: me, at: ago(30) }, ({ db, hub: id }) => agreementOf(db, id, agreement))
  await does(me, ago(30), keepInstalment, { agreement, instalment: read?.instalments[0]?.id, claimedOn: day(30), expectedOn: day(5) })
  await does(me, ago(5), noteReceipt, { agreement, amount: '4 860', receivedOn: day(5), label: 'VIR REGION NOUVELLE-AQUITAINE' })
  await does(me, ago(9), noteAgreement, {
    ...{ ...period, line: of('74region')?.lasting, amount: '8 100', plan: 'half', reference: 'NA-INV-2210', notifiedOn: day(10) },
  })
}
