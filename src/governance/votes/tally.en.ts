import type fr from './tally.fr.ts'

type Values = Record<string, string | number>

const majority = ({ strict, num, den }: Values): string => {
  if (Number(num) * 2 === Number(den) && strict) return 'simple majority (more than half)'
  return `majority of ${strict ? 'more than' : 'at least'} ${num}/${den}`
}
const who = (represented: Values[string] | undefined): string => (represented ? 'present and represented' : 'present, without proxies')

const en = {
  'tally.nobodyVotes': 'Nobody is in the electorate: enter at least one voice.',
  'tally.closedBeforeOpened': 'The vote closes before it opens, or at the same instant: check both times.',
  'tally.leftBeforeArrival': 'This departure is before the arrival: check both times.',
  'tally.aboveOne': 'This fraction is above 1: choose an upper part that is not larger than its lower part.',
  'tally.castingInSecret':
    'A casting vote settles open votes only: in a confidential or secret one it would tell who voted what (rule of confidentiality). Choose “rejected” or “secondBallot”.',
  'tally.castingMissing': 'The rule for ties asks for a casting vote: say which way in “casting”, “for” or “against”.',
  'tally.weights': 'The weights of the colleges must add up to exactly 1: correct them.',
  'tally.weightsTooFine': 'These weights give a fraction too long to be written without rounding: choose smaller denominators.',
  'tally.collegeMissing': 'The rule has colleges: say how their votes are carried in “carry”, “proportional” or “majority”.',
  'tally.collegesMissing': 'This only stands with colleges: add “colleges”, or take it out.',
  'tally.collegeWithout': 'The rule has no colleges: take this one out.',
  'tally.collegeUnknown': 'Name a college of the rule.',
  'tally.holderMissing': 'A proxy says who received it: add “holder”.',
  'tally.holderWithout': 'This voice is no proxy (“proxy” is false): take “holder” out.',
  'tally.chain': ({ holder }: Values) =>
    `“${holder}”, who receives this proxy, gave theirs away: a proxy is not handed on (French civil code, mandates). Name one that votes itself.`,
  'tally.tooManyProxies': ({ caster, max }: Values) =>
    `“${caster}” holds more than ${max} prox${Number(max) > 1 ? 'ies' : 'y'}, the cap in the rule of this vote. Those received first stand: take this one out, or give it to another organisation.`,
  'tally.stranger': ({ voter }: Values) =>
    `“${voter}” is not in the electorate, which is frozen as the vote opens (Cordée’s rule): check the name, or take this line out.`,
  'tally.votedTwice': ({ voter }: Values) => `“${voter}” has signed already, higher up: take out one of the two lines.`,
  'tally.moreBallots': ({ ballots, voters, college }: Values) =>
    `${college ? `College “${college}”: ` : ''}${ballots} ballots for ${voters} signature${Number(voters) > 1 ? 's' : ''}. Count again: there is a ballot too many.`,
  'tally.ballotNeeds': 'In an open vote a ballot says who votes and when: add “mandant” and “at”.',
  'tally.ballotTells': 'In a confidential or secret vote a ballot says neither whose it is nor when it came: take this key out.',
  'tally.ballotCollege': 'In an open vote the college is that of the voice, in “electorate”: take this key out.',
  'tally.votedMissing': 'A confidential or secret vote has its signatures: add “voted”, the list of who has voted.',
  'tally.votedWithout': 'An open vote has no separate signatures: take “voted” out.',

  'tally.quorum.reached': ({ counted, needed, of, num, den, represented }: Values) =>
    `Quorum reached: ${counted} voices counted (${who(represented)}), ${needed} needed (${num}/${den} of ${of}).`,
  'tally.quorum.missed': ({ counted, needed, of, num, den, represented }: Values) =>
    `Quorum missed: ${counted} voices counted (${who(represented)}), ${needed} needed (${num}/${den} of ${of}). The vote decides nothing.`,
  'tally.quorum.recused': ({ recused }: Values) =>
    `Among them ${recused} that ${Number(recused) > 1 ? 'take' : 'takes'} no part in the vote (an interest declared, or without a vote): the rule counts them for the quorum.`,
  'tally.ballot.early': ({ voter, at }: Values) => `Ballot of “${voter}” (${at}) not counted: before the vote opened.`,
  'tally.ballot.late': ({ voter, at }: Values) => `Ballot of “${voter}” (${at}) not counted: after the vote closed.`,
  'tally.ballot.absent': ({ voter, at }: Values) =>
    `Ballot of “${voter}” (${at}) not counted: the person who votes for this voice was not there at that instant.`,
  'tally.ballot.replaced': ({ voter, at }: Values) =>
    `Ballot of “${voter}” (${at}) not counted: another one replaced it, the last one counts.`,
  'tally.fewerBallots': ({ missing }: Values) =>
    `${missing} signature${Number(missing) > 1 ? 's' : ''} without a ballot: counted as not cast.`,
  'tally.carry.proportional': 'Colleges: each carries its votes in proportion, by its weight.',
  'tally.carry.majority': 'Colleges: each gives its whole weight to its larger side, half to each if they are equal.',
  'tally.college.drop': ({ college }: Values) => `College “${college}”: nobody in the base, it does not count (rule for empty colleges).`,
  'tally.college.abstain': ({ college }: Values) =>
    `College “${college}”: nobody in the base, its weight stays there for neither side (rule for empty colleges).`,
  'tally.base.exprimes': 'Base: votes for and against. Abstentions and blank ballots are outside.',
  'tally.base.presents': 'Base: those present and represented as the vote opened. Abstaining weighs like voting against.',
  'tally.base.inscrits': 'Base: everyone registered. Not voting weighs like voting against.',
  'tally.nobody': 'Rejected: no vote for or against.',
  'tally.majority.reached': (v: Values) => `Adopted: the ${majority(v)} is reached.`,
  'tally.majority.missed': (v: Values) => `Rejected: the ${majority(v)} is not reached.`,
  'tally.tie.rejected': 'Rejected: as many votes for as against, and the rule for ties says the proposal is then rejected.',
  'tally.tie.secondBallot': 'Tied: as many votes for as against, and the rule for ties asks for a second ballot.',
  'tally.tie.castFor': 'Adopted: as many votes for as against, and the casting vote is for (rule for ties).',
  'tally.tie.castAgainst': 'Rejected: as many votes for as against, and the casting vote is against (rule for ties).',
} satisfies Record<keyof typeof fr, unknown>

export default en
