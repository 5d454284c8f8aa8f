import type { Hono } from 'hono'
import { accountsData, authPages } from '#accounts/api.ts'
import type { Instant } from '#base/day.ts'
import type { Described } from '#base/described.ts'
import { calendarsColumns, calendarsData, calendarsOfOrganisation } from '#calendars/api.ts'
import { calendarsCron, calendarsTasks } from '#calendars/calendars.job.ts'
import { calendars } from '#calendars/routes.tsx'
import { contactsColumns, contactsData, contactsOfOrganisation, contactsOfPerson, searchContacts } from '#contacts/api.ts'
import { contacts } from '#contacts/routes.tsx'
import { exportsColumns, exportsData } from '#exports/api.ts'
import { exportsCron, exportsTasks } from '#exports/exports.job.ts'
import { exports } from '#exports/routes.tsx'
import { fundingColumns } from '#funding/api.ts'
import { funding } from '#funding/routes.tsx'
import {
  announcedDates,
  governanceChecks,
  governanceColumns,
  governanceData,
  governanceHandlers,
  governanceSearchers,
  governanceTellers,
} from '#governance/api.ts'
import { governance } from '#governance/routes.tsx'
import { importsColumns, importsData } from '#imports/api.ts'
import { importsCron, importsTasks } from '#imports/imports.job.ts'
import { imports } from '#imports/routes.tsx'
import type { Actor } from '#logbook/actor.ts'
import { logbookColumns } from '#logbook/api.ts'
import type { Check } from '#logbook/check.ts'
import { checkDocuments } from '#logbook/check-documents.ts'
import { checkFacts } from '#logbook/check-facts.ts'
import { act, look, lookTogether } from '#logbook/execute.ts'
import type { AnyPersonalData } from '#logbook/personal-data.ts'
import {
  type Context,
  foundBy,
  type Handler,
  type Searcher,
  type Speaking,
  type Teller,
  toldBy,
  type UseCase,
  type View,
} from '#logbook/use-case.ts'
import { mailboxColumns, mailboxData } from '#mailbox/api.ts'
import { mailboxTasks } from '#mailbox/mailbox.job.ts'
import { mailbox } from '#mailbox/routes.tsx'
import {
  duesOfOrganisation,
  groupsOfOrganisation,
  groupsOfPerson,
  membersColumns,
  membersData,
  originOfOrganisation,
  searchOrganisations,
  searchPeople,
  welcomesOfOrganisation,
} from '#members/api.ts'
import { applications } from '#members/applications/application-routes.tsx'
import { dues } from '#members/dues/dues-routes.tsx'
import { exits } from '#members/exits/resignation-routes.tsx'
import { groups } from '#members/groups/group-routes.tsx'
import { hubItself } from '#members/hubs/hub-routes.tsx'
import { structures } from '#members/organisations/structure-routes.tsx'
import { origins } from '#members/origins/origin-routes.tsx'
import { members } from '#members/routes.tsx'
import { welcomes } from '#members/welcomes/welcome-routes.tsx'
import { mergingColumns, mergingData } from '#merging/api.ts'
import { merges } from '#merging/routes.tsx'
import { outboxData } from '#outbox/api.ts'
import { outbox } from '#outbox/routes.tsx'
import { authTasks } from '#platform/auth/log-in-mail.job.ts'
import { authRoutes } from '#platform/auth/routes.ts'
import { authWords } from '#platform/auth/words.ts'
import type { Config } from '#platform/config.ts'
import type { Pools } from '#platform/database/database.ts'
import { documentsTasks } from '#platform/documents/forget.job.ts'
import { house } from '#platform/i18n/house.ts'
import { speaker } from '#platform/i18n/words.ts'
import type { Cron, Tasks } from '#platform/jobs/jobs.ts'
import { mailTasks } from '#platform/mail/mail.job.ts'
import { assetNames } from '#platform/web/assets.ts'
import type { Live } from '#platform/web/live.ts'
import type { Capability } from '#platform/web/routes.ts'
import { houseAnswer, site } from '#platform/web/site.ts'
import type { Spine, Web, WebContext } from '#platform/web/web.ts'
import { listDemoPeople } from '#portal/list-demo-people.ts'
import { ProblemPage } from '#portal/problem-page.tsx'
import { portal } from '#portal/routes.tsx'
import { privacyColumns, spineData, tellErasure } from '#privacy/api.ts'
import { ownData } from '#privacy/routes.tsx'
import { search } from '#search/routes.tsx'
import { checkSheets, keepOwnTime, timeColumns, timeData, timeTeller } from '#time/api.ts'
import { time } from '#time/routes.tsx'
import { DesignPage } from '#ui/design-page.tsx'

/** What each capability keeps of people, why and how long: « Ce que le pôle sait de moi » is made of it. */
export const personalData: AnyPersonalData[] = [
  ...membersData,
  ...mergingData,
  ...outboxData,
  ...accountsData,
  ...spineData,
  ...contactsData,
  ...timeData,
  ...calendarsData,
  ...importsData,
  ...mailboxData,
  ...exportsData,
  ...governanceData,
]

/** How each capability proves that what it sealed is what it sealed, in the order `cordee verify` asks: the files last, when their kind is known. */
export const checks: Check[] = [checkFacts, ...governanceChecks, checkSheets, checkDocuments]

/** What every column of a hub means: an export of its data says so, for whoever reads it without us. */
export const described: Described = {
  ...logbookColumns,
  ...membersColumns,
  ...mergingColumns,
  ...privacyColumns,
  ...contactsColumns,
  ...timeColumns,
  ...calendarsColumns,
  ...importsColumns,
  ...mailboxColumns,
  ...exportsColumns,
  ...governanceColumns,
  ...fundingColumns,
}

/** Every capability, in the order of the house. */
export const capabilities: Capability[] = [
  search,
  structures,
  members,
  applications,
  exits,
  welcomes,
  origins,
  dues,
  merges,
  hubItself,
  groups,
  outbox,
  contacts,
  time,
  calendars([announcedDates]),
  imports,
  mailbox,
  exports,
  governance,
  funding,
  portal,
  ownData(personalData, described),
]

/** What a capability does when another records a fact, in the same transaction. */
export const handlers: Handler[] = [...governanceHandlers, ...keepOwnTime]

/** What a capability knows of an organisation's or a person's life. */
export const tellers: Teller[] = [
  originOfOrganisation,
  welcomesOfOrganisation,
  duesOfOrganisation,
  groupsOfOrganisation,
  groupsOfPerson,
  contactsOfOrganisation,
  contactsOfPerson,
  timeTeller,
  calendarsOfOrganisation,
  ...governanceTellers,
  tellErasure,
]

/** What each capability finds of what is looked for, in the order of the answers. */
export const searchers: Searcher[] = [searchOrganisations, searchPeople, ...governanceSearchers, searchContacts]

const contextOf = (context: WebContext): Context => {
  const seen = context as Speaking
  return { ...seen, ending: context.ending, told: toldBy(tellers, seen), found: foundBy(searchers, seen) }
}

const spine: Spine = {
  look: (operation, context, raw) => look(operation as unknown as View, contextOf(context), raw),
  lookTogether: (operation, contexts, raw) => lookTogether(operation as unknown as View, contexts.map(contextOf), raw),
  act: (operation, context, { raw, key }) => act(operation as unknown as UseCase, contextOf(context), { raw, key, handlers }),
  needsSecondFactor: (actor) => (actor as Actor).roles.some((role) => role === 'coordinator' || role === 'treasurer'),
}

export type Means = { config: Config; pools: Pools; live: Live; clock: () => Instant; log: (line: string) => void }

/** What the queue does, by name. */
export const tasks = ({ config, pools }: Pick<Means, 'config' | 'pools'>): Tasks => ({
  ...mailTasks({ pools, config }),
  ...authTasks({ pools, config }),
  ...documentsTasks({ pools, config }),
  ...mailboxTasks({ pools, config }),
  ...calendarsTasks({ pools, config, handlers }),
  ...importsTasks({ pools, config, handlers }),
  ...exportsTasks({ pools, config, handlers, described }),
})

/** What the queue's own clock begins. */
export const cron: Cron = { ...calendarsCron, ...importsCron, ...exportsCron }

/** The table of contents: every capability mounted, every fact heard, every word known. */
export const assemble = (means: Means) => {
  const web: Web = {
    ...means,
    capabilities,
    spine,
    speaker: speaker([house, authWords, ...capabilities.map(({ words }) => words)]),
    pages: { Problem: ProblemPage },
    asset: assetNames(),
  }
  const outside = (app: Hono) => {
    if (!means.config.production) app.get('/design', (c) => houseAnswer(web, c.req.raw, DesignPage))
    authRoutes({ web, pages: authPages, demoPeople: (lang) => listDemoPeople(means.pools, means.clock(), lang) })(app)
  }
  return { web, app: site(web, outside) }
}
