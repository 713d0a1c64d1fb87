/**
 * The months of EDTF's sub-year groupings 21 to 41 (ISO 8601-2, 4.8). The standard names them but leaves the seasons'
 * bounds open. Here seasons are meteorological, spring being March to May in the north; a winter begins in December of
 * the year it is written with and ends in February of the next. 21 to 24, "independent of location", are read as
 * northern.
 */
const SEASON_MONTHS: readonly (readonly [first: number, months: number])[] = [
  [3, 3], // 21 spring
  [6, 3],
  [9, 3],
  [12, 3],
  [3, 3], // 25 spring, northern
  [6, 3],
  [9, 3],
  [12, 3],
  [9, 3], // 29 spring, southern
  [12, 3],
  [3, 3],
  [6, 3],
  [1, 3], // 33 first quarter
  [4, 3],
  [7, 3],
  [10, 3],
  [1, 4], // 37 first quadrimester
  [5, 4],
  [9, 4],
  [1, 6], // 40 first half
  [7, 6],
];

/** The first month of a season and how many months it lasts, which may run into the next year; null outside 21 to 41. */
export function seasonMonths(season: number): readonly [first: number, months: number] | null {
  return SEASON_MONTHS[season - 21] ?? null;
}
