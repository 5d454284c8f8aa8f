type Values = Record<string, string | number>

/** Seats filled by the board itself until the next assembly. */
const fr = {
  problems: {
    'cooptation.cannotSit':
      'On coopte une structure membre du pôle qui n’a pas déjà de siège dans cette instance : choisissez-en une dans la liste.',
    'cooptation.ratifiedAlready':
      'L’assemblée générale s’est prononcée sur cette cooptation : elle ne change plus. Pour un autre siège, mettez une nouvelle cooptation à l’ordre du jour.',
  },
  done: { 'cooptation.noted': 'C’est noté, le PV le dira.' },
  pages: {
    cooptation: {
      life: {
        coopted: ({ body, left }: Values) => `Cooptée à titre provisoire, au siège de ${left} : ${body}`,
        ratified: ({ body }: Values) => `Sa cooptation est ratifiée : ${body}`,
        refused: ({ body }: Values) => `Sa cooptation n’est pas ratifiée : ${body}`,
      },
      point: ({ left }: Values) => `Coopter une structure au siège de ${left}`,
      text: ({ left }: Values) =>
        `Une structure est cooptée au siège de ${left}, à titre provisoire, jusqu’à la prochaine assemblée générale, qui ratifie.`,
      textOf: ({ left, name }: Values) =>
        `${name} est cooptée au siège de ${left}, à titre provisoire, jusqu’à la prochaine assemblée générale, qui ratifie.`,
      why: ({ left, day }: Values) => `${left} a quitté son siège le ${day}.`,
      ratifyPoint: ({ name }: Values) => `Ratifier la cooptation de ${name}`,
      ratifyText: ({ name, body }: Values) => `La cooptation de ${name} au ${body} est ratifiée.`,
      ratifyWhy: ({ body, day }: Values) => `Cooptée par le ${body}, siège depuis le ${day}.`,
      title: 'Le siège',
      says: ({ left }: Values) =>
        `Le siège de ${left} est vacant. La structure cooptée siège dès le lendemain, à titre provisoire : la prochaine assemblée générale ratifie (d’usage, sauf si vos statuts disent autrement).`,
      ratifySays: ({ name }: Values) =>
        `Ratifiée, ${name} siège comme les autres. Refusée, son siège prend fin ce jour ; ce qui a été décidé entre-temps reste valable (d’usage, comme pour les sociétés : code de commerce, article L. 225-24).`,
      who: 'Structure cooptée',
      whoHint: 'Une structure membre, sans siège dans cette instance.',
      nobody: 'Pas encore nommée',
      keep: 'Noter',
      given: ({ name, day }: Values) => `${name} est cooptée et siège à compter du ${day}, à ratifier par la prochaine assemblée générale.`,
      ratified: ({ name }: Values) => `La cooptation de ${name} est ratifiée.`,
      refused: ({ name, day }: Values) => `La cooptation de ${name} n’est pas ratifiée : son siège a pris fin le ${day}.`,
      onSeat: 'cooptée, à ratifier par la prochaine assemblée générale',
      minutes: {
        coopted: ({ name, left, day }: Values) =>
          `${name} est cooptée au siège de ${left} et siège à compter du ${day}, à ratifier par la prochaine assemblée générale.`,
        ratified: ({ name }: Values) => `La cooptation de ${name} est ratifiée.`,
        refused: ({ name }: Values) =>
          `La cooptation de ${name} n’est pas ratifiée : son siège prend fin ce jour. Ce qui a été décidé entre-temps reste valable.`,
      },
    },
  },
}

export default fr
