// How Vietnamese is typed: the keys of a text in Telex and in VNI. People differ in where they give a word its marks:
// the tone at the end of the word, the tone beside its vowel, or all marks at the end.
const kTones = {'\u0301': ['s', '1'], '\u0300': ['f', '2'], '\u0309': ['r', '3'], '\u0303': ['x', '4'], '\u0323': ['j', '5']};
const kMarks = {'\u0302': '6', '\u031B': '7', '\u0306': '8'};
const kHabits = ['tone at the end', 'tone beside its vowel', 'all at the end'];

/// A letter as typed: {base, mark, tone}; Telex doubles the letter itself for a circumflex and for đ.
function lettersOf(letter, vni) {
  if (letter === 'đ' || letter === 'Đ') return {base: letter === 'đ' ? 'd' : 'D', mark: vni ? '9' : 'd', tone: ''};
  const [base, ...signs] = letter.normalize('NFD');
  const typed = {base, mark: '', tone: ''};
  for (const sign of signs) {
    if (kTones[sign]) typed.tone = kTones[sign][vni ? 1 : 0];
    else typed.mark = vni ? kMarks[sign] : sign === '\u0302' ? base.toLowerCase() : 'w';
  }
  return typed;
}

function wordKeys(word, vni, habit) {
  const letters = [...word].map((letter) => lettersOf(letter, vni));
  const toneOf = letters.map(({tone}) => tone).join('');
  if (habit === 1) return letters.map(({base, mark, tone}) => base + mark + tone).join('');
  if (habit === 0) return letters.map(({base, mark}) => base + mark).join('') + toneOf;
  // One mark serves ươ and stands for all; what stands before the first vowel (đ) is given at once.
  const marks = letters.map(({base, mark}) => /d/i.test(base) ? '' : mark).join('').replace(/ww|77/, (two) => two[0]);
  return letters.map(({base, mark}) => base + (/d/i.test(base) ? mark : '')).join('') + marks + toneOf;
}

/// The keys for a text; `which` (any number) chooses the habit.
export const keysOf = (text, method, which) =>
  text.replace(/[\p{L}\p{M}]+/gu, (word) => wordKeys(word, method === 'VNI', which % kHabits.length));
