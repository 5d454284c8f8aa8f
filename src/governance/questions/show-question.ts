import { id, z } from '#base/input.ts'
import { maySeeAction } from '#governance/actions/action.access.ts'
import { actionsOfQuestion } from '#governance/actions/action.store.ts'
import { pointOfQuestion } from '#governance/enclosures/enclosure.store.ts'
import { bodiesOf } from '#governance/meetings/desk.store.ts'
import { maySeeMeeting, maySeeMinutes } from '#governance/meetings/meeting.access.ts'
import { view } from '#logbook/use-case.ts'
import { groupsNamed } from '#members/api.ts'
import { mayOrient, maySeeQuestion } from './question.access.ts'
import { questionOf, takenUp } from './question.store.ts'

/** A question, in one line of life: asked, led somewhere, talked of, what it asked of whom, what became of it. */
export const showQuestion = view({
  name: 'governance.showQuestion',
  input: z.object({ question: id() }),
  load: async ({ db, hub }, { question: asked }) => {
    const [question, meetings, actions, bodies, groups, place] = await Promise.all([
      questionOf(db, hub.id, asked),
      takenUp(db, hub.id, asked),
      actionsOfQuestion(db, hub.id, asked),
      bodiesOf(db, hub.id),
      groupsNamed(db, hub.id, null),
      pointOfQuestion(db, hub.id, asked),
    ])
    return question && { question, meetings, actions, bodies, groups, place }
  },
  mayView: (who, { question }) => maySeeQuestion(who, question),
  run: ({ question, meetings, actions, bodies, groups, place }, { actor, today }) => {
    const asker = actor?.person === question.person.id
    const orients = mayOrient(actor, question) === true
    return {
      question,
      today,
      /** A draft is nobody’s business yet; what was said there is read by who may read the PV, and who asked knows it was talked of. */
      meetings: meetings
        .filter(({ subject }) => maySeeMeeting(actor, subject) || subject.convened)
        .map(({ subject, notes, ...one }) => {
          const reads = maySeeMinutes(actor, subject)
          return { ...one, notes: reads ? notes : '', reads, sees: maySeeMeeting(actor, subject) }
        }),
      actions: actions.filter((one) => asker || maySeeAction(actor, one)),
      /** Who asked prepares their point, also where they do not sit: they see what is joined, not the meeting. */
      joins: place && (asker || orients) ? { all: place.enclosures, point: place.point } : null,
      mayOrient: orients,
      bodies: orients ? bodies : [],
      groups: orients ? groups : [],
    }
  },
})

export type ShownQuestion = Awaited<ReturnType<typeof showQuestion.run>>
