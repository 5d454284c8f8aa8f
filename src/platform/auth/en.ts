import type fr from './fr.ts'

const en = {
  problems: {
    'auth.codeWrong': ({ left }) =>
      `This is not the code of the latest message. Check it: you have ${left === 1 ? 'one try' : `${left} tries`} left.`,
    'auth.codeGone':
      'This code can no longer be used: it has been used, is more than 10 minutes old, was tried too often, or was asked for in another browser. Ask for a new one.',
    'auth.tooMany': ({ minutes }) =>
      `Too many tries for now: a limit protects accounts from somebody guessing codes. Try again in ${minutes === 1 ? 'one minute' : `${minutes} minutes`}.`,
    'auth.secondWrong':
      'This is not the right code, or it has been used: each works once. Wait for the next one (30 seconds) and check that your phone shows the right time.',
    'auth.noDemo': 'Logging in without a code exists only for demonstration hubs, from the computer Cordée is installed on.',
    'auth.recovery.absent': 'This request no longer exists: it was granted, withdrawn, or is more than 7 days old.',
    'auth.recovery.own':
      'You cannot confirm your own request: two other people, of two board organisations, must do so. That is what protects the accounts of the hub.',
    'auth.recovery.twice': 'You have already confirmed this request. It now takes another person, of another organisation.',
    'auth.recovery.sameOrganisation':
      'Your organisation has already confirmed this request. It takes two different organisations: ask another one of the board.',
  },
  done: {
    'auth.loggedOut': 'You are logged out.',
    'auth.loggedOutEverywhere': 'You are logged out on all your devices.',
    'auth.recoveryAsked': 'Your request is sent. Two board organisations have to confirm it.',
  },
  mail: {
    code: {
      subject: 'Your Cordée log-in code',
      body: ({ code, minutes }: { code: string; minutes: number }) =>
        `Your log-in code: ${code}

Type it on the page where you asked for it. It is valid for ${minutes} minutes and works once.

You did not ask for anything? Give this code to nobody and ignore this message: without it nobody can log in as you.`,
    },
    enrolled: {
      subject: 'A second code now protects your log-in',
      body: `From now on, a second code from an authenticator application is asked when you log in to Cordée.

That was not you? Tell somebody else of your hub at once: two board organisations can remove it, which ends all open sessions.`,
    },
    recoveryAsked: {
      subject: 'Request to replace your second code',
      body: `Somebody who reads your mail has asked to replace the second code of your Cordée log-in. Two people, of two board organisations, must confirm it; the request ends after 7 days.

That was not you? Tell the members of the board, and change the password of your mailbox.`,
    },
    lifted: {
      subject: 'The second code was removed',
      holder: ({ hub }: { hub: string }) =>
        `Two board organisations (${hub}) have confirmed your request: the second code of your log-in is removed and all your sessions are closed. At your next log-in you will choose a new one.

That was not you? Tell the members of the board at once.`,
      confirmer: ({ holder, name, hub }: { holder: string; name: string; hub: string }) =>
        `The second code of ${holder} (${hub}) is removed: two organisations confirmed it, the last one through ${name}. All of ${holder}’s sessions are closed.

You did not confirm anything? Tell the other members of the board at once.`,
    },
  },
  logIn: {
    title: 'Log in',
    lead: 'Give your e-mail address: you will receive a code to type here. No password to remember.',
    email: 'E-mail address',
    emailHint: 'The one your hub knows.',
    submit: 'Send me a code',
    demo: 'Demonstration',
    demoSays: 'Enter an invented hub without a code, as one of these people. Only from this computer.',
    demoEnter: 'Enter',
    demoAs: (name: string) => `as ${name}`,
  },
  code: {
    title: 'Your code',
    lead: (email: string) => `A message with a code of 8 characters is on its way to ${email}.`,
    leadKept: (email: string) => `A code of 8 characters is ready for ${email}. It is not sent by e-mail.`,
    code: 'Code received by e-mail',
    codeKept: 'Log-in code',
    codeHint: 'For example K7FM-3XQD. It is valid for 10 minutes. Nothing came? Look among the unwanted messages.',
    keptHint: 'For example K7FM-3XQD. It is valid for 10 minutes.',
    submit: 'Log in',
    again: 'Ask for another code or change the address',
    noMail: 'No mail server is set up',
    shownHere: 'The code is shown here: see the messages kept on this computer.',
    inLog: 'The code is in the log of the server: ask the person who runs the installation.',
  },
  second: {
    title: 'Second code',
    lead: 'Your role opens the accounts and files of the hub: a second code, given by your phone, protects it if somebody reads your mail.',
    leadWanted:
      'A second code, given by your phone, protects your log-in if somebody reads your mail. Your role does not ask for it; once set up, it is asked at every log-in.',
    leadAsk: 'Open your authenticator application and type the code shown for Cordée.',
    steps: 'Once only, two minutes',
    install: 'Open an authenticator application on your phone',
    applications: 'Aegis, FreeOTP, 2FAS, Google Authenticator… or your password manager.',
    scan: 'With it, read this picture, or copy the key',
    picture: 'Picture to read with the authenticator application',
    key: 'Key to copy:',
    type: 'Type below the six-figure code it shows',
    code: 'Six-figure code',
    codeHint: 'It changes every 30 seconds.',
    confirm: 'Protect my log-in',
    submit: 'Continue',
    lost: 'I no longer have my phone',
    leave: 'Log out',
  },
  recovery: {
    title: 'Second code lost',
    lead: 'Two people, of two board organisations, can remove your second code together. You will choose a new one at your next log-in.',
    hubs: 'They will confirm it in:',
    how: 'Call or meet them: they have to make sure that the request really comes from you. It ends after 7 days.',
    submit: 'Ask the board',
    waiting: 'Request waiting',
    waitingSays: (until: string) => `Two board organisations have to confirm it before ${until}. Tell them in person.`,
    nothing: 'No hub knows your address any more: nobody can remove this second code. Ask your hub to enter you first.',
    back: 'I have found my phone again',
  },
  account: {
    title: 'Your sessions',
    lead: (email: string) => `You are logged in with ${email}.`,
    caption: 'Open sessions',
    begun: 'Opened on',
    seen: 'Used on',
    level: 'Level',
    here: 'This session',
    other: 'Another session',
    full: 'With second code',
    half: 'Mail code only',
    demo: 'Demonstration, without a code',
    protected: 'A second code, given by your phone, protects your log-in.',
    unprotected: 'Whoever reads your mail can log in as you. A second code, given by your phone, prevents it.',
    protect: 'Set up a second code',
    typeCode: 'Type the second code',
    ends: 'A session closes by itself after 7 days without use, and at the latest 30 days after the code.',
    out: 'Log out',
    everywhere: 'Log out everywhere',
    data: 'What your hubs know about you',
    dataSays: 'Everything kept under your name, why, for how long, and the means to take it away.',
  },
  hubs: {
    title: 'Your hubs',
    none: 'No hub knows this address',
    noneSays: (email: string) =>
      `Nobody has entered ${email} in a hub yet. Ask the coordination of yours to add it to your record, or log in again with another address.`,
    create: 'Create your hub',
    otherAddress: 'Use another address',
    sessions: 'Your sessions',
  },
  outbox: {
    title: 'Log-in messages kept here',
    lead: 'No mail server is set up: these messages did not leave. This page opens only on the computer Cordée is installed on.',
    empty: 'No message yet. Give it the time to write the code, then reload the page.',
    refresh: 'Reload',
    back: 'Type the code',
  },
} satisfies typeof fr

export default en
