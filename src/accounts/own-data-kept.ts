import type { AnyPersonalData, PersonalData } from '#logbook/personal-data.ts'
import { forgetLogIn } from './erase.store.ts'
import { type OwnLogIn, ownLogIns } from './own-data.store.ts'
import { wordsIn } from './words.ts'

const logIns: PersonalData<OwnLogIn> = {
  tables: ['auth.account', 'auth.session', 'auth.code', 'auth.outbox', 'auth.recovery', 'auth.recovery_confirmation'],
  says: ({ lang }) => {
    const { ownData: w } = wordsIn(lang)
    return {
      ...w.logIns,
      columns: [
        { head: w.what, kind: 'text', value: ({ what }) => w.logInKinds[what], width: 40 },
        { head: w.begun, kind: 'moment', value: ({ begun }) => begun },
        { head: w.used, kind: 'moment', value: ({ used }) => used },
        { head: w.ends, kind: 'moment', value: ({ until }) => until },
      ],
    }
  },
  rows: ({ db, now }, { email }, most) => ownLogIns(db, email, now, most),
  erasing: { does: 'erased', erase: ({ db }, { email }) => forgetLogIn(db, email) },
}

/** What the door keeps of people. */
export const accountsData: AnyPersonalData[] = [logIns]
