// How sure the tagger may be: its probabilities against how often it is right on text it did not learn from.

const STEPS = 50;
const HALVINGS = 30;

/**
 * Slope and offset of the log-odds by logistic regression (Platt 1999), by Newton's method with steps halved until they help.
 * @param {{ score: number, isRight: boolean }[]} names as found by a model that is not calibrated
 */
export function calibrationOf(names) {
  let best = { slope: 1, offset: 0 };
  for (let step = 0; step < STEPS; step++) {
    const { slope, offset } = newtonStep(names, best);
    const before = lossOf(names, best);
    let part = 1;
    const at = () => ({ slope: best.slope - part * slope, offset: best.offset - part * offset });
    for (let i = 0; i < HALVINGS && lossOf(names, at()) > before; i++) part /= 2;
    if (lossOf(names, at()) >= before) break;
    best = at();
  }
  return best;
}

function newtonStep(names, { slope, offset }) {
  let [gradientSlope, gradientOffset] = [0, 0];
  let [ss, so, oo] = [1e-6, 0, 1e-6];
  for (const { score, isRight } of names) {
    const x = logOdds(score);
    const p = 1 / (1 + Math.exp(-(slope * x + offset)));
    const error = p - (isRight ? 1 : 0);
    gradientSlope += error * x;
    gradientOffset += error;
    const weight = p * (1 - p);
    ss += weight * x * x;
    so += weight * x;
    oo += weight;
  }
  const determinant = ss * oo - so * so;
  return {
    slope: (oo * gradientSlope - so * gradientOffset) / determinant,
    offset: (ss * gradientOffset - so * gradientSlope) / determinant,
  };
}

function lossOf(names, { slope, offset }) {
  return names.reduce((sum, { score, isRight }) => {
    const margin = (slope * logOdds(score) + offset) * (isRight ? 1 : -1);
    return sum + (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
  }, 0);
}

function logOdds(score) {
  return Math.log(score / (1 - score));
}

/** Lines of a table: how many names were said to be how sure, and how many of them were right. */
export function reliabilityOf(names) {
  const edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.01];
  return edges.slice(1).map((to, i) => {
    const within = names.filter(({ score }) => score >= edges[i] && score < to);
    const right = within.filter(({ isRight }) => isRight).length;
    const said = within.reduce((sum, { score }) => sum + score, 0) / (within.length || 1);
    return `${edges[i]}-${to}: ${within.length} names, said ${said.toFixed(3)}, right ${(right / (within.length || 1)).toFixed(3)}`;
  });
}
