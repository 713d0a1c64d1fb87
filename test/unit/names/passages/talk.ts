import type { Passage } from "./marked.ts";

export const TALK: readonly Passage[] = [
  {
    title: "an interview with labels",
    date: "2018-05-02",
    text: `
# Interview with {Mike Pompeo=mike-pompeo}

MARGARET HOLT, HOST: Good morning. {Secretary Pompeo=mike-pompeo}, welcome.

{POMPEO=mike-pompeo}: Thank you, Margaret. {President Trump=donald-trump} sends his best.

HOLT: Does he? {Mr. Trump=donald-trump} said last night that {Chairman Kim=kim-jong-un} is honourable.

{POMPEO=mike-pompeo}: I have met {Kim Jong Un=kim-jong-un} twice. {Kim=kim-jong-un} was well prepared.

Q. And {John Bolton=john-bolton}?

A. {John Bolton=john-bolton} and I talk. Will {Bolton=john-bolton} come along? Yes. Why {Bolton=john-bolton} matters, I leave to you.

{PRESIDENT TRUMP=donald-trump}: I heard that.

{BOLTON=john-bolton}: So did I.
`,
  },
  {
    title: "history",
    date: "1968-06-06",
    text: `
{President Johnson=lyndon-johnson} watched. {Robert Kennedy=robert-kennedy} was dead, as {John F. Kennedy=john-kennedy} was. {Kennedy=john-kennedy}’s brother {Ted Kennedy=ted-kennedy} gave the speech. {JFK=john-kennedy} had liked {LBJ=lyndon-johnson} no more than {Attorney General Kennedy=robert-kennedy} had. {Dr. King=martin-luther-king} had been shot in April. King Arthur came up, and the king of hearts.

{George Washington=george-washington} crossed the river at night. {Washington=george-washington?us-government?washington}’s men were cold; {Washington=george-washington} said so, in {Washington=washington}. {Moses=moses}’ people wandered; {Moses=moses}'s staff broke. {Mao=mao-zedong} swam. {Sun Yat-sen=sun-yat-sen} studied; the Sun rose, and {Sun=sun-yat-sen} left.
`,
  },
  {
    title: "sports, business and letters",
    date: "2019-09-08",
    text: `
{Serena Williams=serena-williams} lost. {Williams=serena-williams} hugged {Venus Williams=venus-williams}, her sister; {Serena Williams=serena-williams} cried. {LeBron James=lebron-james} watched. {James=lebron-james} left before {Henry James=henry-james} was read out. James Brown was played, and James Bond was on at nine.

{Tim Cook=tim-cook} cooks. {Cook=tim-cook} said that phones grew. Cook the rice well, ran the recipe. An apple a day. {Elon Musk=elon-musk}, Tesla chief, sold {Musk=elon-musk}-made cars. {Jamie Dimon=jamie-dimon} and {Dimon=jamie-dimon}’s bank paid. {Conan O'Brien=conan-obrien} joked, {O’Brien=conan-obrien}’s writers did not.

{Toni Morrison=toni-morrison} read. {Morrison=toni-morrison} wrote ten novels. {John Smith=john-smith-a?john-smith-b} was there. Kim Kardashian came with Smith & Wesson. {Will Smith=will-smith} slapped him. {Jada Pinkett Smith=jada-smith} watched. Will young people care?
`,
  },
];
