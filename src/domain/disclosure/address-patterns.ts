// Where someone lives, told by how an address is written: a number and a street, a flat and a building, a postcode after it.

import { knownWords } from "./known-words.ts";

const streets =
  `Road Rd Street St Avenue Ave Lane Ln Close Drive Crescent Cres Court Ct Gardens Gdns Grove Place Terrace Tce Way
  Walk Mews Square Sq Hill Rise Parade Bank Row Green View Gate Wharf Quay Villas Cottages Croft Meadow Meadows Mount Vale Yard
  Broadway Esplanade Promenade Passage Fold Garth Wynd Brae Heights Park Drift Copse Chase Dell Spinney Paddock Orchard Mead Leys
  Ridgeway Boulevard Embankment Circus Loke`
    .trim()
    .split(/\s+/)
    .join("|");
const buildings = "House|Court|Tower|Towers|Point|Heights|Lodge|Mansions|Block|Building|Buildings|Cottage|Cottages";
const name = String.raw`\p{Lu}[\p{L}'’-]+`;
const number = String.raw`(?<![\p{L}\d./-])\d{1,4}[A-Za-z]?`;

interface AddressPattern {
  readonly pattern: RegExp;
  readonly holds?: (found: RegExpMatchArray) => boolean;
}

/** Small or large letters throughout, as people type in haste: then the words around must not be those of a sentence. */
const plainWords = new Set(
  "the a an of on in at to from and or by per for with his her their our my your this that down up across along off over as is was were are no one each every same main busy quiet year years yr yrs day days week weeks month months minute minutes hour hours time times mile miles child children boy boys girl girls young bus".split(
    " ",
  ),
);

/** What has a number before it, a capital and a street's last word, and is a hearing, a rating or a service. */
const notStreets =
  /\b(?:(?:Family|Crown|County|High|Youth|Magistrates['’]?|Supreme) Court|Food Bank|Parent View|(?:Amber|Red|Standards?) Green)$/;

export const addressPatterns: readonly AddressPattern[] = [
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:Flat|Apt\.?|Apartment|Maisonette|Caravan) ?\d{1,4}[A-Za-z]?,? (?:${number},? )?(?:${name} ){1,3}(?:${streets}|${buildings})(?!\p{L})`,
      "gu",
    ),
  },
  {
    pattern: new RegExp(String.raw`${number},? (?:${name} ){1,3}(?:${streets})(?![\p{L}])`, "gu"),
    holds: ([found]) => !notStreets.test(found),
  },
  // "9 The Paddocks". A heading says "9 The Voice".
  {
    pattern: new RegExp(String.raw`${number} The (?:Old )?(${name}s)(?![\p{L}])`, "gu"),
    holds: ([, place = ""]) => !knownWords.has(place.toLowerCase().replace(/['’]s$/, "")),
  },
  // Any name at all, if a postcode is right behind it.
  {
    pattern: new RegExp(
      String.raw`${number},? (?:${name},? ){1,4}(?=[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\d]))`,
      "gu",
    ),
  },
  {
    pattern:
      /(?<![\p{L}\d./-])\d{1,4}[a-z]?,? (?:[\p{L}'’-]{3,} ){1,2}(?:road|street|avenue|lane|crescent|terrace|gardens|grove|mews)(?![\p{L}])(?! (?:homeless|traffic|safety|work|drug|light|corner))/giu,
    holds: ([found]) =>
      !found
        .toLowerCase()
        .split(/[ ,]+/)
        .some((word) => plainWords.has(word)),
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:lives?|lived|living|moved|moving|address|resides|staying|stays|stayed)(?: \p{Ll}+){0,3}:? (?:${name} ){1,2}(?:Road|Rd|Street|Avenue|Ave|Crescent|Terrace|Gardens|Grove|Mews|Close)(?! \p{Lu})(?![\p{L}])`,
      "gu",
    ),
  },
];
