import { isWebAddress } from "./webAddress.js";
import type { PlacedAnnotation } from "../annotations/annotation.js";
import { currentCheck } from "../annotations/stale.js";
import { type Exported, type ExportOptions, type FormatDocument, type RatingStep, stem } from "./document.js";
import { shown } from "./malformed.js";
import { MissingForExport } from "./missing.js";
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
  if (!document || others.length > 0) throw new MissingForExport(["one article, no more and no fewer"]);
  const missing: string[] = [];
  const need = <T>(value: T | undefined | null, what: string): T | null => {
    if (value === undefined || value === null || value === "") missing.push(what);
    return value ?? null;
  };
  const publisher = need(options.publisher, "the publisher (--publisher)");
  const url = need(options.pageUrl, "the address of the page (--page-url)");
  if (url !== null && url !== "" && !isWebAddress(url))
    missing.push("a page address with https:// (--page-url)");
  const summary = need(options.claimSummary, "what the claim says, in a sentence (--claim)");
  const placed = document.placed ?? [];
  const reviewed = chosen(placed, options.annotation, missing);
  if (reviewed?.stale.includes("truth"))
    missing.push("a check of the words as they are now; they were changed");
  const speaker = reviewed
    ? need(new Speakers(placed).of(reviewed), "who said it (a link to the speaker)")
    : null;
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
  missing: string[],
): PlacedAnnotation | null {
  const rated = placed.filter(({ annotation }) => currentCheck(annotation, "truth") !== undefined);
  if (id !== undefined) {
    const named = rated.find(({ annotation }) => annotation.id === id || annotation.id === `urn:uuid:${id}`);
    if (!named) missing.push(`a rating of the truth of ${shown(id)}`);
    return named ?? null;
  }
  const [only, ...others] = rated;
  if (!only) missing.push("a claim or quote whose truth was rated");
  if (others.length === 0) return only ?? null;
  const list = rated.map((each) => `${each.annotation.id} ${shown(wordsOf(each))}`).join(", ");
  missing.push(`which of the rated ones is meant (--annotation): ${list}`);
  return null;
}

function ratingOf(
  value: string,
  { ratings = [], language = "en" }: ExportOptions,
  missing: string[],
): object | null {
  const best = ratings.findIndex(({ end }) => end === "best");
  const worst = ratings.findIndex(({ end }) => end === "worst");
  if (best < 0 || worst <= best) {
    missing.push('the ends of the scale, "end": "best" and "worst", in .copydesk/config.json');
    return null;
  }
  const at = ratings.findIndex((step) => step.value === value);
  const step: RatingStep | undefined = ratings[at];
  if (!step || at < best || at > worst) {
    missing.push(`a verdict: ${shown(value)} is none on the scale`);
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
