import type { SectionLexicon } from "../../sections/lexicon.js";

export const sections: SectionLexicon = {
  boilerplateOpenings: [
    "read more",
    "read also",
    "also read",
    "see also",
    "related:",
    "related articles",
    "more on this story",
    "sign up for",
    "subscribe to",
    "follow us",
    "click here",
    "advertisement",
    "continue reading",
    "scroll to",
    "copyright ©",
    "all rights reserved",
    "watch:",
    "watch also",
  ],
  boilerplateLines: ["share this article", "comments", "share", "related topics"],
  bylineOpenings: ["by", "reporting by", "writing by", "editing by", "written by"],
};
