import type { Instant } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { keepRules } from '#governance/rules/keep-rules.ts'
import { keepText } from '#governance/rules/keep-text.ts'
import { coordinator } from './ploucs.ts'
import type { Playing } from './stage.ts'

/** Invented for the demonstration: the case study says how the board decides, not in which words. */
const texts = {
  statutes: { kind: 'statutes', title: 'Statuts de 2017', adopted: '2017-03-18', declared: '2017-04-06' },
  changed: { kind: 'statutes', title: 'Statuts modifiés de 2024', adopted: '2024-05-23', declared: '2024-06-11' },
  internalRules: { kind: 'internalRules', title: 'Règlement intérieur de 2024', adopted: '2024-10-10' },
}

/** The statutes and the internal rules are kept, and the board’s rules quote them. */
export const keepTexts = async ({ does }: Playing, body: Id, at: Instant): Promise<void> => {
  const me = coordinator.mail
  await does(me, at, keepText, texts.statutes)
  const { text } = await does(me, at, keepText, texts.changed)
  await does(me, at, keepText, texts.internalRules)
  await does(me, at, keepRules, {
    body,
    source: text,
    reference: 'article 9',
    reason: 'Écrites telles que les statuts les disent.',
    quorumNum: '3',
    quorumDen: '5',
    maxRounds: '2',
    noticeDays: '7',
  })
}
