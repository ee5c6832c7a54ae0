import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { scanForIdentifiers } from "#src/domain/disclosure/identifier-scan.ts";
import { proseOf } from "#tests/support/prose-checks.ts";

// Every person, number and address here is made up. The NHS numbers have the right check digit and the form of test numbers.

const found = (text: string) => scanForIdentifiers(text).map(({ kind, text: what }) => `${kind}: ${what}`);

describe("what looks like an identifier", () => {
  it.each([
    ["Referred by j.bloggs@example.nhs.uk on the day", ["e-mail: j.bloggs@example.nhs.uk"]],
    ["NHS 943 476 5919 on the front sheet", ["nhs-number: NHS 943 476 5919"]],
    ["found under 9434765919", ["nhs-number: 9434765919"]],
    ["943-476-5919", ["nhs-number: 943-476-5919"]],
    ["9434 765 919 and 94347 65919", ["nhs-number: 9434 765 919", "nhs-number: 94347 65919"]],
    ["943 – 476 5919", []],
    ["943 476–5919", ["nhs-number: 943 476–5919"]],
    ["NHS number: 12 34 56 78 90", ["nhs-number: NHS number: 12 34 56 78 90"]],
    ["UPN A801200012001", ["pupil-number: A801200012001"]],
    ["pupil h80120001200a", ["pupil-number: h80120001200a"]],
    ["QQ-12-34-56-C on the letter", ["national-insurance-number: QQ-12-34-56-C"]],
    ["National Insurance no. QQ123456", ["national-insurance-number: National Insurance no. QQ123456"]],
    ["Mother's NI number QQ 12 34 56 C", ["national-insurance-number: QQ 12 34 56 C"]],
    ["rang 07700 900123 twice", ["telephone: 07700 900123"]],
    ["on 020 7946 0958", ["telephone: 020 7946 0958"]],
    ["+44 7700 900123", ["telephone: +44 7700 900123"]],
    ["(0161) 496 0000", ["telephone: (0161) 496 0000"]],
    ["07700.900.123 or 01632 - 960 - 001", ["telephone: 07700.900.123", "telephone: 01632 - 960 - 001"]],
    ["tel no. 960001 on the form", ["telephone: tel no. 960001"]],
    ["07700 900123/07700 900124", ["telephone: 07700 900123", "telephone: 07700 900124"]],
    ["from 447700 900123", ["telephone: 447700 900123"]],
    ["07700  900  123", ["telephone: 07700  900  123"]],
    ["0 7700 900123", ["telephone: 0 7700 900123"]],
    ["her uncle on +353 20 910 1234", ["telephone: +353 20 910 1234"]],
    ["moved to SW1A 1AA in the spring", ["postcode: SW1A 1AA"]],
    ["moved to m1 1ae", ["postcode: m1 1ae"]],
    ["lives at 12 Station Road with the grandparents", ["address: 12 Station Road"]],
    ["Flat 4, 112 Old Mill Lane", ["address: Flat 4, 112 Old Mill Lane"]],
    ["Moved to flat 2 in 9 old mill road", ["address: 9 old mill road"]],
    ["Flat 12, Jasmine House in the spring", ["address: Flat 12, Jasmine House"]],
    ["moved to Acacia Avenue with the grandparents", ["address: moved to Acacia Avenue"]],
    ["Stays at 9 The Paddocks", ["address: 9 The Paddocks"]],
    ["9 Tanners Beck, LS1 4AP", ["address: 9 Tanners Beck, ", "postcode: LS1 4AP"]],
    ["DOB 14/02/2016", ["date-of-birth: DOB 14/02/2016"]],
    ["d.o.b: 14.2.16", ["date-of-birth: d.o.b: 14.2.16"]],
    ["date of birth 2016-02-14", ["date-of-birth: date of birth 2016-02-14"]],
    ["was born on the 14th of February 2016", ["date-of-birth: born on the 14th of February 2016"]],
    ["born at 32 weeks on 14 Feb 2016", ["date-of-birth: born at 32 weeks on 14 Feb 2016"]],
    ["her birthday, 14 February", ["date-of-birth: birthday, 14 February"]],
    ["14/02/2016 (DOB)", ["date-of-birth: 14/02/2016 (DOB"]],
    ["b. 14/02/16", ["date-of-birth: b. 14/02/16"]],
    ["b. 14 Feb 2016", ["date-of-birth: b. 14 Feb 2016"]],
    ["dob 14 Feb '16", ["date-of-birth: dob 14 Feb '16"]],
    ["born 2016/02/14", ["date-of-birth: born 2016/02/14"]],
    ["Twins were delivered on 14 Feb 2016", ["date-of-birth: Twins were delivered on 14 Feb 2016"]],
    ["born nine weeks early in the back of a taxi, seen", []],
    [
      "born nine weeks early in the back of a taxi on 14/02/2016",
      ["date-of-birth: born nine weeks early in the back of a taxi on 14/02/2016"],
    ],
    ["born in February 2016", ["date-of-birth: born in February 2016"]],
    ["DOB; 14/Feb/2016", ["date-of-birth: DOB; 14/Feb/2016"]],
    ["date of birth 14–02–2016", ["date-of-birth: date of birth 14–02–2016"]],
    ["born on the fourteenth of February 2016", ["date-of-birth: born on the fourteenth of February 2016"]],
    ["14 February 2016 is her birthday", ["date-of-birth: 14 February 2016 is her birthday"]],
    ["will be 18 on 14 February 2034", ["date-of-birth: will be 18 on 14 February 2034"]],
    [
      "Sibling B (14/02/2016) and a girl (F, 3.4.18)",
      ["date-of-birth: Sibling B (14/02/2016", "date-of-birth: girl (F, 3.4.18"],
    ],
    ["turned five on 14 February 2021", ["date-of-birth: turned five on 14 February 2021"]],
    ["the youngest, aged 9 (14/02/2016), spoke", ["date-of-birth: aged 9 (14/02/2016"]],
    ["14/02/2016 (aged 9)", ["date-of-birth: 14/02/2016 (aged 9"]],
    ["aged nine (14/02/2016)", ["date-of-birth: aged nine (14/02/2016"]],
    ["twins' DOBs 14/02/2016, 15/02/2016", ["date-of-birth: DOBs 14/02/2016, 15/02/2016"]],
    ["born 14/02/2016 and seen 15/02/2026", ["date-of-birth: born 14/02/2016"]],
    ["(dob14.02.16)", ["date-of-birth: dob14.02.16"]],
    [
      "Dates of birth differ: 14/02/2016 at the school and 15/02/2016 at the surgery",
      ["date-of-birth: Dates of birth differ: 14/02/2016", "date-of-birth: 15/02/2016"],
    ],
    ["D of B 14/02/2016", ["date-of-birth: D of B 14/02/2016"]],
    ["date of her birth 14.2.16", ["date-of-birth: date of her birth 14.2.16"]],
    ["the birth certificate says 14/02/2016", ["date-of-birth: birth certificate says 14/02/2016"]],
    ["gave birth to a girl on 14/02/2016", ["date-of-birth: gave birth to a girl on 14/02/2016"]],
    ["reaches the age of 16 on 14/02/2032", ["date-of-birth: reaches the age of 16 on 14/02/2032"]],
    ["her 18th is 14 February 2034", ["date-of-birth: her 18th is 14 February 2034"]],
    ["on 14/02/2026, her tenth birthday", ["date-of-birth: 14/02/2026, her tenth birthday"]],
    ["DOB not known, thought to be March 2016", ["date-of-birth: DOB not known, thought to be March 2016"]],
    ["Sib 2 D/B 140216, school known", ["date-of-birth: D/B 140216"]],
    ["b 14 Feb 2016", ["date-of-birth: b 14 Feb 2016"]],
    ["999 010 9281, 14/02/2016", ["nhs-number: 999 010 9281", "date-of-birth: 14/02/2016"]],
    ["The file calls him Tyler.", ["name: Tyler"]],
    ["Kayleigh's teacher rang", ["name: Kayleigh's"]],
    ["KAYLEIGH PARSONS was seen", ["name: KAYLEIGH PARSONS"]],
    ["Seen with Mr Okafor", ["name: Mr Okafor"]],
    ["seen with mr okafor", ["name: mr okafor"]],
    ["Dr A. Patel wrote", ["name: Dr A. Patel"]],
    ["visited by J. Okafor", ["name: J. Okafor"]],
    ["SW J Okafor visited", ["name: J Okafor"]],
    ["the Okafor family", ["name: Okafor"]],
    ["The panel heard that the Zblewski children stayed", ["name: Zblewski"]],
    ["when Zofya Kowalenko came", ["name: Zofya Kowalenko"]],
    ["told her sister Grace about it", ["name: Grace"]],
    ["Grace said that she was hungry", ["name: Grace"]],
    ["June Harris is the worker", ["name: June Harris"]],
    ["Smith J. was allocated", ["name: Smith J."]],
    ["Sgt Okafor and Inspector Zblewski", ["name: Sgt Okafor", "name: Inspector Zblewski"]],
    ["Ms van der Bergh called", ["name: Ms van der Bergh"]],
    ["her brother Tobiasz slept", ["name: Tobiasz"]],
    ["Zoë was seen", ["name: Zoë"]],
    ["Rhys ap Gwilym was seen", ["name: Rhys ap Gwilym"]],
    ["kayleigh said she was hungry", ["name: kayleigh"]],
    ["siblings: Ruby, Max and Theo", ["name: Ruby", "name: Max", "name: Theo"]],
    ["postcode e16an", ["postcode: e16an"]],
    ["Ella Parsons, 14/02/2016, at home", ["name: Ella Parsons", "date-of-birth: 14/02/2016"]],
  ])("is found: %s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("what an audit says all the time", () => {
  it.each([
    "Plan 12 Mar",
    "Area 9 The Child's Needs, area 10 The Services",
    "Birth certificate requested 04/06/2026, and again in July",
    "Birth certificates not seen at the visit of 04/06/2026",
    "Closed records box 0012345678; bundle 00417-220193",
    "Collects Mon Weds Fri; the Traffic Light Tool said amber",
    "Change Grow Live wrote to the Child Death Overview Panel about the Growth Chart",
    "Plan dated 12 March 2026, reviewed 9/6/2026 and again on 2026-09-14",
    "Core group on 03/02/26, 17/03/26 and 28/04/26: police at one of three",
    "Strategy discussion held 14.11.25 at 16:30 by telephone",
    "Initial conference 15 working days after the strategy discussion of 2 May 2026",
    "New birth visit 14 days after birth; 6 to 8 week review 12/03/2026",
    "Child B was seen alone at school on 4 June, Child A at home",
    "Parent A. Concerns were shared with the Designated Safeguarding Lead",
    "Children's Social Care closed the case in May",
    "Early Help assessment and the Graded Care Profile were on file",
    "Health Visitor told Police; Social Worker rang the School Nurse",
    "Mum said Dad was at work. Nan collected the children",
    "Working Together 2023 says ten working days",
    "Will attend the next Core Group. Hope was expressed that it would help",
    "Mark the plan as late. Grant the extension",
    "April and June reviews were missed; May was held",
    "Rated Amber by the Multi-Agency Safeguarding Hub",
    "Gillick competence and Fraser guidelines were recorded",
    "A Moses basket was in the room",
    "St Mary's Hospital sent the discharge letter",
    "Oakfield Primary School wrote on 12 January",
    "Jasmine House refuge took them in",
    "Clare's Law application made",
    "Crime reference 01/123456/25 and case 2024/00123",
    "LCS 1234567, URN 41XB0012325",
    "Score 12 of 27, then 9 of 27, PHQ 9",
    "S47 enquiry, Section 20, Reg 24",
    "E1 2nd visit missed",
    "She arrived on 12/03/2026 at the refuge, and the baby arrived home on 14/03/2026 with a plan",
    "Seen at the clinic 12/03/2026 aged 9, 14/03/2026 at home",
    "16 year old street homeless; 3 days road traffic notices; 2 Food Bank parcels; 12 Parent View answers",
    "Standards: 3 Standards Green 2; the mother Lithuanian, the father Kurdish; attended Baby Massage twice",
    "Jack of all trades",
    "The first of March 2026 review; second of May visit; the score was 5 on 12/03/2026 at home",
    "3 Family Court hearings and 2 Crown Court trials",
    "Paragraphs 2.14 to 2.19 of the chronology; page 3 of 12",
    "The Lead Practitioner chaired it; the Conference Chair asked for a Written Agreement",
    "Extended family were told. Both children were asleep. Older siblings were at school",
    "Contact centre in Tower Hamlets, then one in Milton Keynes",
    "MARAC heard it on 5 May; IDVA and CAMHS were there; the GP was not",
    "Signs of Safety scaling 3 to 6",
    "The Public Law Outline was started and the Letter Before Proceedings sent",
    "Unborn baby; father not named; Birth Plan shared with Midwifery",
    "Bail ended 28 days later. Domestic Violence Protection Order in force to 1 July",
    "The child, aged 7, drew herself outside the house",
    "Edinburgh Postnatal Depression Scale 14, Strengths and Difficulties Questionnaire 22",
    "Risk assessed with the Solihull Approach, then Triple P",
    "Sept 2025 - Jan 2026 no visits",
    "0 of 6 core groups had Housing; 45 minutes; 10.30 am to 11.15",
  ])("is left alone: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the texts of the instruments that come with the product", () => {
  const files = readdirSync("audit-instruments").filter((name) => !name.includes("schema"));

  it.each(files)("are about nobody: %s", (file) => {
    const texts = proseOf(JSON.parse(readFileSync(`audit-instruments/${file}`, "utf8")));
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.flatMap(({ place, text }) => found(text).map((find) => `${place}: ${find}`))).toEqual([]);
  });
});

describe("a long text", () => {
  it("is read in places that fit the text, without overlaps", () => {
    const text = "Ella Parsons, 14/02/2016, NHS 943 476 5919, SW1A 1AA, 07700 900123. ".repeat(300);
    const finds = scanForIdentifiers(text);
    expect(finds).toHaveLength(5 * 300);
    for (const [place, { start, end, text: what }] of finds.entries()) {
      expect(text.slice(start, end)).toBe(what);
      expect(start).toBeGreaterThanOrEqual(finds[place - 1]?.end ?? 0);
    }
  });
});

describe("numbers with a check", () => {
  it("takes ten figures for an NHS number only by the check digit, unless they are called one", () => {
    expect(found("seen as 943 476 5919, 943-476-5919 and 9434765919")).toHaveLength(3);
    expect(found("seen as 943 476 5918, 943-476-5918 and 9434765918")).toEqual([]);
    expect(found("NHS no: 943 476 5918")).toEqual(["nhs-number: NHS no: 943 476 5918"]);
  });

  it("takes a unique pupil number by its form, with the right check letter or a wrong one: a slip is still about one child", () => {
    // D is the letter by the weights 2 to 13, modulo 23.
    expect(found("UPN D801200012001")).toEqual(["pupil-number: D801200012001"]);
    expect(found("UPN A801200012001")).toEqual(["pupil-number: A801200012001"]);
    // Letters that no pupil number begins with, and one figure too few.
    expect(found("ref I801200012001, S801200012001 and D80120001200")).toEqual([]);
  });
});
