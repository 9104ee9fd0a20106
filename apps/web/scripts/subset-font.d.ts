declare module 'subset-font' {
  type AxisRange = { min: number; max: number }
  type Options = { targetFormat: 'woff2'; variationAxes?: Record<string, number | AxisRange> }
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Uint8Array>
}
