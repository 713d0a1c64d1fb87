/** How far around a place its language is looked for, in characters. */
const REACH = 100;

/** Small words of French by which a sentence is known to be in it. */
const FRENCH = /(?:^|[\s’'])(?:le|la|les|du|des|et|est|une|dans|que|qui|pour|par|avec|sur|au|aux)\s/;

/** Small words of German, Dutch and the Scandinavian languages. */
const GERMANIC =
  /(?:^|\s)(?:und|nicht|ist|das|dem|eine|einen|sich|auch|für|het|een|niet|zijn|voor|och|att|inte|ikke|på|til|av)\s/;

/** Whether a text is in French around a stretch of it. */
export function isFrench(text: string, start: number, end: number): boolean {
  return FRENCH.test(text.slice(Math.max(0, start - REACH), end + REACH));
}

/** Whether a text is in a language that forms genitives in -s without an apostrophe, around a stretch of it. */
export function isGermanic(text: string, start: number, end: number): boolean {
  return GERMANIC.test(text.slice(Math.max(0, start - REACH), end + REACH));
}
