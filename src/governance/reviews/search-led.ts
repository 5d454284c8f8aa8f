import { maySeeAction } from '#governance/actions/action.access.ts'
import { standingOf } from '#governance/actions/action.ts'
import { doerName } from '#governance/actions/action-doers.ts'
import { actionsFor } from '#governance/actions/show-actions.ts'
import { actionsFound, questionsFound } from '#governance/bodies/found.store.ts'
import en from '#governance/en.ts'
import fr from '#governance/fr.ts'
import { longDay } from '#governance/meetings/day-words.ts'
import { maySeeQuestions } from '#governance/questions/question.access.ts'
import { wordsOf } from '#governance/session/panel.ts'
import type { Searcher } from '#logbook/use-case.ts'

/** Actions by their words and what became of them, each with who does it and where it stands. */
export const searchActions: Searcher = {
  title: { fr: fr.actions.title, en: en.actions.title },
  find: async ({ db, hub, actor, lang, today }, sought, most) => {
    const { standing } = wordsOf({ lang }).actions
    return (await actionsFound(db, hub.id, sought, actionsFor(actor), most))
      .filter((one) => maySeeAction(actor, one))
      .map((one) => ({
        title: one.what,
        href: `/${hub.slug}/actions/${one.id}`,
        says: [
          doerName(one.organisation?.name ?? null, one.person?.name ?? null),
          standing[standingOf(one, today)]({ day: longDay(one.closedOn ?? one.due, lang) }),
          one.became,
        ]
          .filter(Boolean)
          .join(' · '),
      }))
  },
}

/** Questions by their words and their answer, each with where it was led. */
export const searchQuestions: Searcher = {
  title: { fr: fr.questions.title, en: en.questions.title },
  list: 'questions',
  find: async ({ db, hub, actor, lang }, sought, most) => {
    if (!actor) return []
    const { states } = wordsOf({ lang }).questions
    const found = await questionsFound(db, hub.id, sought, { all: maySeeQuestions(actor), person: actor.person }, most)
    return found.map(({ id, title, state, group, person, body }) => ({
      title,
      href: `/${hub.slug}/questions/${id}`,
      says: [person.name, body, group ? `${states[state]} (${group})` : states[state]].join(' · '),
    }))
  },
}
