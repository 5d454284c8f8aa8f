import { on as said } from '#platform/i18n/say.en.ts'
import type fr from './exclusion.fr.ts'

type Values = Record<string, string | number>

/** A day of a problem; whatever else is asked is said as it is. */
const on = (day: unknown): string => (typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) ? said(day) : String(day))

const en = {
  problems: {
    'exclusion.onlyTheCoordinator':
      'Rule of confidentiality: these procedures are opened and led by the coordination, with the people it names. Ask them.',
    'exclusion.openCases': 'A procedure is under way: lead it to its end or close it before hiding these pages.',
    'exclusion.notAMember': 'Choose an organisation that is a member of the hub today.',
    'exclusion.teamUnknown': 'Choose people of the hub who have an e-mail address.',
    'exclusion.teamIsConcerned': ({ name }: Values) =>
      `${name} represents the organisation concerned: nobody examines their own case (adversarial procedure, service-public.fr F71). Name somebody else.`,
    'exclusion.notToday':
      'No exclusion can be opened about this organisation today; why is not said (rule of confidentiality). Take another measure, or come back later.',
    'exclusion.groundsMissing':
      'A summons says what is reproached, else the exclusion would be annulled (service-public.fr F71): write the grounds first.',
    'exclusion.tooSoon': ({ days, first }: Values) =>
      `Between the summons and the hearing, at least ${days} days are needed to prepare (your statutes, else by custom): choose ${on(first)} or a later day.`,
    'exclusion.summonFirst':
      'One hears after having summoned, in writing, with the date and the grounds (service-public.fr F71): send the summons first.',
    'exclusion.hearFirst':
      'Nobody is excluded without having been able to explain: without a hearing, or its waiver, the decision would be annulled (service-public.fr F71; associationmodeemploi.fr). Note the hearing first.',
    'exclusion.notHeardYet': ({ day }: Values) =>
      `The hearing is noted once it was held (service-public.fr F71): come back on ${on(day)} or later.`,
    'exclusion.toCome': ({ today }: Values) => `That is noted once it is past: give ${on(today)} or a past day.`,
    'exclusion.saidMissing': 'Write what was said: the body must know it before it decides.',
    'exclusion.meetingUnknown': 'Choose a meeting of a board, an assembly or a committee.',
    'exclusion.notNow':
      'An exclusion goes from the summons to the hearing, then to the decision and its notification (service-public.fr F71): follow the step the page says.',
    'exclusion.notExcluded': 'The body decided no exclusion: there is nothing to notify.',
    'exclusion.notRegistered': 'The decision has no number yet: close the session first, it will enter the register (Cordée’s rule).',
    'exclusion.beforeTheDecision': ({ day }: Values) =>
      `Nothing takes effect before the decision, of ${on(day)} (service-public.fr F71): choose that day or a later one.`,
    'exclusion.appealPast': 'The time to appeal runs after the notification: give a day to come.',
    'exclusion.toNotify': 'The exclusion is decided: it is notified. Should the decision change, a body takes it up again.',
    'exclusion.isOver': 'This procedure is over: it no longer changes.',
    'exclusion.notOver': 'Its words serve until the procedure is over (Cordée’s rule): lead it to its end, then erase them.',
    'exclusion.appealRuns': ({ until }: Values) =>
      `The appeal is open until ${on(until)}: the words may still be needed (Cordée’s rule). Erase them after that.`,
    'exclusion.staysRecused':
      'The organisation concerned takes no part in this decision: nobody judges their own exclusion (adversarial procedure, service-public.fr F71). That is not taken back; there is nothing to do.',
  },
  done: {
    'exclusion.opened': 'The procedure is open. Only those named see it.',
    'exclusion.turned': 'Noted.',
    'exclusion.summoned': 'Summons made. Send the letter by registered post too: it is printed here.',
    'exclusion.kept': 'Noted.',
    'exclusion.placed': 'The point is on the agenda. The organisation concerned will take no part in it.',
    'exclusion.notified': 'Decision notified: the membership ends. The letter is printed here.',
    'exclusion.closed': 'Procedure closed, without exclusion.',
    'exclusion.erased': 'The words are erased.',
  },
  pages: {
    exclusion: {
      title: 'Sensitive procedures',
      link: 'Sensitive procedures',
      lead: 'An exclusion follows a path that protects everybody: grounds, summons, hearing, decision, notification.',
      off: 'These pages are hidden',
      offSays: 'Nothing of them shows anywhere. Show them the day the hub needs them.',
      turnOn: 'Show sensitive procedures',
      turnOff: 'Hide sensitive procedures',
      none: 'No procedure concerns you',
      noneSays: 'You only see those you are named in.',
      openedOn: ({ day }: Values) => `opened on ${day}`,
      open: 'Open a procedure',
      openSays: 'An exclusion is considered',
      openSubmit: 'Open the procedure',
      organisation: 'Organisation concerned',
      grounds: 'What is reproached',
      groundsHint: 'Facts, dated. The summons quotes them as they are.',
      days: 'Time before the hearing',
      daysHint: 'That of your statutes, else fifteen days.',
      daysUnit: 'days',
      team: 'Who else examines it',
      teamHint: 'These people, and you, will read this case; nobody else.',
      caseOf: ({ name }: Values) => `Exclusion considered: ${name}`,
      readBy: ({ names }: Values) => `Confidential case, read by ${names} and nobody else.`,
      steps: {
        opened: 'opened',
        summoned: 'summoned',
        heard: 'hearing noted',
        placed: 'on an agenda',
        decided: 'decided',
        notified: 'notified',
        closed: 'closed without exclusion',
      },
      opened: 'Opened on',
      summoned: 'Summons',
      summonedSays: ({ on: sent, hearing, mails }: Values) =>
        `${sent}, for ${hearing}${Number(mails) > 0 ? ', by e-mail and a letter to print' : ', a letter to print and post'}`,
      heard: 'Hearing',
      agenda: 'On the agenda of',
      decided: 'Decision',
      outcomes: { excluded: 'exclusion', kept: 'no exclusion' },
      notified: 'Notified on',
      summonsLetter: 'The summons (PDF)',
      notificationLetter: 'The notification (PDF)',
      summon: 'Summon to a hearing',
      summonAgain: 'Summon for another date',
      summonSays: ({ days, day }: Values) => `At least ${days} days to prepare: from ${day} on.`,
      summonSubmit: 'Send the summons',
      hearingOn: 'Day of the hearing',
      time: 'Time',
      place: 'Place',
      hearing: 'The hearing',
      hearingSays: 'Without it, or its waiver, no body can decide.',
      how: 'How it went',
      hearings: { held: 'The organisation was heard', absent: 'It did not come, though summoned', renounced: 'It gave it up in writing' },
      on: 'On',
      said: 'What was said',
      saidHint: 'Its explanations. Read by those named only.',
      hearingSubmit: 'Note it',
      place_: 'Have a body decide',
      placeSays: 'A vote, confidential where the body is large enough. The organisation concerned takes no part in it.',
      placeSubmit: 'Put on the agenda',
      meeting: 'Meeting',
      noMeeting: 'No meeting is prepared: prepare one in the agenda.',
      notify: 'Notify the decision',
      notifySays: 'The letter says the number of the decision, its reasons and the appeal. The membership ends.',
      notifySubmit: 'Notify',
      reasons: 'Reasons of the decision',
      until: 'First day without membership',
      appeal: 'Appeal',
      appealHint: 'The one your statutes open: before whom, how. Leave empty if they open none.',
      appealUntil: 'Appeal open until',
      appealed: 'The appeal',
      appealOn: ({ day }: Values) => `received on ${day}`,
      appealLate: ({ day }: Values) => `received on ${day}, after its time`,
      appealAnswers: { confirmed: 'decision confirmed', changed: 'decision changed' },
      noteAppeal: 'Note an appeal received',
      noteAppealSays: ({ until }: Values) => `It is open until ${until}. A late appeal is noted too: whoever hears it judges that.`,
      noteAppealFree: 'Your texts set no time to appeal. One that comes in is noted all the same.',
      answerAppeal: 'The answer to the appeal',
      answerAppealSays: 'If the decision changes, note a new membership of the organisation afterwards.',
      appealIs: 'What was answered',
      receivedOn: 'Received on',
      answeredOn: 'Answered on',
      appealWords: 'What is said',
      close: 'Close without exclusion',
      erase: 'Erase the words of the case',
      erased: 'The words of this case were erased.',
      point: 'Exclusion of a member organisation',
      proposal: ({ name }: Values) => `${name} is excluded from the association.`,
      recusal: 'Organisation the decision is about',
      files: { summons: 'Summons to a hearing.pdf', notification: 'Notification.pdf' },
      mail: {
        subject: ({ hub }: Values) => `A confidential letter from ${hub}`,
        body: ({ name, hub }: Values) =>
          `Dear ${name},\n\nA letter from ${hub} is addressed to you: it is attached to this message.\n\n${hub}`,
        team: ({ name, hub, link }: Values) =>
          `Dear ${name},\n\nYou are named to follow a confidential procedure of ${hub}. You alone, with the others named, can read it.${link ? `\n\n${link}` : ''}\n\n${hub}`,
      },
    },
    ownCases: {
      title: 'Procedures you are named in',
      purpose: 'To know who examines an adversarial procedure and may read it, and nobody else.',
      basis: 'Legitimate interest of the association in leading a regular procedure (GDPR, article 6.1.f).',
      retention: 'As long as the procedure and its appeals; its words are erased afterwards.',
      erasing: 'The procedure stays, without your name.',
      on: 'Opened on',
      step: 'Hearing',
    },
  },
} satisfies typeof fr

export default en
