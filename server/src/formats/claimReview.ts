import { isWebAddress } from "./webAddress.js";
import type { PlacedAnnotation } from "../annotations/annotation.js";
import { currentCheck } from "../annotations/stale.js";
import { type Exported, type ExportOptions, type FormatDocument, type RatingStep, stem } from "./document.js";
import { shown } from "./malformed.js";
import { type Missing, MissingForExport } from "./missing.js";
import { nameOf, Speakers, wordsOf } from "./speakers.js";
import { WIKIDATA_ENTITY } from "./w3cWriter.js";

/**
 * Writes the review of one claim as schema.org ClaimReview (https://schema.org/ClaimReview), for the page of the article:
 * who said it as `itemReviewed.author`, the newsroom's own scale of truth as the rating, 1 for the worst. Where several
 * claims or quotes were rated, `annotation` names the one.
 * @throws MissingForExport with all that is missing: readers and search engines take such a review for complete
 */
export function writeClaimReview(
  documents: readonly FormatDocument[],
  options: ExportOptions = {},
): Exported {
  const [document, ...others] = documents;
  if (!document || others.length > 0) throw new MissingForExport([{ code: "one-article" }]);
  const missing: Missing[] = [];
  const need = <T>(value: T | undefined | null, code: Missing["code"]): T | null => {
    if (value === undefined || value === null || value === "") missing.push({ code });
    return value ?? null;
  };
  const publisher = need(options.publisher, "publisher");
  const url = need(options.pageUrl, "page-url");
  if (url !== null && url !== "" && !isWebAddress(url)) missing.push({ code: "web-address" });
  const summary = need(options.claimSummary, "claim");
  const placed = document.placed ?? [];
  const reviewed = chosen(placed, options.annotation, missing);
  if (reviewed?.stale.includes("truth")) missing.push({ code: "current-check" });
  const speaker = reviewed ? need(new Speakers(placed).of(reviewed), "speaker") : null;
  const check = reviewed ? currentCheck(reviewed.annotation, "truth") : undefined;
  const rating = check ? ratingOf(check.rating, options, missing) : null;
  if (missing.length > 0 || !check || !rating || !speaker || !reviewed) throw new MissingForExport(missing);
  const { wikidata, iri } = speaker.annotation.entity ?? {};
  const sameAs = wikidata === undefined ? iri : WIKIDATA_ENTITY + wikidata;
  const evidence = check.evidence.flatMap(({ url: address }) => (address === undefined ? [] : [address]));
  const review = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url,
    datePublished: check.when.slice(0, 10),
    author: { "@type": "Organization", name: publisher },
    claimReviewed: summary,
    itemReviewed: {
      "@type": "Claim",
      author: {
        "@type": speaker.annotation.tag === "organisation" ? "Organization" : "Person",
        name: nameOf(speaker),
        ...(sameAs === undefined ? {} : { sameAs }),
      },
      text: wordsOf(reviewed),
    },
    reviewRating: rating,
    ...(evidence.length === 0 ? {} : { citation: evidence }),
  };
  const name = `${stem(document.name)}.claimreview.json`;
  return { files: [{ name, text: `${JSON.stringify(review, null, 2)}\n` }], losses: [] };
}

/** The one annotation with a rating of its truth. */
function chosen(
  placed: readonly PlacedAnnotation[],
  id: string | undefined,
  missing: Missing[],
): PlacedAnnotation | null {
  const rated = placed.filter(({ annotation }) => currentCheck(annotation, "truth") !== undefined);
  if (id !== undefined) {
    const named = rated.find(({ annotation }) => annotation.id === id || annotation.id === `urn:uuid:${id}`);
    if (!named) missing.push({ code: "rating-of", words: shown(id) });
    return named ?? null;
  }
  const [only, ...others] = rated;
  if (!only) missing.push({ code: "rated" });
  if (others.length === 0) return only ?? null;
  const list = rated.map((each) => `${each.annotation.id} ${shown(wordsOf(each))}`).join(", ");
  missing.push({ code: "which", words: list });
  return null;
}

function ratingOf(
  value: string,
  { ratings = [], language = "en" }: ExportOptions,
  missing: Missing[],
): object | null {
  const best = ratings.findIndex(({ end }) => end === "best");
  const worst = ratings.findIndex(({ end }) => end === "worst");
  if (best < 0 || worst <= best) {
    missing.push({ code: "scale" });
    return null;
  }
  const at = ratings.findIndex((step) => step.value === value);
  const step: RatingStep | undefined = ratings[at];
  if (!step || at < best || at > worst) {
    missing.push({ code: "verdict", words: shown(value) });
    return null;
  }
  return {
    "@type": "Rating",
    ratingValue: worst - at + 1,
    bestRating: worst - best + 1,
    worstRating: 1,
    alternateName: step.label[language],
  };
}
