import type fr from './fr.ts'

const en = {
  page: {
    skip: 'Skip to content',
    product: 'Cordée',
    nav: 'Sections',
    menu: 'Menu',
    signedIn: (name: string) => `Signed in: ${name}`,
    signOut: 'Sign out',
    signIn: 'Members’ area',
    demo: 'Demonstration',
    demoSays: ': people, dates, votes and prices are invented. Nothing here commits the organisations named.',
    otherLanguage: 'Français',
    otherLanguageTitle: 'Lire cette page en français',
    theme: 'Appearance',
    themes: { auto: 'Auto', light: 'Light', dark: 'Dark' },
    footer: 'Cordée, free software for territorial hubs of the social economy.',
  },
  form: {
    problems: (n: number) => (n > 1 ? `${n} points to look at` : 'One point to look at'),
    kept: 'Nothing you typed is lost.',
    optional: 'optional',
    choose: 'Choose…',
  },
  notice: {
    info: 'Good to know',
    success: 'Done',
    warning: 'Keep an eye on this',
    refusal: 'Refused',
    source: 'Source:',
  },
  table: { empty: 'No rows yet.' },
  stat: { rows: 'Where does this figure come from?' },
  steps: { done: 'done', current: 'current step', next: 'to come', label: 'Steps' },
  gauge: {
    present: (n: number, of: number) => `${n} present out of ${of}`,
    needed: (n: number) => `${n} needed`,
    reached: 'quorum reached',
    short: (n: number) => `${n} short`,
  },
  seat: {
    expected: 'expected',
    present: 'present',
    arrived: (time: string) => `arrived at ${time}`,
    left: (time: string) => `left at ${time}`,
    gone: 'left',
    absent: 'absent',
    excused: 'excused',
    represented: 'gave proxy',
    nobody: 'Representative to be named',
  },
  navigation: {
    crumbs: 'Breadcrumb',
    pages: 'Pages of the list',
    previous: 'Previous',
    next: 'Next',
    search: 'Search',
  },
  diff: { same: 'The two texts are the same.', added: 'added:', removed: 'removed:' },
  live: { offline: 'Offline, trying again…', back: 'Live again.' },
} satisfies typeof fr

export default en
