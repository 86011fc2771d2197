/**
 * A chart of costs against length, both on logarithmic scales, as SVG.
 * @param series each with a name and points [x, y], x and y over 0
 */
export function chart(title, xLabel, yLabel, series) {
  const width = 640;
  const height = 400;
  const box = { left: 70, right: 20, top: 40, bottom: 50 };
  const points = series.flatMap((each) => each.points);
  const bounds = (values) => [
    Math.floor(Math.log10(Math.min(...values))),
    Math.ceil(Math.log10(Math.max(...values))),
  ];
  const [x0, x1] = bounds(points.map(([x]) => x));
  const [y0, y1] = bounds(points.map(([, y]) => y));
  const atX = (x) => box.left + ((Math.log10(x) - x0) / (x1 - x0)) * (width - box.left - box.right);
  const atY = (y) =>
    height - box.bottom - ((Math.log10(y) - y0) / (y1 - y0)) * (height - box.top - box.bottom);
  const powers = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i));
  const short = (value) =>
    value >= 1e6 ? `${value / 1e6} M` : value >= 1e3 ? `${value / 1e3} k` : String(value);
  // Told apart by their dashes as well, for readers who do not see the colours.
  const looks = [
    { color: "#0b6e99", dash: "" },
    { color: "#b5490f", dash: "6 3" },
    { color: "#5b4b9a", dash: "2 3" },
    { color: "#2f6f3e", dash: "9 3 2 3" },
  ];
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    `<title>${title}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="${box.left}" y="24" font-size="15">${title}</text>`,
    ...powers(x0, x1).map(
      (x) =>
        `<path d="M${atX(x).toFixed(1)} ${box.top}V${height - box.bottom}" stroke="#dddddd"/><text x="${atX(x).toFixed(1)}" y="${height - box.bottom + 18}" text-anchor="middle">${short(x)}</text>`,
    ),
    ...powers(y0, y1).map(
      (y) =>
        `<path d="M${box.left} ${atY(y).toFixed(1)}H${width - box.right}" stroke="#dddddd"/><text x="${box.left - 8}" y="${(atY(y) + 4).toFixed(1)}" text-anchor="end">${short(y)}</text>`,
    ),
    ...series.map(({ points: own }, i) => {
      const { color, dash } = looks[i % looks.length];
      const path = own
        .map(([x, y], n) => `${n === 0 ? "M" : "L"}${atX(x).toFixed(1)} ${atY(y).toFixed(1)}`)
        .join("");
      return `<path d="${path}" fill="none" stroke="${color}" stroke-width="2"${dash ? ` stroke-dasharray="${dash}"` : ""}/>`;
    }),
    ...series.map(({ name }, i) => {
      const { color, dash } = looks[i % looks.length];
      const y = box.top + 14 + i * 18;
      return `<path d="M${box.left + 12} ${y - 4}h28" stroke="${color}" stroke-width="2"${dash ? ` stroke-dasharray="${dash}"` : ""}/><text x="${box.left + 48}" y="${y}">${name}</text>`;
    }),
    `<text x="${(box.left + width - box.right) / 2}" y="${height - 12}" text-anchor="middle">${xLabel}</text>`,
    `<text transform="translate(18 ${(box.top + height - box.bottom) / 2}) rotate(-90)" text-anchor="middle">${yLabel}</text>`,
    "</svg>",
  ];
  return `${lines.join("\n")}\n`;
}
