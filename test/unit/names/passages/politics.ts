import type { Passage } from "./marked.ts";

export const POLITICS: readonly Passage[] = [
  {
    title: "families who share a name",
    date: "2016-09-27",
    text: `
# {Clinton=hillary-clinton} and {Trump=donald-trump} Trade Blows on a Long Night

{Hillary Clinton=hillary-clinton} walked on stage first. {Mrs. Clinton=hillary-clinton} had prepared for weeks, while {Donald J. Trump=donald-trump} said that he had not. After {Clinton=hillary-clinton} spoke of taxes, {Trump=donald-trump} broke in three times.

In the front row sat {Bill Clinton=bill-clinton} with their daughter, {Chelsea Clinton=chelsea-clinton}. {Mr. Clinton=bill-clinton} did not speak to the press. {Melania Trump=melania-trump}, his wife, left early, and {Ivanka Trump=ivanka-trump} stayed. {Mr. Trump=donald-trump} told reporters that he had won.

{President Obama=barack-obama} was not there.
`,
  },
  {
    title: "father, son and the rest of the Bushes",
    date: "2003-03-20",
    text: `
{President Bush=george-w-bush} spoke from the {White House=white-house}. His father, {George H.W. Bush=george-h-w-bush}, had fought there before. {Gov. Jeb Bush=jeb-bush} of Florida backed the war. Nobody hid in a bush. The {Bushes=george-h-w-bush?george-w-bush?jeb-bush} are a family of governors.

{Condoleezza Rice=condoleezza-rice} had argued for patience. Rice prices were rising in Asia, but {Rice=condoleezza-rice} was not asked about them. “{Ms. Rice=condoleezza-rice} is right,” said {George W. Bush=george-w-bush}. {Bush=george-w-bush} then left for Camp David.
`,
  },
  {
    title: "posts and who held them",
    date: "2018-07-06",
    text: `
{Secretary of State Mike Pompeo=mike-pompeo} landed in {Pyongyang=pyongyang} on Friday. The {Secretary of State=mike-pompeo} had come for a list. Former {Secretary of State Rex Tillerson=rex-tillerson} had been fired by tweet; {Mr. Tillerson=rex-tillerson} learned of it on his phone.

Reporters asked {Secretary Pompeo=mike-pompeo} about it. {The top diplomat=mike-pompeo} smiled. {Pompeo=mike-pompeo}’s aides, all of them new, said nothing, and neither did {Michael R. Pompeo=mike-pompeo} himself.
`,
  },
  {
    title: "others in full with a known family name",
    date: "2019-05-01",
    text: `
George Whitman opened the shop. Whitman slept upstairs, and Whitman's cat slept in the window. Every year the town reads aloud.

Tourists flew to the Kennedy Space Center and on to Washington Island. They talked of North America and of Jordan Peele, of the Johnson & Johnson trial, of Obama Street and the {Trump=donald-trump?ivanka-trump?melania-trump?trump-jr} administration.

Caroline Kennedy was ambassador then. Kennedy left in 2017. Case closed, said Ms. Marple. In March the price of bread rose, and Price Waterhouse said so.
`,
  },
  {
    title: "middle names, initials, nicknames and generations",
    date: "2020-06-12",
    text: `
{Joseph R. Biden Jr.=joe-biden} spoke on Monday. {Mr. Biden=joe-biden} was joined by {Hunter Biden=hunter-biden}, his son. {Donald Trump Jr.=trump-jr} mocked them both; {Trump Jr.=trump-jr} later deleted it. {Robert Kennedy=robert-kennedy} had said as much in 1968, {Robert F. Kennedy Jr.=robert-kennedy-jr} noted. {Michael Pompeo=mike-pompeo} and {J. Bolton=john-bolton} agreed. {Timothy “Tim” Cook=tim-cook} did not. {Rev. Martin Luther King, Jr.=martin-luther-king} was quoted. {Biden=joe-biden} left.
`,
  },
  {
    title: "ordinary words that are names",
    date: "2018-12-12",
    text: `
# {May=theresa-may} Faces a Vote as the Clock Runs Down

{Theresa May=theresa-may} had until Wednesday. In May she would have won. May 2018 was another time. Some may say that {May=theresa-may} was right. {Mrs. May=theresa-may} survived; {Prime Minister May=theresa-may} went back to work. It may rain.

The sun was out, said the Sun. {Gordon Brown=gordon-brown}, wearing brown, met a man called Young. Young voters liked it. {Mr. Brown=gordon-brown} said brown was not his favourite colour. {Tom Price=tom-price} arrived late. The price was high; Price Rises Hit Homes, ran one headline. {Price=tom-price} said nothing.
`,
  },
];
