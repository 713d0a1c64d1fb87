import de from "../../../data/de/function-words.txt";
import en from "../../../data/en/function-words.txt";
import es from "../../../data/es/function-words.txt";
import fr from "../../../data/fr/function-words.txt";
import it from "../../../data/it/function-words.txt";
import pt from "../../../data/pt/function-words.txt";
import { wordSet } from "./wordLists.ts";

/**
 * Function words (folded) of six languages, and others that stand before or after a name with a capital only because a
 * sentence, a line or a heading starts or because headings have capitals.
 */
export const FUNCTION_WORDS = wordSet(en, de, fr, es, it, pt);
