import type { Passage } from "./marked.ts";

/** Names in the cases, genitives and hyphens of other languages than English. */
export const ABROAD: readonly Passage[] = [
  {
    title: "Russian, which declines names",
    date: "2018-07-06",
    text: `
{Владимир Путин=vladimir-putin} молчал. К {Путину=vladimir-putin} пришли, {Путина=vladimir-putin} ждали, с {Путиным=vladimir-putin} говорили. Встреча {Владимира Путина=vladimir-putin} прошла в Москве.

Там пела певица Мария Путина. О ней писали в Путинской газете.`,
  },
  {
    title: "Polish, which declines names",
    date: "2018-07-06",
    text: `
{Putin=vladimir-putin} nie przyjechał, więc rozmowa {Macrona=emmanuel-macron} z {Putinem=vladimir-putin} się nie odbyła. {Putinowi=vladimir-putin} to nie przeszkadza, że {Macron=emmanuel-macron} czekał. Mówiono o {Angeli Merkel=angela-merkel} i o {Emmanuelu Macronie=emmanuel-macron}.

The mayor of Łódź met a Mrs. Putina and the Macrona family, of whom nobody in the town had heard.`,
  },
  {
    title: "German, where the note tells that it is",
    date: "2018-07-06",
    text: `
# {Merkel=angela-merkel}s Gipfel

Die {Kanzlerin Angela Merkel=angela-merkel} ist nach Brüssel gereist. {Schröder=gerhard-schroder}s Nachfolgerin sprach nicht über {Gerhard Schröder=gerhard-schroder}, und das war auch gut so.

Im Konrad-Adenauer-Haus und am Charles-de-Gaulle-Platz war es still. Ein Merkel kam herein.`,
  },
  {
    title: "a plural s in English is no genitive",
    date: "2018-07-06",
    text: `
# Merkels at the top

{Angela Merkel=angela-merkel} spoke of the summit and of old Merkels that she knew. Merkels come and go.`,
  },
  {
    title: "French streets, ships and airports",
    date: "2018-07-06",
    text: `
{Charles de Gaulle=charles-de-gaulle} dort. De la place Charles-de-Gaulle à l’avenue Macron, il n’y a qu’un pas ; le porte-avions Charles de Gaulle est à quai, et l’aéroport Charles-de-Gaulle est fermé. {De Gaulle=charles-de-gaulle} rêve. Le couple {Macron=emmanuel-macron} dort aussi.`,
  },
];
