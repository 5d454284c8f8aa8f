import type fr from './papers.fr.ts'

type Values = Record<string, string | number>
const many = (n: string | number | undefined, one: string, several: string): string => `${n} ${Number(n) === 1 ? one : several}`
const inCollege = ({ college }: Values): string => (college ? `College “${college}”: ` : '')
const again =
  (line: string) =>
  (v: Values): string =>
    `${inCollege(v)}${v.college ? 'the' : 'The'} two counts differ on the line “${line}”: nothing is counted until two scrutineers find the same (by custom, code électoral R. 64 to R. 67). Count that pile again together, then correct it.`

/** Paper and pencil. */
const en = {
  problems: {
    'papers.differFor': again('for'),
    'papers.differAgainst': again('against'),
    'papers.differAbstain': again('abstention'),
    'papers.differBlank': again('blank'),
    'papers.differVoid': again('void'),
    'papers.tooMany': ({ papers, marked, ...v }: Values) =>
      `${inCollege(v)}${many(papers, 'ballot', 'ballots')} for ${many(marked, 'voter', 'voters')} marked off: there are more ballots than voters, nothing is counted (by custom, envelopes are counted first). Count the ballots again, then who took one.`,
    'papers.none': ({ marked }: Values) =>
      `No ballot is counted, though ${many(marked, 'voice', 'voices')} took one: write what you find on each line.`,
    'papers.scrutineerMissing': 'Say who counts: two people, of two organisations.',
    'papers.scrutineerAway':
      'This person is not in the room for an organisation: by custom scrutineers are chosen among those present. Choose somebody else, or note their arrival.',
    'papers.scrutineersTogether':
      'Two people of two organisations count, so that nobody counts alone (Cordée’s rule, by custom in associations). Choose the other one in another organisation.',
    'papers.handsCasting': 'By the rules of the body a casting vote settles a tie: what it said must be known. Note the voices one by one.',
    'papers.handsAfterNames': ({ named }: Values) =>
      `${many(named, 'voice is', 'voices are')} noted by name already: a vote is counted in one way (Cordée’s rule). Finish noting the voices, or void this vote and open another.`,
    'papers.tooManyHands': ({ raised, voices, ...v }: Values) =>
      `${inCollege(v)}${many(raised, 'hand', 'hands')} for ${many(voices, 'voice', 'voices')} in the room, proxies included: count again, or note the missing arrivals first.`,
    'papers.noHands': 'No hand is counted: write how many were raised for, against and to abstain.',
    'papers.countFirst': ({ papers }: Values) =>
      `${many(papers, 'paper ballot is', 'paper ballots are')} in the box: it is closed, then two scrutineers count them. Write their count.`,
    'papers.nobody': 'Nobody took a paper ballot: close the vote, it counts itself.',
    'papers.boxClosed':
      'The box is closed, by the server’s clock: no ballot is taken any more, on a screen or on paper (Cordée’s rule). There is nothing to do, it is being counted.',
    'papers.closeFirst': 'The box is still open: close it first, then count the paper ballots.',
    'papers.isOpen': 'This vote is by show of hands, it has no ballots: count the hands, or note the voices.',
    'papers.marked':
      'This organisation took a paper ballot and was marked off: it votes with that ballot, not on a screen (one voice, one channel, Cordée’s rule). There is nothing to do here.',
    'papers.votedOnScreen':
      'This organisation has voted on a screen already, and a confidential ballot is not taken back: no paper ballot for it (one voice, one channel, Cordée’s rule). Take it off the list.',
    'papers.tooFewOnPaper': ({ voted, fewest, ...v }: Values) =>
      `${inCollege(v)}${many(voted, 'ballot', 'ballots')} on paper: counting fewer than ${fewest} would tell who voted what (Cordée’s rule of confidentiality). Hand paper ballots to others who have not voted yet; where too few are left, void this vote and open it again, all on paper or all on the screens.`,
    'papers.tooFewOnScreen': ({ voted, fewest, ...v }: Values) =>
      `${inCollege(v)}${many(voted, 'ballot', 'ballots')} on the screens: with fewer than ${fewest}, who counts the paper would infer who voted what (Cordée’s rule of confidentiality). Let others who have not voted yet vote on a screen; where too few are left, void this vote and open it again, all on paper or all on the screens.`,
    'papers.whoTakesOne': 'Tick who takes a paper ballot.',
    'afterwards.notYet': 'This time has not come: a meeting is written down once held. Check the opening time.',
    'afterwards.becameMissing': ({ title }: Values) => `“${title}”: say what became of this point.`,
    'afterwards.moveIncomplete':
      'An arrival or a departure is said in full: the organisation, arrived or left, the hour of the attendance sheet, and the point that came next. Complete the line, or empty it.',
    'afterwards.moveOutside': 'This hour is not between the opening and the close: put it right from the attendance sheet.',
    'afterwards.moveOrder':
      'At that hour a point further down the agenda had already begun, by another line: put right the hour, or the point that came next.',
    'afterwards.handsAreNotBlank':
      'By show of hands there is no blank or void: count those voices among the abstentions, or leave them out if nobody raised a hand.',
  },
  done: {
    'papers.marked': 'Noted: these organisations vote on paper.',
    'papers.counted': 'The two counts are equal: the vote is counted.',
    'hands.counted': 'The hands are counted.',
    'afterwards.entered':
      'The session is written down. Read the minutes again: within the hour the session can be reopened if something is wrong.',
  },
  pages: {
    papers: {
      byHands: 'Count hands',
      byHandsSays: 'Three numbers, and no name is kept. The minutes give the numbers.',
      lines: { for: 'For', against: 'Against', abstain: 'Abstention', blank: 'Blank', void: 'Void' },
      voices: ({ n }: Values) => `${many(n, 'voice', 'voices')} in the room, proxies included.`,
      count: 'Count',
      summary: 'Some organisations vote on paper',
      who: 'Who takes a paper ballot?',
      whoHint: 'Each organisation ticked is marked off and no longer votes on a screen.',
      mark: 'Note who votes on paper',
      onPaper: 'Paper ballot',
      yours: 'You took a paper ballot: your vote on a screen is closed.',
      closeBox: 'Close the box, then count the paper',
      closed: 'The box is closed',
      closedSays: ({ papers }: Values) =>
        `${many(papers, 'paper ballot', 'paper ballots')} to count. Two people, of two organisations, each count and write what they find; the vote is counted only if it is the same.`,
      apart: ({ fewest }: Values) =>
        `At least ${fewest} on paper, and ${fewest} on the screens or none: with fewer, one would know who voted what.`,
      voidThen: 'Everybody has voted: void this vote and open it again, all on paper or all on the screens.',
      first: 'First count',
      second: 'Second count',
      scrutineer: 'Scrutineer',
      voidHint: 'Crossed out, signed, unreadable, several boxes. A void ballot counts as a blank one, and the minutes say so.',
      submit: 'Compare and count',
      counted: ({ papers, names, voids }: Values) =>
        `${many(papers, 'paper ballot', 'paper ballots')} handed out, counted by ${names}, who found the same${Number(voids) > 0 ? ` (${voids} void, counted among the blank ones)` : ''}.`,
      uncast: ({ n }: Values) => `${many(n, 'voter', 'voters')} marked off without a ballot.`,
      handsCounted: 'Hands were counted, without noting whose.',
    },
    afterwards: {
      title: 'Write it down afterwards',
      link: 'Was the meeting held on paper? Write it down',
      lead: ({ n }: Values) =>
        `The session was held with paper and a pencil: copy the attendance sheet and the grid here. One page, ${n} organisations, sent once.`,
      file: 'Paper kit',
      kit: 'Print everything for a session on paper (PDF)',
      notYet: 'The meeting has not taken place yet',
      notYetSays: 'On the day, or later, this page copies what the paper says. The kit to print is ready now.',
      over: 'This meeting is no longer written down here',
      overSays: 'It is open, closed or cancelled already: its page says where it is.',
      hours: 'The hours',
      openedAt: 'Opened at',
      closedAt: 'Closed at',
      closedHint: 'After midnight: write the time of the next day.',
      who: 'Who was there',
      everyone: 'Everybody was there, but for what is said below',
      everyoneHint: 'Ticked: an organisation left on “Nothing chosen” is there through its first representative. Not ticked: it is absent.',
      moves: 'Did an organisation come late, or leave before the end?',
      movesHint:
        'One line for each arrival or departure, at the hour of the attendance sheet: the quorum and the votes of the points that follow take it into account. Without a line, an organisation that is there is there from beginning to end.',
      moveLine: ({ n }: Values) => `Arrival or departure ${n}`,
      move: 'Has',
      arrives: 'arrived',
      leaves: 'left',
      moveAt: 'At',
      before: 'Before the point',
      closing: 'After the last one',
      presence: 'Attendance',
      organisation: 'Organisation',
      nothing: 'Nothing chosen',
      presentBy: ({ person }: Values) => `There: ${person}`,
      present: 'There',
      presentNamed: 'There: name written beside',
      carried: ({ holder }: Values) => `Proxy to ${holder}`,
      excused: 'Excused',
      absent: 'Absent',
      named: 'Through whom?',
      here: 'I was there, for the coordination',
      keepers: 'Who kept the session',
      facilitator: 'Facilitator',
      secretary: 'Secretary',
      points: 'What happened, point by point',
      became: 'What became of it',
      becomings: { unreached: 'Not reached', discussed: 'Discussed', agreed: 'All agreed', counted: 'Voted' },
      consented: 'No objection, each one heard',
      notes: 'What was said',
      text: 'Text decided',
      counts: 'The voices counted',
      byHands: 'By show of hands, by the rules of the body.',
      byPaper: 'By paper ballots, by the rules of the body: the count is that of the sheet, signed by two people of two organisations.',
      secret: 'Confidential ballot asked by',
      secretHint: 'Choose “Nobody” if the vote was by show of hands.',
      nobody: 'Nobody: by show of hands',
      scrutineers: { first: 'First person who counted', second: 'Second person, of another organisation' },
      candidates: 'An election with candidates is voted on the session’s screen. Here, note what was said; this point will give no seat.',
      elected: 'An election without candidates is held on the session’s screen, even by a few: here, note what was said.',
      submit: 'Write the session down and make the minutes',
      entered: ({ day, name }: Values) => `Session held on paper, written down on ${day} by ${name}.`,
      nature: 'Written down',
    },
  },
} satisfies typeof fr

export default en
