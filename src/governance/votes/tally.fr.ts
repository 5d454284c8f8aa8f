import type { CapabilityWords } from '#platform/i18n/words.ts'

type Values = Record<string, string | number>

/** A simple majority is said as people say it; any other by its fraction. */
const majority = ({ strict, num, den }: Values): string => {
  if (Number(num) * 2 === Number(den) && strict) return 'majorité simple (plus de la moitié)'
  return `majorité ${strict ? 'de plus de' : 'd’au moins'} ${num}/${den}`
}
const who = (represented: Values[string] | undefined): string =>
  represented ? 'présentes et représentées' : 'présentes, sans les pouvoirs'

/** What is wrong with a vote that is to be counted, and why its result is what it is. */
const fr = {
  'tally.nobodyVotes': 'Il n’y a personne dans le corps électoral : inscrivez au moins une voix.',
  'tally.closedBeforeOpened': 'Le vote se clôt avant de s’ouvrir, ou au même instant : vérifiez les deux heures.',
  'tally.leftBeforeArrival': 'Ce départ est avant l’arrivée : vérifiez les deux heures.',
  'tally.aboveOne': 'Cette fraction dépasse 1 : choisissez un haut qui n’est pas plus grand que le bas.',
  'tally.castingInSecret':
    'Une voix prépondérante ne départage qu’un vote ouvert : dans un vote confidentiel ou secret, elle dirait qui a voté quoi (règle de confidentialité). Choisissez « rejected » ou « secondBallot ».',
  'tally.castingMissing': 'La règle d’égalité demande une voix prépondérante : dites son sens dans « casting », « for » ou « against ».',
  'tally.weights': 'Les poids des collèges doivent faire exactement 1 : corrigez-les.',
  'tally.weightsTooFine':
    'Ces poids de collèges donnent une fraction trop longue pour être écrite sans arrondi : choisissez des dénominateurs plus petits.',
  'tally.collegeMissing':
    'La règle a des collèges : dites comment leurs voix sont portées dans « carry », « proportional » ou « majority ».',
  'tally.collegesMissing': 'Ceci ne vaut que pour une règle à collèges : ajoutez « colleges », ou retirez-le.',
  'tally.collegeWithout': 'La règle n’a pas de collèges : retirez celui-ci.',
  'tally.collegeUnknown': 'Indiquez un collège de la règle.',
  'tally.holderMissing': 'Un pouvoir dit qui l’a reçu : ajoutez « holder ».',
  'tally.holderWithout': 'Cette voix n’est pas un pouvoir (« proxy » vaut false) : retirez « holder ».',
  'tally.chain': ({ holder }: Values) =>
    `« ${holder} », qui reçoit ce pouvoir, a donné le sien : un pouvoir ne se transmet pas (code civil, mandat). Nommez une structure qui vote elle-même.`,
  'tally.tooManyProxies': ({ caster, max }: Values) =>
    `« ${caster} » porte plus de ${max} pouvoir${Number(max) > 1 ? 's' : ''}, le plafond de la règle de ce vote. Ceux reçus en premier restent : retirez celui-ci, ou confiez-le à une autre structure.`,
  'tally.stranger': ({ voter }: Values) =>
    `« ${voter} » n’est pas dans le corps électoral, figé à l’ouverture du vote (règle de Cordée) : vérifiez le nom, ou retirez cette ligne.`,
  'tally.votedTwice': ({ voter }: Values) => `« ${voter} » a déjà émargé plus haut : retirez une des deux lignes.`,
  'tally.moreBallots': ({ ballots, voters, college }: Values) =>
    `${college ? `Collège « ${college} » : ` : ''}${ballots} bulletins pour ${voters} émargement${Number(voters) > 1 ? 's' : ''}. Recomptez : un bulletin est de trop.`,
  'tally.ballotNeeds': 'Dans un vote ouvert, un bulletin dit qui vote et quand : ajoutez « mandant » et « at ».',
  'tally.ballotTells': 'Dans un vote confidentiel ou secret, un bulletin ne dit ni qui l’a mis ni quand : retirez cette clé.',
  'tally.ballotCollege': 'Dans un vote ouvert, le collège est celui de la voix, dans « electorate » : retirez cette clé.',
  'tally.votedMissing': 'Un vote confidentiel ou secret a son émargement : ajoutez « voted », la liste de qui a voté.',
  'tally.votedWithout': 'Un vote ouvert n’a pas d’émargement à part : retirez « voted ».',

  'tally.quorum.reached': ({ counted, needed, of, num, den, represented }: Values) =>
    `Quorum atteint : ${counted} voix comptées (${who(represented)}), ${needed} nécessaires (${num}/${den} de ${of}).`,
  'tally.quorum.missed': ({ counted, needed, of, num, den, represented }: Values) =>
    `Quorum manqué : ${counted} voix comptées (${who(represented)}), ${needed} nécessaires (${num}/${den} de ${of}). Le vote ne décide de rien.`,
  'tally.quorum.recused': ({ recused }: Values) =>
    `Dont ${recused} qui ne ${Number(recused) > 1 ? 'prennent' : 'prend'} pas part au vote (intérêt déclaré ou sans droit de vote) : la règle les compte dans le quorum.`,
  'tally.ballot.early': ({ voter, at }: Values) => `Bulletin de « ${voter} » (${at}) non compté : avant l’ouverture du vote.`,
  'tally.ballot.late': ({ voter, at }: Values) => `Bulletin de « ${voter} » (${at}) non compté : après la clôture du vote.`,
  'tally.ballot.absent': ({ voter, at }: Values) =>
    `Bulletin de « ${voter} » (${at}) non compté : la personne qui vote pour cette voix n’était pas là à cet instant.`,
  'tally.ballot.replaced': ({ voter, at }: Values) =>
    `Bulletin de « ${voter} » (${at}) non compté : un autre l’a remplacé, le dernier compte.`,
  'tally.fewerBallots': ({ missing }: Values) =>
    `${missing} émargement${Number(missing) > 1 ? 's' : ''} sans bulletin : compté comme une voix qui ne s’est pas exprimée.`,
  'tally.carry.proportional': 'Collèges : chacun porte ses voix en proportion, selon son poids.',
  'tally.carry.majority': 'Collèges : chacun donne tout son poids au côté majoritaire, la moitié à chacun s’il y a égalité.',
  'tally.college.drop': ({ college }: Values) =>
    `Collège « ${college} » : personne dans la base, il ne compte pas (règle des collèges vides).`,
  'tally.college.abstain': ({ college }: Values) =>
    `Collège « ${college} » : personne dans la base, son poids y reste sans aller à personne (règle des collèges vides).`,
  'tally.base.exprimes': 'Base : les suffrages exprimés, pour et contre. Abstentions et bulletins blancs n’y entrent pas.',
  'tally.base.presents': 'Base : les présents et représentés à l’ouverture du vote. S’abstenir pèse comme voter contre.',
  'tally.base.inscrits': 'Base : tous les inscrits. Ne pas voter pèse comme voter contre.',
  'tally.nobody': 'Rejetée : aucune voix pour ni contre.',
  'tally.majority.reached': (v: Values) => `Adoptée : la ${majority(v)} est atteinte.`,
  'tally.majority.missed': (v: Values) => `Rejetée : la ${majority(v)} n’est pas atteinte.`,
  'tally.tie.rejected': 'Rejetée : autant de voix pour que contre, et la règle d’égalité dit que la proposition est alors rejetée.',
  'tally.tie.secondBallot': 'Égalité : autant de voix pour que contre, et la règle d’égalité demande un second vote.',
  'tally.tie.castFor': 'Adoptée : autant de voix pour que contre, et la voix prépondérante est pour (règle d’égalité).',
  'tally.tie.castAgainst': 'Rejetée : autant de voix pour que contre, et la voix prépondérante est contre (règle d’égalité).',
} satisfies CapabilityWords['problems']

export default fr
