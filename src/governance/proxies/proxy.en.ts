import { isDay } from '#base/day.ts'
import { on } from '#platform/i18n/say.en.ts'
import type fr from './proxy.fr.ts'

type Values = Record<string, string | number>
const lines = (value: string | number | undefined): string[] =>
  String(value ?? '')
    .split('\n')
    .filter((line) => line !== '')
const listed = (names: string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`)
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) === 1 ? one : several}`
const day = (typed: unknown): string => (isDay(String(typed)) ? on(typed) : String(typed))

const sources: Record<string, string> = { statutes: 'statutes', internalRules: 'internal rules', charter: 'charter', usage: 'usage' }
const cites = ({ source, reference }: Values): string => [sources[String(source)], reference].filter(Boolean).join(', ')

const beyond = (values: Values): string =>
  `The rules of the session ${Number(values.most) === 0 ? 'accept no proxy any more' : `accept ${values.most} an organisation, in order of receipt`}${values.cites ? ` (${values.cites})` : ''}: ${values.organisation} may take it back and ${Number(values.most) === 0 ? 'come' : 'choose another organisation'}.`

const en = {
  problems: {
    'proxy.notAccepted': (values: Values) =>
      `The rules of this body accept no proxies (${cites(values)}). Come, or say that you are not coming; the rule is changed on the page of the body, not in a session.`,
    'proxy.notConvenedYet':
      'The meeting is not convened yet: a proxy is given once the agenda is known (Cordée’s rule). Wait for the notice.',
    'proxy.blank':
      'Say which organisation you give your proxy to: a blank proxy does not say who will vote, and can be contested (assistant-juridique.fr, procuration). Choose one from the list.',
    'proxy.toItself': 'An organisation gives no proxy to itself: choose another that will be there (civil code, article 1984).',
    'proxy.sameTwice': 'The stand-in is another organisation than the one that carries the proxy: choose another, or leave it empty.',
    'proxy.holderSitsNot':
      'This organisation does not sit in this meeting: a proxy is given to one that does (custom, Cordée’s rule). Choose one from the list.',
    'proxy.chain': ({ holder }: Values) =>
      `${holder} gave its own proxy and will not be there: a proxy is not handed on (custom; civil code, article 1994, unless a stand-in is named). Choose an organisation that is coming.`,
    'proxy.carriesOthers': ({ organisation, names }: Values) =>
      `${organisation} already carries a proxy (${names}), which is not handed on (custom, Cordée’s rule). Let the organisation concerned take it back first, then give yours.`,
    'proxy.givenAlready': ({ organisation, holder }: Values) =>
      `${organisation} has already given its proxy to ${holder}: one organisation, one voice (Cordée’s rule). Take that proxy back first, then give it to another.`,
    'proxy.givenJustNow': 'A proxy has just been noted for this organisation: load the page again, there is nothing to do.',
    'proxy.full': (values: Values) => {
      const free = lines(values.free)
      const choose =
        free.length > 0
          ? `Choose among those that may still carry one: ${listed(free)}.`
          : 'No organisation may carry one any more: come, or excuse yourselves.'
      return `${values.holder} already carries the ${Number(values.most) === 1 ? 'proxy' : 'proxies'} of ${listed(lines(values.carried))}: ${many(values.most, 'proxy', 'proxies')} at most per organisation (rules of the body: ${cites(values)}), in order of receipt. ${choose}`
    },
    'proxy.late': (values: Values) =>
      `A proxy is received ${values.by === 'eve' ? 'at the latest the day before the meeting' : 'before the session'} of ${day(values.day)} ${values.by === 'eve' ? '' : 'opens '}(rules of the body: ${cites(values)}). This one comes too late: come, or excuse yourselves.`,
    'proxy.notYetReceived': 'That day has not come yet: note the proxy when it has arrived.',
    'proxy.votedAlready': ({ organisation }: Values) =>
      `The voice of ${organisation} is already in the vote that is open: what is voted with a proxy is voted in the name of whoever gave it (civil code, article 1998). Wait for that vote to close, then take it back.`,
    'proxy.onlyItsHolderRefuses':
      'Only the organisation that is to carry a proxy may refuse it (civil code, article 1984: a mandate is accepted). Ask somebody who speaks for it, or ask who gave it to take it back.',
    'proxy.tooLateToRefuse':
      'The session is open: a proxy is refused before (Cordée’s rule, so that who gave it can choose another). Ask who gave it to take it back.',
    'proxy.mostAtOnce':
      'From 1 to 20 proxies an organisation: beyond, one alone could decide for all. Choose “not accepted” to accept none.',
  },
  done: {
    'proxy.given': 'The proxy is noted. It can be taken back at any time.',
    'proxy.takenBack': 'The proxy is taken back.',
    'proxy.refused': 'The proxy is refused. The organisation that had given it is told by mail.',
  },
  pages: {
    proxy: {
      title: 'Proxies',
      received: 'Proxies received',
      nothing: 'No proxy received',
      nothingSays: 'An organisation that does not come may give its proxy to another, on the page of the meeting or on paper.',
      none: 'The rules of this body accept no proxies.',
      rule: ({ most, by }: Values) =>
        `Proxies: at most ${most} per organisation, received ${by === 'eve' ? 'by the day before the meeting' : 'before the session opens'}.`,
      quorumRule: ({ num, den }: Values) => `Quorum: ${num} seats of ${den} must be present or represented.`,
      until: ({ day: last, by }: Values) => (by === 'eve' ? `Last day: ${day(last)}.` : ''),
      gauge: ({ present, represented, of }: Values) =>
        `${Number(present) + Number(represented)} of ${of}: ${present} present, ${represented} represented`,
      split: ({ present, represented }: Values) => `${present} present, ${represented} represented by proxy`,
      giver: 'Who gives its proxy',
      holder: 'To which organisation',
      holderHint: 'It will vote in your name. Only those that may still carry one are proposed.',
      holderPaperHint: 'The one whose name stands on the paper. Only those that may still carry one are proposed.',
      holderHead: 'Who carries it',
      substitute: 'Failing that, to',
      substituteHint: 'It carries it if the first one is not there or leaves.',
      substituteHead: 'Failing that',
      instructions: 'What you ask to vote',
      instructionsHint: 'Read by the organisation that carries the proxy and by the coordination, by nobody else.',
      more: 'Stand-in, voting instructions',
      choose: 'Choose',
      nobody: 'Nobody',
      give: 'Give our proxy',
      note: 'Note this proxy',
      noteOne: 'Note a proxy received on paper',
      giveFor: ({ organisation }: Values) => `Give the proxy of ${organisation}`,
      nobodyLeft: 'No organisation may carry a proxy any more: come, or excuse yourselves.',
      comesNot: 'I am not coming: give our proxy to…',
      takeBack: 'Take this proxy back',
      shown: ({ n, of }: Values) => `${n} of ${of}`,
      refuse: 'Refuse this proxy',
      beyond: 'One too many',
      beyondTitle: 'Proxies go beyond the rules of this session',
      beyondSays: (values: Values) => `${values.organisation}, proxy given to ${values.holder}. ${beyond(values)}`,
      beyondRow: beyond,
      mail: {
        given: {
          subject: ({ organisation, body }: Values) => `${organisation} gives you its proxy: ${body}`,
          body: ({ name, organisation, holder, body, when, link, hub }: Values) =>
            `Hello ${name},\n\n${organisation} gives its proxy to ${holder} for the meeting “${body}” on ${when}. In the session you will vote for it as well as for yourself.\n\n${link ? `How it asks you to vote, if it says so, can be read here:\n${link}` : 'How it asks you to vote, if it says so, can be read on the meeting’s page, under “Proxies”.'}\n\nIf you cannot carry it, refuse it on the same page before the session opens: ${organisation} will be told and can choose another organisation.\n\nSee you soon,\n${hub}\n`,
        },
        refused: {
          subject: ({ holder, body }: Values) => `${holder} will not hold your proxy: ${body}`,
          body: ({ name, organisation, holder, body, when, until, link, hub }: Values) =>
            `Hello ${name},\n\n${holder} cannot hold the proxy of ${organisation} for the meeting “${body}” on ${when}, so nobody votes for you.\n\nCome, or give your proxy to another organisation, by ${day(until)}${link ? `:\n${link}` : '.'}\n\nSee you soon,\n${hub}\n`,
        },
      },
      givenTo: ({ holder }: Values) => `Proxy given to ${holder}.`,
      carries: ({ names }: Values) => `Carries the ${lines(names).length === 1 ? 'proxy' : 'proxies'} of ${listed(lines(names))}.`,
      carriedBy: ({ organisation, holder }: Values) => `${organisation}, proxy given to ${holder}`,
      given: ({ holder }: Values) => `proxy given to ${holder}`,
      to: ({ holder }: Values) => `proxy to ${holder}`,
      orElse: ({ name }: Values) => `failing that ${name}`,
      on: 'received on',
      onPaper: 'on paper',
      fromAccount: 'from its account',
      asks: 'Instructions:',
      ready: 'Waiting for the session',
      stands: {
        counts: 'Counts',
        sleeps: 'Asleep: it is there itself',
        waits: 'Waits for who carries it',
        takenBack: 'Taken back',
        refused: 'Refused',
      },
      receivedOn: 'Received on',
      by: 'Given by',
      takenBackOn: 'Taken back on',
      all: ({ n }: Values) => (Number(n) === 0 ? 'Proxies' : `Proxies received: ${n}`),
      form: {
        summary: 'Proxies',
        accepted: 'May an absent organisation give its proxy?',
        acceptances: { no: 'Not accepted', yes: 'Accepted' },
        most: 'At most, for each that carries them',
        mostHint: 'One more is refused, in order of receipt.',
        by: 'Received at the latest',
        deadlines: { eve: 'The day before the meeting', opening: 'As the session opens' },
        quorumCount: 'The quorum counts',
        quorumCounts: { present: 'Those present alone', 'present+represented': 'Those present and those represented' },
      },
    },
    ownProxies: {
      title: 'Proxies given or noted',
      purpose: 'To know who carries whose voice in a meeting.',
      basis: 'Legitimate interest of the hub in proving who takes its decisions (GDPR, article 6.1.f).',
      retention: 'As long as the decisions of the meeting.',
      erasing: 'The proxy stays, without a name: it counts in the quorum of what was decided.',
      text: 'Instructions',
      kinds: { gave: 'proxy given', noted: 'proxy noted', tookBack: 'proxy taken back', refused: 'proxy refused' },
    },
  },
} satisfies typeof fr

export default en
