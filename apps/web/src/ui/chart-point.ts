/** One place on the axis: its label and a number per series key. */
export type ChartPoint = { label: string; values: Readonly<Record<string, number>> }
