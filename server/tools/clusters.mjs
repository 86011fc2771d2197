// Word clusters by exchange: words that stand between like neighbours share a class (Kneser and Ney 1993; Martin, Liermann
// and Ney 1998). Deterministic: no random choice is made.

/**
 * @param {string[][]} sentences lower-case words
 * @param {{ classes: number, minimum: number, rounds: number }} options
 * @returns {Map<string, number>} the class of each word seen at least `minimum` times, from 1 on
 */
export function exchangeClusters(sentences, { classes, minimum, rounds }) {
  const { vocabulary, left, right, count } = bigrams(sentences, minimum);
  const V = vocabulary.length;
  const classOf = new Int32Array(V + 1);
  for (let w = 1; w <= V; w++) classOf[w] = w <= classes ? w : 1 + (w % classes);
  const C = classes + 1;
  const table = new Float64Array(C * C);
  const sumLeft = new Float64Array(C);
  const nlogn = (n) => (n > 0 ? n * Math.log(n) : 0);
  for (let w = 0; w <= V; w++) {
    for (const [next, n] of right[w]) {
      table[classOf[w] * C + classOf[next]] += n;
    }
  }
  const total = new Float64Array(C);
  for (let w = 1; w <= V; w++) total[classOf[w]] += count[w];
  const byLeft = new Float64Array(C);
  const byRight = new Float64Array(C);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let w = 1; w <= V; w++) {
      byLeft.fill(0);
      byRight.fill(0);
      let self = 0;
      for (const [next, n] of right[w])
        if (next === w) self = n;
        else byRight[classOf[next]] += n;
      for (const [previous, n] of left[w]) if (previous !== w) byLeft[classOf[previous]] += n;
      const touchedRight = [];
      const touchedLeft = [];
      for (let c = 0; c < C; c++) {
        if (byRight[c]) touchedRight.push(c);
        if (byLeft[c]) touchedLeft.push(c);
      }
      const old = classOf[w];
      shift(old, -1);
      let best = old;
      let bestGain = -Infinity;
      for (let c = 1; c < C; c++) {
        let gain = 2 * (nlogn(total[c]) - nlogn(total[c] + count[w]));
        for (const d of touchedRight) {
          if (d === c) continue;
          const n = table[c * C + d];
          gain += nlogn(n + byRight[d]) - nlogn(n);
        }
        for (const d of touchedLeft) {
          if (d === c) continue;
          const n = table[d * C + c];
          gain += nlogn(n + byLeft[d]) - nlogn(n);
        }
        const own = table[c * C + c];
        gain += nlogn(own + byRight[c] + byLeft[c] + self) - nlogn(own);
        if (gain > bestGain + 1e-9) {
          bestGain = gain;
          best = c;
        }
      }
      shift(best, 1);
      classOf[w] = best;
      if (best !== old) moved++;

      function shift(c, sign) {
        for (const d of touchedRight) table[c * C + d] += sign * byRight[d];
        for (const d of touchedLeft) table[d * C + c] += sign * byLeft[d];
        table[c * C + c] += sign * self;
        total[c] += sign * count[w];
      }
    }
    process.stderr.write(`  ${classes} classes, round ${round + 1}: ${moved} of ${V} words moved\n`);
    if (moved < V / 500) break;
  }
  return new Map(vocabulary.map((word, i) => [word, classOf[i + 1]]));
}

/** Words by falling frequency from 1 on; 0 is the border of a sentence and every rare word. */
function bigrams(sentences, minimum) {
  const frequency = new Map();
  for (const sentence of sentences)
    for (const word of sentence) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const vocabulary = [...frequency]
    .filter(([, n]) => n >= minimum)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([word]) => word);
  const index = new Map(vocabulary.map((word, i) => [word, i + 1]));
  const right = Array.from({ length: vocabulary.length + 1 }, () => new Map());
  const left = Array.from({ length: vocabulary.length + 1 }, () => new Map());
  const count = new Float64Array(vocabulary.length + 1);
  for (const sentence of sentences) {
    let previous = 0;
    for (let i = 0; i <= sentence.length; i++) {
      const word = i < sentence.length ? (index.get(sentence[i]) ?? 0) : 0;
      if (i < sentence.length) count[word]++;
      right[previous].set(word, (right[previous].get(word) ?? 0) + 1);
      left[word].set(previous, (left[word].get(previous) ?? 0) + 1);
      previous = word;
    }
  }
  return { vocabulary, left, right, count };
}
